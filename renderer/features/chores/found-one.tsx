import { useState, type ReactElement } from 'react';
import type { CalendarDay } from '#shared/domain/time.ts';
import { canBeChore, type FoundPattern } from '#shared/rules/pattern-suggestions.ts';
import { foundMinutes, foundWords, scheduleOf } from '#shared/rules/pattern-words.ts';
import { dayWords } from '#shared/rules/day-words.ts';
import { scheduleWords } from '#shared/rules/schedule-words.ts';
import { visibleText } from '#shared/rules/visible-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatCalendarDay } from '#renderer/ui/format-instant.ts';
import { countOf } from '#renderer/ui/format-number.ts';
import { minuteWords } from './chore-row.tsx';
import { FoundTimes } from './found-times.tsx';

type Props = {
  readonly found: FoundPattern;
  readonly today: CalendarDay;
  /** The keys of the page answer this one. */
  readonly hasKeys: boolean;
  readonly onMake: () => void;
  readonly onFix: () => void;
  readonly onGive: () => void;
  readonly onNotNow: () => void;
  readonly onNever: () => void;
};

/** One thing that was found: how often, in which lines, and what to do about it. */
export function FoundOne(props: Props): ReactElement {
  const { found, hasKeys, today } = props;
  const { lines, times, title } = found;
  const [isOpen, setOpen] = useState(false);
  const schedule = scheduleOf(found, lines[0]?.on ?? today);
  const keys = (key: string) => (hasKeys ? { keys: [key] } : {});
  const isRegular = canBeChore(found);
  return (
    <article className="fnd-1" aria-label={title}>
      <p>
        <b>{visibleText(title)}</b>: {foundWords(found)}.{' '}
        {isRegular ? 'Make it a chore?' : 'Fix its cause?'}
      </p>
      <FoundTimes found={found} today={today} />
      <p className="q2 t12">
        {foundMinutes(found)}.
        {isRegular &&
          ` The chore would be due ${scheduleWords(schedule)}, next on ${dayWords(schedule.first)}.`}
      </p>
      <div className="acts">
        {isRegular && (
          <Button small {...keys('Y')} onClick={props.onMake}>
            Make a chore
          </Button>
        )}
        <Button small {...keys('F')} onClick={props.onFix}>
          Fix the cause…
        </Button>
        <Button small kind="ghost" {...keys('O')} onClick={props.onNotNow}>
          Not now
        </Button>
      </div>
      <div className="acts">
        <Button small kind="ghost" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide the lines' : `Show ${countOf(times, 'line')}`}
        </Button>
        <Button small kind="ghost" onClick={props.onGive}>
          A chore keeps it…
        </Button>
        <Button small kind="ghost" onClick={props.onNever}>
          Never ask
        </Button>
      </div>
      {isOpen && (
        <ul className="lt" aria-label={`Lines of ${title}`}>
          {lines.map((line) => (
            <li key={line.id}>
              <time className="q">{formatCalendarDay(line.on)}</time>
              <span className="w">{visibleText(line.text)}</span>
              <span className="q num">
                {line.minutes === null ? '—' : minuteWords(line.minutes)}
              </span>
            </li>
          ))}
          {lines.length < times && (
            <li className="q">
              The newest {lines.length} of {times}.
            </li>
          )}
        </ul>
      )}
    </article>
  );
}
