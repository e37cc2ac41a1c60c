import type { Instant } from '#shared/domain/time.ts';
import type { EntryDraft } from '#shared/journal/entry.ts';
import { aroundActs } from './demonstration/around.ts';
import { awayActs } from './demonstration/away.ts';
import { companyActs } from './demonstration/company.ts';
import { conflictActs } from './demonstration/conflicts.ts';
import { littleThingActs } from './demonstration/little-things.ts';
import { pastActs } from './demonstration/past.ts';
import { recurringActs } from './demonstration/recurring.ts';
import { riskActs } from './demonstration/risks.ts';
import { scanActs } from './demonstration/scans.ts';
import { played } from './demonstration/stage.ts';
import { toilActs } from './demonstration/toil.ts';
import { tonightActs } from './demonstration/tonight.ts';
import { choreActs } from './demonstration/upkeep.ts';

/**
 * The log of an invented company as it stands at `now`, made by the real commands.
 *
 * Eleven services over eight months, up to a night in which a rollback has just brought a known
 * exploited finding back. Entries are in the order of their times, and their numbers are their
 * places: the first entry must get seq 1. The same `now` and ids give the same entries.
 *
 * @param newId a new id at each call
 * @param zone of the operator, by whose calendar days are told
 */
export const demonstrationEntries = (
  now: Instant,
  newId: () => string,
  zone = 'UTC',
): readonly EntryDraft[] =>
  played(
    [
      ...companyActs(),
      ...pastActs(),
      ...scanActs(),
      ...riskActs(),
      ...choreActs(),
      ...recurringActs(),
      ...awayActs(),
      ...littleThingActs(),
      ...toilActs(),
      ...conflictActs(),
      ...aroundActs(),
      ...tonightActs(),
    ],
    now,
    newId,
    zone,
  );
