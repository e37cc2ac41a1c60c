import { describe, expect, it } from 'vitest';
import type { Notice } from '#shared/domain/decision.ts';
import { id } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/time.ts';
import { noticeAsMail, noticeAsMarkdown, noticeFileName } from './notice-text.ts';

const notice: Notice = {
  id: id('0190-notice'),
  number: 12,
  to: 'security',
  subject: 'checkout rolled back to 2.3.1',
  text: 'CVE-2026-31337 is open again.\nThe acceptance ends on 15 May.',
  queuedAt: instant(Date.UTC(2026, 4, 14, 2, 42)),
  told: null,
  decisionId: null,
  retracts: null,
};

const bodyOf = (mail: string): string => {
  const body = mail.slice(mail.indexOf('\r\n\r\n') + 4).replaceAll('\r\n', '');
  return new TextDecoder().decode(Uint8Array.from(atob(body), (one) => one.charCodeAt(0)));
};

describe('a notice as a mail', () => {
  it('[UI40] is an unsent mail whose text reads as it was written', () => {
    const mail = noticeAsMail(notice, 'UTC');

    expect(mail).toContain('X-Unsent: 1\r\n');
    expect(mail).toContain('Subject: N-12: checkout rolled back to 2.3.1\r\n');
    expect(mail).toContain('Date: Thu, 14 May 2026 02:42:00 +0000\r\n');
    expect(bodyOf(mail)).toContain('CVE-2026-31337 is open again.\r\nThe acceptance ends');
  });

  it('[UI41] never lets a subject write another header', () => {
    const mail = noticeAsMail({ ...notice, subject: 'one\r\nBcc: someone@example.org' }, 'UTC');

    expect(mail).not.toMatch(/^Bcc:/m);
  });

  it('[UI48] folds a long subject in other scripts into lines of at most 76 letters', () => {
    const mail = noticeAsMail({ ...notice, subject: 'Ωμέγα “πίσω” '.repeat(20) }, 'UTC');

    for (const line of mail.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
    expect(mail).toMatch(/^Subject: =\?utf-8\?B\?/m);
  });
});

it('[UI42] keeps what the operator wrote as text in Markdown', () => {
  const markdown = noticeAsMarkdown({ ...notice, text: '<script>*now*</script>' }, 'UTC');

  expect(markdown).toContain('\\<script\\>\\*now\\*');
});

it('[UI43] names files from safe letters only', () => {
  expect(noticeFileName(notice, 'eml')).toBe('notice-12-checkout-rolled-back-to-2-3-1.eml');
  expect(noticeFileName({ ...notice, subject: '../../Ω' }, 'md')).toBe('notice-12.md');
});
