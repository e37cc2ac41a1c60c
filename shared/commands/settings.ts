import { z } from 'zod';
import { id } from '#shared/domain/ids.ts';
import type { NeverAcceptRule, LogSettings } from '#shared/domain/settings.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { DEFAULT_NEVER_ACCEPT } from '#shared/rules/never-accept.ts';
import { changed, created } from './changes.ts';
import { command, type Given, type Read } from './command.ts';
import { harmSeverityInput, likelihoodInput, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

/** What holds while the operator changed nothing. */
export const DEFAULT_SETTINGS: LogSettings = {
  id: 'settings',
  operator: null,
  neverAccept: DEFAULT_NEVER_ACCEPT,
  scanMaxAgeDays: 30,
};

export const SETTINGS_READ: Read = { table: 'settings', id: 'settings' };

/** The log's settings, or the defaults. */
export const settingsOf = ({ row }: Given): LogSettings =>
  row('settings', 'settings') ?? DEFAULT_SETTINGS;

function settingsChanged(given: Given, after: LogSettings): readonly Change[] {
  const before = given.row('settings', 'settings');
  return before ? changed('settings', before, after) : [created('settings', after)];
}

/** Says who writes this log. There is no account: it is the name that entries carry. */
export const nameOperator = command({
  name: 'operator.name',
  input: z.object({ name: textInput }),
  reads: () => [SETTINGS_READ],

  decide({ name }, given): Result<readonly Change[], RefusalOf<'empty'>> {
    if (name === '') return refused({ kind: 'empty', field: 'the name' });

    const settings = settingsOf(given);
    const operator = { id: settings.operator?.id ?? id(given.newId()), name };
    return ok(settingsChanged(given, { ...settings, operator }));
  },
});

const ruleInput = z.object({
  id: textInput,
  text: textInput,
  severity: harmSeverityInput,
  fromLikelihood: likelihoodInput,
  of: textInput.nullish(),
});

/** Replaces the rules that refuse acceptances. An empty list refuses nothing, and says so. */
export const setNeverAcceptRules = command({
  name: 'never-accept.set',
  input: z.object({ rules: z.array(ruleInput).max(100).readonly() }),
  reads: () => [SETTINGS_READ],

  decide({ rules }, given): Result<readonly Change[], RefusalOf<'empty' | 'name-taken'>> {
    const seen = new Set<string>();
    for (const rule of rules) {
      if (rule.id === '') return refused({ kind: 'empty', field: "a rule's name" });
      if (rule.text === '') return refused({ kind: 'empty', field: `the text of ${rule.id}` });
      if (seen.has(rule.id)) {
        return refused({ kind: 'name-taken', what: 'rule', name: rule.id });
      }
      seen.add(rule.id);
    }
    const neverAccept = rules.map(({ of, ...rule }): NeverAcceptRule =>
      of ? { ...rule, of } : rule,
    );
    return ok(settingsChanged(given, { ...settingsOf(given), neverAccept }));
  },
});

/** Sets from which age on a scan makes a comparison incomparable. */
export const setScanMaxAge = command({
  name: 'scan-max-age.set',
  input: z.object({ days: z.number() }),
  reads: () => [SETTINGS_READ],

  decide({ days }, given): Result<readonly Change[], RefusalOf<'out-of-range'>> {
    if (!Number.isInteger(days) || days < 1 || days > 365) {
      return refused({
        kind: 'out-of-range',
        field: 'the age of a scan',
        allowed: 'whole days from 1 to 365',
      });
    }
    return ok(settingsChanged(given, { ...settingsOf(given), scanMaxAgeDays: days }));
  },
});
