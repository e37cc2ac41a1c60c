import { Undo2 } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import { describeEntry } from '#shared/commands/describe-entry.ts';
import type { JournalEntry } from '#shared/journal/entry.ts';
import { entryTitle, rowWord } from '#renderer/app/entry-words.ts';
import { useUndo } from '#renderer/app/use-undo.ts';
import { readEntry } from '#renderer/data/journal-port.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorBox } from '#renderer/ui/error-box.tsx';
import { countOf, formatCount } from '#renderer/ui/format-number.ts';
import { TimeMark } from '#renderer/ui/time-mark.tsx';
import { ChangeTable } from './change-table.tsx';
import type { JournalRow } from './use-journal-window.ts';

/** Rows of an import beyond these are counted, not drawn. */
const SHOWN = 20;

type Read =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly entry: JournalEntry }
  | { readonly kind: 'failed'; readonly problem: string };

/** What an entry changed, as the journal on disk has it, and the way to take it back. */
export function EntryDetail({ row }: { readonly row: JournalRow }): ReactElement {
  const { journal } = useLog();
  const { undoEntry } = useUndo();
  const [read, setRead] = useState<Read>({ kind: 'reading' });

  useEffect(() => {
    let isWanted = true;
    readEntry(journal, row.seq)
      .then((entry): Read =>
        entry
          ? { kind: 'read', entry }
          : { kind: 'failed', problem: 'The journal on disk does not reach that far.' },
      )
      .catch((error: unknown): Read => ({ kind: 'failed', problem: String(error) }))
      .then(
        (next) => isWanted && setRead(next),
        () => undefined,
      );
    return () => {
      isWanted = false;
    };
  }, [journal, row.seq]);

  if (read.kind === 'reading') return <p className="q">Reading the entry…</p>;
  if (read.kind === 'failed') {
    return (
      <ErrorBox
        happened="The entry could not be read"
        means={read.problem}
        todo="Verify the chain: it says whether the journal on disk still holds."
      />
    );
  }

  const { entry } = read;
  const rest = entry.changes.length - SHOWN;
  return (
    <>
      <header>
        <h2 className="head1">{entryTitle(row)}</h2>
        {!row.isUndone && (
          <Button small icon={Undo2} onClick={() => void undoEntry(row.seq)}>
            {row.command === 'entry.undo' ? 'Do it again' : 'Undo this entry'}
          </Button>
        )}
      </header>
      <p className="q2">{describeEntry(entry)}</p>
      <dl className="facts">
        <dt>Recorded</dt>
        <dd>
          <TimeMark at={row.at} form="seconds" />
        </dd>
        <dt>Entry</dt>
        <dd>
          {formatCount(row.seq)}, <code>{row.command}</code>, {countOf(entry.changes.length, 'row')}{' '}
          changed
        </dd>
        <dt>Hash</dt>
        <dd>
          <code className="hash">{entry.hash}</code>
        </dd>
      </dl>
      {entry.changes.slice(0, SHOWN).map((change) => (
        <ChangeTable
          key={`${change.table} ${change.id}`}
          title={`${rowWord(change.table)} ${
            change.before === null ? 'created' : change.after === null ? 'removed' : 'changed'
          }`}
          change={change}
        />
      ))}
      {rest > 0 && <p className="q">and {countOf(rest, 'more row')}</p>}
    </>
  );
}
