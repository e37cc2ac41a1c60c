import type { Notice } from '#shared/domain/decision.ts';
import { useLive, type Live } from '#renderer/data/use-live.ts';

export type NoticeLists = {
  /** The oldest first: it has waited longest. */
  readonly queued: readonly Notice[];
  /** The newest first. */
  readonly told: readonly Notice[];
  /** Numbers by id, to name what a retraction takes back. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** Ids of notices that another one takes back. */
  readonly retracted: ReadonlySet<string>;
};

export const useNotices = (): Live<NoticeLists> =>
  useLive(async (db) => {
    const notices = await db.notices.orderBy('queuedAt').toArray();
    return {
      queued: notices.filter(({ told }) => told === null),
      told: notices.filter(({ told }) => told !== null).toReversed(),
      numberOf: new Map(notices.map(({ id, number }) => [id, number])),
      retracted: new Set(notices.flatMap(({ retracts }) => retracts ?? [])),
    };
  }, []);
