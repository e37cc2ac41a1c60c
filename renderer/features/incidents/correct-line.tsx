import { useState, type ReactElement } from 'react';
import { correctTimelineLine } from '#shared/commands/timeline-lines.ts';
import type { TimelineKind, TimelineLine } from '#shared/domain/incident.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { QuickTimeField, useQuickTime } from '#renderer/ui/quick-time-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { TIMELINE_KINDS } from './timeline-lines.ts';

type Props = { readonly line: TimelineLine; readonly onClose: () => void };

/** Corrects a line by a new entry; what was written first stays, one key away. */
export function CorrectLine({ line, onClose }: Props): ReactElement {
  const run = useRun();
  const zone = useZone();
  const now = useNow(1000);
  const [text, setText] = useState(line.text);
  const [kind, setKind] = useState<TimelineKind>(line.kind);
  const [time, setTime] = useState('');
  const at = useQuickTime(time, now, 'past');
  return (
    <FormDialog
      title="Correct a line"
      submitLabel="Save correction"
      missing={
        text.trim() === ''
          ? 'The line is empty. Write a few words, or leave it as it is.'
          : time.trim() !== '' && at === null
            ? 'The time does not read yet.'
            : null
      }
      submit={async () => {
        const answer = await run(correctTimelineLine, {
          id: line.id,
          text: text.trim() === line.text ? null : text,
          kind: kind === line.kind ? null : kind,
          at,
        });
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <TextArea label="What happened" value={text} autoFocus onChange={setText} />
      <SelectField
        label="Kind"
        value={kind}
        choices={TIMELINE_KINDS.map((one) => ({ value: one.kind, label: one.label }))}
        onChange={setKind}
      />
      <QuickTimeField
        label="When it happened"
        text={time}
        now={now}
        direction="past"
        empty={`Stays ${formatInstant(line.at, zone, 'short')}`}
        onChange={setTime}
      />
    </FormDialog>
  );
}
