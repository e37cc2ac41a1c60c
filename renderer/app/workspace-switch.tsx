import { FlaskConical, LogOut } from 'lucide-react';
import type { ReactElement } from 'react';
import { Icon } from '#renderer/ui/icon.tsx';
import { useAppFacts } from './app-facts.ts';
import { useOpenWorkspace } from './use-open-workspace.ts';

/** Which log is open. The demonstration is marked at every moment, and left by one press. */
export function WorkspaceSwitch(): ReactElement {
  const { workspace } = useAppFacts();
  const openWorkspace = useOpenWorkspace();

  if (workspace === 'demonstration') {
    return (
      <button
        type="button"
        className="ws demo-ws"
        title="All of it is invented. Leave the demonstration and open your own log"
        onClick={() => void openWorkspace('own')}
      >
        <Icon of={FlaskConical} size={14} />
        <span>
          <b>Demonstration</b>
        </span>
        <span className="leave">
          <Icon of={LogOut} size={13} />
          Leave
        </span>
      </button>
    );
  }
  return (
    <button
      type="button"
      className="ws"
      title="Open the demonstration workspace: a log of its own, all of it invented"
      onClick={() => void openWorkspace('demonstration')}
    >
      <span>Your log</span>
      <span className="q">
        <Icon of={FlaskConical} size={14} />
        <span className="vh">Open the demonstration</span>
      </span>
    </button>
  );
}
