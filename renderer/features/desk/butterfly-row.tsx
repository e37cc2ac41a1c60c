import { RefreshCcwDot, Undo2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { duration, type Instant } from '#shared/domain/time.ts';
import type { DeskState } from '#shared/rules/desk-state.ts';
import type { Tension } from '#shared/rules/tension.ts';
import { useCounting } from '#renderer/state/now-store.ts';
import { BudgetBar } from '#renderer/ui/budget-bar.tsx';
import { formatDuration } from '#renderer/ui/format-duration.ts';
import { HarmMark } from '#renderer/ui/harm-mark.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { None, StackBar } from '#renderer/ui/stack-bar.tsx';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { RELIABILITY_TONES, releaseWords, SECURITY_TONES, unknownBecause } from './desk-words.ts';
import { SoonestEnd } from './soonest-end.tsx';

type Props = {
  readonly state: DeskState;
  readonly tension: Tension | null;
  readonly mostFindings: number;
  readonly namesEnvironment: boolean;
  readonly now: Instant;
  readonly onOpen: () => void;
};

export function ButterflyRow(props: Props): ReactElement {
  const { mostFindings, namesEnvironment, now, onOpen, state, tension } = props;
  const { budget, choresLate, leftOpen, openIncidents, revertLate, row, uncoveredCount } = state;
  const release = releaseWords(state, now);
  const releaseText = useCounting(
    state.runningFor ?? duration(0),
    now,
    (length) =>
      releaseWords({ ...state, runningFor: state.runningFor === null ? null : length }, now).text,
  );
  const unknown = unknownBecause(state);
  const isBack = row.running?.cause === 'rollback';

  return (
    <tr className={tension ? 'clash' : ''}>
      <td className="b-st rel-c">
        <StateMark tone={RELIABILITY_TONES[state.reliability]}>{state.reliability}</StateMark>
      </td>
      <td className="b-n rel-c">
        <Count of={openIncidents.length} />
      </td>
      <td className="b-n rel-c">
        <Count of={choresLate.count} note={choresLate.days > 0 ? `${choresLate.days} d` : null} />
      </td>
      <td className={`b-s rel-c${release.isWarning ? ' warn' : ''}`}>
        {release.isWarning && <Icon of={RefreshCcwDot} size={12} />}
        <span className={release.isWarning ? '' : 'q2'}>{releaseText}</span>
      </td>
      <td className="b-bar l rel-c">
        <BudgetBar
          spent={budget?.spentShare ?? null}
          unknown={row.slo === null ? 'no objective' : 'not known'}
        />
      </td>
      <th scope="row" className="spine">
        {tension && (
          <>
            <i className="wl" />
            <i className="wr" />
          </>
        )}
        <span className="sp">
          <span className="tt">
            {tension && (
              <a className="ttag" href={`#${tension.tag}`} aria-label={`Tension ${tension.tag}`}>
                {tension.tag}
              </a>
            )}
          </span>
          <button type="button" className="nm" onClick={onOpen} title={row.environment}>
            {row.serviceName}
            {namesEnvironment && <span className="q env">{row.environment}</span>}
          </button>
          <HarmMark harm={row.harmClass} />
          <span className="rv mono">
            {isBack && <Icon of={Undo2} size={12} />}
            {row.running?.version ?? 'unknown'}
          </span>
        </span>
      </th>
      <td className="b-bar rr sec-c">
        {row.hasScan ? (
          <StackBar counts={row.open} scaleTo={mostFindings} width={4.5} />
        ) : (
          <span className="q">Not scanned</span>
        )}
      </td>
      <td className="b-x sec-c">
        <SoonestEnd state={state} now={now} />
      </td>
      <td className="b-n sec-c">
        {uncoveredCount > 0 ? <b className="sec-t">{uncoveredCount}</b> : <Count of={0} />}
      </td>
      <td className="b-n sec-c">
        <Count
          of={leftOpen.length}
          note={revertLate === null ? null : formatDuration(revertLate)}
        />
      </td>
      <td className="b-v sec-c">
        <StateMark tone={SECURITY_TONES[state.security]}>{state.security}</StateMark>
        {unknown !== null && (
          <div className="q t11" style={{ lineHeight: 1 }}>
            {unknown}
          </div>
        )}
      </td>
    </tr>
  );
}

type CountProps = { readonly of: number; readonly note?: string | null };

function Count({ of, note = null }: CountProps): ReactElement {
  if (of === 0) return <None />;
  return (
    <>
      <b>{of}</b>
      {note !== null && <span className="q"> · {note}</span>}
    </>
  );
}
