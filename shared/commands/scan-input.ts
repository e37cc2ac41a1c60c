import { z } from 'zod';
import type { ScanDraft, VexStatementDraft } from '#shared/importers/report.ts';
import { idOf, instantInput, textInput } from './input.ts';
import { harmClassInput } from './services.ts';

const serviceInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('existing'), id: idOf<'ServiceId'>() }),
  z.object({
    kind: z.literal('new'),
    name: textInput,
    harmClass: harmClassInput,
    environment: textInput,
  }),
]);

const releaseInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('existing'), id: idOf<'ReleaseId'>() }),
  z.object({
    kind: z.literal('new'),
    version: textInput,
    builtAt: instantInput.nullable().default(null),
  }),
]);

/** One file as it was read, and what the operator said that it belongs to. */
export const importedFileInput = z.object({
  fileName: textInput,
  /** Of the text read, lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  format: textInput,
  tool: z.object({ name: textInput, version: textInput.nullable() }),
  /** As stated by the report, else as the operator confirmed it. */
  scannedAt: instantInput,
  scannedAtIsStated: z.boolean(),
  advisoryDataAt: instantInput.nullable(),
  digest: textInput.nullable(),
  /** The artifact's name, when it is to be remembered for the next time. */
  remember: textInput.nullable(),
  service: serviceInput,
  release: releaseInput,
  // A reader of ours checked every finding already: a second check of thousands would only cost.
  scans: z.custom<readonly ScanDraft[]>(Array.isArray),
  vex: z.custom<readonly VexStatementDraft[]>(Array.isArray),
});

export type ImportedFileInput = z.output<typeof importedFileInput>;
