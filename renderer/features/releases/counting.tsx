import type { ReactElement } from 'react';
import type { Duration, Instant } from '#shared/domain/time.ts';
import { useCounting } from '#renderer/state/now-store.ts';

type Props = {
  readonly length: Duration;
  /** When `length` was worked out. */
  readonly now: Instant;
  readonly says: (length: Duration) => string;
};

/** A length that goes on while it is looked at. */
export const Counting = ({ length, now, says }: Props): ReactElement => (
  <>{useCounting(length, now, says)}</>
);
