import { isCve } from '#shared/domain/finding-identity.ts';
import type { VexStatement } from '#shared/domain/finding.ts';
import { samePackage } from '#shared/domain/package-identity.ts';
import type { Weakness } from '#shared/domain/weakness.ts';

/**
 * The statement that holds for a weakness, or `null`: the newest that names it.
 *
 * A statement without a package reaches every package. One that names CVEs, and not the CVE by
 * which the weakness itself goes, is about another weakness, whatever the aliases say. Of two with
 * the same date the one that leaves the finding open holds.
 *
 * @param byId from `statementsById`
 */
export function vexStatementFor(
  weakness: Weakness,
  byId: ReadonlyMap<string, readonly VexStatement[]>,
): VexStatement | null {
  if (byId.size === 0) return null;

  let newest: VexStatement | null = null;
  for (const id of weakness.ids) {
    for (const statement of byId.get(id) ?? []) {
      if (!names(statement, weakness)) continue;
      if (newest === null || overrides(statement, newest)) newest = statement;
    }
  }
  return newest;
}

/** Whether the statement says that nothing is left to do about the finding. */
export const takesAway = ({ status }: VexStatement): boolean =>
  status === 'not_affected' || status === 'fixed';

export function statementsById(
  statements: readonly VexStatement[],
): ReadonlyMap<string, readonly VexStatement[]> {
  const byId = new Map<string, VexStatement[]>();
  for (const statement of statements) {
    for (const id of statement.ids) {
      const known = byId.get(id);
      if (known) known.push(statement);
      else byId.set(id, [statement]);
    }
  }
  return byId;
}

function names({ ids, packageName }: VexStatement, weakness: Weakness): boolean {
  const ownCve = weakness.ownCve ?? null;
  if (ownCve !== null && !ids.includes(ownCve) && ids.some(isCve)) return false;
  if (packageName === null) return true;
  return samePackage({ ecosystem: null, packageName }, weakness);
}

function overrides(one: VexStatement, other: VexStatement): boolean {
  if (one.statedAt !== other.statedAt) return one.statedAt > other.statedAt;
  return takesAway(other) && !takesAway(one);
}
