import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { ServiceId } from '#shared/domain/ids.ts';
import { asksForSome } from '#shared/rules/upkeep-log.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { countOf, formatCount } from '#renderer/ui/format-number.ts';
import { Keys } from '#renderer/ui/keys.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { LogAnswer } from './log-answer.tsx';
import { LogLines } from './log-lines.tsx';
import { useUpkeepLog, type UpkeepRead } from './use-upkeep-log.ts';

/** So many lines are there before anybody scrolls. */
const FIRST = 200;
const ANY = 'any';

/** What was done, newest first; “when did I last …?” is answered above the list. */
export function LogTab(): ReactElement {
  const [words, setWords] = useState('');
  const [serviceId, setServiceId] = useState<ServiceId | null>(null);
  const [reach, setReach] = useState(FIRST);
  const list = useRef<HTMLDivElement>(null);
  const now = useNow();
  const zone = zoneName(useZone());
  const today = calendarAt(now, zone).today;
  const read = useUpkeepLog({ words, serviceId }, reach);
  if (read.state === 'loading') return <Skeleton>Reading the log…</Skeleton>;
  const { found, services, total } = read.value;
  const count = asksForSome(found.question) ? found.lines.length : countOfAll(read.value);
  const toList = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    list.current?.focus();
  };

  return (
    <div className="lg">
      <div className="lg-h">
        <TextField
          label="When did I last…?"
          type="search"
          value={words}
          placeholder="restart billing"
          onKeyDown={toList}
          onChange={setWords}
        />
        <SelectField
          label="Service"
          value={serviceId ?? ANY}
          choices={[
            { value: ANY, label: 'Any service' },
            ...services.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => setServiceId(value === ANY ? null : value)}
        />
      </div>
      {asksForSome(found.question) && <LogAnswer found={found} today={today} />}
      {found.isSlow && (
        <Progress label="Looking through the log" done={found.looked} total={total} unit="lines" />
      )}
      {total === 0 ? (
        <Empty title="Nothing is logged yet">
          Tick off a chore with Space, or log a little thing with L: it appears here, with its
          minutes.
        </Empty>
      ) : (
        <>
          <p className="lg-n q t12">
            <span>{countWords(read.value)}</span>
            <span className="grow" />
            <span className="keyline">
              <Keys of={['J', 'K']} /> move
              <Keys of={['Enter']} /> open the chore, or correct the little thing
            </span>
          </p>
          {(count > 0 || found.state !== 'whole') && (
            <LogLines
              key={JSON.stringify(found.question)}
              ref={list}
              lines={found.lines}
              count={count}
              today={today}
              onReach={(next) => setReach(Math.max(FIRST, next))}
            />
          )}
        </>
      )}
    </div>
  );
}

/** What is not read yet has its place in the list too. */
const countOfAll = ({ found, total }: UpkeepRead): number =>
  found.state === 'whole' ? found.lines.length : Math.max(total, found.lines.length);

function countWords({ found, total }: UpkeepRead): string {
  if (!asksForSome(found.question)) return `${countOf(total, 'line')}, newest first`;
  const shown = `${countOf(found.lines.length, 'line')} found`;
  return found.state === 'whole'
    ? `${shown}, newest first; all ${countOf(found.looked, 'line')} of the log were looked through`
    : `${shown} so far, in the newest ${formatCount(found.looked)} of ${countOf(total, 'line')}`;
}
