import { defineConfig } from '@playwright/test';
import { knownChromium } from './scripts/chromium.mjs';
import { sandboxArguments } from './scripts/launch.mjs';

const chromium = {
  browserName: 'chromium' as const,
  launchOptions: { ...knownChromium(), args: [...sandboxArguments()] },
};

/**
 * Two kinds of journeys: the interface in a plain browser, and the packaged
 * app. `npm test` builds what they run on; the address is set by the set-up.
 */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/serve-interface.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  // A journey on a busy shared machine may lose a race; that it was needed is reported.
  retries: process.env['CI'] ? 1 : 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env['LIGHTKEEPER_INTERFACE'] ?? 'http://127.0.0.1',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'browser', testMatch: 'browser/**/*.spec.ts', use: chromium },
    { name: 'packaged', testMatch: 'packaged/**/*.spec.ts', workers: 1 },
    { name: 'screenshots', testMatch: 'screenshots/**/*.spec.ts', workers: 1 },
  ],
});
