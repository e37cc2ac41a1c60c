import { useState, type ReactElement } from 'react';
import { listed } from '#shared/rules/span-words.ts';
import type { LapsedCover, WhileAway } from '#shared/rules/while-away.ts';
import type { Instant } from '#shared/domain/time.ts';
import { useDue } from '#renderer/data/use-due.ts';
import { useNowStore } from '#renderer/state/now-store.ts';
import { useView } from '#renderer/state/view-store.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { countOf } from '#renderer/ui/format-number.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { useLastSeen } from './use-last-seen.ts';

/** What lapsed while the console was closed or the machine slept, told once, above the view. */
export function WhileAwayBanner(): ReactElement | null {
  const { previous } = useLastSeen();
  return previous === null ? null : <Since key={previous} previous={previous} />;
}

function Since({ previous }: { readonly previous: Instant }): ReactElement | null {
  const zone = zoneName(useZone());
  // The moment of coming back: what lapses later is told where it happens.
  const [now] = useState(() => useNowStore.getState().now);
  const [isPutAway, setPutAway] = useState(false);
  const open = useView((view) => view.open);
  const read = useDue('while-away', now, zone, previous);
  if (isPutAway || read.state === 'loading' || read.value === null) return null;
  const away = read.value;

  return (
    <Banner
      tone={away.covers.length > 0 ? 'warn' : 'calm'}
      title="While you were away"
      actions={
        <>
          <Button small onClick={() => open({ kind: 'while-away', previous, now })}>
            Show what happened
          </Button>
          <Button small kind="ghost" onClick={() => setPutAway(true)}>
            Put away
          </Button>
        </>
      }
    >
      {awayWords(away)}
    </Banner>
  );
}

const names = (covers: readonly LapsedCover[]): string =>
  listed(
    covers.map(({ acceptance }) => `RA-${String(acceptance.number)}`),
    3,
  );

/** "RA-14 was suspended. 3 chores passed their grace." */
function awayWords({ covers, lapsed }: WhileAway): string {
  const of = (kind: LapsedCover['kind']) => covers.filter((cover) => cover.kind === kind);
  const parts = (['suspended', 'expired'] as const).flatMap((kind) => {
    const some = of(kind);
    if (some.length === 0) return [];
    const were = some.length === 1 ? 'was' : 'were';
    return kind === 'suspended' ? `${names(some)} ${were} suspended.` : `${names(some)} ended.`;
  });
  const chores =
    lapsed.length > 0 ? [`${countOf(lapsed.length, 'chore')} passed the end of grace.`] : [];
  return [...parts, ...chores].join(' ');
}
