import { z } from 'zod';
import { HARM_SCALE } from '#shared/domain/harm.ts';
import { id, type Id } from '#shared/domain/ids.ts';
import { isZone } from '#shared/rules/zone.ts';
import type { ThreatIntel } from '#shared/rules/comparison.ts';
import {
  calendarDayInput,
  harmSeverityInput,
  idOf,
  instantInput,
  likelihoodInput,
  mitigationKindInput,
  motiveInput,
  textInput,
} from './input.ts';

export const controlInput = z.object({
  text: textInput,
  /** What keeps it: nothing, a chore that is there, or one that is made with it. */
  keptBy: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('chore'), id: idOf<'ChoreId'>() }),
      z.object({
        kind: z.literal('new-chore'),
        title: textInput,
        dueOn: calendarDayInput,
        /** Days after it was last done; `null`: once. */
        every: z.number().int().min(1).max(3650).nullable().default(null),
      }),
    ])
    .nullable()
    .default(null),
});

export const harmInput = z.object({
  scale: z.literal(HARM_SCALE),
  severity: harmSeverityInput,
  likelihood: likelihoodInput.nullable(),
  text: textInput,
});

/** KEV and EPSS for the ids concerned, as the feeds of this device said it at the time. */
export const intelInput = z.object({
  kev: z
    .object({ date: z.string(), sha256: z.string(), ids: z.array(z.string()).readonly() })
    .nullable()
    .default(null),
  epss: z
    .object({
      date: z.string(),
      sha256: z.string(),
      scores: z.record(z.string(), z.number().min(0).max(1)),
    })
    .nullable()
    .default(null),
});

export type IntelInput = z.output<typeof intelInput>;

export const NO_INTEL: IntelInput = { kev: null, epss: null };

/** An IANA zone that this machine knows: in it the due days of chores begin and end. */
export const zoneInput = z.string().refine(isZone);

const acceptanceInput = z.object({
  /** Mandatory; `null` is what an unfilled field gives, and is refused with a sentence. */
  expiresAt: instantInput.nullable(),
  longerReason: textInput.nullable().default(null),
  /** Whoever is asked to approve; `null`: self-accepted. */
  approver: textInput.nullable().default(null),
  harm: harmInput.nullable().default(null),
  /** Absent: the reason of the decision. */
  rationale: textInput.nullable().default(null),
  /** What is reopened, or all that is open and uncovered in the release. */
  covers: z.enum(['reopened', 'open']).default('reopened'),
  /** Wider than this release here is chosen, never a default. `null`: all. */
  placementIds: z.array(idOf<'PlacementId'>()).min(1).readonly().nullable().optional(),
  releaseIds: z.array(idOf<'ReleaseId'>()).min(1).readonly().nullable().optional(),
  controls: z.array(controlInput).max(50).readonly().default([]),
});

const optionInput = z.object({
  key: textInput,
  kind: z.enum(['stay', 'roll-back', 'fix-forward', 'mitigate', 'own']),
  label: textInput,
  releaseId: z
    .string()
    .nullable()
    .transform((text): Id<'ReleaseId'> | null => (text === null ? null : id<'ReleaseId'>(text))),
  verdict: textInput.nullable(),
  cells: z
    .array(z.object({ row: textInput, value: textInput, evidence: textInput }))
    .max(100)
    .readonly(),
});

export const decisionInput = z.object({
  question: textInput,
  serviceId: idOf<'ServiceId'>(),
  placementId: idOf<'PlacementId'>(),
  incidentId: idOf<'IncidentId'>().nullable().default(null),
  /** What ran when the sheet was computed; another release by now makes the sheet out of date. */
  runningReleaseId: idOf<'ReleaseId'>().nullable(),
  options: z.array(optionInput).min(1).max(50).readonly(),
  /** The key of an option. */
  chosen: textInput,
  reason: textInput,
  motive: motiveInput,
  breakGlass: textInput.nullable().default(null),
  /** When the decision itself must be looked at again. */
  endsAt: instantInput.nullable().default(null),
  /** When the release changed; absent: now. */
  deployedAt: instantInput.nullable().default(null),
  acceptance: acceptanceInput.nullable().default(null),
  /** Temporary ones have a revert-by. */
  mitigations: z
    .array(
      z.object({
        kind: mitigationKindInput,
        text: textInput,
        weakensSecurity: z.boolean(),
        revertBy: instantInput.nullable(),
      }),
    )
    .max(50)
    .readonly()
    .default([]),
  /** Absent: the return to the release that was left is due at the end of the acceptance. */
  followUp: z
    .object({ text: textInput.nullable().default(null), dueAt: instantInput })
    .nullable()
    .default(null),
  /** Absent: written from the decision. */
  notice: z.object({ subject: textInput, text: textInput }).nullable().default(null),
  /** The reversals that this record joins. */
  joins: z.array(idOf<'DeploymentId'>()).max(100).readonly().default([]),
  intel: intelInput.default(NO_INTEL),
  zone: zoneInput.default('UTC'),
});

export type DecisionInput = z.output<typeof decisionInput>;

/** As the rules ask for it. */
export function threatIntel({ epss, kev }: IntelInput): ThreatIntel {
  const listed = new Set(kev?.ids ?? []);
  const scores = new Map(Object.entries(epss?.scores ?? {}));
  return {
    kev: kev && { date: kev.date, has: (id) => listed.has(id) },
    epss: epss && { date: epss.date, of: (id) => scores.get(id) ?? null },
  };
}
