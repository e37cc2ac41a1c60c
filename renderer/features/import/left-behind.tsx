import type { ReactElement } from 'react';
import type { NotCarriedOver } from '#shared/importers/upkeep-draft.ts';
import { visibleText } from '#shared/rules/visible-text.ts';
import { countOf, formatCount } from '#renderer/ui/format-number.ts';

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
            <b>{visibleText(what)}</b> <span className="q">{visibleText(path)}</span>{' '}
            {expected === undefined
              ? visibleText(found)
              : `expected ${visibleText(expected)}, found ${visibleText(found)}`}
          </li>
        ))}
      </ul>
      {items.length > SHOWN && <p>and {formatCount(items.length - SHOWN)} more.</p>}
    </details>
  );
}
