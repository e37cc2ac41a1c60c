import { useState, type ReactElement } from 'react';
import { isForGood, type StandingAnswer } from '#shared/rules/pattern-answers.ts';
import { visibleText } from '#shared/rules/visible-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { countOf } from '#renderer/ui/format-number.ts';

type Props = {
  readonly answers: readonly StandingAnswer[];
  readonly onAsk: (one: StandingAnswer) => void;
};

/** What is no longer asked about, and why, to take back. A chore that keeps it stays. */
export function FoundAnswered({ answers, onAsk }: Props): ReactElement | null {
  const [isOpen, setOpen] = useState(false);
  const forGood = answers.filter(isForGood);
  if (forGood.length === 0) return null;
  return (
    <div className="fnd-n">
      <Button small kind="ghost" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {countOf(forGood.length, 'thing')} no longer asked about
      </Button>
      {isOpen && (
        <ul className="lt" aria-label="No longer asked about">
          {forGood.map((one) => (
            <li key={one.id}>
              <span className="w">
                {visibleText(one.title)}{' '}
                <span className="q">
                  {one.keeper === null ? 'never' : `kept by “${visibleText(one.keeper.title)}”`}
                </span>
              </span>
              <Button
                small
                kind="ghost"
                aria-label={`Ask again: ${visibleText(one.title)}`}
                onClick={() => onAsk(one)}
              >
                Ask again
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
