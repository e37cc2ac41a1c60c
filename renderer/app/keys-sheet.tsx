import type { ReactElement } from 'react';
import { useView } from '#renderer/state/view-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Keys } from '#renderer/ui/keys.tsx';
import type { AppCommand } from './app-commands.ts';

type Row = { readonly keys: readonly (readonly string[])[]; readonly does: string };
type Group = { readonly title: string; readonly rows: readonly Row[] };

/** Keys that belong to a view or a sheet; those of the whole window come from its commands. */
const ELSEWHERE: readonly Group[] = [
  {
    title: 'Lists',
    rows: [
      { keys: [['J'], ['K']], does: 'Move down, up' },
      { keys: [['Enter']], does: 'Open, or decide' },
      { keys: [['Space']], does: 'Done, or tick' },
      { keys: [['Home'], ['End']], does: 'First, last' },
    ],
  },
  {
    title: 'Decide',
    rows: [
      { keys: [['1'], ['9']], does: 'Choose an option' },
      { keys: [['E']], does: 'Show the evidence of a figure' },
      { keys: [['Ctrl', 'Enter']], does: 'Record the decision' },
      { keys: [['Esc']], does: 'Close; the draft is kept' },
    ],
  },
  {
    title: 'Everywhere',
    rows: [
      { keys: [['Esc']], does: 'Close what lies on top, or go back' },
      { keys: [['Tab']], does: 'Next control' },
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
              {rows.map(({ keys, does }) => (
                <div key={does}>
                  <dt>
                    <span className="vh">{keys.map((combo) => combo.join(' ')).join(' or ')}</span>
                    {keys.map((combo) => (
                      <Keys key={combo.join()} of={combo} />
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
