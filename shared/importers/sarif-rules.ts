import { MAX_ID, MAX_TITLE } from './import-limits.ts';
import { field, isRecord, list, optionalProse, optionalWord, records } from './json-reader.ts';
import type { Place } from './json-reader.ts';

export type SarifRule = {
  readonly id: string;
  readonly title: string | null;
  readonly level: string | null;
  /** GitHub's `security-severity`, 0…10; `null` where the rule has none. */
  readonly score: number | null;
};

export type SarifRules = {
  readonly byId: ReadonlyMap<string, SarifRule>;
  readonly byIndex: readonly SarifRule[];
};

/** The rules of the driver and its extensions. `ruleIndex` counts those of the driver. */
export function readSarifRules(tool: Place): SarifRules {
  const driver = records(list(field(tool, 'driver'), 'rules')).map(readRule);
  const extensions = records(list(tool, 'extensions')).flatMap((extension) =>
    records(list(extension, 'rules')).map(readRule),
  );
  return {
    byIndex: driver,
    byId: new Map([...extensions, ...driver].map((rule) => [rule.id, rule] as const)),
  };
}

function readRule(rule: Place): SarifRule {
  const properties = field(rule, 'properties');
  const score = isRecord(properties.value) ? properties.value['security-severity'] : undefined;
  const number = typeof score === 'string' || typeof score === 'number' ? Number(score) : NaN;
  return {
    id: optionalWord(rule, 'id', MAX_ID * 2) ?? '',
    title: textOf(rule, 'shortDescription') ?? textOf(rule, 'fullDescription'),
    level: optionalWord(field(rule, 'defaultConfiguration'), 'level', MAX_ID),
    score: number >= 0 && number <= 10 ? number : null,
  };
}

const textOf = (rule: Place, key: string): string | null =>
  optionalProse(field(rule, key), 'text', MAX_TITLE);
