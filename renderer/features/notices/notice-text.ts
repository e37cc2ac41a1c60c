import type { Notice, Side } from '#shared/domain/decision.ts';
import { formatInstant, type Zone } from '#renderer/ui/format-instant.ts';

const SIDE_WORDS: Readonly<Record<Side, string>> = {
  reliability: 'Reliability (on call)',
  security: 'Security',
};

export const sideWords = (side: Side): string => SIDE_WORDS[side];

/** The notice as plain text, to be pasted anywhere. */
export function noticeAsText(notice: Notice, zone: Zone): string {
  return [
    `N-${String(notice.number)}: ${notice.subject}`,
    `To: ${sideWords(notice.to)}`,
    `Written: ${formatInstant(notice.queuedAt, zone)}`,
    '',
    notice.text,
    '',
  ].join('\n');
}

/** The notice as Markdown. What the operator wrote stays text: no mark of it becomes markup. */
export function noticeAsMarkdown(notice: Notice, zone: Zone): string {
  return [
    `# N-${String(notice.number)}: ${escaped(notice.subject)}`,
    '',
    `To: ${sideWords(notice.to)}  `,
    `Written: ${formatInstant(notice.queuedAt, zone)}`,
    '',
    escaped(notice.text).replaceAll('\n', '  \n'),
    '',
  ].join('\n');
}

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

/**
 * The notice as an unsent mail, which mail programs open as a draft: who gets it is asked there.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322 and RFC 2047 for the subject
 */
export function noticeAsMail(notice: Notice, zone: Zone): string {
  const lines = [
    'X-Unsent: 1',
    `Subject: ${headerText(`N-${String(notice.number)}: ${notice.subject}`)}`,
    `Date: ${mailDate(notice.queuedAt)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...chunks(base64(noticeAsText(notice, zone).replaceAll('\n', '\r\n')), 76),
    '',
  ];
  return lines.join('\r\n');
}

const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));

const chunks = (text: string, size: number): readonly string[] =>
  text.match(new RegExp(`.{1,${String(size)}}`, 'g')) ?? [];

/** Whole characters in words of at most 75 letters, folded; a line break can never end a header. */
function headerText(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ');
  if (/^[\x20-\x7e]{1,60}$/.test(oneLine)) return oneLine;
  return runsOfTen(oneLine)
    .map((part) => `=?utf-8?B?${base64(part)}?=`)
    .join('\r\n ');
}

/** At most 10 characters of at most 4 bytes: 56 letters of base64. */
function runsOfTen(text: string): readonly string[] {
  const characters = Array.from(text);
  return Array.from({ length: Math.ceil(characters.length / 10) }, (_, index) =>
    characters.slice(index * 10, index * 10 + 10).join(''),
  );
}

const mailDate = (at: number): string => new Date(at).toUTCString().replace('GMT', '+0000');

/** A file name from nothing but safe letters: `notice-12-rollback-of-checkout.eml`. */
export const noticeFileName = (notice: Notice, ending: 'eml' | 'md'): string => {
  const words = notice.subject
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `notice-${String(notice.number)}${words === '' ? '' : `-${words}`}.${ending}`;
};
