/** By which words are known again: numbers, signs and case aside, with #tags and @names. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}#@]+/gu, ' ')
    .trim();
