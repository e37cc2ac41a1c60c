import { X } from 'lucide-react';
import { useId, type ReactElement, type ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';
import { Modal } from './modal.tsx';

type Props = {
  readonly title: ReactNode;
  /** Beside the title: what it is about. */
  readonly aside?: ReactNode;
  readonly footer?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A task over the page: its header and footer stay, its body scrolls. Rendered means open. */
export function Sheet({ title, aside, footer, onClose, children }: Props): ReactElement {
  const heading = useId();
  return (
    <Modal className="sheet" labelledBy={heading} onClose={onClose}>
      <header className="sh-h">
        <h2 id={heading} className="head1">
          {title}
        </h2>
        {aside}
        <span className="grow" />
        <IconButton icon={X} label="Close (Esc)" onClick={onClose} />
      </header>
      {children}
      {footer !== undefined && <footer className="sh-f">{footer}</footer>}
    </Modal>
  );
}
