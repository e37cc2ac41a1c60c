import { parseDocument as parseYaml } from 'yaml';
import { decodeImport } from '#shared/importers/decode-import.ts';
import { problemSentence } from '#shared/importers/import-problem.ts';
import { parseJson } from '#shared/importers/parse-json.ts';
import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { nodeTools } from './node-tools.ts';
import { readFile } from './read-file.ts';

/** Documents that people write are small; YAML's parser recurses. */
const LARGEST = 4 * 1024 * 1024;
const DEEPEST_INDENT = 200;

/** The value of a YAML or JSON file, or a sentence that names it. */
export function parseDocumentFile(path: string): Result<unknown, string> {
  const bytes = readFile(path, LARGEST);
  if (!bytes.ok) return refused(`${path}: ${bytes.refusal}.`);
  const text = decodeImport(bytes.value, nodeTools);
  if (!text.ok) return refused(`${path}: ${problemSentence(text.refusal)}`);
  if (/^\s*[{[]/.test(text.value)) {
    const json = parseJson(text.value);
    if (json.ok) return json;
    if (path.endsWith('.json')) return refused(`${path}: ${problemSentence(json.refusal)}`);
  }
  return yamlValue(path, text.value);
}

/** Anchors are refused: nobody writes them by hand, and they multiply. */
function yamlValue(path: string, text: string): Result<unknown, string> {
  const isDeep =
    /[[{]{64}/.test(text) || text.split('\n').some((line) => line.search(/\S/) > DEEPEST_INDENT);
  if (isDeep) return refused(`${path}: $: expected at most 64 levels, found more.`);
  try {
    const document = parseYaml(text, { prettyErrors: true, uniqueKeys: true, version: '1.2' });
    const [problem] = [...document.errors, ...document.warnings];
    if (problem) {
      const line = problem.linePos?.[0].line ?? 1;
      const what = problem.message.split(/ at line|\n/)[0] ?? 'something else';
      return refused(`${path}: line ${line}: expected YAML or JSON, found: ${what}.`);
    }
    return ok(document.toJS({ maxAliasCount: 0 }) as unknown);
  } catch {
    return refused(`${path}: $: expected YAML without aliases, found something else.`);
  }
}
