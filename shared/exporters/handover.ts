import { dayWords } from '#shared/rules/day-words.ts';
import type { HandoverItem, HandoverSheet } from './handover-sheet.ts';
import {
  handoverTitle,
  helpWords,
  itemFacts,
  KIND_TITLES,
  TAKEN_AS_DONE,
} from './handover-words.ts';
import { markdownLines, markdownText } from './markdown-text.ts';

/** The sheet as Markdown. What the operator wrote is text in it, and never markup. */
export function handoverMarkdown(sheet: HandoverSheet): string {
  const { doneAhead, groups, help, left, takenAsDone, trip, unknown, writtenOn } = sheet;
  const blocks = [
    `# ${markdownText(handoverTitle(sheet))}`,
    [
      `Written on ${dayWords(writtenOn)}.`,
      ...(trip.note === null ? [] : [`${markdownText(trip.note)}`]),
      markdownText(helpWords(help)),
    ].join('\n\n'),
    ...groups.flatMap(({ items, kind }) => [`## ${KIND_TITLES[kind]}`, ...items.map(itemBlock)]),
    ...(groups.length === 0 ? ['Nothing is expected while away, so far as is known.'] : []),
    ...listBlock(
      'Done ahead',
      doneAhead.map(({ on, title }) => `${title} (${dayWords(on)})`),
    ),
    ...listBlock(
      'Knowingly left',
      left.map(({ title, why }) => (why === null ? title : `${title}: ${why}`)),
    ),
    ...listBlock(TAKEN_AS_DONE, takenAsDone),
    ...listBlock('Nothing known of', unknown),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function itemBlock(item: HandoverItem): string {
  const facts = itemFacts(item).map(([name, text]) => `- ${name}: ${markdownText(text)}`);
  const steps = item.steps === null ? [] : markdownLines(item.steps);
  return [
    `### ${markdownText(item.title)}`,
    '',
    ...facts,
    ...(steps.length === 0 ? ['- Steps: none written down'] : ['', 'Steps:', '']),
    ...steps.map((step, place) => `${place + 1}. ${step}`),
  ].join('\n');
}

const listBlock = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0
    ? []
    : [`## ${title}`, lines.map((line) => `- ${markdownText(line)}`).join('\n')];
