import { useEffect, useRef, useState, type ReactElement } from 'react';
import { recordDecision } from '#shared/commands/record-decision.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { ErrorBox } from '#renderer/ui/error-box.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { DecideAside, type AsidePanel } from './decide-aside.tsx';
import type { DecideDraft } from './decide-draft.ts';
import type { DecideFacts } from './decide-facts.ts';
import { DecideFooter } from './decide-footer.tsx';
import { DecideForm } from './decide-form.tsx';
import { DecideHeading } from './decide-heading.tsx';
import { DecideKeys } from './decide-keys.tsx';
import { DecideTable } from './decide-table.tsx';
import { focusedFigure } from './figure-cell.tsx';
import { optionIdentity } from './option-label.ts';
import { refusedSentence } from './missing.ts';
import { OwnOptionDialog } from './own-option-dialog.tsx';
import { useDecide } from './use-decide.ts';
import type { DraftState } from './use-draft.ts';
import { VerdictStrip } from './verdict-strip.tsx';

type Props = {
  readonly facts: DecideFacts;
  readonly incidentId: string | null;
  readonly draft: DecideDraft;
  readonly kept: Extract<DraftState, { state: 'ready' }>['kept'];
  readonly change: (change: Partial<DecideDraft>) => void;
  readonly save: () => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly onClose: () => void;
};

export function DecideView(props: Props): ReactElement {
  const { change, draft, facts, forget, incidentId, kept, onClose, save } = props;
  const decide = useDecide(facts, incidentId, draft);
  const run = useRun();
  const [panel, setPanel] = useState<AsidePanel>('trade-off');
  const [looking, setLooking] = useState<string | null>(null);
  const [row, setRow] = useState<string | null>(null);
  const [isAddingOwn, setAddingOwn] = useState(false);
  const [isRecording, setRecording] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const { options } = decide.sheet;
  const table = useRef<HTMLDivElement>(null);
  useEffect(() => focusOption(table.current), []);
  const looked = options.find(({ key }) => key === looking) ?? decide.chosen ?? null;

  const choose = (key: string): void => {
    const option = options.find((one) => one.key === key);
    if (!option) return;
    setLooking(key);
    setRefusal(null);
    // The focus goes with the digit, so that the arrows go on from there.
    radiosIn(table.current)[options.indexOf(option)]?.focus();
    if (option.mark === 'forbidden') setPanel('evidence');
    else change({ chosen: optionIdentity(option) });
  };
  const showEvidence = (key: string, rowKey: string): void => {
    setLooking(key);
    setRow(rowKey);
    setPanel('evidence');
  };
  const record = async (): Promise<void> => {
    if (decide.missing !== null || decide.input === null) return setRefusal(decide.missing);
    if (isRecording) return undefined;
    setRecording(true);
    const answer = await run(recordDecision, decide.input);
    setRecording(false);
    if (!answer.saved) return setRefusal(answer.sentence);
    await forget();
    onClose();
    return undefined;
  };
  const toggleEvidence = (): void => {
    setRow(null);
    setPanel(panel === 'evidence' ? 'trade-off' : 'evidence');
  };
  /** Of the figure that has the focus; asked once more, it goes away. */
  const evidenceOfFocus = (): void => {
    const figure = focusedFigure();
    const isShown = panel === 'evidence' && looked?.key === figure?.option && row === figure?.row;
    if (figure === null || isShown) toggleEvidence();
    else showEvidence(figure.option, figure.row);
  };

  return (
    <Sheet
      title={`Decide: ${decide.question}`}
      aside={<DecideHeading sheet={decide.sheet} placement={facts.placement} />}
      onClose={onClose}
      footer={
        <DecideFooter
          decide={decide}
          draft={draft}
          kept={kept}
          refused={looked?.mark === 'forbidden' ? refusedSentence(looked) : null}
          isRecording={isRecording}
          onSave={() => void save()}
          onRecord={() => void record()}
        />
      }
    >
      <DecideKeys
        count={options.length}
        onChoose={choose}
        onEvidence={evidenceOfFocus}
        onOwn={() => setAddingOwn(true)}
        onSave={() => void save()}
        onRecord={() => void record()}
      />
      <VerdictStrip option={looked} service={facts.service.name} onReasons={toggleEvidence} />
      <div className="sh-b" ref={table}>
        <DecideTable
          sheet={decide.sheet}
          chosenKey={decide.chosen?.key ?? null}
          onChoose={choose}
          onEvidence={showEvidence}
          onAddOwn={() => setAddingOwn(true)}
        />
        <DecideAside
          panel={panel}
          decide={decide}
          facts={facts}
          option={looked}
          row={row}
          joins={draft.joins}
          onJoins={(joins) => change({ joins })}
          onPanel={setPanel}
        />
      </div>
      {refusal !== null && (
        <div className="dec-refusal">
          <ErrorBox happened="Not recorded" means={refusal} />
        </div>
      )}
      <DecideForm facts={facts} decide={decide} draft={draft} change={change} />
      {isAddingOwn && (
        <OwnOptionDialog
          releases={facts.releases}
          onClose={() => setAddingOwn(false)}
          onAdd={(own) => change({ own: [...draft.own, own] })}
        />
      )}
    </Sheet>
  );
}

const radiosIn = (table: HTMLElement | null): readonly HTMLInputElement[] => [
  ...(table?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? []),
];

/** The sheet opens on its options, not on its close button. */
function focusOption(table: HTMLElement | null): void {
  const options = radiosIn(table);
  (options.find(({ checked }) => checked) ?? options.find(({ disabled }) => !disabled))?.focus();
}
