import type { MenuCommand } from './channels.ts';

/** How a command is called and reached, the same in the native menu and in the page. */
export type MenuEntry = {
  readonly label: string;
  /**
   * The key, as Electron writes it; `null` where there is none. The page listens for it; the menu
   * only shows it, since a single letter may not be taken away from a text field.
   */
  readonly key: string | null;
};

export const MENU_COMMANDS: Readonly<Record<MenuCommand, MenuEntry>> = {
  'command-palette': { label: 'Commands…', key: 'CmdOrCtrl+K' },
  'little-thing': { label: 'Log a little thing…', key: 'L' },
  'declare-incident': { label: 'Declare incident…', key: 'D' },
  decide: { label: 'Decide…', key: 'X' },
  import: { label: 'Import files…', key: 'I' },
  undo: { label: 'Undo last change', key: 'CmdOrCtrl+Z' },
  redo: { label: 'Redo', key: 'CmdOrCtrl+Shift+Z' },
  settings: { label: 'Settings', key: 'CmdOrCtrl+,' },
  keys: { label: 'All keys', key: '?' },
  notices: { label: 'Notices', key: null },
  journal: { label: 'Journal', key: null },
  'view-desk': { label: 'Desk', key: '1' },
  'view-incidents': { label: 'Incidents', key: '2' },
  'view-releases': { label: 'Releases', key: '3' },
  'view-risks': { label: 'Risks', key: '4' },
  'view-chores': { label: 'Chores', key: '5' },
  'lens-reliability': { label: 'Reliability', key: null },
  'lens-both': { label: 'Both sides', key: null },
  'lens-security': { label: 'Security', key: null },
  'theme-system': { label: 'As the system', key: null },
  'theme-light': { label: 'Light', key: null },
  'theme-dark': { label: 'Dark', key: null },
};
