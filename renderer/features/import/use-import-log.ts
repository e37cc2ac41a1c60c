import type { Finding, Scan } from '#shared/domain/finding.ts';
import type { ArtifactMemory } from '#shared/domain/service.ts';
import type { ReportItem } from './import-item.ts';
import { currentScans, scanKey } from '#shared/rules/current-scans.ts';
import type { LogDatabase } from '#renderer/data/database.ts';
import { type Live, useLive } from '#renderer/data/use-live.ts';
import type { Log } from './running-choice.ts';

export type ImportLog = Log & { readonly memories: readonly ArtifactMemory[] };

/** What an import is proposed from: names, what runs, and what was chosen before. */
export const useImportLog = (): Live<ImportLog> => useLive(readImportLog, []);

/** The same at this moment: a live answer may lag a little behind what was just saved. */
export const readImportLog = async (db: LogDatabase): Promise<ImportLog> => ({
  services: await db.services.orderBy('name').toArray(),
  placements: await db.placements.toArray(),
  releases: await db.releases.toArray(),
  running: await db.deployments.filter(({ endedAt }) => endedAt === null).toArray(),
  memories: await db.artifactMemories.toArray(),
});

export type LastScans = {
  /** The same text was taken for this release already. */
  readonly isTaken: boolean;
  /** By kind: the last scan of the same scanner, with its findings. */
  readonly byKind: ReadonlyMap<
    string,
    { readonly scan: Scan; readonly findings: readonly Finding[] }
  >;
};

const NOTHING: LastScans = { isTaken: false, byKind: new Map() };

/** What the release had before: to say what is new, changed and gone, and whether it is the same. */
export function useLastScans({ state }: ReportItem): Live<LastScans> {
  const { releaseId } = state.assignment;
  const scanner = state.report.tool.name.toLowerCase();
  return useLive(
    async (db) => {
      if (releaseId === null) return NOTHING;
      const scans = await db.scans.where('releaseId').equals(releaseId).toArray();
      const statements = await db.vexStatements.where('releaseId').equals(releaseId).toArray();
      const current = currentScans(scans.map((scan) => ({ scan, findings: [] })));
      const byKind = new Map<string, { scan: Scan; findings: readonly Finding[] }>();
      for (const { scan } of current) {
        if (scanKey(scan) !== `${scanner}\n${scan.kind}`) continue;
        const packed = await db.scanFindings.get(scan.id);
        byKind.set(scan.kind, { scan, findings: packed?.findings ?? [] });
      }
      const { report, sha256 } = state;
      const knowsVex =
        report.scans.length === 0 &&
        report.vex.length > 0 &&
        statements.some(({ ids }) => ids.join() === report.vex[0]?.ids.join());
      return { isTaken: scans.some((scan) => scan.sha256 === sha256) || knowsVex, byKind };
    },
    [releaseId, scanner, state.sha256],
  );
}
