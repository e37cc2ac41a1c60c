import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { calendarDay as day, instant } from '#shared/domain/time.ts';
import { aLittleThing } from '#shared/samples/upkeep-builders.ts';
import { localHours } from './local-hour.ts';
import { daysAfter } from './operator-calendar.ts';
import { aChore, aChoreEntry } from './sample-chores.ts';
import { heatMap } from './toil-heat-map.ts';
import { isToil } from './toil-item.ts';
import { workItems } from './toil-items.ts';
import { paretoLines } from './toil-pareto.ts';
import { minutesOf, toilWeeks, unknownOf } from './toil-weeks.ts';

const TODAY = day('2026-05-14');
const WEEKS = 20;
const HOUR = 3_600_000;

/** Pieces of work within the weeks that are looked at, some of them without minutes. */
const rows = fc
  .array(
    fc.record({
      back: fc.integer({ min: 0, max: 7 * (WEEKS - 1) }),
      hour: fc.integer({ min: 0, max: 23 }),
      minutes: fc.option(fc.integer({ min: 0, max: 300 })),
      what: fc.constantFrom('done', 'checked', 'Restarted', 'Freed', 'project'),
    }),
    { maxLength: 40 },
  )
  .map((all) => ({
    entries: all.flatMap(({ back, hour, minutes, what }, place) =>
      what === 'done' || what === 'checked'
        ? aChoreEntry({
            ...{ id: id(`entry-${String(place)}`), minutes, ...whenOf(back, hour) },
            kind: what === 'done' ? 'done' : 'not-needed',
          })
        : [],
    ),
    things: all.flatMap(({ back, hour, minutes, what }, place) =>
      what === 'done' || what === 'checked'
        ? []
        : aLittleThing({
            ...{ id: id(`thing-${String(place)}`), text: what, minutes, ...whenOf(back, hour) },
            work: what === 'project' ? 'project' : 'upkeep',
          }),
    ),
    ...{ chores: [aChore()], incidents: [], services: [], assets: [] },
  }));

function whenOf(back: number, hour: number) {
  const on = daysAfter(TODAY, -back);
  return { on, at: instant(Date.parse(`${on}T00:00:00Z`) + hour * HOUR) };
}

const itemsOf = (from: Parameters<typeof workItems>[0]) => workItems(from, () => TODAY);

describe('toil, whatever was logged', () => {
  it('[TO20] the weeks hold every piece once: their sums are the sums of the pieces', () => {
    fc.assert(
      fc.property(rows, (from) => {
        const toil = itemsOf(from).filter(isToil);
        const weeks = toilWeeks(itemsOf(from), TODAY, WEEKS);
        expect(weeks.reduce((sum, week) => sum + week.n, 0)).toBe(toil.length);
        expect(weeks.reduce((sum, week) => sum + week.unknown, 0)).toBe(unknownOf(toil));
        expect(weeks.reduce((sum, week) => sum + week.toil, 0)).toBeCloseTo(minutesOf(toil));
      }),
    );
  });

  it('[TO21] the heat map holds every piece in one hour, or among those without an hour', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom('UTC', 'Asia/Kolkata', 'America/New_York'),
        (from, zone) => {
          const toil = itemsOf(from).filter(isToil);
          const { cells, hourUnknown } = heatMap(itemsOf(from), localHours(zone));
          const all = [...cells.flat(), hourUnknown];
          expect(all.reduce((sum, cell) => sum + cell.n, 0)).toBe(toil.length);
          expect(all.reduce((sum, cell) => sum + cell.minutes, 0)).toBeCloseTo(minutesOf(toil));
        },
      ),
    );
  });

  it('[TO22] the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(rows, (from) => {
        const turned = {
          ...from,
          entries: from.entries.toReversed(),
          things: from.things.toReversed(),
        };
        expect(paretoLines(itemsOf(turned))).toEqual(paretoLines(itemsOf(from)));
        expect(toilWeeks(itemsOf(turned), TODAY, WEEKS)).toEqual(
          toilWeeks(itemsOf(from), TODAY, WEEKS),
        );
      }),
    );
  });

  it('[TO23] shares are between 0 and 1, grow along the lines, and end with all of it', () => {
    fc.assert(
      fc.property(rows, (from) => {
        for (const { share } of toilWeeks(itemsOf(from), TODAY, WEEKS)) {
          expect(share ?? 0).toBeGreaterThanOrEqual(0);
          expect(share ?? 0).toBeLessThanOrEqual(1);
        }
        const shares = paretoLines(itemsOf(from)).flatMap(({ cumulative }) => cumulative ?? []);
        expect(shares).toEqual(shares.toSorted((one, other) => one - other));
        if (shares.length > 0) expect(shares.at(-1)).toBeCloseTo(1);
      }),
    );
  });
});
