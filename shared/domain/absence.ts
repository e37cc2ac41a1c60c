import type { AbsenceId } from './ids.ts';
import type { CalendarDay, Instant } from './time.ts';

/** One thing that was expected for a trip, as it was said when it began. */
export type ForecastLine = {
  /** The chore's id, or the key of a pattern among the little things. */
  readonly about: string;
  readonly title: string;
  /** From 0 to 1; `null` where there was no basis for a number. */
  readonly probability: number | null;
};

/** What became of a line; `null`: nobody said. */
export type ForecastOutcome = { readonly about: string; readonly happened: boolean | null };

/** A trip. It ends the nagging and never a lapse. */
export type Absence = {
  readonly id: AbsenceId;
  readonly from: CalendarDay;
  /** The last day away; itself inside. */
  readonly to: CalendarDay;
  readonly note: string | null;
  readonly plannedAt: Instant;
  /** What the forecast said when it was kept, so that it can be held to it; `null`: not kept yet. */
  readonly forecast: readonly ForecastLine[] | null;
  readonly outcomes: readonly ForecastOutcome[];
  /** When the operator had answered what there was to answer. */
  readonly scoredAt: Instant | null;
};
