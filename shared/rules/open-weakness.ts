import { weaknessOf, type Weakness } from '#shared/domain/weakness.ts';
import type { OpenFinding } from './comparison.ts';

/** What an open finding is matched by. All its findings go by one CVE of their own at most. */
export function weaknessOfOpen({ ecosystem, findings, ids, packageName }: OpenFinding): Weakness {
  let ownCve: string | null = null;
  for (const finding of findings) ownCve ??= weaknessOf(finding).ownCve ?? null;
  return { ids, ecosystem, packageName, ownCve };
}
