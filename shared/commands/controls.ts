import { z } from 'zod';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { changed } from './changes.ts';
import { command } from './command.ts';
import { idOf, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

/** Says which chore keeps a control of an acceptance; `null`: it needs no upkeep. */
export const linkControl = command({
  name: 'control.link',
  input: z.object({
    acceptanceId: idOf<'RiskAcceptanceId'>(),
    /** The control, by its text. */
    control: textInput,
    choreId: idOf<'ChoreId'>().nullable(),
  }),
  reads: ({ acceptanceId, choreId }) => [
    { table: 'riskAcceptances', id: acceptanceId },
    ...(choreId === null ? [] : [{ table: 'chores', id: choreId } as const]),
  ],

  decide(
    { acceptanceId, choreId, control },
    { row },
  ): Result<readonly Change[], RefusalOf<'not-in-log'>> {
    const acceptance = row('riskAcceptances', acceptanceId);
    if (!acceptance) return refused({ kind: 'not-in-log', what: 'acceptance', id: acceptanceId });
    if (choreId !== null && !row('chores', choreId)) {
      return refused({ kind: 'not-in-log', what: 'chore', id: choreId });
    }
    if (!acceptance.controls.some(({ text }) => text === control)) {
      return refused({ kind: 'not-in-log', what: 'control', id: control });
    }
    const controls = acceptance.controls.map((one) =>
      one.text === control ? { ...one, choreId } : one,
    );
    return ok(changed('riskAcceptances', acceptance, { ...acceptance, controls }));
  },
});

/** Adds a control to an acceptance. Adding one lowers nothing by itself. */
export const addControl = command({
  name: 'control.add',
  input: z.object({
    acceptanceId: idOf<'RiskAcceptanceId'>(),
    text: textInput,
    choreId: idOf<'ChoreId'>().nullable().default(null),
  }),
  reads: ({ acceptanceId, choreId }) => [
    { table: 'riskAcceptances', id: acceptanceId },
    ...(choreId === null ? [] : [{ table: 'chores', id: choreId } as const]),
  ],

  decide(
    { acceptanceId, choreId, text },
    { row },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty' | 'name-taken'>> {
    const acceptance = row('riskAcceptances', acceptanceId);
    if (!acceptance) return refused({ kind: 'not-in-log', what: 'acceptance', id: acceptanceId });
    if (choreId !== null && !row('chores', choreId)) {
      return refused({ kind: 'not-in-log', what: 'chore', id: choreId });
    }
    if (text === '') return refused({ kind: 'empty', field: 'the control' });
    if (acceptance.controls.some((control) => control.text === text)) {
      return refused({ kind: 'name-taken', what: 'control', name: text });
    }
    const controls = [...acceptance.controls, { text, choreId }];
    return ok(changed('riskAcceptances', acceptance, { ...acceptance, controls }));
  },
});
