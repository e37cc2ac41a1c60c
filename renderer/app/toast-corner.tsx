import { useEffect, useRef, type ReactElement } from 'react';
import { useToast } from '#renderer/state/toast-store.ts';
import { Toast } from './toast.tsx';

/** How long a message that asks nothing stays. Its way back stays on the keys, and in the journal. */
const STAYS_MS = 12_000;

/**
 * Where messages appear, announced politely.
 *
 * It is a popover, shown anew with each message, so that it lies above an open sheet. A message
 * that something is wrong stays until it is put away, and none goes away under the pointer or the
 * focus.
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

  useEffect(() => {
    if (toast?.tone !== 'done') return undefined;
    const timer = setInterval(() => {
      if (corner.current?.matches(':hover, :focus-within') !== true) putAway();
    }, STAYS_MS);
    return () => clearInterval(timer);
  }, [toast, putAway]);

  return (
    <div ref={corner} className="toasts" popover="manual" role="status" aria-live="polite">
      {toast && <Toast toast={toast} onClose={putAway} />}
    </div>
  );
}
