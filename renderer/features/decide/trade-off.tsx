import type { ReactElement } from 'react';
import type { DecideSheet } from '#shared/rules/decide-sheet.ts';
import { scatterOf, type ScatterPoint } from '#shared/rules/scatter.ts';
import { listed } from '#shared/rules/span-words.ts';
import { TradeOffScatter } from '#renderer/ui/charts/trade-off-scatter.tsx';
import { optionLabel } from './option-label.ts';

type Props = { readonly sheet: DecideSheet; readonly chosenKey: string | null };

const LOOKS = {
  frontier: 'best',
  dominated: 'dominated',
  incomparable: 'dominated',
  forbidden: 'refused',
} as const;

/** Two named rows of the sheet as a picture. What has an unknown on one of them is named below it. */
export function TradeOff({ sheet, chosenKey }: Props): ReactElement {
  const { notDrawn, points } = scatterOf(sheet);
  const left = listed(notDrawn.map((option) => `${option.key} ${optionLabel(option)}`));
  if (points.length === 0) {
    return (
      <div className="na">
        <p>
          <b>No picture.</b> It needs the estimated impact of an incident, a past case and a scan;
          no option has all three.
        </p>
      </div>
    );
  }
  return (
    <>
      <TradeOffScatter
        finding={findingOf(points)}
        x={{ label: 'Impact minutes, next 24 h', side: 'rel' }}
        y={{ label: 'Expected exploited, 30 d', side: 'sec' }}
        points={points.map(({ expected, impactMinutes, option }) => ({
          key: option.key,
          label: option.key,
          x: impactMinutes,
          y: expected.high,
          xSpread: null,
          ySpread: [expected.high - expected.low, 0],
          look: LOOKS[option.mark],
          chosen: option.key === chosenKey,
        }))}
        table={{
          columns: ['Option', 'Impact min', 'Expected exploited', 'KEV'],
          rows: points.map(({ expected, impactMinutes, option }) => ({
            key: option.key,
            cells: [
              `${option.key} ${optionLabel(option)}`,
              impactMinutes.toFixed(0),
              `${expected.low.toFixed(2)} to ${expected.high.toFixed(2)}`,
              exploitedWords(expected),
            ],
          })),
        }}
      />
      <p className="t11 q">
        Lower left is better. Filled: all rows are known, and no other option is better on every
        one. The line reaches from the highest single EPSS to their sum; known exploited findings
        are not in it.
      </p>
      {left !== '' && <p className="t11 q">Not drawn, a figure is unknown: {left}.</p>}
    </>
  );
}

/** None is only said where a list was read. */
const exploitedWords = ({ knownExploited, nUnlisted }: ScatterPoint['expected']): string =>
  nUnlisted === 0 || knownExploited.length > 0 ? String(knownExploited.length) : 'unknown';

function findingOf(points: readonly ScatterPoint[]): string {
  const best = points.filter(({ option }) => option.mark === 'frontier');
  const what = 'Impact minutes against expected exploited findings.';
  return best.length === 0
    ? `${what} None is known on every row.`
    : `${what} Not dominated: ${listed(best.map(({ option }) => optionLabel(option)))}.`;
}
