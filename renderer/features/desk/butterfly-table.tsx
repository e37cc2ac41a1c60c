import type { ReactElement } from 'react';
import type { Instant } from '#shared/domain/time.ts';
import type { DeskState } from '#shared/rules/desk-state.ts';
import type { Tension } from '#shared/rules/tension.ts';
import type { Preferences } from '#shared/ipc/preferences.ts';
import { useView } from '#renderer/state/view-store.ts';
import { SideLabel } from '#renderer/ui/side-label.tsx';
import { ButterflyRow } from './butterfly-row.tsx';
import { firstTensions } from './desk-order.ts';

type Props = {
  readonly states: readonly DeskState[];
  readonly tensions: readonly Tension[];
  readonly now: Instant;
  readonly lens: Preferences['lens'];
};

const COLUMNS = [
  { key: 'state', side: 'reliability', width: 'w-state' },
  { key: 'incidents', side: 'reliability', width: 'w-n' },
  { key: 'chores', side: 'reliability', width: 'w-n2' },
  { key: 'release', side: 'reliability', width: 'w-rel' },
  { key: 'budget', side: 'reliability', width: 'w-bar' },
  { key: 'service', side: null, width: 'w-spine' },
  { key: 'findings', side: 'security', width: 'w-bar' },
  { key: 'expiry', side: 'security', width: 'w-exp' },
  { key: 'uncovered', side: 'security', width: 'w-n2' },
  { key: 'left-open', side: 'security', width: 'w-n' },
  { key: 'verdict', side: 'security', width: 'w-state' },
] as const;

/** Reliability to the left of each service, security to its right. On both sides longer is worse. */
export function ButterflyTable({ states, tensions, now, lens }: Props): ReactElement {
  const go = useView((view) => view.go);
  const tagged = firstTensions(tensions);
  const mostFindings = Math.max(1, ...states.map(({ row }) => row.openCount));
  const services = new Map<string, number>();
  for (const { row } of states) services.set(row.serviceId, (services.get(row.serviceId) ?? 0) + 1);

  return (
    <div className="bf-scroll">
      <table className={`bf lens-${lens}`}>
        <caption className="vh">
          Services, their reliability on the left and their security on the right
        </caption>
        <colgroup>
          {COLUMNS.filter(({ side }) => side === null || lens === 'both' || lens === side).map(
            ({ key, width }) => (
              <col key={key} className={width} />
            ),
          )}
        </colgroup>
        <thead>
          <tr className="grp">
            <th colSpan={5} scope="colgroup" className="gl rel-c">
              <SideLabel side="reliability" />
              <Facts facts={reliabilityFacts(states)} />
            </th>
            <td className="spine" />
            <th colSpan={5} scope="colgroup" className="gr sec-c">
              <Facts facts={securityFacts(states)} />
              <SideLabel side="security" />
            </th>
          </tr>
          <tr className="cols">
            <th scope="col" className="rel-c">
              <span>State</span>
            </th>
            <th scope="col" className="rel-c c">
              Incidents
            </th>
            <th scope="col" className="rel-c c">
              Chores late
            </th>
            <th scope="col" className="rel-c">
              Release
            </th>
            <th scope="col" className="rel-c r bl">
              Budget spent
            </th>
            <th scope="col" className="spine">
              <span className="sp">
                <span />
                <span>Service</span>
                <span>Harm class</span>
                <span className="r">Running</span>
              </span>
            </th>
            <th scope="col" className="sec-c br">
              Open findings
            </th>
            <th scope="col" className="sec-c">
              Soonest expiry
            </th>
            <th scope="col" className="sec-c c">
              Uncovered
            </th>
            <th scope="col" className="sec-c c">
              Left open
            </th>
            <th scope="col" className="sec-c vv">
              <span>Verdict</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {states.map((state) => (
            <ButterflyRow
              key={state.row.id}
              state={state}
              tension={tagged.get(state.row.id) ?? null}
              mostFindings={mostFindings}
              namesEnvironment={(services.get(state.row.serviceId) ?? 0) > 1}
              now={now}
              onOpen={() => go({ view: 'releases', serviceId: state.row.serviceId })}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Fact = { readonly count: number; readonly words: string };

function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  return (
    <span className="gs">
      {facts
        .filter(({ count }) => count > 0)
        .map(({ count, words }) => (
          <span key={words}>
            <b>{count}</b> {words}
          </span>
        ))}
    </span>
  );
}

const counted = (states: readonly DeskState[], holds: (state: DeskState) => boolean): number =>
  states.filter(holds).length;

const reliabilityFacts = (states: readonly DeskState[]): readonly Fact[] => [
  {
    count: counted(states, ({ reliability }) => !['Healthy', 'Unknown'].includes(reliability)),
    words: 'not healthy',
  },
  { count: counted(states, ({ budget }) => (budget?.spentShare ?? 0) >= 1), words: 'budget spent' },
  {
    count: states.reduce((sum, { choresLate }) => sum + choresLate.count, 0),
    words: 'chores late',
  },
];

const securityFacts = (states: readonly DeskState[]): readonly Fact[] => [
  { count: counted(states, ({ uncoveredCount }) => uncoveredCount > 0), words: 'uncovered' },
  { count: counted(states, ({ security }) => security === 'Shield off'), words: 'shield off' },
  { count: counted(states, ({ row }) => row.kevIds.length > 0), words: 'known exploited' },
  { count: counted(states, ({ security }) => security === 'Unknown'), words: 'unknown' },
];
