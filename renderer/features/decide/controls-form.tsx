import { Plus, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { DecideFormProps } from './form-props.ts';
import type { DraftControl } from './decide-draft.ts';
import { MeasuresForm } from './measures-form.tsx';

const NOTHING = 'nothing';
const NEW_CHORE = 'new-chore';
const NEW_DAILY = 'new-daily';
const NEW_WEEKLY = 'new-weekly';
const NEW: Readonly<Record<string, number | null>> = {
  [NEW_CHORE]: null,
  [NEW_DAILY]: 1,
  [NEW_WEEKLY]: 7,
};

/** What lowers the risk meanwhile: controls that an acceptance stands on, and measures with an end. */
export function ControlsForm(props: DecideFormProps): ReactElement {
  const { change, decide, draft, facts } = props;
  const isAccepted = decide.accepts !== null;
  const set = (place: number, part: Partial<DraftControl>): void =>
    change({
      controls: draft.controls.map((one, index) => (index === place ? { ...one, ...part } : one)),
    });

  return (
    <section aria-label="Controls and measures">
      <span className="lbl">Compensating controls</span>
      {!isAccepted && <p className="t12 q">They belong to an acceptance; none is needed here.</p>}
      {isAccepted &&
        draft.controls.map((control, place) => (
          <div key={place} className="dec-line">
            <TextField
              label={`Control ${String(place + 1)}`}
              value={control.text}
              placeholder="WAF rule 9041 blocks the exploit"
              onChange={(text) => set(place, { text })}
            />
            <SelectField
              label="Kept by"
              value={control.choreId ?? (control.newChore ? newChoice(control) : NOTHING)}
              choices={[
                { value: NOTHING, label: 'No upkeep' },
                { value: NEW_DAILY, label: 'A new chore, daily from tomorrow' },
                { value: NEW_WEEKLY, label: 'A new chore, weekly from tomorrow' },
                { value: NEW_CHORE, label: 'A new chore, once, tomorrow' },
                ...facts.chores
                  .filter(({ isOver }) => isOver === 0)
                  .map(({ chore, id }) => ({ value: String(id), label: chore.title })),
              ]}
              onChange={(value) =>
                set(place, {
                  newChore: value in NEW,
                  every: NEW[value] ?? null,
                  choreId: value in NEW || value === NOTHING ? null : value,
                })
              }
            />
            <IconButton
              icon={X}
              small
              label={`Remove control ${String(place + 1)}`}
              onClick={() =>
                change({ controls: draft.controls.filter((_, index) => index !== place) })
              }
            />
          </div>
        ))}
      {isAccepted && (
        <Button
          kind="ghost"
          small
          icon={Plus}
          onClick={() =>
            change({
              controls: [
                ...draft.controls,
                { text: '', choreId: null, newChore: false, every: null },
              ],
            })
          }
        >
          Add a control
        </Button>
      )}
      <MeasuresForm {...props} />
    </section>
  );
}

const newChoice = ({ every }: DraftControl): string =>
  every === null ? NEW_CHORE : every === 1 ? NEW_DAILY : NEW_WEEKLY;
