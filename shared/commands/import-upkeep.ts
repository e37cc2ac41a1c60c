import type { Asset } from '#shared/domain/asset.ts';
import { UNSAID_OF_CHORE, type Chore } from '#shared/domain/chore.ts';
import { id } from '#shared/domain/ids.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { deadlineStanding } from '#shared/rules/deadline-standing.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { changed, created } from './changes.ts';
import { checkedChore } from './chore-input.ts';
import { command, type Given } from './command.ts';
import type { RefusalOf } from './refusal.ts';
import {
  type BroughtChore,
  type BroughtDeadline,
  upkeepInput,
  type UpkeepInput,
} from './upkeep-input.ts';

/** So long before its end a certificate or a domain can be renewed on time, in days. */
const RENEWED_BEFORE = 30;

type Refused = RefusalOf<'empty' | 'not-in-log' | 'unreadable-schedule'>;

/**
 * Takes chores, certificates, domains and little things of files, in one entry.
 *
 * Each is known again by the format and its key in the file: what is in the log already is left as
 * it is, so that the same file a second time changes nothing. A certificate that ends later than the
 * one of the same names renews it: the asset keeps the newer facts, the chore is done once and due at
 * the new end. An older one changes nothing.
 */
export const importUpkeep = command({
  name: 'upkeep.import',
  input: upkeepInput,
  reads: ({ chores, deadlines, littleThings }) => [
    ...chores.map(({ source }) => ({ table: 'chores', index: 'source', is: source }) as const),
    ...chores.flatMap(({ ownId }) =>
      ownId === null ? [] : [{ table: 'chores', id: ownId } as const],
    ),
    ...deadlines.flatMap(({ name, source }) => [
      { table: 'assets', index: 'source', is: source } as const,
      { table: 'assets', index: 'name', is: name } as const,
      { table: 'chores', index: 'source', is: source } as const,
    ]),
    ...distinct(littleThings.map(({ at }) => at)).map(
      (is) => ({ table: 'littleThings', index: 'at', is }) as const,
    ),
    ...distinct(
      [...chores, ...deadlines, ...littleThings].flatMap(({ serviceId }) => serviceId ?? []),
    ).map((service) => ({ table: 'services', id: service }) as const),
  ],
  readsNext: ({ deadlines }, { rows }) =>
    deadlines
      .flatMap(({ source }) => rows('chores', 'source', source))
      .map(({ id: is }) => ({ table: 'choreEntries', index: 'choreId', is }) as const),

  decide(input, given): Result<readonly Change[], Refused> {
    const changes: Change[] = [];
    const seen = new Set<string>();
    for (const brought of input.chores) {
      if (seen.has(brought.source)) continue;
      seen.add(brought.source);
      const made = choreBrought(brought, input, given);
      if (!made.ok) return made;
      changes.push(...made.value);
    }
    for (const brought of input.deadlines) {
      if (seen.has(brought.source)) continue;
      seen.add(brought.source);
      const made = deadlineBrought(brought, input, given);
      if (!made.ok) return made;
      changes.push(...made.value);
    }
    const things = thingsBrought(input, given);
    return things.ok ? ok([...changes, ...things.value]) : things;
  },
});

const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

function choreBrought(
  { ownId, past, source, ...words }: BroughtChore,
  { today, zone }: UpkeepInput,
  { newId, now, row, rows }: Given,
): Result<readonly Change[], Refused> {
  const isKnown = rows('chores', 'source', source).length > 0;
  if (isKnown || (ownId !== null && row('chores', ownId))) return ok([]);
  const checked = checkedChore(words, row);
  if (!checked.ok) return checked;
  const chore: Chore = {
    ...{ id: id<'ChoreId'>(newId()), ...checked.value },
    ...{ countsFrom: today, retiredAt: null, source },
  };
  const entries = past
    .filter(({ at }) => at <= now)
    .map(({ at, minutes, occurrence }) =>
      created('choreEntries', {
        ...{ id: id<'ChoreEntryId'>(newId()), choreId: chore.id, kind: 'done', at, minutes },
        ...{ on: calendarAt(at, zone).today, until: null, note: null, prevented: null },
        // Keys of times have seconds.
        occurrence: occurrence?.length === 16 ? `${occurrence}:00` : occurrence,
      }),
    );
  return ok([created('chores', chore), ...entries]);
}

