import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { provideChromium } from './chromium.mjs';
import { sandboxArguments } from './launch.mjs';
import { CHECKOUT } from './paths.mjs';
import { tellFailures } from './told-failure.mjs';

const SIZES = [16, 32, 48, 64, 128, 256, 512];

/** Draws assets/icon.svg in the sizes that packages ask for. */
await tellFailures(async () => {
  const assets = join(CHECKOUT, 'assets');
  const drawing = await readFile(join(assets, 'icon.svg'), 'base64');
  const browser = await chromium.launch({
    ...(await provideChromium((sentence) => process.stderr.write(`${sentence}\n`))),
    args: [...sandboxArguments()],
  });
  await mkdir(join(assets, 'icons'), { recursive: true });

  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const image = `<img src="data:image/svg+xml;base64,${drawing}" width="${size}" height="${size}">`;
    await page.setContent(`<style>body{margin:0}img{display:block}</style>${image}`);
    const picture = await page.screenshot({ omitBackground: true });
    await writeFile(join(assets, 'icons', `${size}x${size}.png`), picture);
    if (size === 512) await writeFile(join(assets, 'icon.png'), picture);
    await page.close();
  }
  await browser.close();
});
