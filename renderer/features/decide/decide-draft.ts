import { z } from 'zod';
import { MITIGATION_KINDS } from '#shared/domain/incident.ts';
import type { OwnOption } from '#shared/rules/decide-candidates.ts';

const text = z.string().max(20_000);

const control = z.object({
  text,
  /** A chore that keeps it: none, one that is there, or one made with the decision. */
  choreId: z.string().nullable(),
  newChore: z.boolean(),
  /** Days between doings of the new chore; absent in drafts from before: once. */
  every: z.number().nullable().default(null),
});

const meanwhile = z.object({
  kind: z.enum(MITIGATION_KINDS),
  text,
  weakensSecurity: z.boolean(),
  revertBy: text,
});

const harm = z.object({
  severity: z.literal([1, 2, 3, 4]),
  likelihood: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).nullable(),
  text,
});

const own = z.object({
  label: text,
  releaseId: z.string().nullable(),
  mitigation: z.enum(MITIGATION_KINDS).nullable(),
});

/**
 * What the operator typed into the sheet and has not recorded. It survives a kill: what comes back
 * from the disk is checked, since a file may hold anything.
 */
const decideDraft = z.object({
  chosen: text.nullable(),
  reason: text,
  motive: z.enum(['reliability', 'security', 'planned']).nullable(),
  breakGlass: text,
  /** Length of the acceptance in milliseconds, or `null` for the time typed in `endText`. */
  endAfter: z.number().nullable(),
  endText: text,
  longerReason: text,
  approver: text,
  /** Accept what is open there already and covered by nobody, too. */
  coversOpen: z.boolean(),
  harm: harm.nullable(),
  controls: z.array(control).max(20),
  meanwhile: z.array(meanwhile).max(20),
  /** `null`: written from the decision. */
  notice: z.object({ subject: text, text }).nullable(),
  joins: z.boolean(),
  own: z.array(own).max(4),
});

export type DecideDraft = z.output<typeof decideDraft>;
export type DraftControl = DecideDraft['controls'][number];
export type DraftMeanwhile = DecideDraft['meanwhile'][number];

export const EMPTY_DRAFT: DecideDraft = {
  chosen: null,
  reason: '',
  motive: null,
  breakGlass: '',
  endAfter: null,
  endText: '',
  longerReason: '',
  approver: '',
  coversOpen: false,
  harm: null,
  controls: [],
  meanwhile: [],
  notice: null,
  joins: false,
  own: [],
};

/** A draft as it was saved, or an empty one where it does not read as one. */
export function draftFrom(value: unknown): DecideDraft {
  const read = decideDraft.safeParse(value);
  return read.success ? read.data : EMPTY_DRAFT;
}

export const ownOptions = (draft: Pick<DecideDraft, 'own'>): readonly OwnOption[] =>
  draft.own.map(({ label, mitigation, releaseId }) => ({
    label,
    mitigation,
    releaseId: releaseId as OwnOption['releaseId'],
  }));
