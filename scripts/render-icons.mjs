import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { provideChromium } from './chromium.mjs';
import { sandboxArguments } from './launch.mjs';
import { CHECKOUT } from './paths.mjs';
import { tellFailures } from './told-failure.mjs';

const SIZES = [16, 32, 48, 64, 128, 256, 512];

/** What is drawn from which drawing, at which size in pixels. The tray has its own sizes and names. */
const PICTURES = [
  ...SIZES.map((size) => ({ from: 'icon.svg', to: `icons/${size}x${size}.png`, size })),
  { from: 'icon.svg', to: 'icon.png', size: 512 },
  { from: 'icon.svg', to: 'tray/tray.png', size: 22 },
  { from: 'icon.svg', to: 'tray/tray@2x.png', size: 44 },
  { from: 'tray-template.svg', to: 'tray/trayTemplate.png', size: 18 },
  { from: 'tray-template.svg', to: 'tray/trayTemplate@2x.png', size: 36 },
];

/** Draws the drawings of assets/ in the sizes that packages and trays ask for. */
await tellFailures(async () => {
  const assets = join(CHECKOUT, 'assets');
  const browser = await chromium.launch({
    ...(await provideChromium((sentence) => process.stderr.write(`${sentence}\n`))),
    args: [...sandboxArguments()],
  });

  for (const { from, to, size } of PICTURES) {
    const drawing = await readFile(join(assets, from), 'base64');
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const image = `<img src="data:image/svg+xml;base64,${drawing}" width="${size}" height="${size}">`;
    await page.setContent(`<style>body{margin:0}img{display:block}</style>${image}`);
    await mkdir(dirname(join(assets, to)), { recursive: true });
    await writeFile(join(assets, to), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
});
