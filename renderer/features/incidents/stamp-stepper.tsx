import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Incident } from '#shared/domain/incident.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { TimeMark } from '#renderer/ui/time-mark.tsx';
import { type StampName, stampSteps } from './stamps.ts';

type Props = {
  readonly incident: Incident;
  readonly onStamp: (name: StampName) => void;
};

/** How far the incident got. Each stamp is a button: set it, or correct its time. */
export function StampStepper({ incident, onStamp }: Props): ReactElement {
  const steps = stampSteps(incident);
  return (
    <ol className="stepper" aria-label="Stamps">
      {steps.map((step, index) => (
        <li
          key={step.name}
          className={step.is === 'latest' ? 'now' : joined(steps, index) ? 'd' : step.is}
          aria-current={step.is === 'latest' ? 'step' : undefined}
        >
          <button type="button" className="step" onClick={() => onStamp(step.name)}>
            <i className={step.is === 'done' ? 'on' : ''}>
              {step.is === 'done' && <Icon of={Check} size={11} />}
            </i>
            <span>{step.label}</span>
            {step.at === null ? (
              <small>{step.name === 'startedAt' ? 'not known' : 'open'}</small>
            ) : (
              <TimeMark at={step.at} form="time" />
            )}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Whether the line behind a step is drawn through: it is done, and so is the one after it. */
const joined = (steps: ReturnType<typeof stampSteps>, index: number): boolean =>
  steps[index]?.is === 'done' && steps.slice(index + 1).some(({ is }) => is !== 'open');
