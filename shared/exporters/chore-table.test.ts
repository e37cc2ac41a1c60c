import { describe, expect, it } from 'vitest';
import { calendarDay } from '#shared/domain/time.ts';
import { csvRows } from '#shared/importers/csv-rows.ts';
import { aChore } from '#shared/samples/release-builders.ts';
import { choresAsCsv, choresAsMarkdown, type ListedChore } from './chore-table.ts';

const listed = (title: string, over: Partial<ListedChore> = {}): ListedChore => ({
  chore: aChore({ title }),
  ...{ serviceName: 'shop', assetName: null, state: 'due', lastDoneOn: null },
  ...{ occurrence: '2026-05-14', due: '2026-05-14' },
  ...over,
});

describe('chores as a table', () => {
  it('[UO20] every cell is quoted, and what is read back is what was written', () => {
    const title = 'Say "yes", then\nwait';
    const text = choresAsCsv([listed(title)]);
    const rows = csvRows(text);

    expect(text.split('\r\n')[0]).toMatch(/^"Title","Kind",.*"Notes"$/);
    expect(rows.ok && rows.value[1]?.cells.slice(0, 4)).toEqual([
      ...[title, 'preventive', 'due', '2026-05-14'],
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '|calc', '%x'])(
    '[UO21] %j is no formula',
    (title) => {
      expect(choresAsCsv([listed(title)]).split('\r\n')[1]).toMatch(/^"'/);
    },
  );

  it('[UO22] in Markdown a title is one line of text, and what nobody said is a dash', () => {
    const lines = choresAsMarkdown([listed('a | b\n# <c>')], calendarDay('2026-05-14')).split('\n');

    expect(lines).toHaveLength(6);
    expect(lines[4]).toContain(String.raw`a \| b \# \<c\>`);
    expect(lines[4]).toContain('| — |');
  });
});
