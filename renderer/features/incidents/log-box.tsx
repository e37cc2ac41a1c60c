import { useRef, useState, type ReactElement } from 'react';
import type { TimelineKind } from '#shared/domain/incident.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { Keys } from '#renderer/ui/keys.tsx';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useKeys } from '#renderer/ui/use-keys.ts';
import { useZone } from '#renderer/ui/zone-context.ts';
import { readLogLine, type LogLineReading } from './log-line.ts';
import { kindLabel, TIMELINE_KINDS } from './timeline-lines.ts';
import { useLineDraft } from '#renderer/app/use-line-draft.ts';

type Props = {
  /** Under which an unfinished line is kept on this device. */
  readonly draftKey: string;
  /** Answers whether it was saved; what was typed is kept until then. */
  readonly onLog: (reading: LogLineReading) => Promise<boolean>;
};

/** One line to write in: kind, time and words as they come; read aloud before it is logged. */
export function LogBox({ draftKey, onLog }: Props): ReactElement {
  const [typed, setTyped] = useLineDraft(draftKey);
  const [kind, setKind] = useState<TimelineKind>('observation');
  const [saving, setSaving] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const zone = useZone();
  const now = useNow(1000);
  const reading = readLogLine(typed, { now, zone: zoneName(zone), kind });

  useKeys({
    '/': () => {
      input.current?.focus();
      if (typed === '') setTyped('/');
    },
  });

  const log = async (): Promise<void> => {
    if (reading.text.trim() === '' || saving) return;
    setSaving(true);
    if (await onLog(reading)) setTyped('');
    setSaving(false);
    input.current?.focus();
  };

  return (
    <form
      className="write"
      onSubmit={(event) => {
        event.preventDefault();
        void log();
      }}
    >
      <div className="wr-p" aria-live="off">
        <span className="eyebrow">Reads as</span>
        <span className="chip line">{kindLabel(reading.kind)}</span>
        <b className="tn">{reading.timed ? formatInstant(reading.at, zone, 'short') : 'now'}</b>
        <span className="clip">{reading.text || <span className="q">nothing yet</span>}</span>
      </div>
      <div className="wr-i">
        <input
          ref={input}
          aria-label="Add a line to the timeline"
          placeholder="-15m or 14:05, then what happened"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="btn ghost s" disabled={reading.text.trim() === ''}>
          Log it
          <Keys of={['Enter']} />
        </button>
      </div>
      <div className="wr-c" role="group" aria-label="Kind of line">
        {TIMELINE_KINDS.filter((one) => one.kind !== 'decision').map((one) => (
          <button
            key={one.kind}
            type="button"
            aria-pressed={reading.kind === one.kind}
            title={one.label}
            className={reading.kind === one.kind ? 'on' : ''}
            onClick={() => {
              setKind(one.kind);
              setTyped(typed.replace(/^\/[a-z]*\s*/i, ''));
              input.current?.focus();
            }}
          >
            <code>{one.command}</code>
          </button>
        ))}
        <span className="grow" />
        <span className="q t11 keyline">
          <Keys of={['/']} /> write a line
        </span>
      </div>
    </form>
  );
}
