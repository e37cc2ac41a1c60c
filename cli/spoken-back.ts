import type { Instant } from '#shared/domain/time.ts';
import { localTimeIn } from '#shared/importers/draft-schedule.ts';
import type { SpoolLine } from '#shared/spool/spool-line.ts';
import { readAlone } from './spool-request.ts';

type SpokenBack = {
  readonly reads: string;
  /** What had better be said in another way; the line is logged all the same. */
  readonly doubts: readonly string[];
};

/** How a line was understood, so that a slip is seen where it was typed. */
export const spokenBack = (
  line: SpoolLine,
  { isAtGiven }: { readonly isAtGiven: boolean },
): SpokenBack => (line.kind === 'incident' ? incident(line, isAtGiven) : littleThing(line));

function littleThing({ at, service, text, zone }: SpoolLine): SpokenBack {
  const read = readAlone(text, { now: at, zone });
  return {
    reads: [
      `Logged: “${read.text}”`,
      ...(read.work === 'project' ? ['project work'] : []),
      read.minutes === null ? 'minutes not said' : `${read.minutes} min`,
      ...forService(service),
      localTime(read.at, zone),
    ].join(', '),
    doubts: read.problems.map(
      ({ question }) =>
        `${question} It stays part of the text: correct it in the console, or undo it there and log it with --at.`,
    ),
  };
}

function incident(
  { at, service, severity, text, zone }: SpoolLine,
  isAtGiven: boolean,
): SpokenBack {
  const isTimed = !isAtGiven && readAlone(text, { now: at, zone }).isTimed;
  return {
    reads: [
      `Declared: “${text}”`,
      severity === null ? 'severity not judged yet' : `SEV${severity}`,
      ...forService(service),
      `as of ${localTime(at, zone)}`,
    ].join(', '),
    doubts: isTimed
      ? [
          'A time in the title is not read: the incident is declared as of now. --at says as of when.',
        ]
      : [],
  };
}

const forService = (service: string | null): readonly string[] =>
  service === null ? [] : [`for ${service}`];

const localTime = (at: Instant, zone: string): string => localTimeIn(at, zone).replace('T', ' ');
