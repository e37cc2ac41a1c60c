import { Fragment, type ReactElement } from 'react';
import { useView } from '#renderer/state/view-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Keys } from '#renderer/ui/keys.tsx';
import type { AppCommand } from './app-commands.ts';

type Row = {
  readonly keys: readonly (readonly string[])[];
  /** The keys are the ends of a row of keys, not two of them. */
  readonly isRange?: boolean;
  readonly does: string;
};
type Group = { readonly title: string; readonly rows: readonly Row[] };

const one = (key: string, does: string): Row => ({ keys: [[key]], does });

/** Keys that belong to a view or a sheet; those of the whole window come from its commands. */
const ELSEWHERE: readonly Group[] = [
  {
    title: 'Lists',
    rows: [
      { keys: [['J'], ['K']], does: 'Move down, up' },
      one('Enter', 'Open, or decide'),
      one('Space', 'Done, or tick'),
      { keys: [['Home'], ['End']], does: 'First, last' },
    ],
  },
  {
    title: 'Decide',
    rows: [
      { keys: [['1'], ['9']], isRange: true, does: 'Choose an option' },
      one('E', 'Show the evidence'),
      one('O', 'Add an option of your own'),
      { keys: [['Ctrl', 'S']], does: 'Save the draft' },
      { keys: [['Ctrl', 'Enter']], does: 'Record the decision' },
      one('Esc', 'Close; the draft is kept'),
    ],
  },
  { title: 'Desk', rows: [one('N', 'Add a chore')] },
  {
    title: 'An incident',
    rows: [
      one('N', 'Set the next stamp'),
      one('M', 'Add a mitigation'),
      one('X', 'Decide'),
      one('E', 'Correct the details'),
      one('O', 'Show what a corrected line said first'),
      one('R', 'Reopen'),
      one('/', 'Write a line'),
    ],
  },
  {
    title: 'Releases',
    rows: [
      one('A', 'Add a service'),
      one('N', 'Add a release'),
      one('R', 'Record what runs'),
      one('S', 'Mark a release'),
      one('T', 'Read the deployments as a table'),
      one('X', 'Compare with what runs'),
      one('/', 'Filter the findings'),
    ],
  },
  {
    title: 'Risks',
    rows: [
      one('A', 'Approve'),
      one('T', 'Shorten'),
      one('X', 'Revoke'),
      one('E', 'Export the acceptances'),
    ],
  },
  {
    title: 'Chores',
    rows: [
      one('N', 'Add a chore'),
      one('M', 'Move it, with a reason'),
      one('S', 'Skip it'),
      one('C', 'Checked, not needed'),
      one('B', 'Done at another time'),
      one('E', 'Change the chore, or correct the little thing'),
      one('Delete', 'Remove a little thing of today'),
      one('Y', 'Make a chore of what is found first'),
      one('F', 'Fix its cause'),
      one('O', 'Do not ask about it now'),
      one('W', 'Write the hand-over'),
    ],
  },
  {
    title: 'Import',
    rows: [
      { keys: [['Ctrl', 'O']], does: 'Choose files' },
      { keys: [['Ctrl', 'V']], does: 'Paste a report' },
      { keys: [['Ctrl', 'Enter']], does: 'Take all' },
    ],
  },
  {
    title: 'Everywhere',
    rows: [
      one('Esc', 'Close what lies on top, or go back'),
      one('Tab', 'Next control'),
      { keys: [['Alt', '←']], does: 'Back to the view before' },
    ],
  },
];

/** Every key, in one place. Each is also a visible button. */
export function KeysSheet({
  commands,
}: {
  readonly commands: readonly AppCommand[];
}): ReactElement {
  const close = useView((view) => view.closeOverlay);
  const fromCommands: Group = {
    title: 'The whole window',
    rows: commands.flatMap(({ keys, label }) => (keys ? [{ keys: [keys], does: label }] : [])),
  };
  return (
    <Dialog
      wide
      title="All keys"
      onClose={close}
      actions={
        <Button keys={['Esc']} onClick={close}>
          Close
        </Button>
      }
    >
      <p>Single letters rest while a text field has the focus.</p>
      <div className="key-groups">
        {[fromCommands, ...ELSEWHERE].map(({ title, rows }) => (
          <section key={title} aria-label={title}>
            <h3 className="head2">{title}</h3>
            <dl className="key-list">
              {rows.map(({ keys, isRange = false, does }) => (
                <div key={does}>
                  <dt>
                    <span className="vh">
                      {keys.map((combo) => combo.join(' ')).join(isRange ? ' to ' : ' or ')}
                    </span>
                    {keys.map((combo, place) => (
                      <Fragment key={combo.join()}>
                        {isRange && place > 0 && (
                          <span className="q" aria-hidden="true">
                            {' to '}
                          </span>
                        )}
                        <Keys of={combo} />
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
