import { describe, expect, it } from 'vitest';
import { days, instant } from '#shared/domain/time.ts';
import { openFindings } from '#shared/rules/open-findings.ts';
import type { AcceptanceLimit } from '#shared/rules/acceptance-limit.ts';
import { endChoices } from './acceptance-ends.ts';
import { draftFrom, EMPTY_DRAFT } from './decide-draft.ts';
import { decideSummary } from './decide-summary.ts';
import {
  optionIdentity,
  optionLabel,
  optionReasons,
  optionTitle,
  optionWarning,
} from './option-label.ts';
import { restoresWords, timeToRestoreWords } from './reliability-words.ts';
import {
  newer,
  older,
  openSets,
  pastRollbacks,
  running,
  sampleOption,
  sampleSheet,
  small,
} from './sample-sheet.ts';
import { NOON } from '#shared/rules/sample-rows.ts';
import { acceptanceWords } from './security-words.ts';
import { SHEET_ROWS } from './sheet-rows.ts';

const back = sampleOption('roll-back');
const limit = (many: number): AcceptanceLimit =>
  ({ days: many, length: days(many) }) as AcceptanceLimit;

describe('words of the decide sheet', () => {
  it('[DS17] name each option as a button would, and return to a newer release that ran', () => {
    const own = [{ label: 'Move the traffic', releaseId: null, mitigation: null }];
    expect(sampleSheet({ own }).options.map(optionLabel)).toEqual([
      'Stay on 2.4.0',
      'Roll back to 2.3.1',
      'Fix forward to 2.4.1',
      'Switch a feature off',
      'Move the traffic',
    ]);
    const left = { ...sampleOption('fix-forward'), lastRan: back.lastRan };
    expect(optionLabel(left)).toBe('Return to 2.4.1');
  });

  it('[DS18] begin with the warning', () => {
    expect(optionTitle(back, 'checkout')).toBe(
      'Reopens 1 finding without an acceptance: roll back checkout to 2.3.1',
    );
    expect(optionTitle(sampleOption('stay'), 'checkout')).toContain('No release changes');
  });

  it('[DS30] say what speaks against a release before anything else, with its evidence', () => {
    const stability = { is: 'unstable', reason: 'Drops orders', at: NOON } as const;
    const bad = sampleOption('roll-back', {
      releases: [{ ...older, stability }, running, newer],
    });
    expect(optionWarning(bad)).toBe('2.3.1 is marked unstable');
    expect(optionReasons(bad).slice(0, 2)).toEqual([
      '2.3.1 is marked unstable.',
      'Marked unstable because: Drops orders.',
    ]);
    expect(SHEET_ROWS[0]?.words(bad)).toMatchObject({ main: 'Marked unstable', isQuiet: false });
    expect(SHEET_ROWS[0]?.evidence(bad)).toContainEqual({ kind: 'mark', mark: stability });
    expect(optionWarning(back)).toBeNull();
    expect(SHEET_ROWS[0]?.words(back)).toMatchObject({ main: 'Brought none', isQuiet: true });
    expect(SHEET_ROWS[0]?.words(sampleOption('fix-forward')).main).toBe('Unknown: never ran here');
  });

  it('[DS19] know an option again whose place has shifted', () => {
    const forward = sampleOption('fix-forward');
    const shifted = sampleOption('fix-forward', { releases: [running, newer] });
    expect(shifted.key).not.toBe(forward.key);
    expect(optionIdentity(shifted)).toBe(optionIdentity(forward));
    expect(new Set(sampleSheet().options.map(optionIdentity)).size).toBe(
      sampleSheet().options.length,
    );
  });

  it('[DS24] show a spread from three cases on, below that the cases, and none as unknown', () => {
    const words = (...lengths: readonly number[]) =>
      timeToRestoreWords(
        sampleOption('roll-back', {
          past: { mitigations: pastRollbacks(...lengths), serviceOf: () => null },
        }).reliability.timeToRestore,
      );
    expect(words(6, 11, 24)).toMatchObject({
      main: '11 min',
      note: expect.stringContaining('n = 3'),
    });
    expect(words(6, 11)).toMatchObject({
      main: '6 min, 11 min',
      note: expect.stringContaining('n = 2'),
    });
    expect(words()).toEqual({ main: 'No past case in this log', note: null, isQuiet: true });
  });

  it('[DS25] never show a number where a scan is missing', () => {
    const nothing = { release: older, scans: [], vex: [] };
    const blind = sampleOption('roll-back', {
      openSets: new Map([
        ...openSets([running, [small]]),
        [older.id, openFindings(nothing, { kev: null, epss: null })],
      ]),
    });
    const rows = SHEET_ROWS.filter(({ side }) => side === 'security').map((row) =>
      row.words(blind),
    );
    for (const { main } of rows) expect(main).not.toMatch(/\d/);
    expect(rows.map(({ main }) => main)).toContain('Unknown: not scanned');
  });

  it('[DS31] mark figures that rest on a scan past the limit, with its age', () => {
    const rows = (now: number) =>
      SHEET_ROWS.filter(({ side }) => side === 'security').map(
        (row) => row.words(sampleOption('roll-back', { now: instant(now) })).note ?? '',
      );
    expect(rows(NOON + days(47)).every((note) => note.includes('scan 48 d old'))).toBe(true);
    expect(rows(NOON + days(29)).join()).not.toContain('old');
    const blind = sampleOption('roll-back', {
      now: instant(NOON + days(47)),
      openSets: openSets([running, [small]]),
    });
    for (const row of SHEET_ROWS) {
      const { main, note } = row.words(blind);
      if (main.startsWith('Unknown')) expect(note).toBeNull();
    }
  });

  it('[DS32] never call an acceptance not needed while what runs is uncovered', () => {
    const words = (kind: 'stay' | 'fix-forward') =>
      acceptanceWords(sampleOption(kind).security.acceptance);
    expect(words('stay')).toMatchObject({
      main: 'None for what comes back',
      note: '1 running finding is uncovered',
    });
    expect(words('fix-forward').main).toBe('Not needed');
  });

  it('[DS26] say how many cases there are, and where', () => {
    expect(restoresWords(back.reliability.restores)).toMatchObject({
      main: '3 of 3 past cases',
      note: 'on this service',
    });
  });

  it('[DS27] offer the limit and three shorter ends, never a longer one', () => {
    expect(endChoices(limit(3)).map(({ label }) => label)).toEqual([
      '4 h',
      '12 h',
      '24 h',
      '3 days max',
    ]);
    for (const many of [1, 3, 14, 60, 192]) {
      const longest = Math.max(...endChoices(limit(many)).map(({ length }) => length));
      expect(longest).toBe(days(many));
    }
  });

  it('[DS28] take a draft that does not read as one for none', () => {
    expect(draftFrom({ ...EMPTY_DRAFT, reason: 'Half' }).reason).toBe('Half');
    for (const bad of [null, 7, {}, { ...EMPTY_DRAFT, reason: 7 }, { ...EMPTY_DRAFT, own: 'x' }]) {
      expect(draftFrom(bad)).toEqual(EMPTY_DRAFT);
    }
  });

  it('[DS29] say what recording creates', () => {
    const said = decideSummary(back, sampleSheet(), EMPTY_DRAFT, null);
    expect(said).toContain('a deployment');
    expect(said).toContain('One undo takes all of it back.');
  });
});
