import type { ComparisonRules } from '#shared/importers/comparison-rules.ts';
import { currentScans } from '#shared/rules/current-scans.ts';
import type { Side } from './comparison-side.ts';

/** What a reader of the verdict should know, though no rule says it: as sentences. */
export function comparisonNotes(
  sides: readonly Side[],
  { harm, neverAccept }: Pick<ComparisonRules, 'harm' | 'neverAccept'>,
): readonly string[] {
  return [
    ...sides.flatMap(superseded),
    ...sides
      .flatMap(({ undated }) => undated)
      .map((path) => `${path} does not state when it was made, so its age is unknown.`),
    ...(harm === null && neverAccept !== null
      ? ['The rules give no harm class, so no never-accept rule was applied.']
      : []),
  ];
}

/** Of several scans by one scanner the newest holds: two halves of a release are not joined. */
function superseded({ scans }: Side): readonly string[] {
  const current = new Set(currentScans(scans));
  return scans
    .filter((scan) => !current.has(scan))
    .map(
      ({ scan }) =>
        `${scan.fileName} was left out: of several scans by one scanner the newest counts.`,
    );
}
