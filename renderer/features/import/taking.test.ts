import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import type { Report } from '#shared/importers/report.ts';
import { ok, refused } from '#shared/result.ts';
import {
  aDeployment,
  aFinding,
  aPlacement,
  aRelease,
  aService,
  THEN,
} from '#shared/samples/release-builders.ts';
import { artifactDoubt } from './artifact-doubt.ts';
import type { Assignment } from './assignment.ts';
import { type ImportItem, noScanWords, type ReportItem, type ReportState } from './import-item.ts';
import { type Log, runningQuestions } from './running-choice.ts';
import { readySummary, runningInput, takeInput, takeProblem } from './take-input.ts';

const report: Report = {
  format: 'grype',
  tool: { name: 'grype', version: '0.80.0' },
  artifact: { name: 'registry.test/Search', version: '1.0', digest: null },
  scannedAt: THEN,
  advisoryDataAt: null,
  isScan: true,
  scans: [{ kind: 'vulnerabilities', findings: [aFinding()] }],
  vex: [],
  entries: 1,
  distinct: 1,
  bySeverity: { high: 1 },
  counts: {},
  problems: [],
};
const assignment: Assignment = {
  serviceId: null,
  newService: 'search',
  environment: 'production',
  harm: { severity: 3, of: 'Sales' },
  releaseId: null,
  newVersion: '1.0',
  scannedAt: null,
};
const item = (over: Partial<ReportState> = {}): ReportItem => ({
  key: 'a',
  name: 'search-1.0.json',
  state: { kind: 'report', report, sha256: 'a'.repeat(64), assignment, ...over },
});
const empty: Log = { services: [], placements: [], releases: [], running: [] };

describe('taking what was previewed', () => {
  it('[IP7] takes all reports in one command, with the artifact remembered', () => {
    const input = takeInput([item(), item()], THEN);
    expect(input.files).toHaveLength(2);
    expect(input.files[0]).toMatchObject({
      remember: 'registry.test/search',
      service: { kind: 'new', name: 'search' },
      release: { kind: 'new', version: '1.0' },
      scannedAtIsStated: true,
    });
  });

  it('[IP19] counts the feeds among what is ready', () => {
    const feed = {
      key: 'k',
      name: 'kev.json',
      state: { kind: 'feed', feed: {}, sha256: 'b' },
    } as unknown as ImportItem;
    expect(readySummary([feed])).toBe('1 feed ready');
    expect(readySummary([item(), feed])).toBe('1 report and 1 feed ready');
    expect(readySummary([])).toBe('0 reports ready');
  });

  it('[IP21] says what a file of its format holds where it is no scan', () => {
    const words = (format: 'sarif' | 'cyclonedx') =>
      noScanWords(item({ report: { ...report, format, isScan: false, scans: [] } }).state);
    expect(words('sarif')).toContain('no run');
    expect(words('cyclonedx')).toContain('lists components');
  });

  it('[IP20] asks where the other reports of a service name another artifact', () => {
    const named = (name: string | null): ReportState['report'] => ({
      ...report,
      artifact: { ...report.artifact, name },
    });
    const log = { services: [], releases: [], memories: [] };
    const first = item();
    const doubt = (name: string | null) => {
      const second = item({ report: named(name) });
      return artifactDoubt(second, [first, second], log);
    };
    expect(doubt('keycloak')).toMatch(/^Other reports of search name search, this one names keyc/);
    expect(doubt('elsewhere.test:5000/team/search')).toBeNull();
    expect(doubt(null)).toBeNull();
    expect(artifactDoubt(first, [first], log)).toBeNull();
    const memories = [{ id: id<'ArtifactName'>('python'), serviceId: aService().id }];
    const known = item({ assignment: { ...assignment, serviceId: aService().id } });
    expect(artifactDoubt(known, [known], { ...log, memories })).toContain('name python');
  });

  it('[IP8] leaves out files that cannot be read and takes the others', () => {
    const bad: ImportItem = {
      key: 'b',
      name: 'b.json',
      state: { kind: 'failed', problems: [], of: 'report' },
    };
    expect(takeProblem([bad, item()])).toBe(null);
    expect(takeInput([bad, item()], THEN).files).toHaveLength(1);
    expect(takeProblem([bad])).toBe('There is nothing to take yet.');
  });

  it('[IP9] does not take a list of components for a clean scan', () => {
    const bom: Report = { ...report, isScan: false, scans: [] };
    expect(noScanWords(item({ report: bom }).state)).toContain('not a scan');
    expect(takeInput([item({ report: bom })], THEN).files).toHaveLength(0);
  });

  it('[IP10] asks once for each place of a service which release runs there', () => {
    const second = item({ assignment: { ...assignment, newVersion: '1.1' } });
    const [question, ...others] = runningQuestions([item(), second], empty);
    expect(others).toHaveLength(0);
    expect(question).toMatchObject({ serviceName: 'search', environment: 'production' });
    expect(question?.options.map(({ version }) => version)).toEqual(['1.0', '1.1']);
  });

  it('[IP11] says what runs already where the log knows it', () => {
    const log: Log = {
      services: [aService()],
      placements: [aPlacement()],
      releases: [aRelease()],
      running: [aDeployment()],
    };
    const known = item({
      assignment: { ...assignment, serviceId: id('service-1'), newVersion: '2.4.0' },
    });
    expect(runningQuestions([known], log)[0]?.runs?.version).toBe('2.3.1');
  });

  it('[IP12] takes what runs in the same command, by name where the import makes the place', () => {
    const questions = runningQuestions([item()], empty);
    const answer = (since: string) =>
      new Map([[questions[0]?.key ?? '', { version: '1.0', since }]]);
    const place = { kind: 'new', service: 'search', environment: 'production' };

    expect(runningInput(questions, answer('now'), () => ok(THEN))).toEqual(
      ok([{ place, version: '1.0', since: null }]),
    );
    expect(runningInput(questions, answer('yesterday'), () => ok(THEN))).toEqual(
      ok([{ place, version: '1.0', since: THEN }]),
    );
    expect(runningInput(questions, answer('soon'), () => refused('no-time')).ok).toBe(false);
  });
});
