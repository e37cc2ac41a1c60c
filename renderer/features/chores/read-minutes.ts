/** Minutes as they are typed: `5`, `7,5`, `5 min`. Empty: not said. A comma is a decimal point. */
export function readMinutes(text: string): number | null | 'unreadable' {
  if (text.trim() === '') return null;
  const minutes = Number(
    text
      .trim()
      .replace(',', '.')
      .replace(/\s*(?:m|min)$/u, ''),
  );
  return Number.isFinite(minutes) && minutes >= 0 && minutes <= 100_000 ? minutes : 'unreadable';
}
