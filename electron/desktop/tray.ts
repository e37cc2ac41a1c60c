import { join } from 'node:path';
import { app, Menu, Tray, type BrowserWindow } from 'electron';
import type { DesktopState } from '#shared/ipc/desktop.ts';
import type { MenuCommand } from '#shared/ipc/channels.ts';
import { tell } from '../ipc/tell.ts';
import { focusWindow } from '../window.ts';
import { trayTemplate } from './tray-template.ts';

export type TrayIcon = {
  readonly state: () => DesktopState['tray'];
  /** Shows it, or takes it away. */
  readonly show: (isWanted: boolean) => void;
  /** The lines of what is due next, at the top of its menu. */
  readonly tell: (next: readonly string[]) => void;
};

/** macOS colours a template itself, for light and dark bars. */
const ICON = process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png';

/**
 * The icon in the tray, where the operator asked for one and the system has a place for it.
 *
 * Its tooltip is the name of the product: a text of a record is only in the menu, which is opened.
 */
export function trayOf(window: BrowserWindow): TrayIcon {
  let tray: Tray | null = null;
  let isRefused = false;
  let next: readonly string[] = [];

  const choose = (command: MenuCommand): void => {
    focusWindow(window);
    tell(window, 'menu:chosen', { command });
  };
  const drawMenu = (): void => {
    tray?.setContextMenu(
      Menu.buildFromTemplate(
        trayTemplate(next, {
          choose,
          open: () => focusWindow(window),
          quit: () => app.quit(),
        }),
      ),
    );
  };

  return {
    state: () => (isRefused ? 'unavailable' : tray === null ? 'off' : 'shown'),
    show(isWanted) {
      if (!isWanted) {
        tray?.destroy();
        tray = null;
        isRefused = false;
        return;
      }
      if (tray !== null) return;
      try {
        tray = new Tray(join(app.getAppPath(), 'electron', ICON));
        tray.setToolTip('Lightkeeper');
        tray.on('click', () => focusWindow(window));
        isRefused = false;
        drawMenu();
      } catch {
        tray = null;
        isRefused = true;
      }
    },
    tell(lines) {
      if (lines.join('\n') === next.join('\n')) return;
      next = lines;
      drawMenu();
    },
  };
}
