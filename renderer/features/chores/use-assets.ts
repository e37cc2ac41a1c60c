import type { Asset } from '#shared/domain/asset.ts';
import type { Chore } from '#shared/domain/chore.ts';
import type { Service } from '#shared/domain/service.ts';
import { type Live, useLive } from '#renderer/data/use-live.ts';

export type KeptAsset = {
  readonly asset: Asset;
  readonly serviceName: string | null;
  /** What keeps it; retired chores keep nothing. */
  readonly chores: readonly Chore[];
};

export type Assets = {
  readonly kept: readonly KeptAsset[];
  readonly services: readonly Service[];
};

/** Assets with what keeps them: what ends first stands first, what has no end last. */
export const useAssets = (): Live<Assets> =>
  useLive(async (db) => {
    const [assets, services, chores] = await Promise.all([
      db.assets.orderBy('name').toArray(),
      db.services.orderBy('name').toArray(),
      db.chores.where('assetId').above('').toArray(),
    ]);
    const end = ({ expiresOn }: Asset): string => expiresOn ?? '9999-12-31';
    return {
      services,
      kept: assets
        .toSorted((one, other) => (end(one) < end(other) ? -1 : end(one) > end(other) ? 1 : 0))
        .map((asset) => ({
          asset,
          serviceName: services.find(({ id }) => id === asset.serviceId)?.name ?? null,
          chores: chores.filter(
            ({ assetId, retiredAt }) => assetId === asset.id && retiredAt === null,
          ),
        })),
    };
  }, []);
