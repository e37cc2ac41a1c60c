import type { ReactElement } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { LittleThingBox } from './little-thing-box.tsx';

/** The line over any page. It closes once it is logged. */
export function LittleThingDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  return (
    <Dialog
      title="Log a little thing"
      wide
      onClose={onClose}
      actions={
        <Button keys={['Esc']} onClick={onClose}>
          Close
        </Button>
      }
    >
      <LittleThingBox autoFocus onLogged={onClose} />
    </Dialog>
  );
}
