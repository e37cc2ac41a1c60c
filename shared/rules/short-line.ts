/**
 * A text of somebody else's on one line, and no longer than `longest` characters: for what is shown
 * outside of the window. Cut between characters, never in one; nothing is "without a title".
 */
export function shortLine(text: string, longest: number): string {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]+/gu, ' ').trim();
  if (line === '') return 'without a title';
  const signs = Array.from(line);
  return signs.length <= longest ? line : `${signs.slice(0, longest - 1).join('')}…`;
}
