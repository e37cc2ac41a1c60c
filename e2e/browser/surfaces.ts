import type { Page } from '@playwright/test';
import { drop, FERRY } from '../fixtures/ferry.ts';
import { CHORE_PLACES } from './chores-surfaces.ts';
import { TOIL } from './toil-surfaces.ts';
import {
  button,
  byButton,
  byKey,
  byMenu,
  dialog,
  menu,
  part,
  type Place,
  type Surface,
} from './surface.ts';

/** The one of tonight, with mitigations, decisions and lines. */
async function openIncident(page: Page): Promise<void> {
  await page.keyboard.press('2');
  await page
    .getByRole('row', { name: /Card payments fail/ })
    .first()
    .press('Enter');
  await page.getByRole('complementary', { name: 'About this incident' }).waitFor();
}

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { name, level: 1 }).waitFor({ state: 'attached' });

async function decide(page: Page): Promise<void> {
  await page.keyboard.press('1');
  await page.keyboard.press('x');
  await page.getByRole('dialog').getByRole('radio').first().waitFor();
}

export const PLACES: readonly Place[] = [
  {
    name: 'desk',
    open: async (page) => {
      await page.keyboard.press('1');
      await page.getByRole('list', { name: 'Tensions' }).waitFor();
    },
    surfaces: [
      byKey('add a chore', 'n'),
      byKey('declare incident', 'd'),
      byKey('palette', 'Control+k'),
      byKey('keys', '?'),
      byButton('operator', /Change the name|Ines|Say who/),
      byButton('log details', 'Where the log is kept'),
      dialog('add a service', async (page) => {
        await page.keyboard.press('Control+k');
        await page.keyboard.type('Add a service');
        await page.keyboard.press('Enter');
        await page.getByRole('dialog', { name: /service/i }).waitFor();
      }),
    ],
  },
  {
    name: 'desk, reliability only',
    open: (page) => page.getByRole('radio', { name: 'Reliability' }).click(),
    surfaces: [],
  },
  {
    name: 'desk, security only',
    open: (page) => page.getByRole('radio', { name: 'Security' }).click(),
    surfaces: [],
  },
  {
    name: 'decide',
    open: async (page) => {
      await page.getByRole('radio', { name: 'Both' }).click();
      await decide(page);
    },
    surfaces: [
      part('decide, chosen', (page) => page.keyboard.press('2')),
      part('decide, evidence', (page) => page.keyboard.press('e')),
      part('decide, everything filled in', async (page) => {
        const sheet = page.getByRole('dialog');
        for (const name of ['Judge it', 'Add a control', 'Add a measure', 'Write it yourself']) {
          const found = sheet.getByRole('button', { name });
          if ((await found.count()) > 0) await found.first().click();
        }
      }),
      byKeyInSheet('own option', 'o'),
    ],
  },
  {
    name: 'incidents',
    open: async (page) => {
      await page.keyboard.press('2');
      await page.getByRole('table').first().waitFor();
    },
    surfaces: [],
  },
  {
    name: 'incident',
    open: openIncident,
    surfaces: [
      byKey('next stamp', 'n'),
      byKey('details', 'e'),
      byKey('add a mitigation', 'm'),
      byButton('judge a mitigation', /Did it restore\?|Correct outcome/),
      byButton('mark taken back', 'Mark taken back'),
      byButton('revert by', /^Revert by/),
      byButton('correct a line', /^Correct (?!outcome)/),
      part('originals', (page) => page.keyboard.press('o')),
    ],
  },
  {
    name: 'incident, resolved',
    open: async (page) => {
      await page.keyboard.press('2');
      await page
        .getByRole('row', { name: /Resolved|Reviewed/ })
        .first()
        .press('Enter');
      await page.getByRole('complementary', { name: 'About this incident' }).waitFor();
    },
    surfaces: [byKey('reopen', 'r')],
  },
  {
    name: 'releases',
    open: async (page) => {
      await page.keyboard.press('3');
      await page.getByRole('table', { name: 'Releases' }).waitFor();
    },
    surfaces: [
      byKey('add a release', 'n'),
      byKey('record a deployment', 'r'),
      byButton('add an environment', 'Add environment'),
      menu('actions of a release', (page) => page.keyboard.press('s')),
      byMenu('mark unstable', 's', 'Mark unstable…'),
      byMenu('mark stable', 's', 'Mark stable…'),
      byMenu('deny a release', 's', 'Deny it here…'),
      part('deployments', (page) => page.keyboard.press('t')),
      part('scans', (page) => page.getByRole('tab', { name: /Scans/ }).click()),
    ],
  },
  {
    name: 'risks',
    open: async (page) => {
      await page.keyboard.press('4');
      await page.getByRole('table', { name: 'Acceptances' }).waitFor();
      await page.keyboard.press('j');
    },
    surfaces: [byKey('shorten', 't'), byKey('revoke', 'x')],
  },
  {
    name: 'risks, proposed',
    open: async (page) => {
      await page.keyboard.press('4');
      await page
        .getByRole('row', { name: /proposed/ })
        .first()
        .focus();
      await button(page, /^Approve/).waitFor();
    },
    surfaces: [byButton('approve', /^Approve/), byButton('reject', 'Reject')],
  },
  ...CHORE_PLACES,
  TOIL,
  {
    name: 'notices',
    open: async (page) => {
      await button(page, /^Notices/).press('Enter');
      await heading(page, 'Notices');
    },
    surfaces: [
      byButton('mark told', 'Mark told'),
      part('told', (page) => page.getByRole('tab', { name: /Told/ }).click()),
      byButton('take a notice back', 'Take it back'),
    ],
  },
  {
    name: 'journal',
    open: async (page) => {
      await button(page, /Open the journal/).press('Enter');
      await heading(page, 'Journal');
    },
    surfaces: [byButton('verify', 'Verify the chain')],
  },
  {
    name: 'settings',
    open: async (page) => {
      await page.keyboard.press('Control+,');
      await heading(page, 'Settings');
    },
    surfaces: [byButton('a rule', 'Add a rule'), byButton('change a rule', /^Change NA-/)],
  },
  {
    name: 'import',
    open: async (page) => {
      await page.keyboard.press('1');
      await page.keyboard.press('i');
      await page.getByRole('dialog', { name: 'Import files' }).waitFor();
    },
    surfaces: [
      part('import, with reports', async (page) => {
        await drop(page, [...FERRY, { name: 'broken.json', text: '{"bomFormat": "CycloneDX"' }]);
        await page.getByRole('alert').waitFor();
        await page.getByLabel('Name of the new service').first().waitFor();
      }),
    ],
  },
];

function byKeyInSheet(name: string, key: string): Surface {
  return dialog(name, async (page) => {
    await page.getByRole('dialog').getByRole('radio').first().focus();
    await page.keyboard.press(key);
  });
}
