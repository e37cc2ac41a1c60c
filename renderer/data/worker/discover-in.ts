import { before, days, type Instant } from '#shared/domain/time.ts';
import { foundIn, unanswered } from '#shared/rules/pattern-suggestions.ts';
import { differentTexts, patternsIn } from '#shared/rules/patterns.ts';
import type { LogDatabase } from '../database.ts';
import { readStandingAnswers } from '../queries/suggestion-answers.ts';
import type { Discovered, DiscoverStep } from './discover-messages.ts';

/** Twice a year apart is found in it, and what nobody does any more is not. */
const LOOKED_BACK = days(800);
/** Three are asked about; the others step up as those are answered. */
const MOST_TOLD = 40;

/** Looks for what is done again and again among the upkeep of the last 800 days. */
export async function discoverIn(
  db: Pick<LogDatabase, 'chores' | 'littleThings' | 'suggestions'>,
  now: Instant,
  tell: (step: DiscoverStep) => void,
): Promise<Discovered> {
  tell({ done: 0, total: null });
  const [things, answers] = await Promise.all([
    db.littleThings
      .where('at')
      .above(before(now, LOOKED_BACK))
      .filter(({ work }) => work === 'upkeep')
      .toArray(),
    readStandingAnswers(db),
  ]);
  const total = things.length;
  const patterns = patternsIn(things, (share) => tell({ done: Math.round(share * total), total }));
  const found = unanswered(foundIn(patterns, answers, now), answers, now);
  const different = differentTexts(patterns);
  return { found: found.slice(0, MOST_TOLD), lookedThrough: total, different };
}
