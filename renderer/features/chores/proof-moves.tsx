import { CirclePause } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Instant } from '#shared/domain/time.ts';
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
  const sentence = sentenceOf(change, now, names, keeps.length > 1, (moment) =>
    formatInstant(moment, zone, 'full'),
  );
  return (
    <p className="what" role="status">
      <Icon of={CirclePause} size={14} />
      <span>{sentence}</span>
    </p>
  );
}

/** What becomes of them; `null` is a moment that does not come. */
function sentenceOf(
  { after, before }: { readonly after: Instant | null; readonly before: Instant | null },
  now: Instant,
  names: string,
  many: boolean,
  at: (moment: Instant) => string,
): string {
  const wasLapsed = before !== null && now >= before;
  const isLapsed = after !== null && now >= after;
  if (wasLapsed && isLapsed)
    return `${names} ${many ? 'stay' : 'stays'} suspended until it is done.`;
  if (isLapsed)
    return `With this schedule ${names} ${many ? 'are' : 'is'} suspended at once, until it is done.`;
  if (wasLapsed) {
    const until = after === null ? '' : ` until ${at(after)}`;
    return `${names} ${many ? 'are' : 'is'} suspended since ${at(before)}. By this chore ${many ? 'they' : 'it'} would stand again${until}, without its having been done.`;
  }
  if (after === null) return `${names} would not be suspended any more where it is not done.`;
  const instead = before === null ? '' : `, and no longer at ${at(before)}`;
  return `Not done, it suspends ${names} at ${at(after)}${instead}.`;
}
