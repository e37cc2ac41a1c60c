import { useState, type ReactElement } from 'react';
import { linkControl } from '#shared/commands/controls.ts';
import type { Chore } from '#shared/domain/chore.ts';
import { standingOf } from '#shared/rules/acceptance-standing.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { coursesOf } from '#renderer/data/chore-courses.ts';
import { keepingIds } from '#renderer/data/queries/chores-concerning.ts';
import { useLive } from '#renderer/data/use-live.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';

type Props = { readonly chore: Chore; readonly onClose: () => void };

/** Says of a control of an acceptance that this chore keeps it from now on. */
export function KeepControlDialog({ chore, onClose }: Props): ReactElement {
  const run = useRun();
  const now = useNow();
  const [chosen, setChosen] = useState('');
  const read = useLive(
    async (db) => {
      const acceptances = await db.riskAcceptances.where('expiresAt').above(now).toArray();
      return { acceptances, courses: await coursesOf(db, keepingIds(acceptances)) };
    },
    [now],
  );
  const { acceptances, courses } =
    read.state === 'ready' ? read.value : { acceptances: [], courses: [] };
  const controls = acceptances
    .filter((one) => ['proposed', 'in-force'].includes(standingOf(one, now, []).kind))
    .toSorted((one, other) => one.number - other.number)
    .flatMap(({ controls: all, id, number }) =>
      all
        .filter(({ choreId }) => choreId !== chore.id)
        .map(({ choreId, text }) => ({
          value: JSON.stringify([id, text]),
          label: `RA-${String(number)}: ${text}`,
          keptBy: courses.find((one) => one.id === choreId)?.chore.title ?? null,
          input: { acceptanceId: id, control: text, choreId: chore.id },
        })),
    );
  const control = controls.find(({ value }) => value === chosen) ?? controls[0];

  return (
    <FormDialog
      title="Which control does it keep?"
      submitLabel="It keeps this control"
      cancelLabel="Leave it"
      missing={
        control ? null : 'No acceptance in force has a control that another chore could keep.'
      }
      submit={async () => {
        if (!control) return null;
        const answer = await run(linkControl, control.input);
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <SelectField
        label="Control"
        value={control?.value ?? ''}
        choices={
          controls.length === 0
            ? [{ value: '', label: read.state === 'loading' ? 'Reading…' : 'None' }]
            : controls
        }
        onChange={setChosen}
      />
      {control && control.keptBy !== null && (
        <p className="q2">“{control.keptBy}” keeps it now, and would no longer.</p>
      )}
      <p className="q2">
        Past its grace the acceptance is suspended, and its findings count as uncovered, until the
        chore is done.
      </p>
    </FormDialog>
  );
}
