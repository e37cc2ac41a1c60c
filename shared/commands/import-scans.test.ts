import { describe, expect, it } from 'vitest';
import type { ReleaseId } from '#shared/domain/ids.ts';
import { after, before, days, hours } from '#shared/domain/time.ts';
import { checkoutLog, KEPT, REOPENED, type CheckoutLog } from '#shared/samples/checkout-log.ts';
import { aFileToImport } from '#shared/samples/import-builders.ts';
import { acceptRisk } from './accept-risk.ts';
import { importScans } from './import-scans.ts';

type File = Parameters<typeof aFileToImport>[0];

const importing = (given: CheckoutLog, ...files: readonly File[]) =>
  given.log.run(importScans, { files: files.map((file) => aFileToImport(file)) }, given.now);

const ofOlder = ({ older, serviceId, now }: CheckoutLog, over: File = {}): File => ({
  service: { kind: 'existing', id: serviceId },
  release: { kind: 'existing', id: older },
  sha256: '9'.repeat(64),
  scannedAt: now,
  ...over,
});
const named = (version: string, over: File = {}): File => ({
  service: {
    kind: 'new',
    name: 'search',
    harmClass: { severity: 4, of: 'Comfort' },
    environment: 'production',
  },
  release: { kind: 'new', version },
  sha256: version.repeat(64).slice(0, 64),
  ...over,
});
const vulnerabilities = (...findings: readonly (typeof KEPT)[]) => [
  { kind: 'vulnerabilities' as const, findings },
];

/** Accepts the finding that the older release reopens, for that release only unless others are said. */
const accepting = (
  { log, now, older, placementId, serviceId }: CheckoutLog,
  releaseIds: readonly ReleaseId[] = [older],
) =>
  log.run(
    acceptRisk,
    {
      scope: { serviceId, placementIds: [placementId], releaseIds: [...releaseIds] },
      covered: [
        {
          id: REOPENED.id,
          ids: REOPENED.ids,
          ecosystem: REOPENED.package.ecosystem,
          packageName: REOPENED.package.name,
          severity: 'high',
          cvss: REOPENED.cvss,
          kev: false,
          epss: 0.02,
        },
      ],
      expiresAt: after(now, days(5)),
      rationale: 'Blocked at the edge',
    },
    now,
  );
const closedOf = ({ log }: CheckoutLog) => log.rows('riskAcceptances')[0]?.closed;

