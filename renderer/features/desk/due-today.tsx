import { Link2, Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { Instant } from '#shared/domain/time.ts';
import type { DueItem } from '#shared/rules/due-today.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorBox } from '#renderer/ui/error-box.tsx';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { Keys } from '#renderer/ui/keys.tsx';
import { SeverityMark } from '#renderer/ui/severity-mark.tsx';
import { SideLabel } from '#renderer/ui/side-label.tsx';
import { useKeys } from '#renderer/ui/use-keys.ts';
import { useListKeys } from '#renderer/ui/use-list-keys.ts';
import { useZone } from '#renderer/ui/zone-context.ts';
import { whenWords } from './desk-words.ts';
import { canBeDone, useDueActions } from './use-due-actions.ts';

type Props = {
  readonly items: readonly DueItem[];
  readonly now: Instant;
  readonly onAddChore: () => void;
};

const PRESSING_MS = 15 * 60_000;

/** What today asks for, the latest first. Late is a word, not a wall of red. */
export function DueToday({ items, now, onAddChore }: Props): ReactElement {
  const [problem, setProblem] = useState<string | null>(null);
  const { done, open } = useDueActions();
  const at = (index: number): DueItem | undefined => items[index];
  const finish = (item: DueItem | undefined): void => {
    if (item && canBeDone(item)) void done(item).then(setProblem);
  };
  const keys = useListKeys({
    count: items.length,
    onOpen: (index) => {
      const item = at(index);
      if (item) open(item);
    },
    onToggle: (index) => finish(at(index)),
  });
  useKeys({ n: onAddChore });

  return (
    <section className="due" aria-labelledby="due">
      <div className="sec-h">
        <h2 id="due">Due today</h2>
        <span className="sub">{items.length === 0 ? 'nothing' : items.length}</span>
        <span className="grow" />
        <span className="q t12 keyline">
          <Keys of={['Space']} /> done
        </span>
        <Button kind="ghost" small icon={Plus} keys={['N']} onClick={onAddChore}>
          Chore
        </Button>
      </div>
      {problem !== null && <ErrorBox happened="Not saved" means={problem} />}
      {items.length === 0 && <p className="q t12 pad">Nothing is due today.</p>}
      <ul aria-label="Due today">
        {items.map((item, index) => (
          <li key={`${item.kind} ${item.id}`} {...keys.rowProps(index)}>
            <input
              type="checkbox"
              className="box"
              checked={false}
              disabled={!canBeDone(item)}
              tabIndex={-1}
              aria-label={`Done: ${item.title}`}
              onChange={() => finish(item)}
            />
            <When item={item} now={now} />
            <SideLabel side={item.side}>
              <span className="vh">due</span>
            </SideLabel>
            <button
              type="button"
              className="ds"
              tabIndex={-1}
              title={item.title}
              onClick={() => open(item)}
            >
              {item.title}
            </button>
            {item.about !== null && (
              <span className="keep q">
                <Icon of={Link2} size={12} />
                {item.about}
              </span>
            )}
            <span className="dd">
              {item.isLate ? (
                <SeverityMark level={2}>{item.words}</SeverityMark>
              ) : item.at !== null && item.at - now < PRESSING_MS ? (
                <SeverityMark level={3}>{item.words}</SeverityMark>
              ) : (
                <span className="q">{item.words}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A date of another day is longer than a time of today, and late ones stand together. */
const AS_WIDE_AS_NEEDED = { width: 'auto', minWidth: '2.125rem' } as const;

function When({ item, now }: { readonly item: DueItem; readonly now: Instant }): ReactElement {
  const zone = useZone();
  const text = whenWords(item, now, zone);
  if (item.at === null) {
    return (
      <span className="dt q" style={AS_WIDE_AS_NEEDED}>
        {text}
      </span>
    );
  }
  return (
    <time className="dt q" style={AS_WIDE_AS_NEEDED} title={formatInstant(item.at, zone)}>
      {text}
    </time>
  );
}
