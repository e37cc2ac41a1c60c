import { z } from 'zod';
import { ASSET_KINDS, type Asset } from '#shared/domain/asset.ts';
import { id } from '#shared/domain/ids.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { changed, created, removed } from './changes.ts';
import { command, type Given, type Read } from './command.ts';
import { calendarDayInput, idOf, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';
import { rowLabel } from './row-label.ts';

/** What an operator says of an asset. What a certificate says of itself is never typed. */
const assetInput = z.object({
  kind: z.enum(ASSET_KINDS),
  name: textInput,
  serviceId: idOf<'ServiceId'>().nullable().default(null),
  expiresOn: calendarDayInput.nullable().default(null),
  autoRenewSeenOn: calendarDayInput.nullable().default(null),
  notes: textInput
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null),
});

type AssetWords = z.output<typeof assetInput>;
type Refused = RefusalOf<'empty' | 'name-taken' | 'not-in-log'>;

const assetReads = ({ name, serviceId }: AssetWords): readonly Read[] => [
  { table: 'assets', index: 'name', is: name },
  ...(serviceId === null ? [] : [{ table: 'services', id: serviceId } as const]),
];

/** Why it cannot stand so. Two of one kind may not share a name: nobody could tell them apart. */
function problemWith(
  { kind, name, serviceId }: AssetWords,
  itself: Asset | null,
  { row, rows }: Given,
): Refused | null {
  if (name === '') return { kind: 'empty', field: 'the name' };
  if (serviceId !== null && !row('services', serviceId)) {
    return { kind: 'not-in-log', what: 'service', id: serviceId };
  }
  const isTaken = rows('assets', 'name', name).some(
    (other) => other.kind === kind && other.id !== itself?.id,
  );
  return isTaken ? { kind: 'name-taken', what: 'asset', name } : null;
}

/** Adds a certificate, domain, host or other thing that chores keep. */
export const addAsset = command({
  name: 'asset.add',
  input: assetInput,
  reads: assetReads,

  decide(words, given): Result<readonly Change[], Refused> {
    const problem = problemWith(words, null, given);
    if (problem) return refused(problem);
    const made = { certificate: null, createdAt: given.now };
    return ok([created('assets', { id: id<'AssetId'>(given.newId()), ...words, ...made })]);
  },
});

/** Says anew what an asset is. The facts of its certificate stay: they come from a file. */
export const changeAsset = command({
  name: 'asset.change',
  input: assetInput.extend({ id: idOf<'AssetId'>() }),
  reads: (words) => [{ table: 'assets', id: words.id }, ...assetReads(words)],

  decide({ id: assetId, ...words }, given): Result<readonly Change[], Refused> {
    const asset = given.row('assets', assetId);
    if (!asset) return refused({ kind: 'not-in-log', what: 'asset', id: assetId });
    const problem = problemWith(words, asset, given);
    if (problem) return refused(problem);
    return ok(changed('assets', asset, { ...asset, ...words }));
  },
});

/** Takes an asset out of the log. Refused while a chore keeps it. */
export const removeAsset = command({
  name: 'asset.remove',
  input: z.object({ id: idOf<'AssetId'>() }),
  reads: ({ id: assetId }) => [
    { table: 'assets', id: assetId },
    { table: 'chores', index: 'assetId', is: assetId },
  ],

  decide(
    { id: assetId },
    { row, rows },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'depended-on'>> {
    const asset = row('assets', assetId);
    if (!asset) return refused({ kind: 'not-in-log', what: 'asset', id: assetId });
    const keepers = rows('chores', 'assetId', assetId);
    if (keepers.length > 0) {
      const named = keepers.map((chore) => ({
        ...{ table: 'chores', id: chore.id, label: rowLabel('chores', chore) },
      }));
      return refused({ kind: 'depended-on', rows: named });
    }
    return ok([removed('assets', asset)]);
  },
});
