import { useState, type ReactElement } from 'react';
import { correctDeployment, recordDeployment } from '#shared/commands/deployments.ts';
import type { ReleaseId } from '#shared/domain/ids.ts';
import type { Deployment, DeploymentCause, Motive, Release } from '#shared/domain/release.ts';
import type { Placement } from '#shared/domain/service.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { QuickTimeField, useQuickTime } from '#renderer/ui/quick-time-field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { CAUSE_CHOICES, MOTIVE_CHOICES } from './deployment-words.ts';

type Props = {
  readonly placement: Placement;
  readonly serviceName: string;
  readonly releases: readonly Release[];
  readonly proposed: ReleaseId | null;
  /** What ran here before, as far as the log knows. */
  readonly earlier: readonly ReleaseId[];
  readonly onClose: () => void;
};

/** Which release runs, since when, why it began, and for which side. */
export function RecordDeploymentDialog(props: Props): ReactElement {
  const { placement, releases, onClose } = props;
  const run = useRun();
  const now = useNow(1000);
  const [releaseId, setReleaseId] = useState<ReleaseId | null>(props.proposed);
  const [since, setSince] = useState('now');
  const [said, setCause] = useState<DeploymentCause | null>(null);
  const cause = said ?? proposedCause(releaseId, props.earlier);
  const [motive, setMotive] = useState<Motive>('planned');
  const [reason, setReason] = useState('');
  const startedAt = useQuickTime(since, now, 'past');
  const isNow = since.trim().toLowerCase() === 'now';

  return (
    <FormDialog
      wide
      title={`Record what runs: ${props.serviceName}, ${placement.environment}`}
      submitLabel="Record deployment"
      cancelLabel="Not now"
      missing={
        releaseId === null
          ? 'Say which release runs.'
          : startedAt === null
            ? 'Since when does not read as a time yet.'
            : null
      }
      submit={async () => {
        if (releaseId === null) return 'Say which release runs.';
        const answer = await run(recordDeployment, {
          placementId: placement.id,
          releaseId,
          startedAt: isNow ? null : startedAt,
          cause,
          motive,
          reason,
        });
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <div className="two">
        <SelectField
          label="Release"
          value={releaseId}
          choices={releases.map(({ id, version }) => ({ value: id, label: version }))}
          placeholder="Which one runs?"
          onChange={setReleaseId}
        />
        <QuickTimeField
          label="Runs since"
          text={since}
          now={now}
          direction="past"
          onChange={setSince}
        />
      </div>
      <SelectField label="Why it began" value={cause} choices={CAUSE_CHOICES} onChange={setCause} />
      <div>
        <span className="lbl">For which side</span>
        <Segmented
          label="For which side"
          full
          segments={MOTIVE_CHOICES}
          value={motive}
          onChange={setMotive}
        />
      </div>
      <TextField
        label="Reason"
        value={reason}
        hint="What the other side reads later."
        onChange={setReason}
      />
    </FormDialog>
  );
}

/** What it looks like; the operator knows better. */
function proposedCause(
  releaseId: ReleaseId | null,
  earlier: readonly ReleaseId[],
): DeploymentCause {
  if (earlier.length === 0) return 'first-seen';
  return releaseId !== null && earlier.includes(releaseId) ? 'rollback' : 'rollout';
}

/** Puts right when a deployment began or ended; what was written first stays in the journal. */
export function CorrectDeploymentDialog({
  deployment,
  onClose,
}: {
  readonly deployment: Deployment;
  readonly onClose: () => void;
}): ReactElement {
  const run = useRun();
  const zone = useZone();
  const now = useNow(1000);
  const [start, setStart] = useState('');
  const [end, setEnd] = useState('');
  const startedAt = useQuickTime(start, now, 'past');
  const endedAt = useQuickTime(end, now, 'past');
  const unread =
    (start.trim() !== '' && startedAt === null) || (end.trim() !== '' && endedAt === null);
  return (
    <FormDialog
      title="Correct when it ran"
      submitLabel="Save correction"
      missing={unread ? 'One of the times does not read yet.' : null}
      submit={async () => {
        const answer = await run(correctDeployment, { id: deployment.id, startedAt, endedAt });
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <QuickTimeField
        label="From"
        text={start}
        now={now}
        direction="past"
        empty={`Stays ${formatInstant(deployment.startedAt, zone, 'short')}`}
        autoFocus
        onChange={setStart}
      />
      {deployment.endedAt !== null && (
        <QuickTimeField
          label="Until"
          text={end}
          now={now}
          direction="past"
          empty={`Stays ${formatInstant(deployment.endedAt, zone, 'short')}`}
          onChange={setEnd}
        />
      )}
    </FormDialog>
  );
}
