import type { ReactElement } from 'react';
import type { NotCarriedOver } from '#shared/importers/upkeep-draft.ts';
import { countOf, formatCount } from '#renderer/ui/format-number.ts';

const SHOWN = 100;

/** What of a file is not carried over: what it is, where it stands, and what stands there. */
export function LeftBehind({
  items,
}: {
  readonly items: readonly NotCarriedOver[];
}): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <details className="imp-l">
      <summary>{countOf(items.length, 'thing')} not carried over</summary>
      <ul>
        {items.slice(0, SHOWN).map(({ found, path, what }, place) => (
          <li key={place}>
            <b>{what}</b> <span className="q">{path}</span> {found}
          </li>
        ))}
      </ul>
      {items.length > SHOWN && <p>and {formatCount(items.length - SHOWN)} more.</p>}
    </details>
  );
}
