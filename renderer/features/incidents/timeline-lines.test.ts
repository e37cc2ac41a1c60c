import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { after, before, instant, minutes } from '#shared/domain/time.ts';
import { aTimelineLine } from '#shared/samples/decision-builders.ts';
import { THEN } from '#shared/samples/release-builders.ts';
import { readLogLine } from './log-line.ts';
import { timelineOrder, writtenLate } from './timeline-lines.ts';

const now = instant(Date.UTC(2026, 2, 1, 10));
const at = { now, zone: 'UTC', kind: 'observation' } as const;

describe('the timeline of an incident', () => {
  it('[IN7] is in the order in which things happened, not in which they were written down', () => {
    const late = aTimelineLine({
      id: id('late'),
      at: before(THEN, minutes(20)),
      recordedAt: after(THEN, minutes(1)),
    });
    const lines = [aTimelineLine({ id: id('first') }), late];
    expect(timelineOrder(lines, 'all').map((line) => line.id)).toEqual(['late', 'first']);
    expect(writtenLate(late)).toBe(minutes(21));
    expect(writtenLate(aTimelineLine())).toBe(null);
  });

  it('[IN8] can be narrowed to one side, decisions or messages', () => {
    const lines = [
      aTimelineLine({ id: id('a'), kind: 'security' }),
      aTimelineLine({ id: id('b'), kind: 'action' }),
      aTimelineLine({ id: id('c'), kind: 'decision' }),
      aTimelineLine({ id: id('d'), kind: 'message' }),
    ];
    const shown = (filter: Parameters<typeof timelineOrder>[1]): string =>
      timelineOrder(lines, filter)
        .map((line) => line.id)
        .join('');
    expect(shown('security')).toBe('a');
    expect(shown('reliability')).toBe('b');
    expect(shown('decisions')).toBe('c');
    expect(shown('messages')).toBe('d');
    expect(shown('all')).toBe('abcd');
  });

  it('[IN9] takes the kind and the time from the start of a typed line', () => {
    expect(readLogLine('/sec -15m exploit traces found', at)).toEqual({
      kind: 'security',
      at: before(now, minutes(15)),
      timed: true,
      text: 'exploit traces found',
    });
    expect(readLogLine('09:20 rolled back', at)).toMatchObject({
      kind: 'observation',
      at: before(now, minutes(40)),
      text: 'rolled back',
    });
    expect(readLogLine('yesterday 23:10, the release went live', at).text).toBe(
      'the release went live',
    );
  });

  it('[IN10] drops nothing that was typed where it cannot be read as a time', () => {
    expect(readLogLine('23:10 still to come', at).text).toBe('23:10 still to come');
    expect(readLogLine('/unknown thing', at).text).toBe('/unknown thing');
    expect(readLogLine('-5 connections left', at)).toMatchObject({
      timed: false,
      text: '-5 connections left',
    });
  });
});
