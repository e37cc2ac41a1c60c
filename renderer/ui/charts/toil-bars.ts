/** Minutes of one week, as they are drawn. */
export type WeekBar = {
  readonly key: string;
  readonly label: string;
  readonly chores: number;
  readonly littleThings: number;
  readonly incidents: number;
  /** Project work, and half of all that was logged; `null`: no project work was logged. */
  readonly project: number | null;
  readonly half: number | null;
};

/** A line of work by what it takes in a year. */
export type YearBar = {
  readonly key: string;
  readonly label: string;
  /** What it is about, where others have its label; else `null`. */
  readonly beside: string | null;
  readonly minutes: number;
  /** Of all yearly minutes, this and those above, 0…1. */
  readonly cumulative: number;
  /** Written at the end of the bar. */
  readonly said: string;
};

/** A gap between two days, as long as it is high. */
export type GapBar = { readonly key: string; readonly label: string; readonly days: number };

/** Days between which a gap is planned to be. */
export type PlannedBand = { readonly least: number; readonly most: number };

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 300, 600, 1200, 2400, 6000, 12_000, 30_000];
const DAY_STEPS = [1, 2, 5, 7, 10, 14, 20, 30, 50, 60, 90, 100, 180, 365];

/** Whole days from 0 to at least `most`, in at most four steps that people count in. */
export function dayTicks(most: number): readonly number[] {
  return ticksOf(most, DAY_STEPS);
}

/** From 0 to above `most` in at most four steps of lengths that people count in. */
export function timeTicks(most: number): readonly number[] {
  return ticksOf(most, STEPS);
}

function ticksOf(most: number, steps: readonly number[]): readonly number[] {
  const step = steps.find((one) => most / one <= 4) ?? Math.ceil(most / 4);
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, place) => place * step);
}

/** "45 min", "2 h", "1.5 h": on an axis. */
export const timeTick = (minutes: number): string =>
  minutes === 0 ? '0' : minutes < 60 ? `${String(minutes)} min` : `${String(minutes / 60)} h`;

const LONGEST_NAME = 30;
/** Of what stands beside a label so much is kept at least. */
const LONGEST_BESIDE = 14;

/** A bar as it is called beside the axis: cut where it is long, its label before what tells it apart. */
export function barName({ beside, label }: Pick<YearBar, 'beside' | 'label'>): string {
  if (beside === null) return cut(label, LONGEST_NAME);
  const short = cutWithin(beside, Math.max(LONGEST_BESIDE, LONGEST_NAME - label.length - 3));
  return `${cut(label, LONGEST_NAME - short.length - 3)} (${short})`;
}

/** Names of one family often differ at their end. */
const cutWithin = (text: string, most: number): string => {
  const end = Math.floor((most - 1) / 2);
  return text.length > most ? `${text.slice(0, most - 1 - end)}…${text.slice(-end)}` : text;
};

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
