import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Empty } from '#renderer/ui/empty.tsx';
import { countOf } from '#renderer/ui/format-number.ts';
import { Keys } from '#renderer/ui/keys.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useKeys } from '#renderer/ui/use-keys.ts';
import { EntryDetail } from './entry-detail.tsx';
import { EntryRow } from './entry-row.tsx';
import { useEntryCount, useJournalWindow, type JournalRow } from './use-journal-window.ts';
import { VerifyChain } from './verify-chain.tsx';

/** Every change, newest first: what it did, when, by whom; nothing is ever taken out of it. */
export function JournalPage(): ReactElement {
  const count = useEntryCount();
  if (count.state === 'loading') return <Skeleton>Reading the journal…</Skeleton>;
  return (
    <>
      <div className="sec-h page-h">
        <h1 className="head2">Journal</h1>
        <span className="sub">{countOf(count.value, 'entry', 'entries')}, newest first</span>
        <span className="grow" />
        <span className="q t12 keyline">
          <Keys of={['J', 'K']} /> move
        </span>
        <VerifyChain />
      </div>
      {count.value === 0 ? (
        <div className="pad">
          <Empty title="Nothing recorded yet">
            Every change is an entry here: kept in order, with every change kept.
          </Empty>
        </div>
      ) : (
        <Entries count={count.value} />
      )}
    </>
  );
}

const ROW = 36;
const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** Only what is on screen is in the page, so that a hundred thousand entries scroll like ten. */
function Entries({ count }: { readonly count: number }): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const current = asked ?? count;
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => list.current,
    estimateSize: () => ROW * rem,
    getItemKey: (index) => count - index,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const newest = count - (items[0]?.index ?? 0);
  const oldest = count - (items.at(-1)?.index ?? 0);
  const rows = useJournalWindow(Math.min(oldest, current), Math.max(newest, current));
  const rowOf = (seq: number): JournalRow | undefined =>
    rows.state === 'ready' ? rows.value.get(seq) : undefined;

  const moveTo = (seq: number): void => {
    const next = Math.min(Math.max(seq, 1), count);
    setAsked(next);
    virtual.scrollToIndex(count - next);
  };
  useKeys({ j: () => moveTo(current - 1), k: () => moveTo(current + 1) });
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step !== undefined) moveTo(current - step);
    else if (event.key === 'Home') moveTo(count);
    else if (event.key === 'End') moveTo(1);
    else return;
    event.preventDefault();
  };
  const shown = rowOf(current);

  return (
    <div className="journal-split">
      <div
        ref={list}
        className="entries"
        role="listbox"
        aria-label="Entries, newest first"
        tabIndex={0}
        aria-activedescendant={`entry-${String(current)}`}
        onKeyDown={onKeyDown}
      >
        <div
          role="presentation"
          className="entries-all"
          style={{ height: `${String(virtual.getTotalSize())}px` }}
        >
          {items.map(({ index, start, size, key }) => {
            const seq = count - index;
            return (
              <EntryRow
                key={key}
                seq={seq}
                row={rowOf(seq)}
                isCurrent={seq === current}
                place={{ transform: `translateY(${String(start)}px)`, height: `${String(size)}px` }}
                onPress={() => setAsked(seq)}
              />
            );
          })}
        </div>
      </div>
      <aside className="entry-detail" aria-label="What the entry changed">
        {shown && <EntryDetail key={shown.seq} row={shown} />}
      </aside>
    </div>
  );
}
