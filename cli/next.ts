import type { Occurrence, Occurrences } from '#shared/rules/recurrence.ts';
import { occurrences } from '#shared/rules/recurrence.ts';
import { readArguments } from './arguments.ts';
import { DONE } from './exit-codes.ts';
import { NEXT_HELP } from './help.ts';
import { readNextQuestion } from './next-question.ts';
import type { Terminal } from './terminal.ts';
import { usageError } from './usage-error.ts';

/** `lightkeeper next RULE --start DATE[TTIME] [options]`; answers with the exit code. */
export function next(args: readonly string[], terminal: Terminal): number {
  const read = readArguments(args, {
    flags: ['json', 'help'],
    singles: ['start', 'zone', 'count', 'until'],
    repeated: ['exdate'],
  });
  if (!read.ok) return usageError(terminal, 'next', read.refusal);
  const { flags } = read.value;
  if (flags.has('help')) {
    terminal.out(NEXT_HELP);
    return DONE;
  }
  const question = readNextQuestion(read.value);
  if (!question.ok) return usageError(terminal, 'next', question.refusal);

  const { limit, schedule, until } = question.value;
  const answer = occurrences(schedule, { limit, until });
  if (flags.has('json')) terminal.out(`${JSON.stringify(answer.found.map(isoOf), null, 2)}\n`);
  else for (const one of answer.found) terminal.out(`${lineOf(one)}\n`);
  terminal.err(noteOn(answer, until));
  return DONE;
}

const isoOf = ({ local, offset }: Occurrence): string => `${local}${offset ?? ''}`;

function lineOf({ day, local, offset, shiftedFrom }: Occurrence): string {
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  const when = `${weekday} ${local.replace('T', ' ')}${offset === null ? '' : ` ${offset}`}`;
  if (shiftedFrom === null) return when;
  return `${when}  moved: the clocks skip ${shiftedFrom.replace('T', ' ')}`;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** What the list does not say: that there is none, or that the search for more was ended. */
function noteOn({ end, found }: Occurrences, until: string | null): string {
  if (end === 'given-up') {
    const none = found.length === 0 ? 'none was found' : 'no further one was found';
    return `The rule may have more occurrences, but ${none} in the part that was searched.\n`;
  }
  if (found.length > 0) return '';
  return until === null
    ? 'The rule has no occurrence from its start to the year 9999.\n'
    : `The rule has no occurrence from its start to ${until}.\n`;
}
