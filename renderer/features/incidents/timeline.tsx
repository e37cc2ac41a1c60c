import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { TimelineLine } from '#shared/domain/incident.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { countOf } from '#renderer/ui/format-number.ts';
import { SideLabel } from '#renderer/ui/side-label.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { type EarlierReading, TimelineEntry } from './timeline-entry.tsx';
import { TIMELINE_FILTERS, type TimelineFilter, timelineOrder } from './timeline-lines.ts';

type Props = {
  readonly lines: readonly TimelineLine[];
  /** Earlier readings of corrected lines, by the line's id, newest first. */
  readonly earlier: ReadonlyMap<string, readonly EarlierReading[]>;
  readonly originals: 'hidden' | 'reading' | 'shown';
  readonly onOriginals: () => void;
  readonly onCorrect: (line: TimelineLine) => void;
};

const ORIGINALS = { hidden: 'Show originals', shown: 'Hide originals' } as const;

/** The log of one incident, in the order in which things happened, a heading for each day. */
export function Timeline({
  lines,
  earlier,
  originals,
  onOriginals,
  onCorrect,
}: Props): ReactElement {
  const [filter, setFilter] = useState<TimelineFilter>('all');
  const zone = useZone();
  const shown = timelineOrder(lines, filter);
  const list = useRef<HTMLOListElement>(null);
  const newest = shown.at(-1)?.id;

  useEffect(() => {
    // The list alone: where the view scrolls too, its head stays in sight.
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [newest]);

  const dayOf = (line: TimelineLine): string => formatInstant(line.at, zone, 'day');
  return (
    <>
      <div className="sec-h">
        <h2>Log</h2>
        <span className="sub">
          {countOf(lines.length, 'line')}, kept in order, every change kept
        </span>
        <span className="grow" />
        <Button
          small
          kind="ghost"
          keys={['O']}
          aria-pressed={originals === 'shown'}
          onClick={onOriginals}
        >
          {originals === 'reading' ? 'Reading…' : ORIGINALS[originals]}
        </Button>
        <div className="filt" role="group" aria-label="Show">
          {TIMELINE_FILTERS.map((one) => (
            <button
              key={one.filter}
              type="button"
              aria-pressed={filter === one.filter}
              className={filter === one.filter ? 'on' : ''}
              onClick={() => setFilter(one.filter)}
            >
              {one.filter === 'reliability' || one.filter === 'security' ? (
                <SideLabel side={one.filter} size={13} />
              ) : (
                one.label
              )}
            </button>
          ))}
        </div>
      </div>
      <ol ref={list} className="ents" aria-label="Timeline" tabIndex={0}>
        {shown.length === 0 && <li className="q pad">No line of this kind yet.</li>}
        {shown.map((line, index) => {
          const before = shown[index - 1];
          const heading = before && dayOf(before) === dayOf(line) ? null : dayOf(line);
          return [
            heading !== null && (
              <li key={heading} className="ph">
                <b>{heading}</b>
              </li>
            ),
            <TimelineEntry
              key={line.id}
              line={line}
              earlier={earlier.get(line.id) ?? []}
              onCorrect={() => onCorrect(line)}
            />,
          ];
        })}
      </ol>
    </>
  );
}
