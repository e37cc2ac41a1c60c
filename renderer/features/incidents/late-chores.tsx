import type { ReactElement } from 'react';
import type { Incident } from '#shared/domain/incident.ts';
import type { ChoreId } from '#shared/domain/ids.ts';
import { goingOn } from '#renderer/data/chore-courses.ts';
import { useLive } from '#renderer/data/use-live.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';

type Props = {
  readonly incident: Incident;
  readonly value: readonly ChoreId[];
  readonly onChange: (value: readonly ChoreId[]) => void;
};

/**
 * The chores whose being late brought the incident: what a forecast of preventive chores learns
 * from. Those of the service, those of none, and those that were named before.
 */
export function LateChores({ incident, value, onChange }: Props): ReactElement | null {
  const { lateChoreIds, serviceId } = incident;
  const chores = useLive(
    async (db) => {
      const [open, named] = await Promise.all([
        goingOn(db),
        db.chores.bulkGet([...(lateChoreIds ?? [])]),
      ]);
      const near = open
        .map(({ chore }) => chore)
        .filter((chore) => chore.serviceId === null || chore.serviceId === serviceId);
      const known = new Map([...near, ...named.flatMap((one) => one ?? [])].map((c) => [c.id, c]));
      return [...known.values()].toSorted((one, other) => (one.title < other.title ? -1 : 1));
    },
    [serviceId, lateChoreIds],
  );
  if (chores.state === 'loading' || chores.value.length === 0) return null;
  return (
    <fieldset className="choices late-chores">
      <legend className="lbl">It came because a chore was late</legend>
      {chores.value.map(({ id, title }) => (
        <Checkbox
          key={id}
          label={title}
          checked={value.includes(id)}
          onChange={(checked) =>
            onChange(checked ? [...value, id] : value.filter((one) => one !== id))
          }
        />
      ))}
    </fieldset>
  );
}
