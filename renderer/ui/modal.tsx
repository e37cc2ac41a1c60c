import { useContext, useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { openLayer } from './key-scopes.ts';
import { KeyLayer } from './use-keys.ts';

type Props = {
  readonly className: string;
  /** The id of the heading inside. */
  readonly labelledBy?: string;
  readonly label?: string;
  /** Escape, or a press on the backdrop where `closesOutside`. */
  readonly onClose: () => void;
  readonly closesOutside?: boolean;
  readonly children: ReactNode;
};

/**
 * What dialogs, sheets and the palette have in common: a native modal `dialog`, which keeps the
 * focus inside. It is open while it is rendered, and gives the focus back to where it was.
 */
export function Modal({
  className,
  labelledBy,
  label,
  onClose,
  closesOutside = false,
  children,
}: Props): ReactElement {
  const element = useRef<HTMLDialogElement>(null);
  const layer = useContext(KeyLayer) + 1;

  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    const closeLayer = openLayer(layer);
    if (dialog && !dialog.open) {
      dialog.showModal();
      // React drops `autofocus`, and the dialog would focus its first control instead.
      dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
      // Where that is the one that closes it, a hasty Enter would throw away what it shows.
      if (document.activeElement?.closest('header')) dialog.focus();
      // A long one begins at its beginning, wherever its first control is.
      dialog.scrollTop = 0;
    }
    return () => {
      closeLayer();
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [layer]);

  return (
    <dialog
      ref={element}
      className={className}
      tabIndex={-1}
      aria-labelledby={labelledBy}
      aria-label={label}
      onCancel={(event) => {
        if (event.target !== element.current) return;
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (closesOutside && event.target === element.current) onClose();
      }}
    >
      <KeyLayer value={layer}>{children}</KeyLayer>
    </dialog>
  );
}
