import type { z } from 'zod';
import type { importScans } from '#shared/commands/import-scans.ts';
import type { Instant } from '#shared/domain/time.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { count, listed } from '#shared/rules/span-words.ts';
import { assignmentProblem } from './assignment.ts';
import {
  bringsSomething,
  isReport,
  isUpkeep,
  type ImportItem,
  memoryKey,
  type ReportItem,
} from './import-item.ts';
import type { RunningQuestion } from './running-choice.ts';
import { bringsUpkeep } from './upkeep-choice.ts';
import type { RunningAnswer } from './running-form.tsx';

type TakeInput = z.input<typeof importScans.input>;
type TakeFile = TakeInput['files'][number];

/** The reports that would be taken: readable, with something in them. */
export const takeable = (items: readonly ImportItem[]): readonly ReportItem[] =>
  items.filter(isReport).filter(({ state }) => bringsSomething(state));

/** The first thing that still has to be said before all can be taken; `null`: nothing. */
export function takeProblem(items: readonly ImportItem[]): string | null {
  if (items.some(({ state }) => state.kind === 'reading'))
    return 'Some files are still being read.';
  for (const { name, state } of takeable(items)) {
    const problem = assignmentProblem(state.assignment, state.report.scannedAt !== null);
    if (problem !== null) return `${name}: ${problem}`;
  }
  const hasOther = items.some(
    (item) => item.state.kind === 'feed' || (isUpkeep(item) && bringsUpkeep(item.state)),
  );
  return takeable(items).length > 0 || hasOther ? null : 'There is nothing to take yet.';
}

/** What would be taken, of all that is here: "2 reports and 1 feed ready of 4 files". */
export function readySummary(items: readonly ImportItem[]): string {
  const reports = takeable(items).length;
  const feeds = items.filter(({ state }) => state.kind === 'feed').length;
  const upkeep = items.filter((item) => isUpkeep(item) && bringsUpkeep(item.state)).length;
  const ready = [
    ...(reports > 0 || feeds + upkeep === 0 ? [count(reports, 'report')] : []),
    ...(feeds > 0 ? [count(feeds, 'feed')] : []),
    ...(upkeep > 0 ? [count(upkeep, 'file about upkeep', 'files about upkeep')] : []),
  ];
  const all = reports + feeds + upkeep === items.length ? '' : ` of ${count(items.length, 'file')}`;
  return `${listed(ready)} ready${all}`;
}

/** All reports and what runs as one command, so that one undo takes all of it back. */
export const takeInput = (
  items: readonly ImportItem[],
  now: Instant,
  running: TakeInput['running'] = [],
): TakeInput => ({ files: takeable(items).map((item) => takeFile(item, now)), running });

/**
 * What the operator said of what runs; places about which nothing was said are left out. Refused
 * with a sentence where a time does not read as one.
 */
export function runningInput(
  questions: readonly RunningQuestion[],
  answers: ReadonlyMap<string, RunningAnswer>,
  readTime: (text: string) => Result<Instant, unknown>,
): Result<NonNullable<TakeInput['running']>, string> {
  const running: NonNullable<TakeInput['running']>[number][] = [];
  for (const { environment, key, placementId, serviceName } of questions) {
    const answer = answers.get(key);
    if (!answer || answer.version === null) continue;
    const isNow = answer.since.trim().toLowerCase() === 'now';
    const since = isNow ? null : readTime(answer.since);
    if (since !== null && !since.ok) {
      return refused(
        `Since when ${answer.version} runs does not read as a time. Nothing was saved; write “now”, or a time that is over.`,
      );
    }
    running.push({
      place:
        placementId === null
          ? { kind: 'new', service: serviceName, environment }
          : { kind: 'existing', id: placementId },
      version: answer.version,
      since: since?.value ?? null,
    });
  }
  return ok(running);
}

function takeFile({ name, state }: ReportItem, now: Instant): TakeFile {
  const { assignment, report, sha256 } = state;
  const said = assignment.scannedAt ?? now;
  return {
    fileName: name,
    sha256,
    format: report.format,
    tool: report.tool,
    scannedAt: report.scannedAt ?? said,
    scannedAtIsStated: report.scannedAt !== null,
    advisoryDataAt: report.advisoryDataAt,
    digest: report.artifact.digest,
    remember: memoryKey(report),
    service:
      assignment.serviceId === null
        ? {
            kind: 'new',
            name: assignment.newService.trim(),
            harmClass: assignment.harm ?? { severity: 4, of: '' },
            environment: assignment.environment.trim(),
          }
        : { kind: 'existing', id: assignment.serviceId },
    release:
      assignment.releaseId === null
        ? { kind: 'new', version: assignment.newVersion.trim() }
        : { kind: 'existing', id: assignment.releaseId },
    scans: report.scans,
    vex: report.vex,
  };
}
