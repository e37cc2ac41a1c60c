import { useId, type ReactElement, type ReactNode } from 'react';
import { Modal } from './modal.tsx';

type Props = {
  readonly title: string;
  /** Buttons that say the result, the safe one first. */
  readonly actions: ReactNode;
  readonly onClose: () => void;
  /** Enter in a field: the main action. */
  readonly onSubmit?: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** A question or a small form. Rendered means open; Escape closes it. */
export function Dialog({
  title,
  actions,
  onClose,
  onSubmit,
  wide = false,
  children,
}: Props): ReactElement {
  const heading = useId();
  return (
    <Modal className={wide ? 'dlg wide' : 'dlg'} labelledBy={heading} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <h2 id={heading} className="clamp" title={title}>
          {title}
        </h2>
        <div className="body">{children}</div>
        <div className="acts">{actions}</div>
      </form>
    </Modal>
  );
}
