import { z } from 'zod';
import type { FindingSeverity, Scan, VexStatement } from '#shared/domain/finding.ts';
import { id, type ReleaseId, type ServiceId } from '#shared/domain/ids.ts';
import type { VexStatementDraft } from '#shared/importers/report.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import type { ScanWithFindings } from '#shared/rules/comparison.ts';
import { changed, created, sameValue } from './changes.ts';
import { acceptancesClosed, type RescannedRelease } from './close-acceptances.ts';
import { command, type Given } from './command.ts';
import { importReads, importReadsNext } from './import-reads.ts';
import {
  runningChanges,
  runningInput,
  runningReads,
  runningReadsNext,
  type RunningRefusal,
} from './import-running.ts';
import { importTargets } from './import-targets.ts';
import type { RefusalOf } from './refusal.ts';
import { importedFileInput, type ImportedFileInput } from './scan-input.ts';

type ImportRefusal =
  | RefusalOf<'not-in-log' | 'empty' | 'name-taken' | 'other-service' | 'nothing-to-import'>
  | RunningRefusal;

/**
 * Takes the scans and VEX statements of several files, and what is said to run, in one entry.
 *
 * The same text for the same release is taken once: a second time it changes nothing. Findings are
 * packed in one record per scan. Acceptances whose findings are gone are closed.
 */
export const importScans = command({
  name: 'scan.import',
  input: z.object({
    files: z.array(importedFileInput).min(1).max(200).readonly(),
    /** Which of the releases run, where the operator said it. */
    running: z.array(runningInput).max(200).readonly().default([]),
  }),
  reads: ({ files, running }) => [...importReads(files), ...runningReads(running)],
  readsNext: ({ files, running }, given) => [
    ...importReadsNext(files, given),
    ...runningReadsNext(running, given),
  ],

  decide({ files, running }, given): Result<readonly Change[], ImportRefusal> {
    const targets = importTargets(given);
    const rescanned = new Map<ReleaseId, RescannedRelease>();
    const namedByVersion = new Set<ReleaseId>();
    const services = new Set<ServiceId>();
    const taken: Change[] = [];
    const memories = new Map<string, Change>();

    for (const file of files) {
      if (file.scans.length === 0 && file.vex.length === 0) {
        return refused({ kind: 'nothing-to-import', fileName: file.fileName });
      }
      const target = targets.releaseFor(file);
      if (!target.ok) return target;
      const { isNew, release, serviceId } = target.value;

      const known = isNew ? [] : given.rows('scans', 'releaseId', release.id);
      const already = rescanned.get(release.id) ?? { release, before: known, brought: [] };
      const isTaken = [...already.before, ...already.brought.map(({ scan }) => scan)].some(
        ({ sha256 }) => sha256 === file.sha256,
      );
      const brought = isTaken ? [] : scansBrought(file, release.id, given);
      for (const { findings, scan } of brought) {
        taken.push(created('scans', scan), created('scanFindings', { id: scan.id, findings }));
      }
      rescanned.set(release.id, { ...already, brought: [...already.brought, ...brought] });
      if (file.service.kind === 'existing') services.add(serviceId);
      if (file.release.kind === 'new') namedByVersion.add(release.id);

      const statements = isNew ? [] : given.rows('vexStatements', 'releaseId', release.id);
      taken.push(...statementsBrought(file, release.id, [...statements, ...own(taken)], given));
      for (const change of remembered(file, serviceId, given)) memories.set(change.id, change);
    }

    // What the known scans of such a release hold was not read, so it cannot be said to be gone.
    for (const releaseId of namedByVersion) rescanned.delete(releaseId);
    const closed = acceptancesClosed(rescanned, [...services], given);
    const made = targets.changes();
    const runs = runningChanges(running, made, given);
    if (!runs.ok) return runs;
    return ok([...made, ...runs.value, ...taken, ...memories.values(), ...closed]);
  },
});

const own = (taken: readonly Change[]): readonly VexStatement[] =>
  taken.flatMap(({ after, table }) => (table === 'vexStatements' && after ? [after] : []));

const scansBrought = (
  file: ImportedFileInput,
  releaseId: ReleaseId,
  { newId, now }: Given,
): readonly ScanWithFindings[] =>
  file.scans.map(({ findings, kind }) => {
    const bySeverity: Partial<Record<FindingSeverity, number>> = {};
    for (const { severity } of findings) bySeverity[severity] = (bySeverity[severity] ?? 0) + 1;
    const scan: Scan = {
      id: id(newId()),
      releaseId,
      kind,
      scanner: file.tool.name.toLowerCase(),
      scannerVersion: file.tool.version,
      advisoryDataAt: file.advisoryDataAt,
      scannedAt: file.scannedAt,
      scannedAtIsStated: file.scannedAtIsStated,
      importedAt: now,
      format: file.format,
      fileName: file.fileName,
      sha256: file.sha256,
      findingCount: findings.length,
      bySeverity,
    };
    return { scan, findings };
  });

/** Statements that are in the log already, or in this entry, are not written twice. */
function statementsBrought(
  file: ImportedFileInput,
  releaseId: ReleaseId,
  inLog: readonly VexStatement[],
  { newId, now }: Given,
): readonly Change[] {
  const known = [...inLog];
  return file.vex.flatMap((draft) => {
    const isKnown = known.some(
      (one) => one.releaseId === releaseId && saysTheSame(one, draft, file.fileName),
    );
    if (isKnown) return [];
    const statement: VexStatement = {
      id: id(newId()),
      releaseId,
      ids: draft.ids,
      packageName: draft.packageName,
      status: draft.status,
      justification: draft.justification,
      source: file.fileName,
      statedAt: draft.statedAt ?? now,
    };
    known.push(statement);
    return [created('vexStatements', statement)];
  });
}

const saysTheSame = (one: VexStatement, draft: VexStatementDraft, source: string): boolean =>
  one.source === source &&
  one.status === draft.status &&
  one.packageName === draft.packageName &&
  one.justification === draft.justification &&
  (draft.statedAt === null || one.statedAt === draft.statedAt) &&
  sameValue(one.ids, draft.ids);

function remembered(
  { remember }: ImportedFileInput,
  serviceId: ServiceId,
  { row }: Given,
): readonly Change[] {
  if (remember === null || remember === '') return [];
  const memory = { id: id<'ArtifactName'>(remember.toLowerCase()), serviceId };
  const known = row('artifactMemories', memory.id);
  return known ? changed('artifactMemories', known, memory) : [created('artifactMemories', memory)];
}
