import type { ReactElement } from 'react';
import type { Service } from '#shared/domain/service.ts';
import type { EarlierTimes } from '#shared/rules/earlier-times.ts';
import type { LittleThingReading } from '#shared/rules/little-thing-line.ts';
import { visibleText } from '#shared/rules/visible-text.ts';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { useZone } from '#renderer/ui/zone-context.ts';
import { minuteWords } from './chore-row.tsx';
import { WORK_KIND_WORDS } from './entry-kind-words.ts';

type Props = {
  readonly read: LittleThingReading;
  readonly services: readonly Pick<Service, 'id' | 'name'>[];
  readonly earlier: EarlierTimes | null;
};

/** How the line reads, before it counts, and how often the same was done. */
export function LittleThingReads({ earlier, read, services }: Props): ReactElement {
  const zone = useZone();
  const service = services.find(({ id }) => id === read.serviceId);
  return (
    <div className="ql-p" role="status">
      <span className="eyebrow">Reads as</span>
      <span className="chip line">{WORK_KIND_WORDS[read.work]}</span>
      <b>{read.text === '' ? 'no words yet' : visibleText(read.text)}</b>
      {service && (
        <span>
          <span className="q">for</span> {service.name}
        </span>
      )}
      {read.minutes !== null && (
        <span>
          <span className="q">took</span> {minuteWords(read.minutes)}
        </span>
      )}
      <span>
        <span className="q">at</span> {formatInstant(read.at, zone, read.isTimed ? 'full' : 'time')}
      </span>
      {earlier !== null && <span className="q">{earlierWords(earlier)}</span>}
    </div>
  );
}

/** "7th time in 54 days, 35 min in all"; where some said no minutes, of how many. */
function earlierWords({ days, minutes, times, withMinutes }: EarlierTimes): string {
  const nth = `${String(times + 1)}${suffix(times + 1)} time in ${String(days)} ${days === 1 ? 'day' : 'days'}`;
  if (minutes === null) return nth;
  const of = withMinutes === times ? 'in all' : `in ${String(withMinutes)} of them`;
  return `${nth}, ${minuteWords(minutes)} ${of} so far`;
}

function suffix(count: number): string {
  if (count % 100 >= 11 && count % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][count % 10] ?? 'th';
}
