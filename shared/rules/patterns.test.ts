import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { calendarDay, instant } from '#shared/domain/time.ts';
import { clustersOf } from './pattern-clusters.ts';
import { plain } from './pattern-text.ts';
import { cosine, termVectors } from './pattern-vectors.ts';
import { patternsIn, type PatternThing } from './patterns.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 2, 1, 9);

const thing = (text: string, day = 0, given: Partial<PatternThing> = {}): PatternThing => ({
  id: id(`${text} ${String(day)} ${given.serviceId ?? ''} ${given.assetId ?? ''}`),
  text,
  at: instant(START + day * DAY),
  on: calendarDay(new Date(START + day * DAY).toISOString().slice(0, 10)),
  minutes: null,
  serviceId: null,
  assetId: null,
  ...given,
});
const textsIn = (things: readonly PatternThing[]) =>
  patternsIn(things).map(({ things: same }) => same.map(({ text }) => text));

describe('patterns among little things', () => {
  it('[PD1] know the same words again, numbers, signs and case aside', () => {
    expect(textsIn([thing('Restarted node-7'), thing('restarted NODE 12!', 3)])).toEqual([
      ['Restarted node-7', 'restarted NODE 12!'],
    ]);
  });

  it('[PD2] know words again that are alike, and keep apart what is not', () => {
    const [second, first] = textsIn([
      thing('restarted billing-worker'),
      thing('restart of billing worker', 2),
      thing('restarted the billing worker again', 4),
      thing('cleared stuck payment retries', 5),
    ]);
    expect(first).toHaveLength(3);
    expect(second).toEqual(['cleared stuck payment retries']);
  });

  it('[PD3] never reach across services or assets', () => {
    const things = [
      thing('restarted it', 0, { serviceId: id('a') }),
      thing('restarted it', 1, { serviceId: id('b') }),
      thing('restarted it', 2, { assetId: id('a') }),
      thing('restarted it', 3),
    ];
    expect(textsIn(things)).toHaveLength(4);
  });

  it('[PD19] take in what says no service where one alone has the very same words', () => {
    const at = (text: string, day: number, service?: string) =>
      thing(text, day, service === undefined ? {} : { serviceId: id(service) });
    const one = [at('rotated logs', 0, 'a'), at('Rotated logs!', 1), at('rotate logs', 2)];
    expect(textsIn(one)).toEqual([['rotate logs'], ['rotated logs', 'Rotated logs!']]);
    expect(textsIn([...one, at('rotated logs', 3, 'b')])).toHaveLength(3);
  });

  it('[PD19] never join two services by what says none, and join all that is clear', () => {
    const subject = fc.constantFrom('', '', 's a', 's b', 'a x');
    const text = fc.constantFrom('prune', 'pruned 7', 'prune index', 'Prune!', 'disk');
    fc.assert(
      fc.property(fc.array(fc.tuple(text, subject), { maxLength: 16 }), (lines) => {
        const things = lines.map(([said, about], day) =>
          thing(said, day, {
            serviceId: about.startsWith('s') ? id(about) : null,
            assetId: about.startsWith('a') ? id(about) : null,
          }),
        );
        const aboutOf = (one: PatternThing) => one.serviceId ?? one.assetId;
        const having = (words: string) =>
          new Set(things.flatMap((one) => (plain(one.text) === words ? (aboutOf(one) ?? []) : [])));
        for (const { things: same } of patternsIn(things)) {
          const about = new Set(same.map(aboutOf));
          expect(about.size - Number(about.has(null))).toBeLessThanOrEqual(1);
          for (const one of same.filter((bare) => aboutOf(bare) === null)) {
            const [only, ...more] = having(plain(one.text));
            const isClear = only !== undefined && more.length === 0;
            expect([...about].some((other) => other !== null)).toBe(isClear);
            if (isClear) expect(about).toContain(only);
          }
        }
      }),
    );
  });

  it('[PD4] keep #tags and @names as they are', () => {
    const [first] = patternsIn([thing('rotated #keys of @vault-2')]);
    expect(first?.key).toBe('rotated #keys of @vault');
  });

  it('[PD5] are led by the most frequent text, and are not found in what has no letters', () => {
    const things = [thing('cleared cache'), thing('clear cache', 1), thing('clear cache', 2)];
    expect(patternsIn([...things, thing('42 !', 3)]).map(({ key }) => key)).toEqual([
      'clear cache',
    ]);
  });

  it('[PD6] hold each thing once, and do not depend on the order in which they are given', () => {
    const word = fc.constantFrom(
      'restart',
      'restarted',
      'billing',
      'worker',
      'clear',
      'queue',
      '7',
    );
    const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), fc.infiniteStream(fc.nat()), (lines, keys) => {
        const things = lines.map((text, day) => thing(text, day));
        const order = new Map(things.map((one) => [one.id, keys.next().value as number]));
        const mixed = things.toSorted(
          (one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0),
        );
        const found = patternsIn(things);
        expect(patternsIn(mixed)).toEqual(found);
        const ids = found.flatMap(({ things: same }) => same.map((one) => one.id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toHaveLength(things.filter(({ text }) => /[a-z]/.test(text)).length);
      }),
    );
  });

  it('[PD7] join at an average cosine of 0.30, as the slow way says', () => {
    const word = fc.constantFrom('prune', 'pruned', 'index', 'indices', 'disk', 'search', 'node');
    const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(line, { maxLength: 20 }), (lines) => {
        const vectors = termVectors(lines);
        const slow: number[][] = [];
        const placed = vectors.map((vector, place) => {
          const links = slow.map(
            (members) =>
              members.reduce((sum, other) => sum + cosine(vector, vectors[other] ?? vector), 0) /
              members.length,
          );
          const best = Math.max(0, ...links);
          const cluster =
            best < 0.3 - 1e-9 ? slow.length : links.findIndex((one) => one > best - 1e-9);
          (slow[cluster] ??= []).push(place);
          return cluster;
        });
        expect(clustersOf(vectors)).toEqual(placed);
      }),
    );
  });

  it('[PD8] tell how far they are, up to all of it', () => {
    const told: number[] = [];
    patternsIn([thing('a b c'), thing('d e f', 1, { serviceId: id('s') })], (share) =>
      told.push(share),
    );
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
  });

  it('[PD9] of very many different texts compare the most frequent, then the newest', () => {
    const letters = (count: number): string =>
      [
        count % 20,
        Math.floor(count / 20) % 20,
        Math.floor(count / 400) % 20,
        Math.floor(count / 8000),
      ]
        .map((digit) => 'bcdfghjklmnpqrstvwxz'.charAt(digit).repeat(3))
        .join('');
    const many = Array.from({ length: 8_000 }, (_, count) => thing(letters(count), count + 10));
    const old = [thing('watered the palm', 0), thing('watering the palm', 1)];
    expect(patternsIn(old)).toHaveLength(1);
    const alone = patternsIn([...old, ...many]).filter(({ key }) => key.includes('palm'));
    expect(alone).toHaveLength(2);
    const twice = patternsIn([...old, thing('watered the palm', 2), ...many]);
    expect(twice.filter(({ key }) => key.includes('palm'))).toHaveLength(2);
  });
});
