import { useState, type ReactElement } from 'react';
import { id } from '#shared/domain/ids.ts';
import type { FoundPattern } from '#shared/rules/pattern-suggestions.ts';
import { useLive } from '#renderer/data/use-live.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useFoundAnswers } from './use-found-answers.ts';

type Props = { readonly found: FoundPattern; readonly onClose: () => void };

/** Says which chore is this already, so that it is not asked about again. */
export function GiveToChoreDialog({ found, onClose }: Props): ReactElement {
  const { giveTo } = useFoundAnswers();
  const [chosen, setChosen] = useState<string | null>(null);
  const read = useLive(
    (db) => db.chores.filter(({ retiredAt }) => retiredAt === null).toArray(),
    [],
  );
  const chores = read.state === 'ready' ? read.value : [];
  const choices = chores
    .map(({ id: value, serviceId, title }) => ({ value: value as string, label: title, serviceId }))
    .toSorted(
      (one, other) =>
        Number(other.serviceId === found.serviceId) - Number(one.serviceId === found.serviceId) ||
        one.label.localeCompare(other.label, 'en'),
    );
  const value = chosen ?? choices[0]?.value ?? null;
  return (
    <FormDialog
      title="Which chore keeps it?"
      submitLabel="This chore keeps it"
      cancelLabel="Leave it"
      missing={value === null ? 'There is no chore yet that could keep it.' : null}
      submit={async () => {
        if (value === null) return null;
        const answer = await giveTo(found, id<'ChoreId'>(value));
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <p className="q2">
        “{found.title}” is then not asked about any more. Its lines stay little things.
      </p>
      <SelectField
        label="Chore"
        value={value}
        choices={choices}
        placeholder={read.state === 'loading' ? 'Reading…' : 'None'}
        onChange={setChosen}
      />
    </FormDialog>
  );
}
