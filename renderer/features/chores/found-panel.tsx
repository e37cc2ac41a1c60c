import { useRef, useState, type ReactElement } from 'react';
import { askedNow, canBeChore, type FoundPattern } from '#shared/rules/pattern-suggestions.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import type { RunAnswer } from '#renderer/app/use-run.ts';
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
import { FoundOne } from './found-one.tsx';
import { GiveToChoreDialog } from './give-to-chore-dialog.tsx';
import { NeverAsked } from './never-asked.tsx';
import { useFoundAnswers } from './use-found-answers.ts';

type Asking = { readonly kind: 'fix-cause' | 'give'; readonly found: FoundPattern };

/** What is done again and again and is no chore yet, with the lines it was found by. */
export function FoundPanel(): ReactElement | null {
  const now = useNow();
  const { today } = calendarAt(now, zoneName(useZone()));
  const { again, cancel, discovered, failure, step } = useDiscovery(now);
  const answers = useLive((db) => db.suggestions.toArray(), []);
  const { makeChore, say } = useFoundAnswers();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const said = answers.state === 'ready' ? answers.value : null;
  const asked = discovered === null || said === null ? [] : askedNow(discovered.found, said, now);
  const [first] = asked;

  // A key that is held, or a second click, is no second answer.
  const isAnswering = useRef(false);
  const tell = async (answered: () => Promise<RunAnswer>): Promise<void> => {
    if (isAnswering.current) return;
    isAnswering.current = true;
    const answer = await answered();
    isAnswering.current = false;
    setRefusal(answer.saved ? null : answer.sentence);
  };
  const make = (found: FoundPattern): void => void tell(() => makeChore(found, today));
  const notNow = (found: FoundPattern): void => void tell(() => say(found, 'not-now'));
  useKeys(
    first === undefined
      ? {}
      : {
          ...(canBeChore(first) ? { y: () => make(first) } : {}),
          f: () => setAsking({ kind: 'fix-cause', found: first }),
          o: () => notNow(first),
        },
    asking === null,
  );

  const never = (said ?? []).filter(({ answer }) => answer === 'never');
  const isQuiet = asked.length === 0 && step === null && failure === null && never.length === 0;
  if (isQuiet && refusal === null && asking === null) return null;
  return (
    <section aria-label="Found in your little things" className="fnd">
      <div className="sec-h">
        <h2>Found in your little things</h2>
        <span className="sub">{asked.length > 0 && asked.length}</span>
      </div>
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
      <NeverAsked never={never} onAsk={(one) => void tell(() => say(one, 'ask'))} />
      {asking?.kind === 'fix-cause' && (
        <FixCauseDialog found={asking.found} today={today} onClose={() => setAsking(null)} />
      )}
      {asking?.kind === 'give' && (
        <GiveToChoreDialog found={asking.found} onClose={() => setAsking(null)} />
      )}
    </section>
  );
}
