import { countOf } from '#renderer/ui/format-number.ts';
import type { Intake, TakenIn } from './take-in-spool.ts';

/** What was taken in from terminals, as the corner says it; `null` where nothing was. */
export type IntakeWords = {
  readonly tone: 'done' | 'warn';
  readonly title: string;
  readonly text?: string;
  /** The entry to take back, where it is one alone. */
  readonly undo: number | null;
};

const NAMED = 3;

export function intakeWords({ taken }: Pick<Intake, 'taken'>): IntakeWords | null {
  const entries = taken.filter(isTakenIn);
  const aside = taken.filter((one) => !isTakenIn(one));
  const [first] = entries;
  const [unread] = aside;
  const only = entries.length === 1 ? first : undefined;
  const title =
    only === undefined
      ? `Taken in from the terminal: ${countOf(entries.length, 'line')}`
      : `Taken in from the terminal: ${only.line.text}`;
  const listed = only === undefined ? listOf(entries.map(({ line }) => line.text)) : '';

  if (unread !== undefined) {
    const what = aside.length === 1 ? 'A line was' : `${countOf(aside.length, 'line')} were`;
    const why = unread.sentence.replace(/\.$/u, '');
    const kept = `${what} set aside: ${why}. Kept in spool/set-aside.jsonl in the data folder; write it again with “lightkeeper log”.`;
    return first === undefined
      ? { tone: 'warn', title: 'Not taken in from the terminal', text: kept, undo: null }
      : { tone: 'warn', title, text: kept, undo: only?.entry.seq ?? null };
  }
  if (first === undefined) return null;
  return { tone: 'done', title, ...(listed && { text: listed }), undo: only?.entry.seq ?? null };
}

const isTakenIn = (one: TakenIn): one is Extract<TakenIn, { readonly kind: 'taken-in' }> =>
  one.kind === 'taken-in';

function listOf(texts: readonly string[]): string {
  const more = texts.length - NAMED;
  return [...texts.slice(0, NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
