import type { Page } from '@playwright/test';

export type HandedFile = { readonly name: string; readonly text: string };

/** Drops files on the window, as an operator would from the file manager. */
export const dropFiles = (page: Page, files: readonly HandedFile[]): Promise<void> =>
  page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of dropped) dataTransfer.items.add(new File([text], name));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
    );
  }, files);

/** Pastes a text with no field focused. */
export const pasteText = (page: Page, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

type Weakness = {
  readonly id: string;
  readonly packageName: string;
  readonly severity: 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW';
};

/** A small report as Trivy writes it. */
export const trivyReport = (scan: {
  readonly service: string;
  readonly version: string;
  readonly createdAt: string;
  readonly weaknesses: readonly Weakness[];
}): HandedFile => ({
  name: `${scan.service}-${scan.version}.json`,
  text: JSON.stringify({
    SchemaVersion: 2,
    CreatedAt: scan.createdAt,
    ArtifactName: `registry.example/${scan.service}:${scan.version}`,
    ArtifactType: 'container_image',
    Results: [
      {
        Target: 'debian 12',
        Class: 'os-pkgs',
        Type: 'debian',
        Vulnerabilities: scan.weaknesses.map(({ id, packageName, severity }) => ({
          VulnerabilityID: id,
          PkgName: packageName,
          InstalledVersion: '1.2.3',
          FixedVersion: '1.2.4',
          Severity: severity,
        })),
      },
    ],
  }),
});

const OLD = { id: 'CVE-2024-10001', packageName: 'libold', severity: 'HIGH' } as const;
const KEPT = { id: 'CVE-2024-10002', packageName: 'libkept', severity: 'LOW' } as const;
const NEW = { id: 'CVE-2024-10003', packageName: 'libnew', severity: 'MEDIUM' } as const;

/** Two releases of one service: the newer one closes a high finding and opens a medium one. */
export const PARCEL_3_1 = trivyReport({
  service: 'parcel-tracker',
  version: '3.1.0',
  createdAt: '2026-05-01T08:00:00Z',
  weaknesses: [OLD, KEPT],
});
export const PARCEL_3_2 = trivyReport({
  service: 'parcel-tracker',
  version: '3.2.0',
  createdAt: '2026-05-02T08:00:00Z',
  weaknesses: [KEPT, NEW],
});

/** Brings both releases in, and says that the newer one runs in production. */
export async function importBoth(page: Page): Promise<void> {
  await dropFiles(page, [PARCEL_3_1, PARCEL_3_2]);
  const sheet = page.getByRole('dialog', { name: 'Import files' });
  await sheet.getByLabel('Worst harm of a failure').selectOption({ label: '3 Marginal' });
  await sheet.getByLabel('What would be harmed, in a word').fill('Orders');
  await sheet.getByRole('radio', { name: '3.2.0 runs now' }).check();
  await sheet.getByLabel('Since').fill('-2h');
  await page.keyboard.press('Control+Enter');
  await sheet.waitFor({ state: 'hidden' });
}
