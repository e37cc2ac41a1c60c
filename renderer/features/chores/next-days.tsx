import type { ReactElement } from 'react';
import type { CalendarDay } from '#shared/domain/time.ts';
import { daysFrom } from '#shared/rules/operator-calendar.ts';
import { changeSentence, type KnownChore, nextDue, said } from '#shared/rules/schedule-change.ts';
import { whenDueWords, type WhenDue } from '#shared/rules/schedule-words.ts';
import { ProofMoves } from './proof-moves.tsx';

type Props = {
  /** `null` while the fields do not read. */
  readonly when: WhenDue | null;
  /** The line is in doubt about it: what the fields hold was not said. */
  readonly isAsked: boolean;
  readonly known: KnownChore | null;
  /** The numbers of the acceptances that hang on it. */
  readonly keeps: readonly number[];
  readonly today: CalendarDay;
};

/** What the fields say, in words and as the days that follow from them. */
export function NextDays({ when, isAsked, ...rest }: Props): ReactElement {
  return (
    <aside className="che-next" aria-label="What follows from it">
      {when === null || isAsked ? (
        <p className="q">
          {isAsked
            ? 'When it is due is asked below the line. The days are shown after the answer.'
            : 'The days are shown once the fields read.'}
        </p>
      ) : (
        <Days when={when} {...rest} />
      )}
    </aside>
  );
}

const NOTHING = {
  over: 'Nothing is to come with this schedule.',
  'given-up': 'No day was found within reach. Another rule would be safer.',
  unreadable: 'This schedule cannot be read.',
  limit: '',
} as const;

function Days({
  when,
  keeps,
  known,
  today,
}: Omit<Props, 'isAsked'> & { readonly when: WhenDue }): ReactElement {
  const { end, found } = nextDue(when, today, known);
  const change = known === null ? null : changeSentence(known, when, today);
  const words = whenDueWords(when);
  const isRolling = when.schedule.kind === 'rolling';
  return (
    <>
      <p className="che-said" aria-live="polite">
        {words.charAt(0).toUpperCase() + words.slice(1)}
      </p>
      {change !== null && (
        <p className="che-change" role="status">
          {change}
        </p>
      )}
      {known !== null && <ProofMoves known={known} when={when} keeps={keeps} />}
      <h3>{headingOf(found.length, isRolling)}</h3>
      {found.length === 0 ? (
        <p className="q">{NOTHING[end]}</p>
      ) : (
        <ol>
          {found.map((one) => (
            <li key={one.key}>
              <span>{said(one)}</span>
              <span className="q">{ahead(daysFrom(today, one.day))}</span>
            </li>
          ))}
        </ol>
      )}
      {found.length > 0 && found.length < 10 && end === 'over' && when.schedule.kind === 'rule' && (
        <p className="q">Then nothing more.</p>
      )}
    </>
  );
}

function headingOf(count: number, isRolling: boolean): string {
  const times = count === 1 ? 'Due on' : `The next ${count === 10 ? 'ten' : count} times`;
  return isRolling ? `${times}, if each is done on its day` : times;
}

function ahead(days: number): string {
  if (days === 0) return 'today';
  if (days < 0) return `${-days} d ago`;
  return days === 1 ? 'tomorrow' : `in ${days.toLocaleString('en-GB')} d`;
}
