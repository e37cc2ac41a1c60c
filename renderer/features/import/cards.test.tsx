import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LONGEST_TITLE } from '#shared/domain/chore.ts';
import type { EpssFeed } from '#shared/importers/report.ts';
import { LeftBehind } from './left-behind.tsx';
import { FailedCard, FeedCard, ReadingCard, UnreadableCard } from './other-cards.tsx';
import { UpkeepTitle } from './upkeep-title.tsx';

const drawn = (element: ReactElement): string => renderToStaticMarkup(element);
const onLeaveOut = (): void => {};
const NAME = 'a\u202Efdp.exe';
const FEED = { format: 'epss', date: '2026-05-13', scores: new Map() } as unknown as EpssFeed;

describe('the cards of an import', () => {
  it.each([
    [
      'being read',
      () => <ReadingCard {...{ name: NAME, step: 'reading', bytes: 1, onLeaveOut }} />,
    ],
    ['refused', () => <FailedCard {...{ name: NAME, problems: [], of: 'unknown', onLeaveOut }} />],
    [
      'not handed over',
      () => <UnreadableCard {...{ name: NAME, sentence: 'Gone.', onLeaveOut }} />,
    ],
    ['a feed', () => <FeedCard {...{ name: NAME, feed: FEED, onLeaveOut }} />],
  ])('[UA77] the name of a file that is %s shows what has no shape', (_, card) => {
    expect(drawn(card())).not.toContain('\u202E');
    expect(drawn(card())).toContain('a&lt;U+202E&gt;fdp.exe');
  });

  it('[UA77] what was expected and found is made visible, and cut where it is long', () => {
    const long = `\u202E${'A'.repeat(1_000_000)}`;
    const problem = { path: 'line 1', expected: long, found: long };
    const problems = Array.from({ length: 9 }, () => problem);
    for (const card of [
      drawn(<FailedCard {...{ name: 'x', problems, of: 'upkeep', onLeaveOut }} />),
      drawn(<LeftBehind items={problems.map((one) => ({ ...one, what: 'not read' }))} />),
    ]) {
      expect(card).toContain('expected &lt;U+202E&gt;AAA');
      expect(card).not.toContain('\u202E');
      expect(card.length).toBeLessThan(20_000);
    }
  });

  it('[UA77] a title is cut by whole signs', () => {
    const title = drawn(<UpkeepTitle text={`a${'😀'.repeat(LONGEST_TITLE)}`} />);

    expect(title).toContain(`>a${'😀'.repeat(LONGEST_TITLE - 1)}…<`);
    expect(drawn(<UpkeepTitle text={'😀'.repeat(LONGEST_TITLE)} />)).not.toContain('…');
  });

  it('[UA74] the notes that would go into the log stand with their row, on one line', () => {
    const notes = 'From a crontab\n\nCommand: dump -pHunter2 \u202E';
    const title = drawn(<UpkeepTitle text="dump" notes={notes} />);

    expect(title).toContain('Notes: From a crontab Command: dump -pHunter2 &lt;U+202E&gt;');
    expect(drawn(<UpkeepTitle text="dump" notes="" />)).not.toContain('Notes');
  });
});
