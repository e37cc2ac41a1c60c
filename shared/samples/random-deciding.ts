import { acceptRisk } from '#shared/commands/accept-risk.ts';
import {
  completeChore,
  correctChoreEntry,
  missChore,
  moveChore,
  removeChoreEntry,
  skipChore,
} from '#shared/commands/chore-entries.ts';
import {
  addChore,
  changeChore,
  removeChore,
  resumeChore,
  retireChore,
} from '#shared/commands/chores.ts';
import { tellNotice } from '#shared/commands/notices.ts';
import { denyRelease, setFloor } from '#shared/commands/placements.ts';
import { recordDecision } from '#shared/commands/record-decision.ts';
import { revokeAcceptance } from '#shared/commands/risk-acceptances.ts';
import { calendarDay, days, hours } from '#shared/domain/time.ts';
import { nobody, pick, type Try } from './random-step.ts';

const DAY = calendarDay('2026-03-02');
const SCHEDULES = [
  { kind: 'once', due: '2026-03-09' },
  { kind: 'rolling', every: 7, unit: 'day', first: '2026-03-09' },
  { kind: 'rule', rule: 'FREQ=WEEKLY;BYDAY=MO', start: '2026-03-02' },
] as const;
const schedule = (number: number) => SCHEDULES[number % SCHEDULES.length] ?? SCHEDULES[0];

/** One of each command about risks, chores, notices and decisions. */
export const DECIDING_TRIES: readonly Try[] = [
  (log, { one, two }, now) =>
    log.run(
      two % 2 === 0 ? setFloor : denyRelease,
      {
        id: pick(log, 'placements', one)?.id ?? nobody,
        releaseId: pick(log, 'releases', two)?.id ?? nobody,
        reason: 'It undoes a fix',
      },
      now,
    ),
  (log, { one, two }, now) => {
    const release = pick(log, 'releases', one);
    return log.run(
      acceptRisk,
      {
        scope: {
          serviceId: release?.serviceId ?? nobody,
          placementIds: null,
          releaseIds: [release?.id ?? nobody],
        },
        covered: [
          {
            id: `CVE-2026-2000${two % 3}`,
            ids: [`CVE-2026-2000${two % 3}`],
            ecosystem: 'npm',
            packageName: 'parcel-post',
            severity: 'high',
            cvss: [],
            kev: null,
            epss: null,
          },
        ],
        expiresAt: now + days(2),
        rationale: 'Not reachable here',
        controls: [
          {
            text: 'Blocked at the edge',
            keptBy: { kind: 'new-chore', title: 'Check', dueOn: calendarDay('2026-03-02') },
          },
        ],
      },
      now,
    );
  },
  (log, { one }, now) =>
    log.run(
      revokeAcceptance,
      { id: pick(log, 'riskAcceptances', one)?.id ?? nobody, reason: 'No longer' },
      now,
    ),
  (log, { one }, now) =>
    log.run(addChore, { title: `Rotate ${one}`, schedule: schedule(one), today: DAY }, now),
  (log, { one, two }, now) =>
    log.run(
      changeChore,
      {
        id: pick(log, 'chores', one)?.id ?? nobody,
        title: `Rotate ${two}`,
        schedule: schedule(two),
        today: DAY,
      },
      now,
    ),
  (log, { one, two }, now) =>
    log.run(
      completeChore,
      { id: pick(log, 'chores', one)?.id ?? nobody, on: DAY, minutes: two },
      now,
    ),
  (log, { one }, now) =>
    log.run(
      skipChore,
      {
        id: pick(log, 'chores', one)?.id ?? nobody,
        occurrence: '2026-03-09',
        on: DAY,
        because: 'The supplier is closed',
      },
      now,
    ),
  (log, { one }, now) =>
    log.run(
      moveChore,
      {
        id: pick(log, 'chores', one)?.id ?? nobody,
        occurrence: '2026-03-16',
        until: '2026-03-18',
        on: DAY,
        because: 'After the freeze',
      },
      now,
    ),
  (log, { one }, now) =>
    log.run(
      missChore,
      { id: pick(log, 'chores', one)?.id ?? nobody, occurrences: ['2026-03-23'], on: DAY },
      now,
    ),
  (log, { one, two }, now) =>
    log.run(
      correctChoreEntry,
      {
        id: pick(log, 'choreEntries', one)?.id ?? nobody,
        at: now,
        on: DAY,
        minutes: two,
        note: 'Two hosts',
        prevented: null,
      },
      now,
    ),
  (log, { one }, now) =>
    log.run(removeChoreEntry, { id: pick(log, 'choreEntries', one)?.id ?? nobody }, now),
  (log, { one }, now) => log.run(retireChore, { id: pick(log, 'chores', one)?.id ?? nobody }, now),
  (log, { one }, now) =>
    log.run(resumeChore, { id: pick(log, 'chores', one)?.id ?? nobody, today: DAY }, now),
  (log, { one }, now) => log.run(removeChore, { id: pick(log, 'chores', one)?.id ?? nobody }, now),
  (log, { one }, now) =>
    log.run(tellNotice, { id: pick(log, 'notices', one)?.id ?? nobody, how: 'by phone' }, now),
  (log, { one, two }, now) => {
    const running = log.rows('deployments').filter(({ endedAt }) => endedAt === null);
    const deployment = running[one % Math.max(running.length, 1)];
    const release = log.rows('releases').find(({ id }) => id === deployment?.releaseId);
    const others = log.rows('releases').filter(({ serviceId }) => serviceId === release?.serviceId);
    const target = others[two % Math.max(others.length, 1)];
    return log.run(
      recordDecision,
      {
        question: 'What now?',
        serviceId: release?.serviceId ?? nobody,
        placementId: deployment?.placementId ?? nobody,
        incidentId: pick(log, 'incidents', two)?.id ?? null,
        runningReleaseId: release?.id ?? null,
        options: [
          {
            key: 'a',
            kind: 'roll-back',
            label: 'Roll back',
            releaseId: target?.id ?? null,
            verdict: null,
            cells: [],
          },
        ],
        chosen: 'a',
        reason: 'It restores soonest',
        motive: 'reliability',
        breakGlass: 'People wait',
        acceptance: { expiresAt: now + days(1) },
        mitigations: [
          {
            kind: 'waf-rule',
            text: 'Rule on',
            weakensSecurity: false,
            revertBy: now + hours(5),
          },
        ],
      },
      now,
    );
  },
];
