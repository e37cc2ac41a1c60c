import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openDemonstration } from './demonstration.ts';
import { bareWindow, open, ours, withFolder } from './launch.ts';
import { findingOf, type Finding } from './measure.ts';
import type {} from './page.ts';
import type { Places } from './places.ts';
import { generatedReport, ROWS } from './generated-report.ts';

const TURNS = 15;
const FILE = 'grype/many_vulns.json';

/** A large report from its text to saved and shown, against its rows put one by one. */
export const measureImport = (places: Places): Promise<readonly Finding[]> =>
  withFolder((home) =>
    withFolder(async (bareHome) => {
      const corpus = process.env['LIGHTKEEPER_CORPUS'];
      const text = corpus ? readFileSync(join(corpus, FILE), 'utf8') : generatedReport();
      const console = await openDemonstration(ours(places, home));
      const bare = await open(bareWindow(places, bareHome));
      const rows = await readRows(console.page, text);
      await bare.page.evaluate((given) => void Object.assign(globalThis, { given }), rows);

      const our: number[] = [];
      const floor: number[] = [];
      for (let turn = -2; turn < TURNS; turn++) {
        const its = await putOneByOne(bare.page);
        const mine = await importText(console.page, `measured-${turn + 2}`);
        if (turn < 0) continue;
        floor.push(its);
        our.push(mine);
      }
      await console.close();
      await bare.close();
      const which = corpus ? FILE : `a generated report of ${ROWS} rows (no LIGHTKEEPER_CORPUS)`;
      return [
        findingOf({
          name: 'Import',
          unit: 'ms',
          ours: our,
          floor,
          aim: 0.6,
          note: `${which}: text to saved and shown; against ${rows.length} raw puts in one transaction`,
        }),
      ];
    }),
  );

/** The rows that the report holds, as our reader reads them; the text stays in the page. */
const readRows = (page: Page, text: string): Promise<readonly object[]> =>
  page.evaluate(async (report) => {
    Object.assign(globalThis, { report });
    const bytes = new TextEncoder().encode(report);
    const read = await window.measured.readFile({ name: 'report.json', bytes });
    if (!read.ok || !('scans' in read.value.file)) throw new Error('The report is not readable.');
    return read.value.file.scans.flatMap(({ findings }) => [...findings]);
  }, text);

const importText = (page: Page, service: string): Promise<number> =>
  page.evaluate(async (name) => {
    const { commands, log, readFile, runCommand } = window.measured;
    const { report } = globalThis as unknown as { readonly report: string };
    const shown = new Promise<number>((resolve) => {
      const seen = new MutationObserver(() => {
        const names = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent);
        if (!names.some((text) => text.includes(name))) return;
        seen.disconnect();
        requestAnimationFrame(() => {
          const painted = new MessageChannel();
          painted.port1.onmessage = () => resolve(performance.now());
          painted.port2.postMessage(null);
        });
      });
      seen.observe(document.body, { childList: true, subtree: true, characterData: true });
    });

    const start = performance.now();
    const bytes = new TextEncoder().encode(report);
    const read = await readFile({ name: 'report.json', bytes });
    if (!read.ok || !('scans' in read.value.file)) throw new Error('The report is not readable.');
    const { file, sha256 } = read.value;
    const answer = await runCommand(log, commands.importScans, {
      files: [
        {
          fileName: 'report.json',
          sha256,
          format: file.format,
          tool: file.tool,
          scannedAt: file.scannedAt ?? log.circumstances.now(),
          scannedAtIsStated: file.scannedAt !== null,
          advisoryDataAt: file.advisoryDataAt,
          digest: file.artifact.digest,
          remember: null,
          service: {
            kind: 'new',
            name,
            harmClass: { severity: 3, of: 'Sales' },
            environment: 'production',
          },
          release: { kind: 'new', version: '1.0.0' },
          scans: file.scans,
          vex: file.vex,
        },
      ],
    });
    if (!answer.ok) throw new Error(`Not saved: ${answer.refusal.kind}`);
    return (await shown) - start;
  }, service);

/** One transaction, a put for each row: what an import costs that packs nothing. */
const putOneByOne = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { given } = globalThis as unknown as { readonly given: readonly object[] };
    const name = `floor-${crypto.randomUUID()}`;
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'key' });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('The floor has no database.'));
    });
    const rows = given.map((row) => ({ ...row, key: crypto.randomUUID() }));
    const start = performance.now();
    await new Promise((resolve) => {
      const transaction = db.transaction('rows', 'readwrite');
      const store = transaction.objectStore('rows');
      for (const row of rows) store.put(row);
      transaction.oncomplete = resolve;
    });
    const time = performance.now() - start;
    db.close();
    indexedDB.deleteDatabase(name);
    return time;
  });
