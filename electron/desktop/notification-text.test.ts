import { expect, it } from 'vitest';
import { notificationText } from './notification-text.ts';

it('[NT20] no text of a record is read as markup by a notification server', () => {
  const hostile = '<img src="http://x/"/> &lt;a&gt;';
  expect(notificationText(hostile, 'linux')).toBe('‹img src="http://x/"/› ＆lt;a＆gt;');
  expect(notificationText(hostile, 'win32')).toBe(hostile);
});
