import { ClipboardPaste, FileInput } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import { useBridge } from '#renderer/app/bridge-context.ts';
import { useImportDoor } from '#renderer/app/import-door.ts';
import { useView } from '#renderer/state/view-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { ErrorBox } from '#renderer/ui/error-box.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Keys } from '#renderer/ui/keys.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useKeys } from '#renderer/ui/use-keys.ts';
import { type ImportItem, isUpkeep } from './import-item.ts';
import { repeated } from './import-queue.ts';
import { ImportCards } from './import-cards.tsx';
import { runningQuestions } from './running-choice.ts';
import { type RunningAnswer, RunningForm } from './running-form.tsx';
import { readySummary, takeable, takeProblem } from './take-input.ts';
import { type ImportLog, useImportLog } from './use-import-log.ts';
import { useImportQueue } from './use-import-queue.ts';
import { useTakeAll } from './use-take-all.ts';

/** What came in by drop, dialog or paste: a preview of all of it, and one way to take it. */
export function ImportPanel(): ReactElement {
  const log = useImportLog();
  if (log.state === 'loading') return <Skeleton>Reading the log…</Skeleton>;
  return <OpenPanel log={log.value} />;
}

function OpenPanel({ log }: { readonly log: ImportLog }): ReactElement {
  const { close, offer } = useImportDoor();
  const bridge = useBridge();
  const go = useView((view) => view.go);
  const queue = useImportQueue();
  const takeAll = useTakeAll();
  const [answers, setAnswers] = useState<ReadonlyMap<string, RunningAnswer>>(new Map());
  const [refusal, setRefusal] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [taking, setTaking] = useState(false);
  const { items } = queue;
  const reports = takeable(items);
  const questions = runningQuestions(reports, log);
  const problem = takeProblem(items);
  const isReading = items.some(({ state }) => state.kind === 'reading');
  const hasNothing =
    !isReading && reports.length === 0 && !items.some(isFeed) && !items.some(isUpkeep);

  // The next thing to be said takes the focus, unless the operator has put it somewhere already.
  useEffect(() => {
    if (isReading || items.length === 0) return;
    if (document.activeElement?.matches('body, dialog') === true) focusNext();
  }, [isReading, items.length]);

  const leave = (): void => {
    queue.stopAll();
    close();
  };
  const choose = async (): Promise<void> => {
    const chosen = await bridge.chooseFiles();
    if (!chosen.ok) return;
    offer(
      chosen.value.map(({ name, content }) => ({ name, read: () => Promise.resolve(content) })),
    );
  };
  const take = async (): Promise<void> => {
    if (taking) return;
    if (problem !== null) {
      setAsked(true);
      // What has to be said is not known yet while a file is being read.
      if (!isReading) focusNext();
      return;
    }
    setTaking(true);
    setRefusal(null);
    const sentence = await takeAll({ items, questions, answers });
    setTaking(false);
    if (sentence !== null) {
      setRefusal(sentence);
      return;
    }
    close();
    if (reports.length === 0 && items.some(isUpkeep)) {
      go({ view: 'chores', choreId: null, tab: 'due' });
    }
    if (reports.length > 0) {
      const known = reports.find(({ state }) => state.assignment.serviceId !== null);
      go({ view: 'releases', serviceId: known?.state.assignment.serviceId ?? null });
    }
  };

  return (
    <Sheet
      title="Import files"
      aside={
        <span className="q2 t12">Read on this machine. Nothing is saved before you take it.</span>
      }
      onClose={leave}
      footer={
        <>
          <PanelKeys choose={() => void choose()} take={() => void take()} />
          <Button icon={FileInput} keys={['Ctrl', 'O']} onClick={() => void choose()}>
            Choose files
          </Button>
          <span className="q t12 keyline">
            <Icon of={ClipboardPaste} size={14} /> drop more here, or paste with{' '}
            <Keys of={['Ctrl', 'V']} />
          </span>
          <span className="grow" />
          <span className="q2 t12" role="status">
            {items.length > 0 && (problem ?? readySummary(items))}
          </span>
          <Button keys={['Esc']} onClick={leave}>
            Take nothing
          </Button>
          <Button
            kind="primary"
            keys={['Ctrl', 'Enter']}
            disabled={taking || hasNothing}
            onClick={() => void take()}
          >
            {taking ? 'Saving…' : 'Take all'}
          </Button>
        </>
      }
    >
      <div className="imp-b">
        {refusal !== null && (
          <div className="pad">
            <ErrorBox happened="Not taken" means={refusal} />
          </div>
        )}
        {asked && problem !== null && (
          <div className="pad">
            <ErrorBox happened="Not taken yet" means={problem} />
          </div>
        )}
        {items.length === 0 ? (
          <div className="pad">
            <Empty
              title="Drop files on the window"
              action={
                <Button icon={FileInput} onClick={() => void choose()}>
                  Choose files
                </Button>
              }
            >
              Trivy, Grype, OSV-Scanner, npm audit, SARIF 2.1.0, CycloneDX 1.2 to 1.6 (JSON and XML)
              and OpenVEX are read, told apart by their content. CISA KEV and EPSS go to the feeds.
              Upkeep as well: X.509 certificates, RDAP, crontab, systemd timers, iCalendar,
              todo.txt, and exports of Super Productivity, Todoist, TickTick and Taskwarrior.
              Several at once is fine.
            </Empty>
          </div>
        ) : (
          <ImportCards
            items={items}
            log={log}
            repeats={repeated(items)}
            onAssign={queue.assign}
            onChoose={queue.choose}
            onLeaveOut={queue.leaveOut}
          />
        )}
        <RunningForm
          questions={questions}
          answers={answers}
          onAnswer={(key, answer) => setAnswers(new Map(answers).set(key, answer))}
        />
      </div>
    </Sheet>
  );
}

const isFeed = ({ state }: ImportItem): boolean => state.kind === 'feed';

/** To what still has to be said, else to the button that takes all. */
function focusNext(): void {
  const missing = document.querySelector<HTMLElement>('.asg :is(input, select):invalid');
  (missing ?? document.querySelector<HTMLElement>('dialog .sh-f .btn.pri'))?.focus();
}

/** Inside the sheet, so that it hears the keys of the sheet's own layer. */
function PanelKeys({
  choose,
  take,
}: {
  readonly choose: () => void;
  readonly take: () => void;
}): null {
  useKeys({ 'Ctrl+Enter': take, 'Ctrl+o': choose });
  return null;
}
