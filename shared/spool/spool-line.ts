import { z } from 'zod';
import { instant, type Instant } from '#shared/domain/time.ts';
import type { IncidentSeverity } from '#shared/domain/incident.ts';
import { canonicalJson } from '#shared/journal/canonical-json.ts';
import { ok, refused, type Result } from '#shared/result.ts';

/** Where in the data folder the terminal leaves what the console has to take in. */
export const SPOOL_FOLDER = 'spool';
export const SPOOL_FILE = 'lines.jsonl';

/** In characters. A longer text is no line; the limit of bytes is for what anybody may write there. */
export const LONGEST_SPOOL_TEXT = 2000;
export const LONGEST_SERVICE_NAME = 200;
export const LONGEST_SPOOL_LINE = 16_384;

/** What was written down in a terminal, until the console takes it in. */
export type SpoolLine = {
  readonly v: 1;
  /** A UUIDv7. The entry that the line becomes carries it, so that it is taken in once. */
  readonly id: string;
  readonly kind: 'little-thing' | 'incident';
  readonly text: string;
  /** When it was, or was noticed. */
  readonly at: Instant;
  /** The IANA zone of the terminal. */
  readonly zone: string;
  /** By its name: the terminal does not know the log. */
  readonly service: string | null;
  /** Of an incident; `null`: not judged. */
  readonly severity: IncidentSeverity | null;
};

/** Path, expected, found. */
export type SpoolProblem = string;

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;
const ZONE = /^[A-Za-z][\w+/-]{0,63}$/u;
/** The journal carries no half of a character, and one line has no line breaks. */
const NOT_ON_A_LINE = /[\p{Surrogate}\p{Cc}\p{Zl}\p{Zp}]/u;

const oneLine = (longest: number): z.ZodString =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !NOT_ON_A_LINE.test(text), 'expected a text on one line');

const spoolLine = z.strictObject({
  v: z.literal(1),
  id: z.string().regex(UUID_V7, 'expected a UUID of version 7'),
  kind: z.enum(['little-thing', 'incident']),
  text: oneLine(LONGEST_SPOOL_TEXT),
  at: z
    .number()
    .int()
    .min(0)
    .max(8.64e15)
    .transform((at) => instant(at)),
  zone: z.string().regex(ZONE, 'expected an IANA zone'),
  service: oneLine(LONGEST_SERVICE_NAME).nullable(),
  severity: z.literal([1, 2, 3, 4]).nullable(),
});

/** The line as it is appended, with its end: canonical JSON, so that it begins with `at`. */
export const spoolText = (line: SpoolLine): string => `${canonicalJson(line)}\n`;

/** Reads one line, without its end. Whoever may write to the folder may have written it. */
export function parseSpoolLine(text: string): Result<SpoolLine, SpoolProblem> {
  if (text.length > LONGEST_SPOOL_LINE) {
    return refused(
      `expected a line of at most ${LONGEST_SPOOL_LINE} characters, found ${text.length}`,
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused('expected a line of JSON, found something else');
  }
  const read = spoolLine.safeParse(json);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  const path = issue?.path.join('.') ?? '';
  return refused(`${path === '' ? 'the line' : path}: ${issue?.message ?? 'not understood'}`);
}

/** Quotes in texts are escaped, so that this can only be where a line begins. */
const BEGINNING = '{"at":';

/**
 * A line, and what was torn off before it: a writer whose disk was full leaves a part without an
 * end, and the next one writes behind it.
 *
 * @returns the parts in order, all of the text in one of them
 */
export function partsOfLine(text: string): readonly string[] {
  const begins = text.lastIndexOf(BEGINNING);
  return begins <= 0 ? [text] : [...partsOfLine(text.slice(0, begins)), text.slice(begins)];
}
