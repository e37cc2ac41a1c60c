import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../../fixtures/console.ts';
import { bringIn, decideFor, declare, type DroppedFile } from '../../fixtures/ferry.ts';

const CORPUS = process.env['LIGHTKEEPER_CORPUS'];

const REOPENED = [
  'CVE-2007-2405',
  'CVE-2015-5237',
  'CVE-2016-10127',
  'CVE-2018-20225',
  'GHSA-xgxc-v2qg-chmh',
];

const scanOf = (version: string): DroppedFile => {
  const name = `defectdojo-django-${version}.cdx.xml`;
  return { name, text: readFileSync(join(CORPUS ?? '', 'releases', name), 'utf8') };
};

test('[JO3] two real releases: what comes back is named, and the scans are not trusted blindly', async ({
  openConsole,
}) => {
  test.skip(CORPUS === undefined, 'LIGHTKEEPER_CORPUS names no folder with reports');
  const page = await openConsole();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await bringIn(page, [scanOf('1.14.1'), scanOf('1.15.0')], { version: '1.15.0', since: '-2h' });
  await declare(page, 'Logins fail');

  await decideFor(page, 'Roll back to 1.14.1');
  const sheet = page.getByRole('dialog', { name: /^Decide/ });
  await expect(sheet.getByRole('status').first()).toContainText(
    'Reopens 5 findings without an acceptance: roll back',
  );
  await page.keyboard.press('e');
  const reasons = sheet.getByRole('list', { name: 'Reasons of the verdict' });
  await expect(reasons).toContainText('20 days apart');
  const evidence = sheet.getByRole('region', { name: 'Evidence: Re-introduces' });
  for (const id of REOPENED) await expect(evidence).toContainText(id);
  await expect(sheet.getByRole('region', { name: 'Evidence: Fixes' })).toContainText('74 findings');
});
