import type { ReactElement } from 'react';
import type { DecideOption } from '#shared/rules/decide-sheet.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { BothSides } from './both-sides.tsx';
import type { DecideFacts } from './decide-facts.ts';
import { EvidencePanel } from './evidence-panel.tsx';
import { TradeOff } from './trade-off.tsx';
import type { Decide } from './use-decide.ts';

export type AsidePanel = 'trade-off' | 'evidence';

type Props = {
  readonly panel: AsidePanel;
  readonly decide: Decide;
  readonly facts: DecideFacts;
  /** What is looked at; the chosen option, or a refused one. */
  readonly option: DecideOption | null;
  readonly row: string | null;
  readonly joins: boolean;
  readonly onJoins: (joins: boolean) => void;
  readonly onPanel: (panel: AsidePanel) => void;
};

export function DecideAside(props: Props): ReactElement {
  const { decide, facts, joins, onJoins, onPanel, option, panel, row } = props;
  return (
    <aside className="dec-side" aria-label="Trade-off and evidence">
      <Segmented
        label="Beside the sheet"
        full
        value={panel}
        segments={[
          { value: 'trade-off', label: 'Trade-off' },
          { value: 'evidence', label: 'Evidence' },
        ]}
        onChange={onPanel}
      />
      {panel === 'trade-off' ? (
        <>
          <TradeOff sheet={decide.sheet} chosenKey={decide.chosen?.key ?? null} />
          {decide.pingPong !== null && (
            <BothSides pingPong={decide.pingPong} facts={facts} joins={joins} onJoins={onJoins} />
          )}
        </>
      ) : (
        <EvidencePanel option={option} row={row} />
      )}
    </aside>
  );
}
