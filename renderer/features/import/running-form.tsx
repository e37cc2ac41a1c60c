import type { ReactElement } from 'react';
import { useNow } from '#renderer/state/now-store.ts';
import { QuickTimeField } from '#renderer/ui/quick-time-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import type { RunningQuestion } from './running-choice.ts';

export type RunningAnswer = {
  /** The version that runs; `null`: nothing is said. */
  readonly version: string | null;
  readonly since: string;
};

type Props = {
  readonly questions: readonly RunningQuestion[];
  readonly answers: ReadonlyMap<string, RunningAnswer>;
  readonly onAnswer: (key: string, answer: RunningAnswer) => void;
};

export const NOT_SAID: RunningAnswer = { version: null, since: 'now' };

/** Which release runs in each place: what every comparison starts from. */
export function RunningForm({ questions, answers, onAnswer }: Props): ReactElement | null {
  const now = useNow();
  if (questions.length === 0) return null;
  return (
    <section className="run-f" aria-label="What runs now">
      <h3>
        What runs now <span className="q">what every comparison starts from</span>
      </h3>
      <div className="run-q">
        {questions.map((question) => {
          const answer = answers.get(question.key) ?? NOT_SAID;
          const others = question.options.filter(
            ({ version }) => version !== question.runs?.version,
          );
          return (
            <div key={question.key}>
              <RadioGroup
                label={`${question.serviceName}, ${question.environment || 'environment not said'}`}
                value={answer.version ?? ''}
                choices={[
                  ...others.map(({ version }) => ({
                    value: version,
                    label: (
                      <>
                        <code>{version}</code> runs now
                      </>
                    ),
                  })),
                  {
                    value: '',
                    label: question.runs ? (
                      <>
                        <code>{question.runs.version}</code> still runs
                      </>
                    ) : (
                      'Say it later'
                    ),
                  },
                ]}
                onChange={(version) =>
                  onAnswer(question.key, { ...answer, version: version === '' ? null : version })
                }
              />
              {answer.version !== null && (
                <QuickTimeField
                  label="Since"
                  text={answer.since}
                  now={now}
                  direction="past"
                  onChange={(since) => onAnswer(question.key, { ...answer, since })}
                />
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}
