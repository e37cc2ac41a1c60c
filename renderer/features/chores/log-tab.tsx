import { useState, type ReactElement } from 'react';
import { calendarAt, daysFrom } from '#shared/rules/operator-calendar.ts';
import { linesWith, upkeepLog, wasDone, type UpkeepLine } from '#shared/rules/upkeep-log.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import { useLive } from '#renderer/data/use-live.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { formatCalendarDay, formatInstant } from '#renderer/ui/format-instant.ts';
import { countOf } from '#renderer/ui/format-number.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { minuteWords } from './chore-row.tsx';

/** So many of the newest of each are looked through. */
const LOOKED_THROUGH = 5000;
const SHOWN = 200;

const KIND_WORDS: Readonly<Record<UpkeepLine['kind'], string>> = {
  done: 'Done',
  'not-needed': 'Checked, not needed',
  skipped: 'Skipped',
  postponed: 'Moved',
  missed: 'Missed',
  'little-thing': 'Little thing',
  project: 'Project work',
};

/** What was done, newest first; “when did I last …?” is answered above the list. */
export function LogTab(): ReactElement {
  const [asked, setAsked] = useState('');
  const now = useNow();
  const zone = useZone();
  const today = calendarAt(now, zoneName(zone)).today;
  const read = useLive(async (db) => {
    const [entries, things, services] = await Promise.all([
      db.choreEntries.orderBy('at').reverse().limit(LOOKED_THROUGH).toArray(),
      db.littleThings.orderBy('at').reverse().limit(LOOKED_THROUGH).toArray(),
      db.services.toArray(),
    ]);
    const ids = [...new Set(entries.map(({ choreId }) => choreId))];
    const chores = (await db.chores.bulkGet(ids)).flatMap((chore) => chore ?? []);
    return upkeepLog({ entries, things, chores, services });
  }, []);
  if (read.state === 'loading') return <Skeleton>Reading the log…</Skeleton>;

  const found = linesWith(read.value, asked);
  return (
    <div className="pad lg">
      <TextField
        label="When did I last…?"
        type="search"
        value={asked}
        placeholder="restart billing"
        onChange={setAsked}
      />
      {asked.trim() !== '' && <Answer found={found} today={today} />}
      {read.value.length === 0 ? (
        <Empty title="Nothing is logged yet">
          Tick off a chore with Space, or log a little thing with L: it appears here, with its
          minutes.
        </Empty>
      ) : (
        <ul className="lt" aria-label="Log of upkeep">
          {found.slice(0, SHOWN).map((line) => (
            <li key={line.id}>
              <time className="q" title={formatInstant(line.at, zone, 'full')}>
                {formatInstant(line.at, zone, 'short')}
              </time>
              <span className="w">
                {line.text}
                {line.serviceName !== null && <span className="q2"> {line.serviceName}</span>}
                {line.note !== null && <span className="q2"> · {line.note}</span>}
              </span>
              <span className="q">{KIND_WORDS[line.kind]}</span>
              <span className="q num">
                {line.minutes === null ? '—' : minuteWords(line.minutes)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {found.length > SHOWN && (
        <p className="none q t12">
          The newest {SHOWN} of {countOf(found.length, 'line')} are shown.
        </p>
      )}
    </div>
  );
}

function Answer({
  found,
  today,
}: {
  readonly found: readonly UpkeepLine[];
  readonly today: CalendarDay;
}): ReactElement {
  const done = found.filter(wasDone);
  const [last] = done;
  const ago = last === undefined ? 0 : daysFrom(last.on, today);
  const agoWords = ago === 0 ? 'today' : ago === 1 ? 'yesterday' : `${String(ago)} days ago`;
  return (
    <p role="status" className="ans">
      {last === undefined ? (
        'Never, so far as the log says.'
      ) : (
        <>
          <b>{formatCalendarDay(last.on)}</b>, {agoWords}: {last.text}.{' '}
          {countOf(done.length, 'time')} in what is looked through.
        </>
      )}
    </p>
  );
}
