import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readComparisonRules } from '#shared/importers/comparison-rules.ts';
import { readRiskAcceptances } from '#shared/importers/risk-acceptances.ts';
import { parseDocumentFile } from './parse-document.ts';
import { folderOf } from './run-cli.ts';

const formats = readFileSync(join(import.meta.dirname, '..', 'docs', 'formats.md'), 'utf8');
const examples = [...formats.matchAll(/```yaml\n([^`]*)```/g)].map((match) => match[1] ?? '');
const path = folderOf({
  'acceptances.yaml': examples[0] ?? '',
  'rules.yaml': examples[1] ?? '',
  'aliases.yaml': 'a: &a [1, 2]\nb: [*a, *a]\n',
  'twice.yaml': 'a: 1\na: 2\n',
  'broken.yaml': 'a: [1\n',
  'deep.yaml': '[ '.repeat(100_000),
  'two.yaml': 'a: 1\n---\nb: 2\n',
  'broken.json': '{"a": 1, "a": 2}',
});
const sentenceOf = (name: string): string => {
  const read = parseDocumentFile(path(name));
  return read.ok ? 'read' : read.refusal;
};

describe('documents in YAML and JSON', () => {
  it('[AF7] the examples of the documentation are read', () => {
    const acceptances = parseDocumentFile(path('acceptances.yaml'));
    const rules = parseDocumentFile(path('rules.yaml'));

    expect(acceptances.ok && readRiskAcceptances(acceptances.value)).toMatchObject({ ok: true });
    expect(rules.ok && readComparisonRules(rules.value)).toMatchObject({
      ok: true,
      value: { order: ['1.13.0', '1.14.1', '1.15.0'] },
    });
  });

  it.each([
    ['aliases.yaml', 'without aliases'],
    ['twice.yaml', 'line 2: expected YAML or JSON, found: Map keys must be unique.'],
    ['broken.yaml', 'line 2: expected YAML or JSON'],
    ['deep.yaml', 'expected'],
    ['two.yaml', 'expected YAML or JSON'],
    ['broken.json', 'expected each field once, found "a" twice.'],
  ])('[AF8] %s is refused with a sentence', (name, part) => {
    expect(sentenceOf(name)).toContain(part);
  });
});
