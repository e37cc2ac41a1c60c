import { refused, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { describe, quoted } from './import-problem.ts';
import { MAX_JSON_DEPTH } from './import-limits.ts';
import { endOfNumber, endOfString, skipBlanks } from './json-tokens.ts';
import type { ImportProblem } from './report.ts';

/** An object or a list that is open at the place being read. */
type Open =
  | { readonly kind: 'object'; readonly keys: Keys; key: string }
  | { readonly kind: 'list'; index: number };

type Expecting = 'value' | 'value or ]' | 'key or }' | 'key' | 'comma or end';

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
  if (at === text.length) return refused(problem('$', 'JSON', 'an empty file'));

  const path = (): string => pathOf(stack);
  const unexpected = (expected: string): Result<null, ImportProblem> =>
    refused(problem(path(), expected, foundAt(text, at)));

  for (;;) {
    at = skipBlanks(text, at);
    const top = stack.at(-1);

    if (expecting === 'comma or end') {
      if (!top) {
        return at === text.length ? ok(null) : unexpected('the end of the file');
      }
      const sign = text[at];
      if (sign === ',') {
        at += 1;
        if (top.kind === 'list') top.index += 1;
        else top.key = '';
        expecting = top.kind === 'list' ? 'value' : 'key';
        continue;
      }
      if (sign !== (top.kind === 'list' ? ']' : '}')) {
        return unexpected(top.kind === 'list' ? 'a comma or ]' : 'a comma or }');
      }
      stack.pop();
      at += 1;
      continue;
    }

    if (top?.kind === 'object' && (expecting === 'key' || expecting === 'key or }')) {
      if (expecting === 'key or }' && text[at] === '}') {
        stack.pop();
        at += 1;
        expecting = 'comma or end';
        continue;
      }
      const end = text[at] === '"' ? endOfString(text, at) : -1;
      if (end < 0) return unexpected('a field name in double quotes');
      const key = keyBetween(text, at, end);
      if (!top.keys.add(key)) {
        return refused(problem(path(), 'each field once', `${quoted(key)} twice`));
      }
      if (key === '__proto__') {
        return refused(problem(path(), 'a field name of a report', '"__proto__"'));
      }
      top.key = key;
      at = skipBlanks(text, end);
      if (text[at] !== ':') return unexpected('a colon');
      at += 1;
      expecting = 'value';
      continue;
    }

    const sign = text[at];
    if (expecting === 'value or ]' && sign === ']') {
      stack.pop();
      at += 1;
      expecting = 'comma or end';
    } else if (sign === '{' || sign === '[') {
      if (stack.length === MAX_JSON_DEPTH) {
        return refused(problem(shortened(path()), `at most ${MAX_JSON_DEPTH} levels`, 'more'));
      }
      stack.push(
        sign === '{' ? { kind: 'object', keys: newKeys(), key: '' } : { kind: 'list', index: 0 },
      );
      at += 1;
      expecting = sign === '{' ? 'key or }' : 'value or ]';
    } else {
      const end = endOfScalar(text, at);
      if (end < 0) return unexpected('a value');
      at = end;
      expecting = 'comma or end';
    }
  }
}

function endOfScalar(text: string, at: number): number {
  if (text[at] === '"') return endOfString(text, at);
  for (const word of ['true', 'false', 'null']) {
    if (text.startsWith(word, at)) return at + word.length;
  }
  return endOfNumber(text, at);
}

const keyBetween = (text: string, start: number, end: number): string => {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes('\\') ? (JSON.parse(text.slice(start, end)) as string) : raw;
};

/** Most objects have few keys, for which a list is quicker than a set. */
type Keys = { readonly add: (key: string) => boolean };

function newKeys(): Keys {
  const few: string[] = [];
  let many: Set<string> | null = null;
  return {
    add: (key) => {
      if (many ? many.has(key) : few.includes(key)) return false;
      if (many) many.add(key);
      else if (few.push(key) > 24) many = new Set(few);
      return true;
    },
  };
}

const problem = (path: string, expected: string, found: string): ImportProblem => ({
  path,
  expected,
  found,
});

function foundAt(text: string, at: number): string {
  if (at >= text.length) return 'the end of the file (it is cut off)';
  const line = text.slice(0, at).split('\n').length;
  const word = text.slice(at, at + 16).split(/[\s,\]}]/)[0] ?? '';
  return `${describe(word === '' ? text[at] : word)} on line ${line}`;
}

/** `$.Results[0].Vulnerabilities[3]`; a name that is no plain word stands in brackets. */
export function stepOf(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  return /^[A-Za-z_$@][\w$@-]*$/.test(key) ? `.${key}` : `[${quoted(key)}]`;
}

const pathOf = (stack: readonly Open[]): string =>
  `$${stack.map((open) => (open.kind === 'list' ? stepOf(open.index) : open.key === '' ? '' : stepOf(open.key))).join('')}`;

const shortened = (path: string): string => (path.length > 80 ? `${path.slice(0, 80)}…` : path);
