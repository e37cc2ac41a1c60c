type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * A key press as the key tables spell it: `j`, `?`, `Space`, `Ctrl+Enter`, `Ctrl+Shift+z`, `1`.
 *
 * Letters are lower case, and Shift is named only where it does not already choose the character.
 * On a keyboard without Latin letters the place of the key counts, so that `J` works in Greek too;
 * digits are those of the row, whatever it prints without Shift.
 */
export function keyPress({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Press): string {
  const name = nameOf(key, code, shiftKey);
  const isCharacter = name.length === 1;
  const modifiers = [
    ctrlKey || metaKey ? 'Ctrl+' : '',
    altKey ? 'Alt+' : '',
    shiftKey && (!isCharacter || ((ctrlKey || metaKey) && /[a-z]/.test(name))) ? 'Shift+' : '',
  ].join('');
  return modifiers + name;
}

function nameOf(key: string, code: string, shiftKey: boolean): string {
  if (key === ' ') return 'Space';
  if (key.length > 1) return key;

  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined && !shiftKey) return digit;

  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined && !/[\u0021-\u007e]/.test(key)) return letter.toLowerCase();
  return key.toLowerCase();
}
