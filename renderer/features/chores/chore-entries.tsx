import type { ReactElement } from 'react';
import { removeChoreEntry } from '#shared/commands/chore-entries.ts';
import type { ChoreEntry } from '#shared/domain/chore.ts';
import { dayOfKey } from '#shared/rules/chore-answers.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { formatCalendarDay, formatInstant } from '#renderer/ui/format-instant.ts';
import { countOf } from '#renderer/ui/format-number.ts';
import { useZone } from '#renderer/ui/zone-context.ts';
import { minuteWords } from './chore-row.tsx';
import { ENTRY_KIND_WORDS } from './entry-kind-words.ts';

const SHOWN = 50;

/** What was said about a chore, newest first, with its two dates. */
export function ChoreEntries({
  entries,
}: {
  readonly entries: readonly ChoreEntry[];
}): ReactElement {
  const zone = useZone();
  const run = useRun();
  return (
    <section aria-label="Entries">
      <h3>
        Entries <span className="q">{entries.length === 0 ? 'none yet' : entries.length}</span>
      </h3>
      <ul className="lt">
        {entries.slice(0, SHOWN).map((entry) => (
          <li key={entry.id}>
            <time className="q" title={formatInstant(entry.at, zone, 'full')}>
              {formatInstant(entry.at, zone, 'short')}
            </time>
            <span className="w">
              <b>{ENTRY_KIND_WORDS[entry.kind]}</b> {forWords(entry)}
              {entry.note !== null && <span className="q2"> {entry.note}</span>}
              {entry.prevented !== null && (
                <span className="q2"> Prevented: {entry.prevented}</span>
              )}
            </span>
            <span className="q num">
              {entry.minutes === null ? '' : minuteWords(entry.minutes)}
            </span>
            <button
              type="button"
              className="link"
              aria-label={`Take back: ${ENTRY_KIND_WORDS[entry.kind]}, ${formatInstant(entry.at, zone, 'full')}`}
              onClick={() => void run(removeChoreEntry, { id: entry.id })}
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
      {entries.length > SHOWN && (
        <p className="q t12">
          The newest {SHOWN} of {countOf(entries.length, 'entry', 'entries')}.
        </p>
      )}
    </section>
  );
}

function forWords({ kind, occurrence, until }: ChoreEntry): string {
  if (occurrence === null) return 'once more';
  const day = formatCalendarDay(dayOfKey(occurrence));
  if (kind === 'postponed' && until !== null) {
    return `from ${day} to ${formatCalendarDay(dayOfKey(until))}.`;
  }
  return `for ${day}.`;
}
