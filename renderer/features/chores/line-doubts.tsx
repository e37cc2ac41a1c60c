import type { ReactElement } from 'react';
import type { Doubt } from '#shared/rules/quick-add-words.ts';
import { Button } from '#renderer/ui/button.tsx';

type Props = {
  readonly line: string;
  readonly doubts: readonly Doubt[];
  /** The line in which an answer stands instead of what was in doubt. */
  readonly onAnswer: (line: string) => void;
};

/** What a typed line leaves open, each with its answers. */
export const LineDoubts = ({ doubts, line, onAnswer }: Props): ReactElement => (
  <>
    {doubts.map(({ choices, from, question, to }) => (
      <div key={`${from} ${question}`} className="che-doubt" role="group" aria-label={question}>
        <p>{question}</p>
        {choices.map(({ label, text }) => (
          <Button
            key={label}
            small
            onClick={() => onAnswer(line.slice(0, from) + text + line.slice(to))}
          >
            {label}
          </Button>
        ))}
      </div>
    ))}
  </>
);
