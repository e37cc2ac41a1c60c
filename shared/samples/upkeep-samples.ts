import type { Chore } from '#shared/domain/chore.ts';
import { id } from '#shared/domain/ids.ts';
import { calendarDay, instant } from '#shared/domain/time.ts';

/** A chore that is due once, for tests of what is read and written of chores. */
export const aKeptChore = (changed: Partial<Chore> = {}): Chore => ({
  id: id('0190a0a0-0000-7000-8000-00000000000a'),
  title: 'Renew the certificate',
  kind: 'preventive',
  serviceId: null,
  assetId: null,
  schedule: { kind: 'once', due: calendarDay('2026-05-14'), zone: null },
  grace: { before: 0, after: 0 },
  missed: 'keep-one',
  minutes: null,
  consequence: null,
  harm: null,
  steps: null,
  contact: null,
  onlyYou: false,
  sheetTestedOn: null,
  notes: null,
  createdAt: instant(Date.UTC(2026, 0, 1)),
  retiredAt: null,
  ...changed,
});
