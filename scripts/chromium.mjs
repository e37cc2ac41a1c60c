import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installPackages } from './debian-packages.mjs';

const DEBIANS_OWN = '/usr/bin/chromium';

/**
 * The browser for journeys in a plain browser: the one named by
 * `CHROMIUM_PATH`, the system's, or the one that Playwright fetched.
 *
 * @returns {{ readonly executablePath?: string } | null} launch options; `null` where there is none
 */
export function knownChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return { executablePath: named };
  if (existsSync(DEBIANS_OWN)) return { executablePath: DEBIANS_OWN };
  return existsSync(chromium.executablePath()) ? {} : null;
}

/**
 * The same, installed from Debian where that can be done.
 *
 * @param {(sentence: string) => void} say
 */
export async function provideChromium(say) {
  const known = knownChromium();
  if (known !== null) return known;
  await installPackages(
    ['chromium'],
    'Journeys in a plain browser need Chromium (or CHROMIUM_PATH, or "npx playwright install chromium").',
    say,
  );
  return knownChromium() ?? {};
}
