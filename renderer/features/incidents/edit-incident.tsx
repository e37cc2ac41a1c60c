import { useState, type ReactElement } from 'react';
import {
  placeIncident,
  renameIncident,
  setImpactFraction,
  setIncidentKind,
  setIncidentReleases,
  setIncidentSeverity,
  setLateChores,
} from '#shared/commands/incidents.ts';
import type { Incident, IncidentKind, IncidentSeverity } from '#shared/domain/incident.ts';
import type { ChoreId, ReleaseId } from '#shared/domain/ids.ts';
import type { Release } from '#shared/domain/release.ts';
import type { Placement, Service } from '#shared/domain/service.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { readShare, shareText } from './impact-share.ts';
import { LateChores } from './late-chores.tsx';
import { KINDS, placeChoices, releaseChoices, SEVERITIES, UNSAID } from './incident-choices.tsx';

type Props = {
  readonly incident: Incident;
  readonly services: readonly Service[];
  readonly placements: readonly Placement[];
  readonly releases: readonly Release[];
  readonly onClose: () => void;
};

/** Everything that can be said of an incident beside its stamps; each change is its own entry. */
export function EditIncident(props: Props): ReactElement {
  const { incident, onClose } = props;
  const run = useRun();
  const [title, setTitle] = useState(incident.title);
  const [severity, setSeverity] = useState(severityValue(incident.severity));
  const [kind, setKind] = useState<IncidentKind>(incident.kind);
  const [place, setPlace] = useState<string>(incident.placementId ?? incident.serviceId ?? UNSAID);
  const [share, setShare] = useState(shareText(incident.impactFraction));
  const [cause, setCause] = useState<string>(incident.causedByReleaseId ?? UNSAID);
  const [fix, setFix] = useState<string>(incident.fixedInReleaseId ?? UNSAID);
  const [late, setLate] = useState<readonly ChoreId[]>(incident.lateChoreIds ?? []);
  const read = readShare(share);

  const submit = async (): Promise<string | null> => {
    const { id } = incident;
    const placement = props.placements.find((one) => one.id === place);
    const serviceId =
      placement?.serviceId ?? props.services.find((one) => one.id === place)?.id ?? null;
    const moved = place !== (incident.placementId ?? incident.serviceId ?? UNSAID);
    const answers = [
      async () => run(renameIncident, { id, title }),
      async () => run(setIncidentSeverity, { id, severity: severityOf(severity) }),
      async () => run(setIncidentKind, { id, kind }),
      async () =>
        moved ? run(placeIncident, { id, serviceId, placementId: placement?.id ?? null }) : null,
      async () => run(setImpactFraction, { id, impactFraction: read.ok ? read.value : null }),
      async () =>
        run(setIncidentReleases, {
          id,
          causedByReleaseId: releaseId(cause),
          fixedInReleaseId: releaseId(fix),
        }),
      async () => run(setLateChores, { id, choreIds: [...late] }),
    ];
    for (const ask of answers) {
      const answer = await ask();
      if (answer && !answer.saved) return answer.sentence;
    }
    return null;
  };

  return (
    <FormDialog
      title={`Details of INC-${String(incident.number)}`}
      submitLabel="Save details"
      wide
      missing={read.ok ? null : read.refusal}
      submit={submit}
      onClose={onClose}
    >
      <TextField label="Title" value={title} autoFocus onChange={setTitle} />
      <div className="two">
        <SelectField
          label="Service and environment"
          value={place}
          choices={placeChoices(props.services, props.placements)}
          onChange={setPlace}
        />
        <SelectField label="Kind" value={kind} choices={KINDS} onChange={setKind} />
      </div>
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
      <div className="two">
        <SelectField
          label="Brought by release"
          value={cause}
          choices={releaseChoices(props.releases)}
          onChange={setCause}
        />
        <SelectField
          label="Fixed in release"
          value={fix}
          choices={releaseChoices(props.releases)}
          onChange={setFix}
        />
      </div>
      <TextField
        label="Share of users or requests affected, in per cent"
        value={share}
        hint="Your estimate, shown as one. Empty: not estimated."
        problem={read.ok ? null : read.refusal}
        inputMode="decimal"
        onChange={setShare}
      />
      <LateChores incident={incident} value={late} onChange={setLate} />
    </FormDialog>
  );
}

type SeverityValue = (typeof SEVERITIES)[number]['value'];
const severityValue = (severity: IncidentSeverity | null): SeverityValue =>
  severity === null ? 'later' : (String(severity) as SeverityValue);
const severityOf = (value: SeverityValue): IncidentSeverity | null =>
  value === 'later' ? null : (Number(value) as IncidentSeverity);
const releaseId = (value: string): ReleaseId | null =>
  value === UNSAID ? null : (value as ReleaseId);
