import type { ReactElement, Ref } from 'react';
import type { Instant } from '#shared/domain/time.ts';
import { timeRefusalSentence } from '#shared/rules/quick-time-refusal.ts';
import { parseQuickTime } from '#shared/rules/quick-time.ts';
import { parsePastTime } from '#shared/rules/spoken-time.ts';
import { formatInstant, type Zone } from './format-instant.ts';
import { TextField } from './text-field.tsx';
import { useZone } from './zone-context.ts';

type Props = {
  readonly label: string;
  readonly text: string;
  readonly now: Instant;
  readonly direction: Direction['direction'];
  /** Where an empty field means something, what it means: "not known". */
  readonly empty?: string;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
  readonly onChange: (text: string) => void;
};

/** The zone that a typed time is read in; the system's where the operator chose none. */
export const zoneName = (zone: Zone): string =>
  zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;

type Direction = { readonly direction: 'past' | 'future' };

const readTime = (
  text: string,
  { direction, ...here }: Parameters<typeof parsePastTime>[1] & Direction,
): ReturnType<typeof parsePastTime> =>
  direction === 'past' ? parsePastTime(text, here) : parseQuickTime(text, { ...here, direction });

/** A time as it is typed in a hurry, and below it how it reads, with its zone, before it counts. */
export function QuickTimeField({
  label,
  text,
  now,
  direction,
  empty,
  onChange,
  ...rest
}: Props): ReactElement {
  const zone = useZone();
  const read = readTime(text, { now, zone: zoneName(zone), direction });
  const isEmpty = text.trim() === '';
  const examples = direction === 'past' ? '−15m, 14:05, yesterday 23:10' : '+4h, 23:45, fri 09:00';
  return (
    <TextField
      label={label}
      value={text}
      placeholder={examples}
      hint={
        isEmpty
          ? (empty ?? 'No time yet')
          : read.ok
            ? `Reads as ${formatInstant(read.value, zone, 'full')}`
            : ''
      }
      problem={!isEmpty && !read.ok ? timeRefusalSentence(read.refusal) : null}
      onChange={onChange}
      {...rest}
    />
  );
}

/** The moment that a text of such a field means; `null` while it means none. */
export function useQuickTime(
  text: string,
  now: Instant,
  direction: 'past' | 'future',
): Instant | null {
  const zone = useZone();
  const read = readTime(text, { now, zone: zoneName(zone), direction });
  return read.ok ? read.value : null;
}
