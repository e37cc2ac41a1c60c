import { CirclePause } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Instant } from '#shared/domain/time.ts';
import type { ChoreLine } from '#shared/rules/chore-list.ts';
import { listed } from '#shared/rules/span-words.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';

type Props = {
  readonly line: ChoreLine;
  readonly by: 'move' | 'skip';
  /** When it would be done instead; `null`: not at all. */
  readonly from: Instant | null;
};

/** What is suspended by not doing it, and from when: said before, not found out afterwards. */
export function Suspends({ line, by, from }: Props): ReactElement | null {
  const zone = useZone();
  const now = useNow();
  const { keeps, provenUntil } = line;
  if (keeps.length === 0 || provenUntil === null) return null;
  if (from !== null && from < provenUntil) return null;
  const names = listed(keeps.map(({ number }) => `RA-${String(number)}`));
  const many = keeps.length > 1;
  return (
    <p className="what" role="status">
      <Icon of={CirclePause} size={14} />
      <span>
        {now >= provenUntil
          ? `${names} ${many ? 'stay' : 'stays'} suspended until it is done.`
          : `${by === 'move' ? 'Moved that far' : 'Skipped'}, it suspends ${names} at ${formatInstant(provenUntil, zone, 'full')}: the findings count as uncovered until it is done.`}
      </span>
    </p>
  );
}
