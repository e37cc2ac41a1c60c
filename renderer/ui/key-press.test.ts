import { describe, expect, it } from 'vitest';
import { keyPress } from './key-press.ts';

const press = (key: string, code: string, held: string = ''): string =>
  keyPress({
    key,
    code,
    ctrlKey: held.includes('Ctrl'),
    metaKey: held.includes('Meta'),
    altKey: held.includes('Alt'),
    shiftKey: held.includes('Shift'),
  });

describe('how key presses are spelled', () => {
  it('[UI11] names modifiers, and Shift only where it does not already choose the character', () => {
    expect(press('j', 'KeyJ')).toBe('j');
    expect(press('J', 'KeyJ', 'Shift')).toBe('j');
    expect(press('?', 'Slash', 'Shift')).toBe('?');
    expect(press('Z', 'KeyZ', 'Ctrl Shift')).toBe('Ctrl+Shift+z');
    expect(press('Enter', 'Enter', 'Meta')).toBe('Ctrl+Enter');
    expect(press('ArrowLeft', 'ArrowLeft', 'Alt')).toBe('Alt+ArrowLeft');
    expect(press(' ', 'Space')).toBe('Space');
  });

  it('[UI12] takes the place of the key where the keyboard has no Latin letters', () => {
    expect(press('ξ', 'KeyJ')).toBe('j');
    expect(press('о', 'KeyJ')).toBe('j');
  });

  it('[UI47] takes digits from their row, whatever it prints without Shift', () => {
    expect(press('&', 'Digit1')).toBe('1');
    expect(press('!', 'Digit1', 'Shift')).toBe('!');
  });
});
