/** What came of what the operator asked of the desktop. */
export type DesktopState = {
  readonly tray: 'off' | 'shown' | 'unavailable';
  /** `taken`: another program has the keys, or the system does not give them. */
  readonly shortcut: 'off' | 'registered' | 'taken';
  readonly canNotify: boolean;
};
