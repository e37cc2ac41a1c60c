import { importScans } from '#shared/commands/import-scans.ts';
import type { Finding, FindingSeverity } from '#shared/domain/finding.ts';
import type { Act, Ago } from './stage.ts';

type Given = {
  readonly fixed?: string;
  readonly epss?: number;
  readonly kev?: boolean;
  readonly cvss?: string;
  readonly title?: string;
};

const VECTORS: Readonly<Partial<Record<FindingSeverity, string>>> = {
  critical: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:C/C:H/I:H/A:H',
  high: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:L/A:L',
  medium: 'CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:L/I:L/A:L',
  low: 'CVSS:3.1/AV:L/AC:H/PR:L/UI:R/S:U/C:L/I:L/A:N',
};

/** An invented finding: number and package are made up, and mean nothing elsewhere. */
export function finding(
  number: number,
  severity: FindingSeverity,
  packageAt: string,
  given: Given = {},
): Finding {
  const id = `CVE-2026-${number}`;
  const [name = packageAt, version = '1.0.0'] = packageAt.split('@');
  const vector = given.cvss ?? VECTORS[severity];
  return {
    id,
    ids: [id],
    package: { ecosystem: 'npm', name, purl: `pkg:npm/${name}@${version}` },
    installedVersion: version,
    fixedVersions: given.fixed === undefined ? [] : [given.fixed],
    severity,
    cvss: vector === undefined ? [] : [{ vector, source: 'invented' }],
    epss: given.epss ?? 0.002,
    kev: given.kev ?? false,
    title: given.title ?? null,
    sightings: [{ scanner: 'grype', id, bundles: [], location: 'package-lock.json' }],
  };
}

/** The numbers from `first` on, each in its package, all of one severity. */
export const several = (
  first: number,
  severity: FindingSeverity,
  packages: readonly string[],
): readonly Finding[] =>
  packages.map((packageAt, place) =>
    finding(first + place, severity, packageAt, { epss: 0.0008 + place * 0.0005 }),
  );

/** A scan of a release is imported, some minutes after the scanner ran. */
export const scanned = (
  service: string,
  version: string,
  ago: Ago,
  findings: readonly Finding[],
): Act => ({
  ago,
  play: (play) => {
    const { id, serviceId } = play.release(service, version);
    const scannedAt = play.now - 7 * 60_000;
    play.run(importScans, {
      files: [
        {
          fileName: `${service}-${version}-${new Date(scannedAt).toISOString().slice(0, 10)}.json`,
          sha256: textSum(`${service} ${version} ${JSON.stringify(ago)}`),
          format: 'grype',
          tool: { name: 'grype', version: '0.104.0' },
          scannedAt,
          scannedAtIsStated: true,
          advisoryDataAt: scannedAt - 3 * 3_600_000,
          digest: null,
          remember: `registry.vellamo.example/${service}`,
          service: { kind: 'existing', id: serviceId },
          release: { kind: 'existing', id },
          scans: [{ kind: 'vulnerabilities', findings }],
          vex: [],
        },
      ],
    });
  },
});

/** Stands for the sum of a file that never was: 64 hex digits, the same for the same text. */
export function textSum(text: string): string {
  let state = 0x811c9dc5;
  let digits = '';
  while (digits.length < 64) {
    for (const letter of `${digits.length} ${text}`) {
      state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    }
    digits += state.toString(16).padStart(8, '0');
  }
  return digits;
}
