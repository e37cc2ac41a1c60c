import { expect, it } from 'vitest';
import { isGranted } from './permissions.ts';

it('[H17] grants lasting storage to our own page, and nothing else to anyone', () => {
  expect(isGranted('persistent-storage', 'app://console/')).toBe(true);
  expect(isGranted('persistent-storage', 'https://console/')).toBe(false);
  for (const permission of ['geolocation', 'media', 'notifications', 'clipboard-read', 'hid', '']) {
    expect(isGranted(permission, 'app://console/'), permission).toBe(false);
  }
});