describe('importing scans', () => {
  it('[CM30] changes nothing when the same text comes twice for the same release', () => {
    const given = checkoutLog();
    const entries = given.log.entries().length;
    expect(importing(given, ofOlder(given, { sha256: '1'.repeat(64) }))).toEqual({
      ok: true,
      value: null,
    });
    expect(given.log.entries()).toHaveLength(entries);

    importing(given, ofOlder(given), ofOlder(given));
    expect(given.log.rows('scans').filter(({ sha256 }) => sha256.startsWith('9'))).toHaveLength(1);
  });

  it('[CM31] makes a new service and its releases once, however many files name them', () => {
    const given = checkoutLog();
    const answer = importing(given, named('1'), named('2'), named('1', { sha256: '3'.repeat(64) }));
    expect(answer.ok).toBe(true);
    expect(given.log.rows('services').map(({ name }) => name)).toEqual(['checkout', 'search']);
    const versions = given.log.rows('releases').map(({ version }) => version);
    expect(versions).toEqual(['2.3.1', '2.4.0', '1', '2']);
    expect(given.log.rows('scans')).toHaveLength(5);
  });

  it('[CM32] joins a release that is there by its version, and learns its digest', () => {
    const given = checkoutLog();
    const service = { kind: 'existing', id: given.serviceId } as const;
    importing(given, named('2.3.1', { service, digest: 'sha256:abc', sha256: '7'.repeat(64) }));
    expect(given.log.rows('releases')).toHaveLength(2);
    expect(given.log.rows('releases')[0]?.digests).toEqual(['sha256:abc']);
  });

  it('[CM33] closes an acceptance when a newer scan of the same scanner shows nothing of it', () => {
    const given = checkoutLog();
    accepting(given);
    importing(given, ofOlder(given, { scans: vulnerabilities(KEPT) }));
    expect(closedOf(given)).toMatchObject({ at: given.now });
    expect(closedOf(given)?.because).toContain('checkout-2.3.1.json');
  });

  it('[CM34] closes nothing by an older scan, by another scanner, or while it is still seen', () => {
    for (const over of [
      { scannedAt: before(checkoutLog().now, days(300)), scans: vulnerabilities(KEPT) },
      { tool: { name: 'trivy', version: null }, scans: vulnerabilities(KEPT) },
      { scans: [{ kind: 'code' as const, findings: [] }] },
      { scans: vulnerabilities(REOPENED) },
    ]) {
      const given = checkoutLog();
      accepting(given);
      importing(given, ofOlder(given, over));
      expect(closedOf(given)).toBeNull();
    }
  });

  it('[CM47] closes one for several releases with the scan that shows the last of them', () => {
    const given = checkoutLog({ inNewer: [REOPENED, KEPT] });
    const ids = [given.older, given.newer];
    accepting(given, ids);
    const scanned = (hour: number, id: ReleaseId, ...findings: readonly (typeof KEPT)[]) => {
      const at = { sha256: `${hour}`.repeat(64), scannedAt: after(given.now, hours(hour)) };
      const release = { kind: 'existing', id } as const;
      importing(given, ofOlder(given, { ...at, release, scans: vulnerabilities(...findings) }));
      return closedOf(given)?.because ?? null;
    };
    expect(scanned(3, given.older, KEPT)).toBeNull();
    // Seen again, the first release is not among those that are clean any more.
    expect(scanned(4, given.older, REOPENED, KEPT)).toBeNull();
    expect(scanned(5, given.newer, KEPT)).toBeNull();
    expect(scanned(6, given.older, KEPT)).toContain('scan of 2.3.1');
  });

  it('[CM35] refuses a file with neither a scan nor a statement: nothing looks clean by it', () => {
    const given = checkoutLog();
    const answer = importing(given, ofOlder(given), ofOlder(given, { scans: [] }));
    expect(answer.ok ? null : answer.refusal).toEqual({
      kind: 'nothing-to-import',
      fileName: 'checkout-2.3.1.json',
    });
    expect(given.log.rows('scans')).toHaveLength(2);
  });

  it('[CM36] takes a statement once, with its source', () => {
    const given = checkoutLog();
    const statement = {
      ids: [KEPT.id],
      packageName: null,
      status: 'not_affected' as const,
      justification: null,
      statedAt: null,
    };
    const file = ofOlder(given, { scans: [], vex: [statement], fileName: 'statements.json' });
    importing(given, file);
    expect(importing({ ...given, now: after(given.now, hours(1)) }, file)).toEqual({
      ok: true,
      value: null,
    });
    expect(given.log.rows('vexStatements')).toMatchObject([{ source: 'statements.json' }]);
  });

  it('[CM37] remembers which service an artifact means, whatever its letters', () => {
    const given = checkoutLog();
    importing(given, ofOlder(given, { remember: 'Registry.test/Checkout' }));
    expect(given.log.rows('artifactMemories')).toEqual([
      { id: 'registry.test/checkout', serviceId: given.serviceId },
    ]);
  });

  it('[CM38] counts what it packs', () => {
    const given = checkoutLog();
    importing(given, ofOlder(given, { scans: vulnerabilities(KEPT, REOPENED) }));
    const scan = given.log.rows('scans').at(-1);
    expect(scan).toMatchObject({ findingCount: 2, bySeverity: { high: 2 }, scanner: 'grype' });
    expect(given.log.rows('scanFindings').at(-1)).toEqual({
      id: scan?.id,
      findings: [KEPT, REOPENED],
    });
  });

  it('[CM39] sees a new release first when it was first scanned, as far as reports say when', () => {
    const given = checkoutLog();
    const early = before(given.now, days(20));
    const sha256 = '4'.repeat(64);
    importing(
      given,
      named('1', { scannedAt: given.now }),
      named('1', { scannedAt: early, sha256 }),
      named('2', { scannedAt: early, scannedAtIsStated: false }),
    );
    const seen = given.log.rows('releases').slice(2);
    expect(seen.map(({ firstSeenAt }) => firstSeenAt)).toEqual([early, given.now]);
  });

  it('[CM44] records what runs in the same entry, in a place that it makes', () => {
    const given = checkoutLog();
    const place = { kind: 'new' as const, service: 'search', environment: 'production' };
    const input = {
      files: [aFileToImport(named('1')), aFileToImport(named('2'))],
      running: [{ place, version: '2', since: null }],
    };
    const before = given.log.rows('deployments').length;
    expect(given.log.run(importScans, input, given.now).ok).toBe(true);

    const started = given.log.rows('deployments').slice(before);
    expect(started).toHaveLength(1);
    expect(started[0]).toMatchObject({ cause: 'first-seen', startedAt: given.now, endedAt: null });
    expect(given.log.rows('releases').find(({ id }) => id === started[0]?.releaseId)).toMatchObject(
      { version: '2' },
    );
  });

  it('[CM45] ends what ran in a known place, and changes nothing where it runs already', () => {
    const given = checkoutLog();
    const run = (version: string) =>
      given.log.run(
        importScans,
        {
          files: [aFileToImport(ofOlder(given))],
          running: [{ place: { kind: 'existing', id: given.placementId }, version, since: null }],
        },
        given.now,
      );
    const count = given.log.rows('deployments').length;
    expect(run('2.4.0').ok).toBe(true);
    expect(given.log.rows('deployments')).toHaveLength(count);

    expect(run('2.3.1').ok).toBe(true);
    const running = given.log.rows('deployments').filter(({ endedAt }) => endedAt === null);
    expect(running.map(({ releaseId }) => releaseId)).toEqual([given.older]);
  });

  it('[CM46] refuses a release that nothing names, and a start that is still to come', () => {
    const given = checkoutLog();
    const place = { kind: 'existing' as const, id: given.placementId };
    const files = [aFileToImport(ofOlder(given))];
    const refusal = (version: string, since: typeof given.now | null) => {
      const answer = given.log.run(
        importScans,
        { files, running: [{ place, version, since }] },
        given.now,
      );
      return answer.ok ? null : answer.refusal.kind;
    };
    expect(refusal('9.9', null)).toBe('not-in-log');
    expect(refusal('2.3.1', after(given.now, hours(1)))).toBe('in-the-future');
  });
});