function deadlineBrought(
  brought: BroughtDeadline,
  input: UpkeepInput,
  given: Given,
): Result<readonly Change[], Refused> {
  const { certificate, endsOn, kind, name, notes, serviceId, source } = brought;
  const { newId, now, row, rows } = given;
  if (name === '') return refused({ kind: 'empty', field: 'the name' });
  if (serviceId !== null && !row('services', serviceId)) {
    return refused({ kind: 'not-in-log', what: 'service', id: serviceId });
  }
  const asset = assetOf(brought, given);
  const standing = deadlineStanding(brought, asset);
  if (standing === 'same' || standing === 'older') return ok([]);

  const facts = { certificate, expiresOn: endsOn, source };
  const after: Asset = asset
    ? { ...asset, ...facts }
    : {
        ...{ id: id<'AssetId'>(newId()), kind, name, serviceId, notes },
        ...{ autoRenewSeenOn: null, createdAt: now, ...facts },
      };
  const kept = rows('chores', 'source', source)[0] ?? null;
  const onAsset = asset ? changed('assets', asset, after) : [created('assets', after)];
  return ok([
    ...onAsset,
    ...(kept ? renewal(kept, endsOn, input, given) : [aRenewer(after, input, given)]),
  ]);
}

/** By its names in the file; else one that the operator wrote down under that name. */
const assetOf = ({ kind, name, source }: BroughtDeadline, { rows }: Given): Asset | null =>
  rows('assets', 'source', source)[0] ??
  rows('assets', 'name', name).find((one) => one.kind === kind && one.source === undefined) ??
  null;

/** The chore is done once, where nobody said so yet, and due at the new end. */
function renewal(
  chore: Chore,
  endsOn: Asset['expiresOn'],
  { today }: UpkeepInput,
  { newId, now, rows }: Given,
): readonly Change[] {
  const due = chore.schedule.kind === 'once' ? chore.schedule.due.slice(0, 10) : null;
  if (due === null || endsOn === null) return [];
  const isAnswered = rows('choreEntries', 'choreId', chore.id).some(
    ({ kind, occurrence }) => kind !== 'postponed' && occurrence === due,
  );
  const entry = created('choreEntries', {
    ...{ id: id<'ChoreEntryId'>(newId()), choreId: chore.id, kind: 'done', occurrence: due },
    ...{ at: now, on: today, until: null, minutes: null, prevented: null },
    note: `Renewed: a newer one was imported, which ends on ${endsOn}.`,
  });
  const schedule = { kind: 'once', due: endsOn, zone: null } as const;
  return [...(isAnswered ? [] : [entry]), ...changed('chores', chore, { ...chore, schedule })];
}

function aRenewer(
  { expiresOn, id: assetId, kind, name, serviceId, source }: Asset,
  { today }: UpkeepInput,
  { newId }: Given,
): Change {
  const what = kind === 'certificate' ? 'the certificate of' : 'the domain';
  return created('chores', {
    ...UNSAID_OF_CHORE,
    ...{ id: id<'ChoreId'>(newId()), title: `Renew ${what} ${name}`, kind: 'deadline' },
    ...{ serviceId, assetId, schedule: { kind: 'once', due: expiresOn ?? today, zone: null } },
    ...{ grace: { before: RENEWED_BEFORE, after: 0 }, countsFrom: today },
    ...(source === undefined ? {} : { source }),
  });
}

/** The same words at the same moment are the same thing. */
function thingsBrought(
  { littleThings, zone }: UpkeepInput,
  { newId, now, row, rows }: Given,
): Result<readonly Change[], Refused> {
  const changes: Change[] = [];
  const seen = new Set<string>();
  for (const { at, minutes, serviceId, text } of littleThings) {
    const key = `${at} ${text}`;
    const isKnown = rows('littleThings', 'at', at).some((one) => one.text === text);
    if (text === '' || at > now || isKnown || seen.has(key)) continue;
    if (serviceId !== null && !row('services', serviceId)) {
      return refused({ kind: 'not-in-log', what: 'service', id: serviceId });
    }
    seen.add(key);
    changes.push(
      created('littleThings', {
        ...{ id: id<'LittleThingId'>(newId()), text, at, minutes, serviceId, work: 'upkeep' },
        ...{ on: calendarAt(at, zone).today, assetId: null, incidentId: null },
      }),
    );
  }
  return ok(changes);
}
