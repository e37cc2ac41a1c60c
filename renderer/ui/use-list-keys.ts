import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefCallback } from 'react';
import { keyPress } from './key-press.ts';
import { useKeys } from './use-keys.ts';

type Options = {
  readonly count: number;
  /** Enter, or a click where the caller wires it. */
  readonly onOpen?: (index: number) => void;
  /** Space: done, chosen, ticked. */
  readonly onToggle?: (index: number) => void;
  /** J, K and Enter work from anywhere on the page; for its main list only. */
  readonly pageWide?: boolean;
  /** The row to begin at, with the focus: where the operator comes back from what it opened. */
  readonly backAt?: number | null;
};

type RowProps = {
  readonly tabIndex: number;
  readonly ref: RefCallback<HTMLElement>;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

type ListKeys = {
  /** The row that has, or last had, the focus. */
  readonly current: number;
  readonly moveTo: (index: number) => void;
  readonly rowProps: (index: number) => RowProps;
};

/**
 * Makes a list one stop of the Tab key, with J/K or the arrows, Home and End inside it.
 *
 * The focus itself moves, so that a screen reader follows; the list is never reordered by it.
 */
export function useListKeys({
  count,
  onOpen,
  onToggle,
  pageWide = false,
  backAt = null,
}: Options): ListKeys {
  const [asked, setCurrent] = useState(backAt ?? 0);
  const rows = useRef(new Map<number, HTMLElement>());
  const current = Math.min(asked, Math.max(0, count - 1));
  const hadFocus = useRef(false);

  // A row that is done leaves the list; the row in its place gets the focus.
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) {
      rows.current.get(current)?.focus();
    }
    hadFocus.current = false;
  });

  const comesBackTo = useRef(backAt);
  useLayoutEffect(() => {
    if (comesBackTo.current !== null) rows.current.get(comesBackTo.current)?.focus();
    comesBackTo.current = null;
  });

  const moveTo = (index: number): void => {
    const next = Math.min(Math.max(index, 0), count - 1);
    setCurrent(next);
    const row = rows.current.get(next);
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  /** The first J goes to the row that is marked, not past it. */
  const step = (by: number): void => {
    moveTo(rows.current.get(current) === document.activeElement ? current + by : current);
  };

  useKeys(
    { j: () => step(1), k: () => step(-1), ...(onOpen && { Enter: () => onOpen(current) }) },
    pageWide && count > 0,
  );

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (event.target !== event.currentTarget) return;
    const act = actionOf(keyPress(event.nativeEvent), index);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  const actionOf = (press: string, index: number): (() => void) | undefined => {
    switch (press) {
      case 'j':
      case 'ArrowDown':
        return () => moveTo(index + 1);
      case 'k':
      case 'ArrowUp':
        return () => moveTo(index - 1);
      case 'Home':
        return () => moveTo(0);
      case 'End':
        return () => moveTo(count - 1);
      case 'Enter':
        return onOpen && (() => onOpen(index));
      case 'Space':
        return onToggle && (() => onToggle(index));
      default:
        return undefined;
    }
  };

  return {
    current,
    moveTo,
    rowProps: (index) => ({
      tabIndex: index === current ? 0 : -1,
      ref: (element) => {
        if (element) {
          rows.current.set(index, element);
          // Another row came or went before it, as by undo: the keys stay with the one in focus.
          if (element === document.activeElement) setCurrent(index);
          return;
        }
        const gone = rows.current.get(index);
        if (gone?.contains(document.activeElement) === true) hadFocus.current = true;
        rows.current.delete(index);
      },
      onFocus: () => setCurrent(index),
      onKeyDown: (event) => onKeyDown(event, index),
    }),
  };
}
