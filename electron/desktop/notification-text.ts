/**
 * A text of somebody else's as a notification may show it.
 *
 * The notification servers of Linux may read markup, with links and pictures from elsewhere, in
 * what they are given. The signs that begin it are replaced by ones that look alike.
 *
 * @see https://specifications.freedesktop.org/notification-spec/latest/markup.html
 */
export const notificationText = (text: string, platform: string): string =>
  platform === 'linux' ? text.replaceAll(/[<>&]/gu, (sign) => ALIKE[sign] ?? '') : text;

const ALIKE: Readonly<Record<string, string>> = { '<': '‹', '>': '›', '&': '＆' };
