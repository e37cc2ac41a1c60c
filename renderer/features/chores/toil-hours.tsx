import { useMemo, type ReactElement } from 'react';
import { localHours } from '#shared/rules/local-hour.ts';
import { lengthWords } from '#shared/rules/span-words.ts';
import { heatMap, WEEKDAY_NAMES, type HeatCell } from '#shared/rules/toil-heat-map.ts';
import type { WorkItem } from '#shared/rules/toil-item.ts';
import { clockHour, heatSentence } from '#shared/rules/toil-words.ts';
import { HourGrid } from '#renderer/ui/charts/hour-grid.tsx';

type Props = { readonly items: readonly WorkItem[]; readonly zone: string };

/** When it was done: minutes by weekday and hour of the operator's clock. */
export function ToilHours({ items, zone }: Props): ReactElement {
  const map = useMemo(() => heatMap(items, localHours(zone)), [items, zone]);
  const sentence = heatSentence(map);
  return (
    <section aria-label="Toil by hour" className="tl-s">
      <div className="sec-h">
        <h2>By hour</h2>
        <span className="sub">{sentence}</span>
      </div>
      <HourGrid
        about="Toil by hour"
        finding={sentence}
        rows={WEEKDAY_NAMES.map((name, day) => ({
          name,
          cells: (map.cells[day] ?? []).map((cell) => ({
            minutes: cell.minutes,
            said: saidOf(cell),
          })),
        }))}
        table={{
          columns: ['Weekday and hour', 'Minutes', 'n', 'Without minutes'],
          rows: [
            ...WEEKDAY_NAMES.flatMap((name, day) =>
              (map.cells[day] ?? []).flatMap((cell, hour) =>
                cell.n === 0 ? [] : rowOf(`${name} ${clockHour(hour)}`, cell),
              ),
            ),
            ...(map.hourUnknown.n === 0 ? [] : [rowOf('Hour unknown', map.hourUnknown)]),
          ],
        }}
      />
      <p className="tl-note">
        Minutes of toil in the hour in which it was done, an incident in the hour in which it began,
        on the clock of {zone}. “?” is work without minutes.
      </p>
    </section>
  );
}

const saidOf = ({ minutes, n, unknown }: HeatCell): string =>
  n === 0 ? '' : unknown === n ? '?' : String(Math.round(minutes));

const rowOf = (name: string, { minutes, n, unknown }: HeatCell) => ({
  key: name,
  cells: [name, unknown === n ? '—' : lengthWords(minutes), String(n), String(unknown)],
});
