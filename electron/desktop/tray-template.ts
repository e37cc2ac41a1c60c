import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/ipc/channels.ts';

type Chosen = {
  readonly choose: (command: MenuCommand) => void;
  readonly open: () => void;
  readonly quit: () => void;
};

/** The tray's menu: what is due next, then what can be done from anywhere. */
export function trayTemplate(
  next: readonly string[],
  { choose, open, quit }: Chosen,
): MenuItemConstructorOptions[] {
  const due: MenuItemConstructorOptions[] = next.map((line) => ({
    label: asLabel(line),
    click: () => choose('view-chores'),
  }));
  return [
    ...(due.length > 0 ? [...due, { type: 'separator' } as const] : []),
    { label: 'Log a little thing', click: () => choose('little-thing') },
    { label: 'Declare incident', click: () => choose('declare-incident') },
    { type: 'separator' },
    { label: 'Open Lightkeeper', click: open },
    { label: 'Quit', click: quit },
  ];
}

/** A single & would underline the letter behind it. */
const asLabel = (line: string): string => line.replaceAll('&', '&&');
