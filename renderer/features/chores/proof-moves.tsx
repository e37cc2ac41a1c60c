import { CirclePause } from 'lucide-react';
import type { ReactElement } from 'react';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { type KnownChore, proofChange } from '#shared/rules/schedule-change.ts';
import type { WhenDue } from '#shared/rules/schedule-words.ts';
import { listed } from '#shared/rules/span-words.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';

type Props = {
  readonly known: KnownChore;
  readonly when: WhenDue;
  /** The numbers of the acceptances that hang on it. */
  readonly keeps: readonly number[];
};

/** A new schedule moves when a control lapses, although nobody did anything: said before. */
export function ProofMoves({ keeps, known, when }: Props): ReactElement | null {
  const zone = useZone();
  const now = useNow();
  const change = proofChange(known, when, calendarAt(now, zoneName(zone)));
  if (keeps.length === 0 || change === null) return null;
  const names = listed(keeps.map((number) => `RA-${String(number)}`));
  const many = keeps.length > 1;
  const at = (moment: number | null): string =>
    moment === null ? 'never' : formatInstant(moment as typeof now, zone, 'full');
  const isLapsed = change.before !== null && now >= change.before;
  const stands = change.after === null || now < change.after;
  return (
    <p className="what" role="status">
      <Icon of={CirclePause} size={14} />
      <span>
        {isLapsed
          ? stands
            ? `${names} ${many ? 'are' : 'is'} suspended since ${at(change.before)}, and would stand again until ${at(change.after)}, without its having been done.`
            : `${names} ${many ? 'stay' : 'stays'} suspended until it is done.`
          : `Not done, it suspends ${names} at ${at(change.after)}, and no longer at ${at(change.before)}.`}
      </span>
    </p>
  );
}
