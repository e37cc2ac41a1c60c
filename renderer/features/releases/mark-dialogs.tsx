import { useState, type ReactElement } from 'react';
import { denyRelease, setFloor } from '#shared/commands/placements.ts';
import { flagForSecurity, markStability } from '#shared/commands/releases.ts';
import type { Release } from '#shared/domain/release.ts';
import type { Placement } from '#shared/domain/service.ts';
import { type Run, useRun } from '#renderer/app/use-run.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

export type MarkAct = 'stable' | 'unstable' | 'flag' | 'floor' | 'deny';

type Props = {
  readonly act: MarkAct;
  readonly release: Release;
  readonly placement: Placement;
  readonly onClose: () => void;
};

type Words = {
  readonly title: string;
  readonly submit: string;
  readonly explain: string;
  readonly placeholder: string;
};

/** Says something about a release, with its reason; the reason is never optional. */
export function MarkDialog({ act, release, placement, onClose }: Props): ReactElement {
  const run = useRun();
  const [reason, setReason] = useState('');
  const words = wordsOf(act, release.version, placement.environment);
  return (
    <FormDialog
      title={words.title}
      submitLabel={words.submit}
      missing={reason.trim() === '' ? 'A reason is missing. A few words are enough.' : null}
      submit={async () => {
        const answer = await say(run, act, release, placement, reason);
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <p className="q2">{words.explain}</p>
      <TextField
        label="Why"
        value={reason}
        autoFocus
        placeholder={words.placeholder}
        onChange={setReason}
      />
    </FormDialog>
  );
}

function say(
  run: Run,
  act: MarkAct,
  release: Release,
  placement: Placement,
  reason: string,
): ReturnType<Run> {
  switch (act) {
    case 'stable':
    case 'unstable':
      return run(markStability, { id: release.id, is: act, reason });
    case 'flag':
      return run(flagForSecurity, { id: release.id, reason });
    case 'floor':
      return run(setFloor, { id: placement.id, releaseId: release.id, reason });
    case 'deny':
      return run(denyRelease, { id: placement.id, releaseId: release.id, reason });
  }
}

function wordsOf(act: MarkAct, version: string, environment: string): Words {
  switch (act) {
    case 'stable':
      return {
        title: `Mark ${version} stable`,
        submit: 'Mark stable',
        explain: 'It proved itself. The comparison offers it as a way back.',
        placeholder: 'Ran 30 days without an incident',
      };
    case 'unstable':
      return {
        title: `Mark ${version} unstable`,
        submit: 'Mark unstable',
        explain: 'It is never offered as “best of both” while it says so.',
        placeholder: 'Card payments fail under load',
      };
    case 'flag':
      return {
        title: `Flag ${version} for security`,
        submit: 'Flag release',
        explain: 'Whoever wants to run it sees the flag and the reason first.',
        placeholder: 'The login check can be passed by',
      };
    case 'floor':
      return {
        title: `Make ${version} the floor in ${environment}`,
        submit: 'Set floor',
        explain:
          'Releases older than it need break-glass with a reason here. Set it one release later, after the secure one proved stable.',
        placeholder: 'The fix of CVE-2026-31337 proved stable',
      };
    case 'deny':
      return {
        title: `Deny ${version} in ${environment}`,
        submit: 'Deny release',
        explain: 'To run it here needs break-glass with a reason.',
        placeholder: 'It sends card numbers to the log',
      };
  }
}
