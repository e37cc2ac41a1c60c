import { Pencil, Trash2 } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { removeLittleThing } from '#shared/commands/little-things.ts';
import type { LittleThing } from '#shared/domain/little-thing.ts';
import { visibleText } from '#shared/rules/visible-text.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useLive } from '#renderer/data/use-live.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { countOf } from '#renderer/ui/format-number.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { keyPress } from '#renderer/ui/key-press.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useListKeys } from '#renderer/ui/use-list-keys.ts';
import { useZone } from '#renderer/ui/zone-context.ts';
import { minuteWords } from './chore-row.tsx';
import { CorrectLittleThing } from './correct-little-thing.tsx';

/** What was done today that no chore asked for, with its minutes. Enter corrects, Delete removes. */
export function LittleThingsToday(): ReactElement {
  const now = useNow();
  const zone = useZone();
  const run = useRun();
  const [correcting, setCorrecting] = useState<LittleThing | null>(null);
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
  const remove = ({ id }: LittleThing): void => void run(removeLittleThing, { id });
  const open = (index: number): void => setCorrecting(things[index] ?? null);
  const keys = useListKeys({ count: things.length, onOpen: open });
  /** By the row, also with the mouse: the focus comes back to it. */
  const correct = (index: number): void => {
    keys.moveTo(index);
    open(index);
  };
  const rowOf = (index: number, thing: LittleThing) => {
    const row = keys.rowProps(index);
    const onKeyDown = (event: KeyboardEvent): void => {
      const press = event.target === event.currentTarget ? keyPress(event.nativeEvent) : '';
      if (press !== 'e' && press !== 'Delete') return row.onKeyDown(event);
      event.preventDefault();
      event.stopPropagation();
      return press === 'e' ? correct(index) : remove(thing);
    };
    return { ...row, onKeyDown };
  };

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
        {things.map((thing, index) => (
          <li key={thing.id} {...rowOf(index, thing)}>
            <time className="q" title={formatInstant(thing.at, zone, 'full')}>
              {formatInstant(thing.at, zone, 'time')}
            </time>
            <span className="w">{visibleText(thing.text)}</span>
            <span className="q num">
              {thing.minutes === null ? '—' : minuteWords(thing.minutes)}
            </span>
            <span className="fl">
              <IconButton
                icon={Pencil}
                small
                tabIndex={-1}
                label={`Correct: ${thing.text}`}
                onClick={() => correct(index)}
              />
              <IconButton
                icon={Trash2}
                small
                tabIndex={-1}
                label={`Remove: ${thing.text}`}
                onClick={() => remove(thing)}
              />
            </span>
          </li>
        ))}
      </ul>
      {correcting !== null && (
        <CorrectLittleThing thing={correcting} onClose={() => setCorrecting(null)} />
      )}
    </section>
  );
}
