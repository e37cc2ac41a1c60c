import type { z } from 'zod';
import type { decisionInput, IntelInput } from '#shared/commands/decision-input.ts';
import type { Motive } from '#shared/domain/release.ts';
import { HARM_SCALE } from '#shared/domain/harm.ts';
import { after, duration, minutes, type CalendarDay, type Instant } from '#shared/domain/time.ts';
import type { DecideOption, DecideSheet } from '#shared/rules/decide-sheet.ts';
import type { PingPong } from '#shared/rules/ping-pong.ts';
import type { Accepts } from './accepted.ts';
import type { DecideDraft, DraftControl } from './decide-draft.ts';
import { optionLabel } from './option-label.ts';
import { SHEET_ROWS } from './sheet-rows.ts';
import type { DecideSubjectRows } from './subject-rows.ts';

export type RecordInput = z.input<typeof decisionInput>;

export type RecordContext = {
  readonly subject: DecideSubjectRows;
  readonly sheet: DecideSheet;
  readonly option: DecideOption;
  readonly draft: DecideDraft;
  readonly question: string;
  readonly motive: Motive;
  readonly accepts: Accepts | null;
  readonly pingPong: PingPong | null;
  readonly intel: IntelInput;
  readonly zone: string;
  readonly now: Instant;
  /** The typed end of the acceptance; `null` where none reads as one. */
  readonly typedEnd: Instant | null;
  /** The typed revert-by of each meanwhile, in their order. */
  readonly revertBys: readonly (Instant | null)[];
  /** The first due day of a chore that is made to keep a control. */
  readonly choreDueOn: CalendarDay;
};

/** The side that a choice is made for, until the operator says otherwise. */
export function proposedMotive(option: DecideOption, sheet: DecideSheet): Motive {
  if (sheet.incident !== null && sheet.incident.mitigatedAt === null) return 'reliability';
  const closes = (option.comparison?.closed.length ?? 0) > 0;
  const reopens = (option.comparison?.reopened.length ?? 0) > 0;
  if (closes && !reopens) return 'security';
  return sheet.incident === null ? 'planned' : 'reliability';
}

/** When the acceptance would end; `null` where none is needed, or no end is given. */
export function acceptanceEnd({
  accepts,
  draft,
  now,
  typedEnd,
}: Pick<RecordContext, 'accepts' | 'draft' | 'now' | 'typedEnd'>): Instant | null {
  if (accepts === null) return null;
  if (draft.endText.trim() !== '') return typedEnd;
  // "Other" was chosen, and nothing is typed yet.
  if (draft.endAfter === 0) return null;
  const { length: longest } = accepts.limit;
  // The sheet counts in whole minutes: one is added, so that a chosen day is still one when recorded.
  const chosen = draft.endAfter === null ? longest : draft.endAfter + minutes(1);
  return after(now, duration(Math.min(chosen, longest)));
}

/** The sheet and what was typed, as the command takes it. What was seen is kept as it was seen. */
export function recordInput(context: RecordContext): RecordInput {
  const { draft, intel, motive, option, pingPong, question, sheet, subject, zone } = context;
  const text = (value: string): string | null => (value.trim() === '' ? null : value);

  return {
    question,
    serviceId: subject.service.id,
    placementId: subject.placement.id,
    incidentId: sheet.incident?.id ?? null,
    runningReleaseId: sheet.current?.id ?? null,
    options: sheet.options.map((one) => ({
      key: one.key,
      kind: one.kind,
      label: optionLabel(one),
      releaseId: one.release?.id ?? null,
      verdict: one.comparison?.verdict ?? null,
      cells: SHEET_ROWS.map((row) => {
        const { main, note } = row.words(one);
        return { row: row.title, value: main, evidence: note ?? '' };
      }),
    })),
    chosen: option.key,
    reason: draft.reason,
    motive,
    breakGlass: text(draft.breakGlass),
    acceptance: context.accepts
      ? {
          expiresAt: acceptanceEnd(context),
          covers: draft.coversOpen ? ('open' as const) : ('reopened' as const),
          longerReason: text(draft.longerReason),
          approver: text(draft.approver),
          harm: draft.harm && { scale: HARM_SCALE, ...draft.harm },
          controls: draft.controls
            .filter((control) => control.text.trim() !== '')
            .map((control) => ({ text: control.text, keptBy: keptBy(control, context) })),
        }
      : null,
    mitigations: draft.meanwhile.map(({ kind, text: what, weakensSecurity }, place) => ({
      kind,
      text: what,
      weakensSecurity,
      revertBy: context.revertBys[place] ?? null,
    })),
    notice: draft.notice,
    joins: draft.joins ? (pingPong?.deployments.map(({ id }) => id) ?? []) : [],
    intel,
    zone,
  };
}

function keptBy(control: DraftControl, { choreDueOn }: RecordContext) {
  if (control.choreId !== null) return { kind: 'chore' as const, id: control.choreId };
  if (!control.newChore) return null;
  return {
    kind: 'new-chore' as const,
    title: control.text,
    dueOn: choreDueOn,
    every: control.every,
  };
}
