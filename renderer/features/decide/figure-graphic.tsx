import type { ReactElement } from 'react';
import type { OpenFinding } from '#shared/rules/comparison.ts';
import type { DecideOption } from '#shared/rules/decide-sheet.ts';
import { byWorst } from '#shared/rules/worst-first.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { Dots } from '#renderer/ui/dots.tsx';
import { levelOfFinding, SeverityMark } from '#renderer/ui/severity-mark.tsx';
import { Whisker } from '#renderer/ui/whisker.tsx';

type Props = {
  readonly rowKey: string;
  readonly option: DecideOption;
  /** All columns: bars of one row share one scale. */
  readonly options: readonly DecideOption[];
  readonly place: 'above' | 'below';
};

/** More dots than this are not counted by eye. */
const MOST_DOTS = 12;
const NAMED = 2;

/** The figure drawn: dots for cases, a whisker for a range, a bar for minutes, the worst findings. */
export function FigureGraphic({ rowKey, option, options, place }: Props): ReactElement | null {
  switch (`${rowKey} ${place}`) {
    case 'restores above': {
      const { value } = option.reliability.restores;
      if (value.kind !== 'cases' || value.cases.n > MOST_DOTS) return null;
      const { n, restored } = value.cases;
      return <Dots filled={restored} of={n} />;
    }
    case 'time below':
      return <TimeWhisker option={option} options={options} />;
    case 'impact below':
      return <ImpactBar option={option} options={options} />;
    case 'reopened below':
      return <Worst findings={findingsOf(option.security.reopened.value)} />;
    case 'closed below':
      return <Worst findings={findingsOf(option.security.closed.value)} />;
    default:
      return null;
  }
}

type Scaled = Pick<Props, 'option' | 'options'>;

const spreadOf = (option: DecideOption) => {
  const { value } = option.reliability.timeToRestore;
  return value.kind === 'times' ? value.cases.times.spread : null;
};

function TimeWhisker({ option, options }: Scaled): ReactElement | null {
  const spread = spreadOf(option);
  if (spread === null) return null;
  const longest = Math.max(...options.map((one) => spreadOf(one)?.p90 ?? 0), 1);
  return <Whisker low={spread.p10} middle={spread.median} high={spread.p90} scaleTo={longest} />;
}

const impactOf = (option: DecideOption): number | null => {
  const { value } = option.reliability.impactNextDay;
  return value.kind === 'minutes' ? value.minutes : null;
};

function ImpactBar({ option, options }: Scaled): ReactElement | null {
  const minutes = impactOf(option);
  if (minutes === null) return null;
  const most = Math.max(...options.map((one) => impactOf(one) ?? 0), 1);
  return (
    <span className="hb" aria-hidden="true">
      <i style={{ width: `${String((minutes / most) * 100)}%` }} />
    </span>
  );
}

type FindingsValue = DecideOption['security']['reopened']['value'];

const findingsOf = (value: FindingsValue): readonly OpenFinding[] =>
  value.kind === 'findings' ? value.findings : [];

/** The worst by name; the rest is in the count above. */
function Worst({ findings }: { readonly findings: readonly OpenFinding[] }): ReactElement | null {
  if (findings.length === 0) return null;
  const worst = findings.toSorted(byWorst).slice(0, NAMED);
  return (
    <span className="worst">
      {worst.map((finding) => (
        <span key={`${finding.id} ${finding.packageName}`} className="fl">
          <SeverityMark level={levelOfFinding(finding.severity)} ink>
            <code>{finding.id}</code>
          </SeverityMark>
          {finding.kev === true && <Chip kind="kev">KEV</Chip>}
        </span>
      ))}
    </span>
  );
}
