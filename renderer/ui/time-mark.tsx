import type { Instant } from '#shared/domain/time.ts';
import type { ReactElement } from 'react';
import { formatInstant, type InstantForm } from './format-instant.ts';
import { useZone } from './zone-context.ts';

/** A moment in the operator's zone; the machine-readable one, and UTC on the tip, are beside it. */
export function TimeMark({
  at,
  form = 'full',
}: {
  readonly at: Instant;
  readonly form?: InstantForm;
}): ReactElement {
  const zone = useZone();
  return (
    <time dateTime={new Date(at).toISOString()} title={formatInstant(at, 'UTC', 'seconds')}>
      {formatInstant(at, zone, form)}
    </time>
  );
}
