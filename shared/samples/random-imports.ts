import { addAsset, changeAsset, removeAsset } from '#shared/commands/assets.ts';
import { importUpkeep } from '#shared/commands/import-upkeep.ts';
import { calendarDay, instant } from '#shared/domain/time.ts';
import { aCertificate } from './upkeep-files.ts';
import { nobody, pick, type Try } from './random-step.ts';

const TODAY = calendarDay('2026-03-02');

/** One of each command about assets, and imports that add, renew and change nothing. */
export const IMPORT_TRIES: readonly Try[] = [
  (log, { one }, now) => log.run(addAsset, { kind: 'host', name: `host ${one % 5}` }, now),
  (log, { one, two }, now) =>
    log.run(
      changeAsset,
      { id: pick(log, 'assets', one)?.id ?? nobody, kind: 'other', name: `thing ${two}` },
      now,
    ),
  (log, { one }, now) => log.run(removeAsset, { id: pick(log, 'assets', one)?.id ?? nobody }, now),
  (log, { one, two }, now) =>
    log.run(
      importUpkeep,
      {
        ...{ today: TODAY, zone: 'Europe/Berlin' },
        chores: [
          {
            ...{ source: `crontab:${one % 4}`, ownId: null, title: `Line ${one}` },
            schedule: { kind: 'rule', rule: 'FREQ=DAILY', start: '2026-03-02' },
            past: [{ at: instant(now - 1_000), occurrence: null, minutes: two }],
          },
        ],
        deadlines: [
          {
            ...{ source: `certificate:${two % 2}`, kind: 'certificate', name: `host ${two % 2}` },
            ...{ certificate: aCertificate(one), endsOn: `2026-0${1 + (one % 9)}-15` },
            ...{ serviceId: pick(log, 'services', two)?.id ?? null, notes: null },
          },
        ],
        littleThings: [{ text: 'Restarted', at: instant(now - two), minutes: 5, serviceId: null }],
      },
      now,
    ),
];
