import { isReached, type Finding } from './measure.ts';
import type { Summary } from './summary.ts';

const HEADINGS = ['', 'n', 'ours (p10–p90)', 'floor (p10–p90)', 'ratio (p10–p90)', 'aim', ''];

/** The findings as a terminal shows them: a line each, and below it what was measured. */
export function tableOf(findings: readonly Finding[]): string {
  const rows = [HEADINGS, ...findings.map(cellsOf)];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const lines = rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const notes = findings.map(({ name, note }) => `${name}: ${note}`);
  return [...lines, '', ...notes].join('\n');
}

function cellsOf(finding: Finding): readonly string[] {
  const { aim, floor, name, ours, ratio, ratios, unit } = finding;
  const reached = isReached(finding);
  return [
    name,
    String(ours.n),
    spread(ours, unit),
    floor === null ? '' : spread(floor, unit),
    ratio === null || ratios === null
      ? ''
      : `${times(ratio)} (${times(ratios.p10)}–${times(ratios.p90)})`,
    aim === null ? '' : `≤ ${ratio === null ? `${aim} ${unit}` : times(aim)}`,
    reached === null ? '' : reached ? 'reached' : 'missed',
  ];
}

const spread = ({ median, p10, p90 }: Summary, unit: string): string =>
  `${figure(median)} ${unit} (${figure(p10)}–${figure(p90)})`;

const times = (value: number): string => `${value.toFixed(2)}×`;

const figure = (value: number): string =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
