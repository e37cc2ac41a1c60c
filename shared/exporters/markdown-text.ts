import { visibleText } from '#shared/rules/visible-text.ts';

/**
 * A text as one line of Markdown that reads as what it is: no markup, no HTML, no link that the text
 * did not spell out, and no character that cannot be seen. Line breaks become spaces.
 */
export const markdownText = (text: string): string =>
  visibleText(text.replaceAll(/\s+/gu, ' ').trim())
    .replaceAll(/[\\`*_[\]<>&|~#]/gu, String.raw`\$&`)
    .replace(/^[-+=]/u, String.raw`\$&`)
    .replace(/^(\d+)([.)])/u, String.raw`$1\$2`);

/** The lines of a text that say something, each as Markdown, without the marks of a list. */
export const markdownLines = (text: string): readonly string[] => linesOf(text).map(markdownText);

/** The lines of a text that say something, without the marks of a list. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.replace(/^\s*(?:[-*•+]|\d{1,3}[.)])\s+/u, '').trim())
    .filter((line) => line !== '');
