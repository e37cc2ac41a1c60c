import type { DeskState } from './desk-state.ts';
import { shortSpan } from './span-words.ts';

/** What the reliability side says of what runs: a fact from the log, never a wish. */
export function aboutReliability({ openIncidents, row, runningFor }: DeskState): string {
  const felt = openIncidents.find(({ mitigatedAt }) => mitigatedAt === null);
  if (felt) return `INC-${felt.number} is not mitigated yet`;
  if (row.running === null || runningFor === null) return 'What runs is not known';
  const { stability, version } = row.running;
  if (stability !== null) return `${version} is marked ${stability}`;
  return `${version} has run for ${shortSpan(runningFor)}`;
}

/** What the security side says, known exploitation first. */
export const exploitedNote = (exploited: number, otherwise: string): string =>
  exploited === 0
    ? otherwise
    : `${exploited === 1 ? 'One is known exploited' : `${exploited.toLocaleString('en-GB')} are known exploited`}; ${lowered(otherwise)}`;

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
