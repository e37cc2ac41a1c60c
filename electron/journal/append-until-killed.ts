import { addingChore } from '#shared/journal/entry-samples.ts';
import { openJournal } from './open-journal.ts';

/**
 * The process that the kill test kills: opens the log in the folder named by its first argument,
 * appends as fast as it can, and says the place of every acknowledged entry on a line of its own.
 */
const folder = process.argv[2] ?? '';
const opened = await openJournal(folder, {
  segmentBytes: 4096,
  snapshotEvery: { entries: 20, bytes: Infinity },
});
if (!opened.ok) throw new Error(opened.refusal.sentence);
const journal = opened.value;
process.stdout.write('open\n');

for (;;) {
  const { head } = journal.describe();
  const saved = await journal.append(addingChore(head.seq + 1), head);
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  process.stdout.write(`${saved.value.seq} ${saved.value.hash}\n`);
}
