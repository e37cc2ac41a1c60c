import type { ReactElement } from 'react';
import type { NotCarriedOver } from '#shared/importers/upkeep-draft.ts';
import { countOf, formatCount } from '#renderer/ui/format-number.ts';
import { shownText } from './shown-text.ts';

const SHOWN = 100;

/**
 * What of a file is not carried over: what it is, where it stands, and what stands there. Open, and
 * with that first, where something could not be read.
 */
export function LeftBehind({
  items,
}: {
  readonly items: readonly NotCarriedOver[];
}): ReactElement | null {
  if (items.length === 0) return null;
  const unread = items.filter(({ expected }) => expected !== undefined);
  const others = items.filter(({ expected }) => expected === undefined);
  const ofThem = unread.length > 0 && unread.length < items.length;
  return (
    <details className="imp-l" open={unread.length > 0}>
      <summary>
        {countOf(items.length, 'thing')} not carried over
        {ofThem && `, ${formatCount(unread.length)} of them not readable`}
        {unread.length > 0 && !ofThem && ': not readable'}
      </summary>
      <ul>
        {[...unread, ...others].slice(0, SHOWN).map(({ expected, found, path, what }, place) => (
          <li key={place}>
            <b>{shownText(what)}</b> <span className="q">{shownText(path)}</span>{' '}
            {expected === undefined
              ? shownText(found)
              : `expected ${shownText(expected)}, found ${shownText(found)}`}
          </li>
        ))}
      </ul>
      {items.length > SHOWN && <p>and {formatCount(items.length - SHOWN)} more.</p>}
    </details>
  );
}
