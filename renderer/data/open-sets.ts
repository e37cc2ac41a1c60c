import type { Release } from '#shared/domain/release.ts';
import { currentScans } from '#shared/rules/current-scans.ts';
import { openFindings, type OpenSet } from '#shared/rules/open-findings.ts';
import type { LogDatabase } from './database.ts';
import type { LoadedIntel } from './threat-intel.ts';

/** Enough for the desk's releases and a decision; each holds the findings of a release. */
const KEPT = 32;

/** What is open in releases, worked out once for each state of scans, statements and feeds. */
export type OpenSets = {
  readonly of: (db: LogDatabase, release: Release, intel: LoadedIntel) => Promise<OpenSet>;
};

export function openSets(): OpenSets {
  const kept = new Map<string, { readonly stamp: string; readonly set: OpenSet }>();

  return {
    async of(db, release, intel) {
      const [scans, vex] = await Promise.all([
        currentScanRows(db, release),
        db.vexStatements.where('releaseId').equals(release.id).toArray(),
      ]);
      const stamp = JSON.stringify([scans.map(({ id }) => id), vex, intel.stamp]);

      const known = kept.get(release.id);
      if (known?.stamp === stamp) {
        const { evidence } = known.set;
        return { ...known.set, evidence: { ...evidence, release } };
      }
      const set = openFindings({ release, scans: await withFindings(db, scans), vex }, intel);
      kept.delete(release.id);
      kept.set(release.id, { stamp, set });
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return set;
    },
  };
}

type ScanRows = Awaited<ReturnType<typeof currentScanRows>>;

async function currentScanRows(db: LogDatabase, release: Release) {
  const scans = await db.scans.where('releaseId').equals(release.id).toArray();
  return currentScans(scans.map((scan) => ({ scan, findings: [] }))).map(({ scan }) => scan);
}

async function withFindings(db: LogDatabase, scans: ScanRows) {
  const packed = await db.scanFindings.bulkGet(scans.map(({ id }) => id));
  return scans.map((scan, place) => ({ scan, findings: packed[place]?.findings ?? [] }));
}
