import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { instant } from '#shared/domain/time.ts';
import { forgetLogs } from './a-log.ts';
import { packEpss, scoreOf } from './epss-columns.ts';
import { feedsDatabase } from './feeds-database.ts';
import { intelFrom } from './threat-intel.ts';

beforeEach(forgetLogs);

const cve = fc
  .tuple(fc.integer({ min: 1999, max: 2040 }), fc.integer({ min: 0, max: 9_999_999 }))
  .map(([year, number]) => `CVE-${year}-${String(number).padStart(4, '0')}`);

describe('feeds on this device', () => {
  it('[P50] every score is found again, exactly, and no other id has one (n = 300)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cve, fc.double({ min: 0, max: 1, noNaN: true }))),
        cve,
        (pairs, other) => {
          const scores = new Map(pairs);
          const packed = packEpss(scores);
          for (const [id, score] of scores) expect(scoreOf(packed, id)).toBe(score);
          expect(scoreOf(packed, other)).toBe(scores.get(other) ?? null);
          expect(scoreOf(packed, 'GHSA-xgxc-v2qg-chmh')).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });

  it('[P51] what was never imported is unknown, not empty', async () => {
    const feeds = feedsDatabase();
    expect(await intelFrom(feeds).load()).toMatchObject({ kev: null, epss: null, feeds: [] });
    feeds.close();
  });

  it('[P52] a feed takes the place of its earlier edition, with its date and count', async () => {
    const feeds = feedsDatabase();
    const intel = intelFrom(feeds);
    const epss = (date: string, score: number) =>
      ({
        format: 'epss',
        model: 'v2025.03.14',
        date,
        scores: new Map([['CVE-2024-0001', score]]),
      }) as const;
    await intel.keep(epss('2026-05-12', 0.1), 'a'.repeat(64), instant(1));
    expect((await intel.load()).epss?.of('CVE-2024-0001')).toBe(0.1);
    await intel.keep(epss('2026-05-13', 0.93711), 'b'.repeat(64), instant(2));

    const loaded = await intel.load();
    expect(loaded.epss).toMatchObject({ date: '2026-05-13' });
    expect(loaded.epss?.of('CVE-2024-0001')).toBe(0.93711);
    expect(loaded.feeds).toMatchObject([{ name: 'epss', count: 1, edition: 'v2025.03.14' }]);
    feeds.close();
  });
});
