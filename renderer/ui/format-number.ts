const COUNT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** A count with its thousands apart: `12,408`. */
export const formatCount = (count: number): string => COUNT.format(count);

/**
 * A share (0…1) in per cent with a real minus sign: `61 %`, `−12 %`, `99.97 %`.
 *
 * @param digits after the point; none by default, because most shares are not known better
 */
export function formatShare(share: number, digits = 0): string {
  const percent = (Math.abs(share) * 100).toFixed(digits);
  const isZero = Number(percent) === 0;
  return `${share < 0 && !isZero ? '−' : ''}${percent} %`;
}

/** `1 finding`, `3 findings`; the plural with an s unless it is given. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** Bytes in binary units, one digit after the point: `3.2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(0)} kB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
