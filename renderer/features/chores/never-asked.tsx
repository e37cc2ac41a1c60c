import { useState, type ReactElement } from 'react';
import type { Suggestion } from '#shared/domain/suggestion.ts';
import { Button } from '#renderer/ui/button.tsx';
import { countOf } from '#renderer/ui/format-number.ts';

type Props = {
  readonly never: readonly Suggestion[];
  readonly onAsk: (one: Suggestion) => void;
};

/** What is never asked about, to take back. */
export function NeverAsked({ never, onAsk }: Props): ReactElement | null {
  const [isOpen, setOpen] = useState(false);
  if (never.length === 0) return null;
  return (
    <div className="fnd-n">
      <Button small kind="ghost" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {countOf(never.length, 'thing')} never asked about
      </Button>
      {isOpen && (
        <ul className="lt" aria-label="Never asked about">
          {never.map((one) => (
            <li key={one.id}>
              <span className="w">{one.title}</span>
              <Button
                small
                kind="ghost"
                aria-label={`Ask again: ${one.title}`}
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
