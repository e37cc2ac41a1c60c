import { z } from 'zod';
import { id, type Id } from '#shared/domain/ids.ts';
import { MITIGATION_KINDS } from '#shared/domain/incident.ts';
import { calendarDay, instant } from '#shared/domain/time.ts';

/** Longest text that one field takes; a pasted log belongs in a file. */
const LONGEST_TEXT = 20_000;

/** An id as it comes from outside; whether it names a row is for `decide` to see. */
export const idOf = <Name extends string>() =>
  z
    .string()
    .min(1)
    .max(200)
    .transform((text): Id<Name> => id<Name>(text));

/** Whole milliseconds since 1970 that a calendar can show. */
export const instantInput = z
  .number()
  .int()
  .min(-8.64e15)
  .max(8.64e15)
  .transform((milliseconds) => instant(milliseconds));

export const calendarDayInput = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .transform((day) => calendarDay(day));

/** Trimmed. Empty is let through: that it is missing is a refusal with a sentence of its own. */
export const textInput = z.string().trim().max(LONGEST_TEXT);

export const motiveInput = z.enum(['reliability', 'security', 'planned']);

export const harmSeverityInput = z.literal([1, 2, 3, 4]);
export const likelihoodInput = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);

export const mitigationKindInput = z.enum(MITIGATION_KINDS);
