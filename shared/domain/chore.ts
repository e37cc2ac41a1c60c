import type { HarmSeverity } from './harm.ts';
import type { AssetId, ChoreEntryId, ChoreId, ServiceId } from './ids.ts';
import type { CalendarDay, Instant } from './time.ts';

export const ROLLING_UNITS = ['day', 'week', 'month', 'year'] as const;
export type RollingUnit = (typeof ROLLING_UNITS)[number];

/**
 * When a chore is due: days by default, times by exception.
 *
 * A local time is written `2026-03-29T02:30` and needs the zone on whose clock it is read. A day
 * has no zone: it is that day wherever the operator is.
 */
export type Schedule =
  /** Fixed days, as RFC 5545 names them; done late does not move the next one. */
  | {
      readonly kind: 'rule';
      readonly rule: string;
      /** A day or a local time; from here on the rule counts. */
      readonly start: string;
      readonly zone: string | null;
      readonly except: readonly string[];
    }
  /** So long after it was last done. Always days. */
  | {
      readonly kind: 'rolling';
      readonly every: number;
      readonly unit: RollingUnit;
      readonly first: CalendarDay;
    }
  | { readonly kind: 'once'; readonly due: string; readonly zone: string | null };

/** How its being late shows: at an exact date, now and then, or by what it kept from happening. */
export const CHORE_KINDS = ['preventive', 'deadline', 'reactive'] as const;
export type ChoreKind = (typeof CHORE_KINDS)[number];

/** How long before and after its time it counts as done on time: days, or minutes for a time. */
export type Grace = { readonly before: number; readonly after: number };

/** What becomes of occurrences that passed: one stays to do, or each has to be done. */
export const MISSED_POLICIES = ['keep-one', 'stack'] as const;
export type MissedPolicy = (typeof MISSED_POLICIES)[number];

/** A title is what a chore is told by in lists; what is longer belongs in its notes. */
export const LONGEST_TITLE = 200;

/** A keep-the-lights-on maintenance task. When it is due follows from schedule, entries and now. */
export type Chore = {
  readonly id: ChoreId;
  readonly title: string;
  readonly kind: ChoreKind;
  readonly serviceId: ServiceId | null;
  /** The certificate, domain or host that it keeps. */
  readonly assetId: AssetId | null;
  readonly schedule: Schedule;
  readonly grace: Grace;
  readonly missed: MissedPolicy;
  /** What it takes as a rule; `null` where nobody said. */
  readonly minutes: number | null;
  /** What happens where it is not done. */
  readonly consequence: string | null;
  /** How bad that is, where it differs from the service's class of harm. */
  readonly harm: HarmSeverity | null;
  readonly steps: string | null;
  /** Whom to ask; a role or a place, as the operator wrote it. */
  readonly contact: string | null;
  /** Nobody else knows how. */
  readonly onlyYou: boolean;
  /** The day on which somebody else did it by the sheet alone. */
  readonly sheetTestedOn: CalendarDay | null;
  /** What an import could not carry over, and what else there is to know. */
  readonly notes: string | null;
  /** Occurrences of a rule before this day were never asked for. */
  readonly countsFrom: CalendarDay;
  /** No longer kept; its entries stay. */
  readonly retiredAt: Instant | null;
  /** What an import knows it by, so that a file twice brings it once; absent where it was written here. */
  readonly source?: string;
};

/** What a chore is where nobody said anything else of it. */
export const UNSAID_OF_CHORE = {
  kind: 'preventive',
  assetId: null,
  grace: { before: 0, after: 0 },
  missed: 'keep-one',
  minutes: null,
  consequence: null,
  harm: null,
  steps: null,
  contact: null,
  onlyYou: false,
  sheetTestedOn: null,
  notes: null,
  retiredAt: null,
} as const satisfies Partial<Chore>;

/** What was said about one occurrence. */
export const CHORE_ENTRY_KINDS = ['done', 'not-needed', 'skipped', 'postponed', 'missed'] as const;
export type ChoreEntryKind = (typeof CHORE_ENTRY_KINDS)[number];

/**
 * One line of a chore's log, with its two dates: when it was, and which occurrence it answers.
 *
 * Of several about one occurrence the last one said holds.
 */
export type ChoreEntry = {
  readonly id: ChoreEntryId;
  readonly choreId: ChoreId;
  readonly kind: ChoreEntryKind;
  /** The occurrence as its schedule named it (`2026-03-29`, `2026-03-29T03:30:00`); `null`: extra. */
  readonly occurrence: string | null;
  /** When it was done, or said. */
  readonly at: Instant;
  /** That moment's day on the operator's calendar where and when it was said. */
  readonly on: CalendarDay;
  /** Postponed to this day or local time. */
  readonly until: string | null;
  readonly minutes: number | null;
  readonly note: string | null;
  /** What doing it kept from happening, in the operator's words. */
  readonly prevented: string | null;
};
