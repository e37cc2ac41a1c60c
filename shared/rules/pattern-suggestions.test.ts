import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import type { Chore } from '#shared/domain/chore.ts';
import type { SuggestionAnswer } from '#shared/domain/suggestion.ts';
import { calendarDay, instant, type Instant } from '#shared/domain/time.ts';
import { aSuggestion } from '#shared/samples/upkeep-builders.ts';
import { standingAnswers } from './pattern-answers.ts';
import { comparedWords } from './pattern-words.ts';
import { aChore } from './sample-chores.ts';
import { type Answered, askedNow, foundIn } from './pattern-suggestions.ts';
import { differentTexts, patternsIn, type PatternThing } from './patterns.ts';

const DAY = 86_400_000;
const NOW = instant(Date.UTC(2026, 4, 14, 9));
const ago = (days: number): Instant => instant(NOW - days * DAY);

const thing = (text: string, days: number, minutes: number | null): PatternThing => ({
  id: id(`${text} ${String(days)}`),
  text,
  at: ago(days),
  on: calendarDay(new Date(ago(days)).toISOString().slice(0, 10)),
  minutes,
  serviceId: null,
  assetId: null,
});
const every = (text: string, gap: number, minutes: number | null = 5): readonly PatternThing[] =>
  [5, 4, 3, 2, 1].map((times) => thing(text, times * gap, minutes));
const WORDS = ['rotate logs', 'prune index', 'check backup', 'empty trash', 'visit harbour'];
const said = (pattern: string, answer: SuggestionAnswer, days: number): Answered => ({
  pattern,
  answer,
  answeredAt: ago(days),
});
const titles = (things: readonly PatternThing[], answers: readonly Answered[] = []) =>
  askedNow(foundIn(patternsIn(things), answers, NOW), answers, NOW).map(({ title }) => title);

