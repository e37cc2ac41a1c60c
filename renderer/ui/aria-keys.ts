const NAMES: Readonly<Record<string, string>> = { Ctrl: 'Control', Esc: 'Escape' };

/** Keys as `aria-keyshortcuts` spells them: `Control+Enter`. */
export const ariaKeys = (keys: readonly string[]): string =>
  keys.map((key) => NAMES[key] ?? key).join('+');
