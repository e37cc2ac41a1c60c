import { expect, it } from 'vitest';
import { trayTemplate } from './tray-template.ts';

const heard: string[] = [];
const chosen = {
  choose: (command: string) => heard.push(command),
  open: () => heard.push('open'),
  quit: () => heard.push('quit'),
};
const labels = (next: readonly string[]) =>
  trayTemplate(next, chosen).map(({ label, type }) => label ?? type);

it('[TR1] the menu of the tray says what is due next, and what can be done', () => {
  const always = [
    'Log a little thing',
    'Declare incident',
    'separator',
    'Open Lightkeeper',
    'Quit',
  ];
  expect(labels([])).toEqual(always);
  expect(labels(['Rotate keys & certificates: today'])).toEqual([
    'Rotate keys && certificates: today',
    'separator',
    ...always,
  ]);
  for (const item of trayTemplate(['a'], chosen)) (item.click as (() => void) | undefined)?.();
  expect(heard).toEqual(['view-chores', 'little-thing', 'declare-incident', 'open', 'quit']);
});
