import { useRef, useState, type ReactElement } from 'react';
import { askedNow, canBeChore, type FoundPattern } from '#shared/rules/pattern-suggestions.ts';
import { isForGood } from '#shared/rules/pattern-answers.ts';
import { comparedWords } from '#shared/rules/pattern-words.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import type { RunAnswer } from '#renderer/app/use-run.ts';
import { readStandingAnswers } from '#renderer/data/queries/suggestion-answers.ts';
import { useDiscovery } from '#renderer/data/use-discovery.ts';
import { useLive } from '#renderer/data/use-live.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorBox } from '#renderer/ui/error-box.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useKeys } from '#renderer/ui/use-keys.ts';
import { useZone } from '#renderer/ui/zone-context.ts';
import { FixCauseDialog } from './fix-cause-dialog.tsx';
import { FoundAnswered } from './found-answered.tsx';
import { FoundOne } from './found-one.tsx';
import { GiveToChoreDialog } from './give-to-chore-dialog.tsx';
import { useFoundAnswers } from './use-found-answers.ts';

type Asking = { readonly kind: 'fix-cause' | 'give'; readonly found: FoundPattern };

/** What is done again and again and is no chore yet, with the lines it was found by. */
export function FoundPanel(): ReactElement | null {
  const now = useNow();
  const { today } = calendarAt(now, zoneName(useZone()));
  const { again, cancel, discovered, failure, step } = useDiscovery(now);
  const answers = useLive(readStandingAnswers, []);
  const { makeChore, say } = useFoundAnswers();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const said = answers.state === 'ready' ? answers.value : null;
  const asked = discovered === null || said === null ? [] : askedNow(discovered.found, said, now);
  const [first] = asked;

  // A second click is no second answer.
  const isAnswering = useRef(false);
  const tell = async (answered: () => Promise<RunAnswer>): Promise<void> => {
    if (isAnswering.current) return;
    isAnswering.current = true;
    try {
      const answer = await answered();
      setRefusal(answer.saved ? null : answer.sentence);
    } finally {
      isAnswering.current = false;
    }
  };
  const make = (found: FoundPattern): void => void tell(() => makeChore(found, today));
  const notNow = (found: FoundPattern): void => void tell(() => say(found, 'not-now'));
  // A key that is held would go on to answer the next one.
  useKeys(
    first === undefined
      ? {}
      : {
          ...(canBeChore(first) ? { y: (event) => void (event.repeat || make(first)) } : {}),
          f: () => setAsking({ kind: 'fix-cause', found: first }),
          o: (event) => void (event.repeat || notNow(first)),
        },
    asking === null,
  );

  const hasAnswered = said?.some(isForGood) ?? false;
  const isQuiet = asked.length === 0 && step === null && failure === null && !hasAnswered;
  if (isQuiet && refusal === null && asking === null) return null;
  const compared = discovered === null ? null : comparedWords(discovered.different);
  return (
    <section aria-label="Found in your little things" className="fnd">
      <div className="sec-h">
        <h2>Found in your little things</h2>
        <span className="sub">{asked.length > 0 && asked.length}</span>
      </div>
      {compared !== null && <p className="fnd-c q t12">{compared}</p>}
      {refusal !== null && <ErrorBox happened="Not saved" means={refusal} />}
      {failure !== null && (
        <ErrorBox
          happened="Your little things were not looked through"
          means={`${failure} Nothing was changed.`}
          actions={
            <Button small onClick={again}>
              Look again
            </Button>
          }
        />
      )}
      {step !== null && (
        <Progress
          label="Looking through little things"
          done={step.done}
          total={step.total}
          onCancel={cancel}
        />
      )}
      {asked.map((found, place) => (
        <FoundOne
          key={found.pattern}
          found={found}
          today={today}
          hasKeys={place === 0}
          onMake={() => make(found)}
          onFix={() => setAsking({ kind: 'fix-cause', found })}
          onGive={() => setAsking({ kind: 'give', found })}
          onNotNow={() => notNow(found)}
          onNever={() => void tell(() => say(found, 'never'))}
        />
      ))}
      <FoundAnswered answers={said ?? []} onAsk={(one) => void tell(() => say(one, 'ask'))} />
      {asking?.kind === 'fix-cause' && (
        <FixCauseDialog found={asking.found} today={today} onClose={() => setAsking(null)} />
      )}
      {asking?.kind === 'give' && (
        <GiveToChoreDialog found={asking.found} onClose={() => setAsking(null)} />
      )}
    </section>
  );
}
