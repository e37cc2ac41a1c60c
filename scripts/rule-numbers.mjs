import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHECKOUT } from './paths.mjs';

const RULE = /^- \*\*(?<number>[A-Z]+\d+)\*\*/gmu;

/**
 * Numbers that stand at more than one rule, in the order of the text.
 *
 * @param {string} text of `docs/rules.md`
 * @returns {readonly string[]}
 */
export function doubledNumbers(text) {
  const numbers = [...text.matchAll(RULE)].map(({ groups }) => groups?.['number'] ?? '');
  return [...new Set(numbers.filter((number, place) => numbers.indexOf(number) !== place))];
}

/**
 * Whether each number in `docs/rules.md` stands at one rule.
 *
 * @returns {Promise<{ code: number, output: string }>} as a tool would answer
 */
export async function checkRuleNumbers() {
  const doubled = doubledNumbers(await readFile(join(CHECKOUT, 'docs', 'rules.md'), 'utf8'));
  const said = doubled.map((number) => `docs/rules.md: ${number} stands at more than one rule.`);
  return { code: doubled.length === 0 ? 0 : 1, output: said.join('\n') };
}
