import type { z } from 'zod';
import type { choreInput } from '#shared/commands/chore-input.ts';
import { CHORE_KINDS, type Chore, type ChoreKind } from '#shared/domain/chore.ts';
import type { HarmSeverity } from '#shared/domain/harm.ts';
import { id } from '#shared/domain/ids.ts';
import { calendarDay, type CalendarDay } from '#shared/domain/time.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import type { QuickAdd } from '#shared/rules/quick-add.ts';
import { emptyScheduleForm, scheduleFormOf } from '#shared/rules/schedule-form-of.ts';
import { readScheduleForm, type ScheduleForm } from '#shared/rules/schedule-form.ts';
import { isTimed, type WhenDue } from '#shared/rules/schedule-words.ts';
import { readMinutes, UNREADABLE_MINUTES } from './read-minutes.ts';

/** Stands in a list of choices for having none. */
export const NONE = 'none';

/** What the fields of the editor hold, as they are typed and chosen. */
export type ChoreDraft = {
  readonly title: string;
  readonly kind: ChoreKind;
  /** An id, or `NONE`. */
  readonly service: string;
  readonly asset: string;
  readonly when: ScheduleForm;
  readonly minutes: string;
  readonly consequence: string;
  /** A severity, or `NONE`: as the service. */
  readonly harm: string;
  readonly steps: string;
  readonly contact: string;
  readonly onlyYou: boolean;
  readonly sheetTestedOn: string;
  readonly notes: string;
};

export const newDraft = (today: CalendarDay, zone: string): ChoreDraft => ({
  ...{ title: '', kind: 'preventive', service: NONE, asset: NONE, minutes: '' },
  ...{ consequence: '', harm: NONE, steps: '', contact: '', onlyYou: false },
  ...{ sheetTestedOn: '', notes: '', when: emptyScheduleForm(today, zone) },
});

export const draftOf = (chore: Chore, today: CalendarDay, zone: string): ChoreDraft => ({
  ...{ title: chore.title, kind: chore.kind, onlyYou: chore.onlyYou },
  service: chore.serviceId ?? NONE,
  asset: chore.assetId ?? NONE,
  when: scheduleFormOf(chore, emptyScheduleForm(today, zone)),
  minutes: chore.minutes === null ? '' : String(chore.minutes),
  consequence: chore.consequence ?? '',
  harm: chore.harm === null ? NONE : String(chore.harm),
  steps: chore.steps ?? '',
  contact: chore.contact ?? '',
  sheetTestedOn: chore.sheetTestedOn ?? '',
  notes: chore.notes ?? '',
});

/** The fields with what a line says of them; of what it does not say they stay. */
export function withLine(draft: ChoreDraft, read: QuickAdd): ChoreDraft {
  const { assetId, grace, kind, minutes, missed, schedule, serviceId, title } = read;
  return {
    ...draft,
    title: title === '' ? draft.title : title,
    kind: kind ?? draft.kind,
    service: serviceId ?? draft.service,
    asset: assetId ?? draft.asset,
    minutes: minutes === null ? draft.minutes : String(minutes),
    when: whenFrom(draft.when, { grace, missed, schedule }),
  };
}

function whenFrom(
  when: ScheduleForm,
  { grace, missed, schedule }: Pick<QuickAdd, 'grace' | 'missed' | 'schedule'>,
): ScheduleForm {
  // Grace of days is no grace of minutes: a new schedule begins without.
  const none = { before: 0, after: 0 };
  const said = { grace: grace ?? none, missed: missed ?? when.missed };
  if (schedule !== null) return scheduleFormOf({ schedule, ...said }, when);
  if (grace === null) return { ...when, missed: said.missed };
  return {
    ...when,
    ...{ graceBefore: String(grace.before), graceAfter: String(grace.after) },
    missed: said.missed,
  };
}

type Field = keyof ScheduleForm | 'title' | 'minutes' | 'sheetTestedOn';
export type DraftProblem = { readonly field: Field; readonly sentence: string };
export type ChoreInput = z.input<typeof choreInput>;

/**
 * What the fields say, or what is wrong in them. A schedule that nobody touched is given as it was,
 * in the spelling that it had.
 */
export function readDraft(
  draft: ChoreDraft,
  chore: Chore | null,
): Result<ChoreInput & WhenDue, readonly DraftProblem[]> {
  const when = whenOf(draft, chore);
  const minutes = readMinutes(draft.minutes);
  const problems: DraftProblem[] = [
    ...(draft.title.trim() === ''
      ? [{ field: 'title' as const, sentence: 'A few words are missing: what is to be done?' }]
      : []),
    ...(when.ok ? [] : when.refusal),
    ...(minutes === 'unreadable'
      ? [{ field: 'minutes' as const, sentence: UNREADABLE_MINUTES }]
      : []),
  ];
  if (!when.ok || minutes === 'unreadable' || problems.length > 0) return refused(problems);
  const kind = CHORE_KINDS.find((one) => one === draft.kind) ?? 'preventive';
  return ok({
    ...{ title: draft.title, kind, minutes, onlyYou: draft.onlyYou, ...when.value },
    serviceId: draft.service === NONE ? null : id<'ServiceId'>(draft.service),
    assetId: draft.asset === NONE ? null : id<'AssetId'>(draft.asset),
    consequence: draft.consequence,
    harm: draft.harm === NONE ? null : (Number(draft.harm) as HarmSeverity),
    steps: draft.steps,
    contact: draft.contact,
    sheetTestedOn: draft.sheetTestedOn === '' ? null : calendarDay(draft.sheetTestedOn),
    notes: draft.notes,
  });
}

export function whenOf(
  { when }: Pick<ChoreDraft, 'when'>,
  chore: Chore | null,
): ReturnType<typeof readScheduleForm> {
  const read = readScheduleForm(when);
  if (chore === null || !read.ok) return read;
  const { grace, missed, schedule } = chore;
  const asItWas = readScheduleForm(scheduleFormOf({ grace, missed, schedule }, when));
  const isUntouched = asItWas.ok && isAlike(asItWas.value.schedule, read.value.schedule);
  return isUntouched && isTimed(schedule) === isTimed(read.value.schedule)
    ? ok({ ...read.value, schedule })
    : read;
}

const isAlike = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
