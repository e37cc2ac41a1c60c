import type { Change } from '#shared/journal/entry.ts';

/** One field of one row, before and after. `undefined`: it was not there. */
export type FieldChange = {
  /** With dots where it lies deeper: `harmClass.of`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
};

const DEEPEST = 3;

/** What a change did, field by field, in the order of the row. */
export function fieldChanges({ before, after }: Change): readonly FieldChange[] {
  return differences('', before, after, 0);
}

function differences(
  path: string,
  before: unknown,
  after: unknown,
  depth: number,
): readonly FieldChange[] {
  if (isSame(before, after)) return [];
  const canOpen = isRecord(before) || isRecord(after);
  const closed = (isRecord(before) || isEmpty(before)) && (isRecord(after) || isEmpty(after));
  if (!canOpen || !closed || depth >= DEEPEST) return [{ path, before, after }];

  const [one, other] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].flatMap((name) =>
    differences(path === '' ? name : `${path}.${name}`, one[name], other[name], depth + 1),
  );
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
