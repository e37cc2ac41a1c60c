import { useEffect, useRef, type ReactElement } from 'react';
import { useToast } from '#renderer/state/toast-store.ts';
import { Toast } from './toast.tsx';

/**
 * Where messages appear, announced politely.
 *
 * It is a popover, shown anew with each message, so that it lies above an open sheet.
 */
export function ToastCorner(): ReactElement {
  const { toast, putAway } = useToast();
  const corner = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = corner.current;
    if (!element?.isConnected || typeof element.showPopover !== 'function') return;
    element.hidePopover();
    if (toast) element.showPopover();
  }, [toast]);

  return (
    <div ref={corner} className="toasts" popover="manual" role="status" aria-live="polite">
      {toast && <Toast toast={toast} onClose={putAway} />}
    </div>
  );
}
