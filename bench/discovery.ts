import { id } from '#shared/domain/ids.ts';
import { calendarDay, instant } from '#shared/domain/time.ts';
import { foundIn } from '#shared/rules/pattern-suggestions.ts';
import { patternsIn, type PatternThing } from '#shared/rules/patterns.ts';
import { nowOf } from './large-log.ts';
import { findingOf, type Finding } from './measure.ts';

const LINES = 50_000;
const TURNS = 7;
const MINUTE = 60_000;

/** What 50,000 little things take to look through, as the worker does it; reading them aside. */
export function measureDiscovery(): readonly Finding[] {
  return [
    measured('Discovery, 2,500 different lines', 2_500),
    measured('Discovery, every line differs', LINES),
  ];
}

function measured(name: string, different: number): Finding {
  const things = thingsOf(different);
  const now = nowOf();
  const times: number[] = [];
  for (let turn = -1; turn < TURNS; turn++) {
    const start = performance.now();
    foundIn(patternsIn(things), [], now);
    if (turn >= 0) times.push(performance.now() - start);
  }
  const note = `${LINES} little things, in plain Node`;
  return findingOf({ name, unit: 'ms', ours: times, floor: null, aim: 2000, note });
}

function thingsOf(different: number): readonly PatternThing[] {
  const chance = chanceFrom(42);
  const words = Array.from({ length: 1500 }, () => wordOf(chance));
  // A few words are in most lines, as in what people write.
  const word = (): string => words[Math.floor(chance() ** 2 * words.length)] ?? '';
  const lines = Array.from({ length: different }, () =>
    Array.from({ length: 3 + Math.floor(chance() * 4) }, word).join(' '),
  );
  const end = nowOf();
  return Array.from({ length: LINES }, (_, place) => {
    const at = instant(end - (LINES - place) * 20 * MINUTE);
    return {
      ...{ id: id<'LittleThingId'>(String(place)), text: lines[place % different] ?? '', at },
      on: calendarDay(new Date(at).toISOString().slice(0, 10)),
      ...{ minutes: 5, serviceId: null, assetId: null },
    };
  });
}

const LETTERS = 'etaoinshrdlucmfwypvbgkjqxz';

const wordOf = (chance: () => number): string =>
  Array.from({ length: 3 + Math.floor(chance() * 6) }, () =>
    LETTERS.charAt(Math.floor(chance() ** 2 * LETTERS.length)),
  ).join('');

/** The same numbers from 0 to 1 at every run: a linear congruence, with the usual constants. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