describe('what is asked about little things', () => {
  it('[PD20] shows the lines that it was found by, their gaps and their minutes', () => {
    const [found] = foundIn(
      patternsIn([...every('rotate logs', 9), thing('rotate logs', 54, null)]),
      [],
      NOW,
    );
    expect(found).toMatchObject({
      pattern: 'rotate logs',
      times: 6,
      since: ago(54),
      gaps: [9, 9, 9, 9, 9],
      minutes: { median: 5, total: 25, n: 5 },
      rhythm: { kind: 'regular', every: 9, spread: 0 },
    });
    expect(found?.lines.map(({ at }) => at)).toEqual([9, 18, 27, 36, 45, 54].map(ago));
  });

  it('[PD21] what takes the most minutes stands first, what says none last', () => {
    expect(
      titles([
        ...every('rotate logs', 9, 1),
        ...every('prune index', 9, 30),
        ...every('visit harbour', 9, null),
      ]),
    ).toEqual(['prune index', 'rotate logs', 'visit harbour']);
  });

  it('[PD22] asks about three in seven days, those that were answered among them', () => {
    const things = WORDS.flatMap((text) => every(text, 9));
    expect(titles(things)).toHaveLength(3);
    expect(titles(things, [said('rotate logs', 'never', 2)])).toHaveLength(2);
    expect(titles(things, [said('rotate logs', 'ask', 2)])).toHaveLength(3);
    const three = [
      said('rotate logs', 'never', 1),
      said('prune index', 'chore', 2),
      said('check backup', 'not-now', 3),
    ];
    expect(titles(things, three)).toEqual([]);
    expect(
      titles(
        things,
        three.map((one) => ({ ...one, answeredAt: ago(8) })),
      ),
    ).toEqual(['empty trash', 'visit harbour']);
  });

  it('[PD23] never asks again about what was answered, also where other words lead now', () => {
    const things = [...every('rotate logs', 9), thing('rotate the logs', 54, 5)];
    for (const answer of ['chore', 'never'] as const) {
      expect(titles(things, [said('rotate the logs', answer, 400)])).toEqual([]);
    }
    expect(titles(things, [said('rotate the logs', 'ask', 400)])).toEqual(['rotate logs']);
  });

  it('[PD34] an answer is of one service: the same words about another are asked about', () => {
    const of = (service: string) =>
      every('rotate logs', 9).map((one) => ({
        ...{
          ...one,
          id: id<'LittleThingId'>(`${service} ${one.id}`),
          serviceId: id<'ServiceId'>(service),
        },
      }));
    const both = foundIn(patternsIn([...of('a'), ...of('b')]), [], NOW);
    expect(new Set(both.map(({ pattern }) => pattern)).size).toBe(2);
    const never = said(both.find(({ serviceId }) => serviceId === 'a')?.pattern ?? '', 'never', 9);
    const left = askedNow(both, [never], NOW);
    expect(left.map(({ serviceId }) => serviceId)).toEqual(['b']);
    // What was answered before anybody said the service holds for the one that it turned out to be.
    const before = said('rotate logs', 'never', 9);
    expect(titles([...of('a'), ...every('rotate logs', 9)], [before])).toEqual([]);
    expect(titles(of('a'), [before])).toEqual(['rotate logs']);
  });

  it('[PD28] asks again about what a chore kept that is retired or gone, while it comes', () => {
    const things = every('rotate logs', 9);
    const kept = aSuggestion({ pattern: 'rotate logs', answeredAt: ago(400), choreId: id('c') });
    const keeper = aChore({ id: id('c'), title: 'Rotate', retiredAt: null });
    const askedWith = (...chores: readonly Chore[]) =>
      titles(things, standingAnswers([kept], chores));
    expect(askedWith(keeper)).toEqual([]);
    expect(standingAnswers([kept], [keeper])[0]?.keeper?.title).toBe('Rotate');
    expect(askedWith({ ...keeper, retiredAt: ago(2) })).toEqual(['rotate logs']);
    expect(askedWith()).toEqual(['rotate logs']);
    expect(askedWith(aChore({ id: id('other') }))).toEqual(['rotate logs']);
    for (const answer of ['never', 'not-now'] as const) {
      const other = { ...kept, answer, answeredAt: ago(20) };
      expect(titles(things, standingAnswers([other], []))).toEqual([]);
    }
    // Given back in the week in which it was answered, it takes one of the three places itself.
    const many = WORDS.flatMap((text) => every(text, 9));
    const lately = { ...kept, answeredAt: ago(2) };
    expect(titles(many, standingAnswers([lately], []))).toHaveLength(3);
  });

  it('[PD19] is about the service that some of its lines say', () => {
    const lines = every('rotate logs', 9);
    const said = lines.map((one, place) =>
      place === 1 ? { ...one, serviceId: id<'ServiceId'>('s') } : one,
    );
    expect(foundIn(patternsIn(said), [], NOW)).toMatchObject([{ times: 5, serviceId: 's' }]);
  });

  it('[PD32] says how many texts were compared where it were not all', () => {
    expect(comparedWords(8_000)).toBeNull();
    expect(comparedWords(9_120)).toMatch(
      /^The 8,000 most frequent of 9,120 different texts were compared/u,
    );
    const things = [...every('rotate logs', 9), ...every('prune index', 9)];
    expect(differentTexts(patternsIn(things))).toBe(2);
  });

  it('[PD24] asks again 30 days after “not now”', () => {
    const things = every('rotate logs', 9);
    expect(titles(things, [said('rotate logs', 'not-now', 29.9)])).toEqual([]);
    expect(titles(things, [said('rotate logs', 'not-now', 30)])).toEqual(['rotate logs']);
  });

  it('[PD25] counts only what came after its cause was to be fixed', () => {
    const things = every('rotate logs', 9);
    expect(titles(things, [said('rotate logs', 'fix-cause', 20)])).toEqual([]);
    expect(titles(things, [said('rotate logs', 'fix-cause', 60)])).toEqual(['rotate logs']);
    // What was found before the answer is not asked on until it is found anew.
    const before = foundIn(patternsIn(things), [], NOW);
    expect(askedNow(before, [said('rotate logs', 'fix-cause', 0)], NOW)).toEqual([]);
  });

  it('[PD26] leaves out what a clock that was ahead wrote for later', () => {
    expect(titles([...every('rotate logs', 9), thing('rotate logs', -9, 5)])).toEqual([
      'rotate logs',
    ]);
    expect(foundIn(patternsIn(every('rotate logs', -9)), [], NOW)).toEqual([]);
  });
});
