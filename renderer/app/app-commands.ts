import type { IconShape } from '#renderer/ui/icon.tsx';
import type { MenuCommand } from '#shared/ipc/channels.ts';

/** Something the operator can do from anywhere: by key, by menu, by the palette. */
export type AppCommand = {
  /** The menu's id where the native menu has it too. */
  readonly id: MenuCommand | `app:${string}`;
  readonly label: string;
  readonly group: 'Do' | 'Go to' | 'Show';
  readonly icon?: IconShape;
  /** As printed on the keys: `['Ctrl', 'K']`. */
  readonly keys?: readonly string[];
  /** As `keyPress` spells them; several where there are several ways. */
  readonly presses?: readonly string[];
  /** Why it cannot be done now; `null`: it can. */
  readonly blocked?: string | null;
  readonly run: () => void;
};
