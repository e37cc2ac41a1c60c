import { expect, test } from '../../fixtures/console.ts';

test('[H17] lasting storage is granted, and every other permission denied', async ({
  sharedConsole: { page },
}) => {
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'background-sync',
      'screen-wake-lock',
      'window-management',
      'local-fonts',
      'storage-access',
      'idle-detection',
    ];
    const asked = await Promise.all(
      names.map(async (name) => {
        try {
          return (await navigator.permissions.query({ name: name as PermissionName })).state;
        } catch {
          return 'unknown here';
        }
      }),
    );
    return Object.fromEntries(names.map((name, index) => [name, asked[index]]));
  });
  for (const [name, state] of Object.entries(states)) expect(state, name).not.toBe('granted');

  const isLasting = await page.evaluate(async () => [
    // Also where the page has not asked for it.
    await navigator.storage.persisted(),
    await navigator.storage.persist(),
    (await navigator.permissions.query({ name: 'persistent-storage' })).state,
  ]);
  expect(isLasting).toEqual([true, true, 'granted']);
});

test('[H17] what needs a permission is refused when it is used', async ({
  sharedConsole: { page },
}) => {
  const outcomes = await page.evaluate(async () => {
    const refusal = (attempt: () => Promise<unknown>): Promise<string> =>
      Promise.resolve()
        .then(attempt)
        .then(
          (value) => `answered ${String(value)}`,
          () => 'refused',
        );
    return {
      location: await refusal(
        () =>
          new Promise((resolve, reject) =>
            navigator.geolocation.getCurrentPosition(resolve, reject),
          ),
      ),
      camera: await refusal(() => navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await refusal(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await refusal(() => navigator.mediaDevices.getDisplayMedia()),
      clipboard: await refusal(() => navigator.clipboard.readText()),
      notification: await Notification.requestPermission(),
    };
  });
  expect(outcomes).toEqual({
    location: 'refused',
    camera: 'refused',
    microphone: 'refused',
    screen: 'refused',
    clipboard: 'refused',
    notification: 'denied',
  });
});
