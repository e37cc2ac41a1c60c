import { Check, CirclePause, OctagonX } from 'lucide-react';
import type { ToastContent } from '#renderer/state/toast-store.ts';
import type { ReactElement } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';

const ICONS = { done: Check, warn: CirclePause, err: OctagonX } as const;

/** What just happened, with the way back. It stays until the next one, or until it is put away. */
export function Toast({
  toast,
  onClose,
}: {
  readonly toast: ToastContent;
  readonly onClose: () => void;
}): ReactElement {
  const { action } = toast;
  return (
    <div className={`toast ${toast.tone}`}>
      <Icon of={ICONS[toast.tone]} />
      <div>
        <b>{toast.title}</b>
        {toast.text !== undefined && <p>{toast.text}</p>}
      </div>
      <span className="fl">
        {action && (
          <Button kind="ghost" small keys={action.keys ?? []} onClick={action.run}>
            {action.label}
          </Button>
        )}
        <Button kind="ghost" small aria-label="Put the message away" onClick={onClose}>
          ×
        </Button>
      </span>
    </div>
  );
}
