import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type Ref,
} from 'react';
import type { LittleThing } from '#shared/domain/little-thing.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import { isOfChore, type UpkeepLine } from '#shared/rules/upkeep-log.ts';
import { useView } from '#renderer/state/view-store.ts';
import { keyPress } from '#renderer/ui/key-press.ts';
import { useKeys } from '#renderer/ui/use-keys.ts';
import { CorrectLittleThing } from './correct-little-thing.tsx';
import { LogRow } from './log-row.tsx';

type Props = {
  readonly lines: readonly UpkeepLine[];
  /** How many there are, also those that are not read yet. */
  readonly count: number;
  readonly today: CalendarDay;
  /** So many lines are wanted. */
  readonly onReach: (count: number) => void;
  readonly ref: Ref<HTMLDivElement>;
};

const ROW = 30;
/** Read ahead of what is on screen. */
const AHEAD = 200;

/** The lines of the log. Only what is on screen is in the page, so that a hundred thousand scroll like ten. */
export function LogLines({ count, lines, onReach, ref, today }: Props): ReactElement {
  const go = useView((state) => state.go);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => list.current as HTMLDivElement);
  const [asked, setAsked] = useState(0);
  const [correcting, setCorrecting] = useState<LittleThing | null>(null);
  const current = Math.min(asked, Math.max(0, count - 1));
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => list.current,
    estimateSize: () => ROW * rem,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const reach = Math.max(items.at(-1)?.index ?? 0, current) + AHEAD;
  useEffect(() => onReach(reach), [onReach, reach]);

  const moveTo = (index: number): void => {
    const next = Math.min(Math.max(index, 0), count - 1);
    setAsked(next);
    virtual.scrollToIndex(next);
  };
  const open = (index: number): void => {
    const line = lines[index];
    if (line === undefined) return;
    setAsked(index);
    if (isOfChore(line.of)) go({ view: 'chores', choreId: line.of.choreId, tab: 'log' });
    else setCorrecting(line.of);
  };
  const isThing = (index: number): boolean => {
    const line = lines[index];
    return line !== undefined && !isOfChore(line.of);
  };
  const steps: Readonly<Record<string, () => void>> = {
    j: () => moveTo(current + 1),
    k: () => moveTo(current - 1),
    Enter: () => open(current),
  };
  useKeys(steps, count > 0);
  const own: Readonly<Record<string, () => void>> = {
    ...steps,
    ArrowDown: () => moveTo(current + 1),
    ArrowUp: () => moveTo(current - 1),
    Home: () => moveTo(0),
    End: () => moveTo(count - 1),
    ...(isThing(current) && { e: () => open(current) }),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = own[keyPress(event.nativeEvent)];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const isDrawn = items.some(({ index }) => index === current);

  return (
    <>
      <div
        ref={list}
        className="lg-l"
        role="listbox"
        aria-label="Log of upkeep, newest first"
        tabIndex={0}
        aria-activedescendant={isDrawn ? `${id}-${String(current)}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div
          role="presentation"
          className="entries-all"
          style={{ height: `${String(virtual.getTotalSize())}px` }}
        >
          {items.map(({ index, start, size }) => (
            <LogRow
              key={index}
              id={`${id}-${String(index)}`}
              line={lines[index]}
              index={index}
              count={count}
              isCurrent={index === current}
              thisYear={today.slice(0, 4)}
              place={{ transform: `translateY(${String(start)}px)`, height: `${String(size)}px` }}
              onPress={() => open(index)}
            />
          ))}
        </div>
      </div>
      {correcting !== null && (
        <CorrectLittleThing thing={correcting} onClose={() => setCorrecting(null)} />
      )}
    </>
  );
}
