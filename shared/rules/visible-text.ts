/**
 * A text of somebody else's as it may be shown or written: control characters, which could move a
 * cursor or recolour what stands there, and those without a shape or that reverse the direction
 * become visible: `<U+202E>`.
 */
export const visibleText = (text: string): string =>
  text.replace(UNSAFE, (sign) => `<U+${codeOf(sign).toString(16).toUpperCase().padStart(4, '0')}>`);

const codeOf = (sign: string): number => sign.codePointAt(0) ?? 0;

const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
