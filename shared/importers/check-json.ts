import { refused, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { MAX_JSON_DEPTH } from './import-limits.ts';
import { quoted } from './import-problem.ts';
import { foundAt, isNew, pathOf, shortened } from './json-path.ts';
import type { Open } from './json-path.ts';
import { CUT_OFF, endOfScalar, endOfString, NOT_ONE, skipBlanks } from './json-tokens.ts';
import type { ImportProblem } from './report.ts';

const COMMA = 0x2c;
const COLON = 0x3a;
const QUOTE = 0x22;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

/** What may stand next. `or end`: an object or a list that was just opened may close at once. */
type Expecting = 'value' | 'value or end' | 'key' | 'key or end' | 'comma or end';

/**
 * Checks a whole text against RFC 8259 before anything is built from it: grammar, depth, keys that
 * occur twice, and `__proto__`, which no report has a reason for.
 *
 * It walks with a stack of its own, so that no depth can exhaust the engine's.
 */
export function checkJson(text: string): Result<null, ImportProblem> {
  const stack: Open[] = [];
  let at = skipBlanks(text, 0);
  let expecting: Expecting = 'value';
  const problem = (expected: string, found = foundAt(text, at)): Result<null, ImportProblem> =>
    refused({ path: shortened(pathOf(stack)), expected, found });
  const found = (end: number): string => foundAt(text, end === CUT_OFF ? text.length : at);
  if (at === text.length) return problem('JSON', 'an empty file');

  for (;;) {
    at = skipBlanks(text, at);
    const top = stack.at(-1);
    const sign = text.charCodeAt(at);

    if (expecting === 'comma or end') {
      if (!top) return at === text.length ? ok(null) : problem('the end of the file');
      at += 1;
      if (sign === COMMA) {
        if (top.keys === null) top.index += 1;
        else top.key = '';
        expecting = top.keys === null ? 'value' : 'key';
      } else if (sign === (top.keys === null ? CLOSE_LIST : CLOSE_OBJECT)) stack.pop();
      else {
        at -= 1;
        return problem(top.keys === null ? 'a comma or ]' : 'a comma or }');
      }
      continue;
    }

    const isAtOnceClosed =
      (expecting === 'key or end' && sign === CLOSE_OBJECT) ||
      (expecting === 'value or end' && sign === CLOSE_LIST);
    if (isAtOnceClosed) {
      stack.pop();
      at += 1;
      expecting = 'comma or end';
      continue;
    }

    if (top && top.keys !== null && (expecting === 'key' || expecting === 'key or end')) {
      const end = sign === QUOTE ? endOfString(text, at) : NOT_ONE;
      if (end < 0) return problem('a field name in double quotes', found(end));
      const key = keyBetween(text, at, end);
      if (!isNew(top, key)) return problem('each field once', `${quoted(key)} twice`);
      if (key === '__proto__') return problem('a field name of a report', '"__proto__"');
      top.key = key;
      at = skipBlanks(text, end);
      if (text.charCodeAt(at) !== COLON) return problem('a colon');
      at += 1;
      expecting = 'value';
      continue;
    }

    if (sign === OPEN_OBJECT || sign === OPEN_LIST) {
      if (stack.length === MAX_JSON_DEPTH) {
        return problem(`at most ${MAX_JSON_DEPTH} levels`, 'more');
      }
      stack.push({ keys: sign === OPEN_OBJECT ? [] : null, many: null, key: '', index: 0 });
      at += 1;
      expecting = sign === OPEN_OBJECT ? 'key or end' : 'value or end';
      continue;
    }
    const end = endOfScalar(text, at);
    if (end < 0) return problem('a value', found(end));
    at = end;
    expecting = 'comma or end';
  }
}

function keyBetween(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes('\\') ? (JSON.parse(text.slice(start, end)) as string) : raw;
}
