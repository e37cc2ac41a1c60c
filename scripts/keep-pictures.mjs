import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { knownChromium, provideChromium } from './chromium.mjs';
import { sandboxArguments } from './launch.mjs';

/** The ones that the documents show, and what they are called there. */
const IN_DOCUMENTS = { desk: 'desk', 'decide-chosen': 'decide', chores: 'chores' };

/** Of quality 1 a browser makes a picture without loss. */
const IN_PAGE = `(async () => {
  const image = document.querySelector('img');
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', 1);
})()`;

/**
 * Keeps the pictures that the documents show, as WebP: without loss, and half as large as PNG. Only
 * a browser is at hand to make it.
 *
 * @param {string} taken the folder with all pictures
 * @param {string} kept the folder of the documents' pictures
 * @param {(sentence: string) => void} say
 */
export async function keepPictures(taken, kept, say) {
  await provideChromium(say);
  const browser = await chromium.launch({ ...knownChromium(), args: [...sandboxArguments()] });
  try {
    const page = await browser.newPage();
    await mkdir(kept, { recursive: true });
    for (const [name, shown] of Object.entries(IN_DOCUMENTS)) {
      for (const theme of ['light', 'dark']) {
        const png = await readFile(join(taken, `${name}-${theme}-1440x900.png`), 'base64');
        await page.setContent(`<img src="data:image/png;base64,${png}">`);
        const address = String(await page.evaluate(IN_PAGE));
        const webp = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
        await writeFile(join(kept, `${shown}-${theme}.webp`), webp);
      }
    }
  } finally {
    await browser.close();
  }
}
