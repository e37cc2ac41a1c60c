import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/ipc/channels.ts';
import { MENU_COMMANDS } from '#shared/ipc/menu-commands.ts';
import { tell } from './ipc/tell.ts';

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };
const IS_MAC = process.platform === 'darwin';

/** The native menu: every command of the page with its key, and what the system expects. */
export function showMenu(window: BrowserWindow): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(window)));
}

function menuTemplate(window: BrowserWindow): Item[] {
  const chosen = (command: MenuCommand): Item => commandItem(command, window);

  return [
    ...(IS_MAC ? [{ role: 'appMenu' } satisfies Item] : []),
    {
      label: '&Log',
      submenu: [
        chosen('little-thing'),
        chosen('declare-incident'),
        chosen('decide'),
        chosen('import'),
        SEPARATOR,
        chosen('notices'),
        chosen('journal'),
        SEPARATOR,
        chosen('settings'),
        ...(IS_MAC ? [] : [SEPARATOR, { role: 'quit' } satisfies Item]),
      ],
    },
    {
      label: '&Edit',
      submenu: [
        chosen('undo'),
        chosen('redo'),
        SEPARATOR,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        chosen('view-desk'),
        chosen('view-incidents'),
        chosen('view-releases'),
        chosen('view-risks'),
        chosen('view-chores'),
        SEPARATOR,
        submenu('Sides', ['lens-reliability', 'lens-both', 'lens-security'], chosen),
        submenu('Theme', ['theme-system', 'theme-light', 'theme-dark'], chosen),
        SEPARATOR,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: '&Help', submenu: [chosen('command-palette'), chosen('keys')] },
  ];
}

function commandItem(command: MenuCommand, window: BrowserWindow): Item {
  const { label, key } = MENU_COMMANDS[command];
  return {
    id: command,
    label,
    ...shownKey(key),
    click: () => {
      tell(window, 'menu:chosen', { command });
    },
  };
}

/**
 * The key beside the item. It is shown and not registered: the page listens, and knows whether a
 * text field has the focus. macOS registers all that it shows, so a bare letter is left out there.
 */
function shownKey(key: string | null): Pick<Item, 'accelerator' | 'registerAccelerator'> {
  if (key === null || (IS_MAC && !key.includes('+'))) return {};
  return { accelerator: key, registerAccelerator: false };
}

function submenu(
  label: string,
  commands: readonly MenuCommand[],
  chosen: (command: MenuCommand) => Item,
): Item {
  return { label, submenu: commands.map(chosen) };
}
