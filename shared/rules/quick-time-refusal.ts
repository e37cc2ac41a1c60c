import type { Instant } from '#shared/domain/time.ts';
import { refused, type Result } from '#shared/result.ts';

/** Why a typed time was not taken; `readings` are the moments that it could have meant. */
export type TimeRefusal = {
  readonly kind: 'empty' | 'not-a-time' | 'in-the-future' | 'in-the-past' | 'twice' | 'skipped';
  readonly text: string;
  readonly readings: readonly Instant[];
};

export type ReadTime = Result<Instant, TimeRefusal>;

export const refuse = (kind: TimeRefusal['kind'], text: string): ReadTime =>
  refused({ kind, text, readings: [] });

/** What happened, what it means, what to do. */
export function timeRefusalSentence(refusal: TimeRefusal): string {
  const utc = (time: Instant): string => `${new Date(time).toISOString().slice(11, 16)}Z`;
  switch (refusal.kind) {
    case 'empty':
      return 'No time yet. Write −15m, 14:05 or yesterday 23:10.';
    case 'not-a-time':
      return `“${refusal.text}” does not read as a time. Write −15m, 14:05 or yesterday 23:10.`;
    case 'in-the-future':
      return /^\d{1,2}:\d\d$/.test(refusal.text)
        ? `“${refusal.text}” is still to come. For last night write yesterday ${refusal.text}.`
        : `“${refusal.text}” is still to come. Write −15m, 14:05 or yesterday 23:10.`;
    case 'in-the-past':
      return `“${refusal.text}” has passed. Write +4h, 23:45 or tomorrow 09:00.`;
    case 'twice':
      return `The clocks went back: that time came twice. Write ${refusal.readings.map(utc).join(' or ')}.`;
    case 'skipped':
      return `The clocks went forward: that time was skipped. Write ${refusal.readings.map(utc).join(' or ')}.`;
  }
}
