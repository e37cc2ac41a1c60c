import type { ReactElement } from 'react';
import type { CalendarDay } from '#shared/domain/time.ts';
import type { FoundPattern } from '#shared/rules/pattern-suggestions.ts';
import { agesOf } from '#shared/rules/pattern-words.ts';

const WIDTH = 100;

/** Each time as a dot on a line that ends today; the words beside it say the same. */
export function FoundTimes({
  found,
  today,
}: {
  readonly found: FoundPattern;
  readonly today: CalendarDay;
}): ReactElement {
  const ages = agesOf(found, today);
  const oldest = Math.max(1, ages[0] ?? 1);
  return (
    <div className="fnd-t" aria-hidden="true">
      <div className="line">
        {ages.map((age, place) => (
          <i
            key={`${String(place)} ${String(age)}`}
            style={{ left: `${String(WIDTH * (1 - age / oldest))}%` }}
          />
        ))}
      </div>
      <span className="q t11">{oldest} d ago</span>
      <span className="q t11">today</span>
    </div>
  );
}
