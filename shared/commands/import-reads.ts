import type { ReleaseId } from '#shared/domain/ids.ts';
import { currentScans } from '#shared/rules/current-scans.ts';
import type { Given, Read } from './command.ts';
import type { ImportedFileInput } from './scan-input.ts';

/** What an import looks at first: what its files name. */
export const importReads = (files: readonly ImportedFileInput[]): readonly Read[] =>
  files.flatMap(({ release, remember, service }): readonly Read[] => [
    ...(service.kind === 'new'
      ? [{ table: 'services', index: 'name', is: service.name } as const]
      : [
          { table: 'services', id: service.id } as const,
          { table: 'releases', index: 'serviceId', is: service.id } as const,
          { table: 'riskAcceptances', index: 'scope.serviceId', is: service.id } as const,
        ]),
    ...(release.kind === 'new'
      ? []
      : [{ table: 'releases', id: release.id } as const, ...readsOfRelease(release.id)]),
    ...(remember === null
      ? []
      : [{ table: 'artifactMemories', id: remember.toLowerCase() } as const]),
  ]);

/** Then: what known scans hold, and what is known of a release that was named by its version. */
export const importReadsNext = (
  files: readonly ImportedFileInput[],
  given: Given,
): readonly Read[] =>
  files.flatMap(({ release, service }): readonly Read[] => {
    if (release.kind === 'existing') {
      const scans = given.rows('scans', 'releaseId', release.id);
      return currentScans(scans.map((scan) => ({ scan, findings: [] }))).map(({ scan }) => ({
        table: 'scanFindings',
        id: scan.id,
      }));
    }
    if (service.kind === 'new') return [];
    const joined = given
      .rows('releases', 'serviceId', service.id)
      .find(({ version }) => version === release.version);
    return joined ? readsOfRelease(joined.id) : [];
  });

const readsOfRelease = (releaseId: ReleaseId): readonly Read[] => [
  { table: 'scans', index: 'releaseId', is: releaseId },
  { table: 'vexStatements', index: 'releaseId', is: releaseId },
];
