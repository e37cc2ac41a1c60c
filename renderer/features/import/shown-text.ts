import { visibleText } from '#shared/rules/visible-text.ts';

/** The longest that is shown of what was expected and found: all formats that are read fit into it. */
const LONGEST_PART = 500;

/** Somebody else's text with every sign visible, cut between signs where it is long. */
export function shownText(text: string, longest = LONGEST_PART): string {
  // A sign has two units at most.
  const signs = Array.from(visibleText(text.slice(0, 2 * longest + 2)));
  return signs.length > longest ? `${signs.slice(0, longest).join('')}…` : signs.join('');
}
