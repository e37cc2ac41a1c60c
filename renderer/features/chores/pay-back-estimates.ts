import { z } from 'zod';

/** What the operator thinks that automating a line of work takes and gives, as it was typed. */
export type Estimate = {
  readonly build: string;
  /** `null`: all of its median minutes. */
  readonly saved: string | null;
  readonly upkeep: string;
};
/** By the line of work that they are about, the one that was typed last at the end. */
export type Estimates = Readonly<Record<string, Estimate>>;

export const NO_ESTIMATE: Estimate = { build: '', saved: null, upkeep: '0' };

/** Lines of work come and go; older ones are forgotten. */
const MOST = 200;

/** In letters; no length of time has more. */
export const LONGEST_ESTIMATE = 40;

const text = z.string().transform((typed) => typed.slice(0, LONGEST_ESTIMATE));
const anEstimate = z.object({ build: text, saved: text.nullable(), upkeep: text });

/** What came back from the disk, which may hold anything: what is no estimate is passed over. */
export function estimatesFrom(value: unknown): Estimates {
  const read = z.record(z.string(), z.unknown()).safeParse(value);
  return Object.fromEntries(
    Object.entries(read.data ?? {}).flatMap(([line, one]) => {
      const estimate = anEstimate.safeParse(one);
      return estimate.success ? [[line, estimate.data] as const] : [];
    }),
  );
}

/** With one of them changed. What says no more than nothing is forgotten. */
export function withEstimate(known: Estimates, line: string, change: Partial<Estimate>): Estimates {
  const estimate = anEstimate.parse({ ...NO_ESTIMATE, ...known[line], ...change });
  const isNothing =
    estimate.build === NO_ESTIMATE.build &&
    estimate.saved === NO_ESTIMATE.saved &&
    estimate.upkeep === NO_ESTIMATE.upkeep;
  const others = Object.entries(known).filter(([key]) => key !== line);
  const all = isNothing ? others : [...others, [line, estimate] as const];
  return Object.fromEntries(all.slice(-MOST));
}
