import { Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { removeLittleThing } from '#shared/commands/little-things.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useLive } from '#renderer/data/use-live.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { countOf } from '#renderer/ui/format-number.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { minuteWords } from './chore-row.tsx';

/** What was done today that no chore asked for, with its minutes. */
export function LittleThingsToday(): ReactElement {
  const now = useNow();
  const zone = useZone();
  const run = useRun();
  const calendar = calendarAt(now, zoneName(zone));
  const begins = calendar.startOf(calendar.today);
  const read = useLive(
    (db) => db.littleThings.where('at').aboveOrEqual(begins).reverse().sortBy('at'),
    [begins],
  );
  const things = read.state === 'ready' ? read.value.filter(({ at }) => at <= now) : [];
  const said = things.flatMap(({ minutes }) => minutes ?? []);
  const sum = said.reduce((total, one) => total + one, 0);
  const without = things.length - said.length;

  return (
    <section aria-label="Little things today" className="lt-day">
      <div className="sec-h">
        <h2>Little things today</h2>
        <span className="sub">
          {things.length === 0
            ? 'none yet'
            : `${String(things.length)}${said.length > 0 ? `, ${minuteWords(sum)}` : ''}${without > 0 ? `, ${countOf(without, 'without minutes', 'without minutes')}` : ''}`}
        </span>
      </div>
      <ul className="lt">
        {things.map(({ at, id, minutes, text }) => (
          <li key={id}>
            <time className="q" title={formatInstant(at, zone, 'full')}>
              {formatInstant(at, zone, 'time')}
            </time>
            <span className="w">{text}</span>
            <span className="q num">{minutes === null ? '—' : minuteWords(minutes)}</span>
            <IconButton
              icon={Trash2}
              small
              label={`Remove: ${text}`}
              onClick={() => void run(removeLittleThing, { id })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
