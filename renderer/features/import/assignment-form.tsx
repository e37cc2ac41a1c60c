import { useState, type ReactElement } from 'react';
import type { HarmSeverity } from '#shared/domain/harm.ts';
import { SEVERITY_NAMES } from '#shared/rules/harm.ts';
import { parseQuickTime } from '#shared/rules/quick-time.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { QuickTimeField, zoneName } from '#renderer/ui/quick-time-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { type Assignment, type Directory, releaseCalled } from './assignment.ts';

type Props = {
  readonly fileName: string;
  readonly assignment: Assignment;
  readonly directory: Directory;
  readonly scannedAtIsStated: boolean;
  /** False where a file further up brings the same new service: it is asked about there. */
  readonly asksAboutService: boolean;
  readonly onAssign: (assignment: Assignment) => void;
};

const NEW = 'new';

/** Which service and release a report belongs to: proposed, and changed here where it is wrong. */
export function AssignmentForm(props: Props): ReactElement {
  const { assignment, directory, onAssign, fileName } = props;
  const { services, releases } = directory;
  const own = releases.filter(({ serviceId }) => serviceId === assignment.serviceId);
  const isNew = assignment.serviceId === null;

  return (
    <fieldset className="asg">
      <legend className="vh">Where {fileName} belongs</legend>
      <SelectField
        label="Service"
        value={assignment.serviceId ?? NEW}
        choices={[
          ...services.map(({ id, name }) => ({ value: id as string, label: name })),
          { value: NEW, label: 'A new service' },
        ]}
        onChange={(value) => {
          const service = services.find(({ id }) => id === value);
          const known = service && releaseCalled(versionSaid(props), service.id, releases);
          onAssign({
            ...assignment,
            serviceId: service?.id ?? null,
            releaseId: known?.id ?? null,
            newVersion: known ? '' : versionSaid(props),
          });
        }}
      />
      {isNew && <NewService {...props} />}
      {own.length > 0 && (
        <SelectField
          label="Release"
          value={assignment.releaseId ?? NEW}
          choices={[
            ...own.map(({ id, version }) => ({ value: id as string, label: version })),
            { value: NEW, label: 'A new release' },
          ]}
          onChange={(value) => {
            const release = own.find(({ id }) => id === value);
            onAssign({
              ...assignment,
              releaseId: release?.id ?? null,
              newVersion: release ? '' : versionSaid(props),
            });
          }}
        />
      )}
      {assignment.releaseId === null && (
        <TextField
          label={own.length > 0 ? 'Version of the new release' : 'Release'}
          required
          value={assignment.newVersion}
          placeholder="Version or tag"
          onChange={(newVersion) => onAssign({ ...assignment, newVersion })}
        />
      )}
      {!props.scannedAtIsStated && <ScanTime {...props} />}
    </fieldset>
  );
}

function versionSaid({ assignment, directory }: Props): string {
  const release = directory.releases.find(({ id }) => id === assignment.releaseId);
  return release?.version ?? assignment.newVersion;
}

const HARMS: readonly { readonly value: `${HarmSeverity}`; readonly label: string }[] = (
  [1, 2, 3, 4] as const
).map((severity) => ({
  value: `${severity}` as const,
  label: `${String(severity)} ${SEVERITY_NAMES[severity]}`,
}));

/** Asked once for each new service: its name, where it runs, and the worst harm it could do. */
function NewService({ assignment, asksAboutService, onAssign }: Props): ReactElement {
  return (
    <>
      <TextField
        label="Name of the new service"
        required
        value={assignment.newService}
        placeholder="checkout"
        onChange={(newService) => onAssign({ ...assignment, newService })}
      />
      {asksAboutService ? (
        <AboutService assignment={assignment} onAssign={onAssign} />
      ) : (
        <p className="hint as-above">
          The same new service as further up: environment and harm are asked there.
        </p>
      )}
    </>
  );
}

function AboutService({
  assignment,
  onAssign,
}: Pick<Props, 'assignment' | 'onAssign'>): ReactElement {
  const { harm } = assignment;
  return (
    <>
      <TextField
        label="Environment"
        required
        value={assignment.environment}
        onChange={(environment) => onAssign({ ...assignment, environment })}
      />
      <SelectField
        label="Worst harm of a failure"
        required
        value={harm === null ? null : `${harm.severity}`}
        placeholder="Choose, once per service…"
        choices={HARMS}
        onChange={(value) =>
          onAssign({
            ...assignment,
            harm: { severity: Number(value) as HarmSeverity, of: harm?.of ?? 'Operation' },
          })
        }
      />
      {harm !== null && (
        <TextField
          label="What would be harmed, in a word"
          value={harm.of}
          hint="Life, Money, Data, Trust, Sales…"
          onChange={(of) => onAssign({ ...assignment, harm: { ...harm, of } })}
        />
      )}
    </>
  );
}

/** A report without a date: the operator says it, and it is marked as said. */
function ScanTime({ assignment, onAssign }: Props): ReactElement {
  const now = useNow();
  const zone = zoneName(useZone());
  const [text, setText] = useState('');
  return (
    <QuickTimeField
      label="When was it made?"
      text={text}
      now={now}
      direction="past"
      empty="The report does not say"
      onChange={(typed) => {
        setText(typed);
        const read = parseQuickTime(typed, { now, zone, direction: 'past' });
        onAssign({ ...assignment, scannedAt: read.ok ? read.value : null });
      }}
    />
  );
}
