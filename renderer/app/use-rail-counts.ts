import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import { days, type Instant } from '#shared/domain/time.ts';
import { standingOf } from '#shared/rules/acceptance-standing.ts';
import type { LogDatabase } from '#renderer/data/database.ts';
import { countOpen } from '#renderer/data/open-rows.ts';
import { useLive } from '#renderer/data/use-live.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { countOf } from '#renderer/ui/format-number.ts';
import type { RailCounts } from './rail.tsx';

/** An acceptance that ends within this time is counted in the rail. */
const SOON = days(7);

/** What needs looking at, per view. Nothing is counted before it was read. */
export function useRailCounts(): RailCounts {
  const now = useNow();
  const counts = useLive((db) => readCounts(db, now), [now]);
  if (counts.state === 'loading') return {};

  const { active, asking, queued } = counts.value;
  return {
    incidents: { count: active, words: `${countOf(active, 'active', 'active')}` },
    risks: {
      count: asking,
      words: `${countOf(asking, 'acceptance asks', 'acceptances ask')} for a look: proposed, or ending within 7 days`,
    },
    notices: { count: queued, words: countOf(queued, 'queued', 'queued') },
  };
}

type Counts = { readonly active: number; readonly asking: number; readonly queued: number };

async function readCounts(db: LogDatabase, now: Instant): Promise<Counts> {
  const [active, acceptances, queued] = await Promise.all([
    countOpen(db, 'incidents'),
    db.riskAcceptances.where('expiresAt').above(now).toArray(),
    countOpen(db, 'notices'),
  ]);
  return { active, asking: acceptances.filter((one) => asksForALook(one, now)).length, queued };
}

function asksForALook(acceptance: RiskAcceptance, now: Instant): boolean {
  const standing = standingOf(acceptance, now, []);
  return (
    standing.kind === 'proposed' || (standing.kind === 'in-force' && standing.remaining < SOON)
  );
}
