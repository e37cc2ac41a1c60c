import { useState, type ReactElement } from 'react';
import { declareIncident } from '#shared/commands/declare-incident.ts';
import type { IncidentId, PlacementId } from '#shared/domain/ids.ts';
import type { IncidentSeverity } from '#shared/domain/incident.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { QuickTimeField, useQuickTime } from '#renderer/ui/quick-time-field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { placeChoices, SEVERITIES, UNSAID } from './incident-choices.tsx';
import { useDirectory } from './use-incidents.ts';

type Props = {
  /** Where it happens, when it was called up from there. */
  readonly placementId?: PlacementId | null;
  readonly onClose: () => void;
  readonly onDeclared: (id: IncidentId) => void;
};

/** A title and Enter: the clock runs from then on. Everything else can be said later. */
export function DeclareIncident({ placementId = null, onClose, onDeclared }: Props): ReactElement {
  const run = useRun();
  const directory = useDirectory();
  const now = useNow(1000);
  const [title, setTitle] = useState('');
  const [said, setPlace] = useState<string | null>(placementId);
  const [severity, setSeverity] = useState<SeverityChoice>('later');
  const [started, setStarted] = useState('');
  const startedAt = useQuickTime(started, now, 'past');
  const { services, placements } =
    directory.state === 'ready' ? directory.value : { services: [], placements: [] };
  // With one place in the log it can only be there; it can still be said that nobody knows.
  const only = placements.length === 1 ? placements[0]?.id : undefined;
  const place = said ?? only ?? UNSAID;
  const chosen = placements.find(({ id }) => id === place);

  const submit = async (): Promise<string | null> => {
    const answer = await run(declareIncident, {
      title,
      severity: severity === 'later' ? null : (Number(severity) as IncidentSeverity),
      serviceId: chosen?.serviceId ?? services.find(({ id }) => id === place)?.id ?? null,
      placementId: chosen?.id ?? null,
      startedAt,
    });
    if (!answer.saved) return answer.sentence;
    const made = answer.created('incidents');
    if (made) onDeclared(made.id);
    return null;
  };

  return (
    <FormDialog
      title="Declare incident"
      submitLabel="Declare, start the clock"
      cancelLabel="Not now"
      missing={
        title.trim() === ''
          ? 'A title is missing. A few words are enough: what do users see?'
          : started.trim() !== '' && startedAt === null
            ? 'The start does not read as a time. Leave it empty if it is not known.'
            : null
      }
      submit={submit}
      onClose={onClose}
    >
      <TextField
        label="What do users see?"
        value={title}
        autoFocus
        placeholder="Card payments fail"
        hint="A title and Enter are enough."
        onChange={setTitle}
      />
      <SelectField
        label="Service, if you know it"
        value={place}
        choices={placeChoices(services, placements)}
        onChange={setPlace}
      />
      <div>
        <span className="lbl">Severity</span>
        <Segmented
          label="Severity"
          full
          value={severity}
          segments={SEVERITIES}
          onChange={setSeverity}
        />
      </div>
      <QuickTimeField
        label="Started, if you know it"
        text={started}
        now={now}
        direction="past"
        empty="Not known: counted from the declaration"
        onChange={setStarted}
      />
    </FormDialog>
  );
}

type SeverityChoice = (typeof SEVERITIES)[number]['value'];
