import type { Bridge } from '#shared/ipc/bridge.ts';
import type {
  AppendRefusal,
  JournalPage,
  OpenedJournal,
  SnapshotPage,
  TransportRefusal,
  VerifyAnswer,
} from '#shared/ipc/channels.ts';
import type { EntryDraft, Head, JournalEntry } from '#shared/journal/entry.ts';
import { upcast } from '#shared/journal/replay.ts';
import { ok, type Result } from '#shared/result.ts';

/** The shell did not answer, or did not understand. Nothing is known about the log. */
export class JournalUnreachable extends Error {
  constructor(detail: string) {
    super(`The shell did not answer: ${detail}`);
    this.name = 'JournalUnreachable';
  }
}

/** The journal as the window speaks to it. Every function throws where the shell cannot be reached. */
export type JournalPort = {
  readonly open: () => Promise<OpenedJournal>;
  readonly read: (after: number) => Promise<JournalPage>;
  readonly readSnapshot: (after: number) => Promise<SnapshotPage>;
  readonly append: (draft: EntryDraft, on: Head) => Promise<Result<JournalEntry, AppendRefusal>>;
  readonly verify: () => Promise<VerifyAnswer>;
};

export const journalOver = (bridge: Bridge): JournalPort => ({
  open: () => answered(bridge.openJournal()),
  read: (after) => answered(bridge.readJournal({ after })),
  readSnapshot: (after) => answered(bridge.readSnapshot({ after })),
  append: async (draft, on) => {
    const saved = await answered(bridge.appendEntry({ draftText: JSON.stringify(draft), on }));
    return saved.ok ? ok({ ...draft, ...saved.value }) : saved;
  },
  verify: () => answered(bridge.verifyJournal()),
});

async function answered<Value>(answer: Promise<Result<Value, TransportRefusal>>): Promise<Value> {
  const given = await answer.catch((error: unknown) => {
    throw new JournalUnreachable(String(error));
  });
  if (given.ok) return given.value;
  const { refusal } = given;
  throw new JournalUnreachable('problem' in refusal ? refusal.problem : refusal.kind);
}

/** The entries of a page, as the present schema writes them. */
export const entriesIn = ({ text }: JournalPage): readonly JournalEntry[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => upcast(JSON.parse(line) as JournalEntry));

/** One entry by its place, or `null` where the journal does not reach that far. */
export async function readEntry(journal: JournalPort, seq: number): Promise<JournalEntry | null> {
  const { text } = await journal.read(seq - 1);
  const [line = ''] = text.split('\n', 1);
  if (line === '') return null;
  const entry = upcast(JSON.parse(line) as JournalEntry);
  return entry.seq === seq ? entry : null;
}
