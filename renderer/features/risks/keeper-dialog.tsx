import { useState, type ReactElement } from 'react';
import { linkControl } from '#shared/commands/controls.ts';
import type { CompensatingControl, RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import { shortScheduleWords } from '#shared/rules/schedule-words.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { goingOn } from '#renderer/data/chore-courses.ts';
import { useLive } from '#renderer/data/use-live.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';

const NOTHING = '';

type Props = {
  readonly acceptance: RiskAcceptance;
  readonly control: CompensatingControl;
  readonly onClose: () => void;
};

/** Chooses the chore that keeps a control; without one the control is taken to need no upkeep. */
export function KeeperDialog({ acceptance, control, onClose }: Props): ReactElement {
  const run = useRun();
  const read = useLive(goingOn, []);
  const [chosen, setChosen] = useState<string>(control.choreId ?? NOTHING);
  const courses = read.state === 'ready' ? read.value : [];

  return (
    <FormDialog
      title="Which chore keeps it?"
      submitLabel={chosen === NOTHING ? 'It needs no upkeep' : 'This chore keeps it'}
      cancelLabel="Leave it"
      submit={async () => {
        const choreId = chosen === NOTHING ? null : chosen;
        const asked = { acceptanceId: acceptance.id, control: control.text, choreId };
        const answer = await run(linkControl, asked);
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <p>
        RA-{acceptance.number}: {control.text}
      </p>
      <SelectField
        label="Kept by"
        value={chosen}
        choices={[
          { value: NOTHING, label: 'No upkeep' },
          ...courses
            .map(({ chore, id }) => ({
              value: String(id),
              label: `${chore.title} (${shortScheduleWords(chore.schedule)})`,
            }))
            .toSorted((one, other) => (one.label < other.label ? -1 : 1)),
        ]}
        onChange={setChosen}
      />
      <p className="q2">
        Past the grace of that chore the acceptance is suspended, and its findings count as
        uncovered, until the chore is done.
      </p>
    </FormDialog>
  );
}
