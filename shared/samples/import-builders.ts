import type { z } from 'zod';
import type { importedFileInput } from '#shared/commands/scan-input.ts';
import { aFinding, THEN } from './release-builders.ts';

/** A file as the import command takes it: one scan with one finding, of an existing release. */
export const aFileToImport = (
  over: Partial<z.input<typeof importedFileInput>> = {},
): z.input<typeof importedFileInput> => ({
  fileName: 'checkout-2.3.1.json',
  sha256: 'a'.repeat(64),
  format: 'grype',
  tool: { name: 'Grype', version: '0.80.0' },
  scannedAt: THEN,
  scannedAtIsStated: true,
  advisoryDataAt: null,
  digest: null,
  remember: null,
  service: { kind: 'existing', id: 'service-1' },
  release: { kind: 'existing', id: 'release-1' },
  scans: [{ kind: 'vulnerabilities', findings: [aFinding()] }],
  vex: [],
  ...over,
});
