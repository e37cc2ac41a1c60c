import type { ReactElement } from 'react';
import { GLOBAL_SHORTCUTS, type Preferences } from '#shared/ipc/preferences.ts';
import { useAppFacts } from '#renderer/app/app-facts.ts';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useDesktopState } from './use-desktop-state.ts';

const NONE = 'none';

/** How the console is reached while its window is closed, or another program has the focus. */
export function TraySetting(): ReactElement {
  const { preferences, change } = usePreferences();
  const { platform } = useAppFacts();
  const [desktop, askAnew] = useDesktopState();
  const set = (changed: Partial<Preferences>): void => {
    change(changed);
    askAnew();
  };
  const control = platform === 'darwin' ? 'Cmd' : 'Ctrl';
  const isTaken = desktop?.shortcut === 'taken' && preferences.globalShortcut !== null;
  const isWithoutTray = desktop?.tray === 'unavailable' && preferences.keepInTray;

  return (
    <>
      <Checkbox
        label="Keep in the tray"
        hint="Closing the window leaves Lightkeeper running, with an icon in the tray. Where the system shows no icon, starting Lightkeeper again brings the window back; Quit in the menu ends it."
        checked={preferences.keepInTray}
        onChange={(keepInTray) => set({ keepInTray })}
      />
      {isWithoutTray && (
        <p className="hint" role="status">
          There is no tray here: closing the window quits, as it does without this setting.
        </p>
      )}
      <SelectField
        label="Keys that open the box for a little thing from any program"
        value={preferences.globalShortcut ?? NONE}
        choices={[
          { value: NONE, label: 'None' },
          ...GLOBAL_SHORTCUTS.map((value) => ({
            value,
            label: value.replace('CommandOrControl', control).replaceAll('+', ' '),
          })),
        ]}
        problem={
          isTaken
            ? 'The system did not give these keys: another program has them, or it gives none. Choose others.'
            : null
        }
        onChange={(keys) => set({ globalShortcut: keys === NONE ? null : keys })}
      />
    </>
  );
}
