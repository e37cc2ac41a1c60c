import { type Place, startReading } from './json-reader.ts';
import { type Gathering, leaveUnread, startGathering } from './upkeep-draft.ts';

/**
 * Reads one item of a file by itself. With a problem nothing of it is taken: it is left behind with
 * the first of its problems, and the other items are not touched by it.
 */
export function readItem(
  place: Place,
  gathering: Gathering,
  reader: (item: Place, own: Gathering) => void,
): void {
  const reading = startReading();
  const own = startGathering();
  reader({ ...place, reading }, own);
  const [problem] = reading.problems;
  if (problem) {
    leaveUnread(gathering, problem);
    return;
  }
  addAll(gathering, own);
}

export function addAll(gathering: Gathering, own: Gathering): void {
  gathering.chores.push(...own.chores);
  gathering.deadlines.push(...own.deadlines);
  gathering.littleThings.push(...own.littleThings);
  gathering.notCarriedOver.push(...own.notCarriedOver);
}

/** What an item says where it can be read; nothing is noted where it cannot. */
export function ifRead<Value>(place: Place, reader: (item: Place) => Value): Value | null {
  const reading = startReading();
  const value = reader({ ...place, reading });
  return reading.problems.length === 0 ? value : null;
}
