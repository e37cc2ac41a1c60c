import { useState, type ReactElement } from 'react';
import { resolveIncident, stampIncident } from '#shared/commands/incident-stamps.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { QuickTimeField, useQuickTime } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { LeftOpen } from './left-open-warning.tsx';
import type { LeftOpenItem } from './left-open.ts';
import { type StampName, STAMPS } from './stamps.ts';

type Props = {
  readonly incident: Incident;
  readonly stamp: StampName;
  /** What security must know before this incident is closed. */
  readonly leftOpen: readonly LeftOpenItem[];
  readonly onClose: () => void;
};

/** Sets, back-dates or clears one stamp. Resolving shows first what is still open. */
export function StampDialog({ incident, stamp, leftOpen, onClose }: Props): ReactElement {
  const run = useRun();
  const zone = useZone();
  const now = useNow(1000);
  const before = incident[stamp];
  const [text, setText] = useState(before === null ? 'now' : '');
  const [clears, setClears] = useState(false);
  const at = useQuickTime(text, now, 'past');
  const word = STAMPS.find(({ name }) => name === stamp)?.label ?? stamp;
  const resolves = stamp === 'resolvedAt' && before === null;
  const isNow = text.trim().toLowerCase() === 'now';

  const submit = async (): Promise<string | null> => {
    const answer = resolves
      ? await run(resolveIncident, { id: incident.id, at: isNow ? null : at })
      : await run(stampIncident, { id: incident.id, stamp, at: clears ? null : at });
    return answer.saved ? null : answer.sentence;
  };

  return (
    <FormDialog
      title={before === null ? titleOf(stamp, word) : `Correct “${word}”`}
      submitLabel={clears ? `Clear “${word}”` : resolves ? 'Resolve incident' : `Record “${word}”`}
      cancelLabel="Leave it"
      missing={clears || at !== null ? null : 'The time does not read yet. Nothing was saved.'}
      submit={submit}
      onClose={onClose}
    >
      {resolves && <LeftOpen items={leftOpen} now={now} />}
      {before !== null && (
        <p className="q2">
          It says {formatInstant(before, zone, 'full')}. What was written first stays in the
          journal.
        </p>
      )}
      {!clears && (
        <QuickTimeField
          label="When"
          text={text}
          now={now}
          direction="past"
          autoFocus
          onChange={setText}
        />
      )}
      {before !== null && stamp !== 'declaredAt' && (
        <Checkbox label="It did not happen: clear it" checked={clears} onChange={setClears} />
      )}
    </FormDialog>
  );
}

const titleOf = (stamp: StampName, word: string): string =>
  stamp === 'resolvedAt' ? 'Resolve incident' : `When was it ${word.toLowerCase()}?`;
