import type { ReactElement } from 'react';
import { useNow } from '#renderer/state/now-store.ts';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { useZone } from '#renderer/ui/zone-context.ts';

/** Local time with its zone, and UTC below. Seconds run; nothing announces them. */
export function Clock(): ReactElement {
  const now = useNow(1000);
  const zone = useZone();
  const [time = '', name = ''] = splitZone(formatInstant(now, zone, 'seconds'));
  const [day = '', clock = ''] = time.split(', ');
  const utc = formatInstant(now, 'UTC', 'time').replace(' UTC', '');

  return (
    <div className="clock" role="timer" aria-label="Clock" aria-live="off">
      <div className="t">
        <b>{clock.slice(0, 5)}</b>
        <i>{clock.slice(5)}</i> <span>{name}</span>
      </div>
      <div className="u">
        {day.replace(/ \d{4}$/, '')} <span>·</span> <b>{utc}</b> UTC
      </div>
    </div>
  );
}

/** `Thu 14 May 2026, 04:42:07 CEST` into what stands before the zone, and the zone. */
function splitZone(text: string): readonly string[] {
  const at = text.lastIndexOf(' ');
  return [text.slice(0, at), text.slice(at + 1)];
}
