import { ok, refused, type Result } from '#shared/result.ts';

/** A share as per cent, as few digits as it has: 0.38 is "38". */
export const shareText = (share: number | null): string =>
  share === null ? '' : String(Number((share * 100).toFixed(4)));

/** Reads per cent as typed ("38", "38 %", "0.5"); empty is "not estimated". */
export function readShare(text: string): Result<number | null, string> {
  const words = text.replace('%', '').replace(',', '.').trim();
  if (words === '') return ok(null);
  const percent = Number(words);
  return Number.isFinite(percent) && percent >= 0 && percent <= 100
    ? ok(percent / 100)
    : refused(`“${text.trim()}” is not a share. Give per cent from 0 to 100, or leave it empty.`);
}
