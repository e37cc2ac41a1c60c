import { Check, CirclePause, OctagonX } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

export type ToastContent = {
  readonly tone: 'done' | 'warn' | 'err';
  readonly title: string;
  readonly text?: string;
  readonly action?: {
    readonly label: string;
    readonly keys?: readonly string[];
    readonly run: () => void;
  };
};

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
