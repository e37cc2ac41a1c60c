import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addService } from '#shared/commands/services.ts';
import { instant } from '#shared/domain/time.ts';
import { demonstrationEntries } from '#shared/samples/demonstration.ts';
import { choreCourse } from '#shared/rules/chore-course.ts';
import { aJournal } from './a-journal.ts';
import { aLog, forgetLogs, testCircumstances } from './a-log.ts';
import { importFeed } from './import-feed.ts';
import type { LogDatabase } from './database.ts';
import { goingOn } from './chore-courses.ts';
import { countOpen, openRows } from './open-rows.ts';
import { project } from './projection.ts';
import { runCommand } from './run-command.ts';

beforeEach(forgetLogs);

const NOW = instant(Date.UTC(2026, 4, 14, 2, 42));

const openKeys = (db: LogDatabase) => db.openRows.toCollection().primaryKeys();

describe('the lines of the desk', () => {
  it('[P40] kept up entry by entry are those made from the whole log', async () => {
    const journal = aJournal();
    const { log } = await aLog(journal);
    for (const draft of demonstrationEntries(NOW, testCircumstances.newId)) {
      await project(log, [journal.write(draft)]);
    }
    const kept = await log.db.deskRows.orderBy('id').toArray();
    expect(kept.length).toBe(await log.db.placements.count());
    const open = await openKeys(log.db);
    await log.inTurn(async () => undefined);
    await log.db.delete();

    const rebuilt = await aLog(journal);
    expect(rebuilt.report.workingCopy.kind).toBe('rebuilt');
    expect(await rebuilt.log.db.deskRows.orderBy('id').toArray()).toEqual(kept);
    expect(await openKeys(rebuilt.log.db)).toEqual(open);
  }, 60_000);

  it('[P43] what is open is listed as a search through all rows finds it, also after a snapshot', async () => {
    const journal = aJournal();
    const { log } = await aLog(journal);
    for (const draft of demonstrationEntries(NOW, testCircumstances.newId)) {
      await project(log, [journal.write(draft)]);
    }
    const expectTrue = async (db: LogDatabase): Promise<void> => {
      const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
        rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
      const incidents = await db.incidents
        .filter(({ resolvedAt }) => resolvedAt === null)
        .toArray();
      const courses = await db.choreCourses.toArray();
      const chores = await db.chores.toArray();
      expect(incidents.length).toBeGreaterThan(0);
      expect(chores.length).toBeGreaterThan(0);
      expect(byId(await openRows(db, 'incidents'))).toEqual(byId(incidents));
      expect(byId(courses.map(({ chore }) => chore))).toEqual(byId(chores));
      for (const course of courses) {
        const entries = await db.choreEntries.where('choreId').equals(course.id).toArray();
        expect(course).toEqual(choreCourse(course.chore, entries));
      }
      expect((await goingOn(db)).length).toBe(courses.filter(({ isOver }) => isOver === 0).length);
      expect(await countOpen(db, 'notices')).toBe(
        await db.notices.filter(({ told }) => told === null).count(),
      );
      expect(await countOpen(db, 'followUps')).toBe(
        await db.followUps.filter(({ doneAt }) => doneAt === null).count(),
      );
    };
    await expectTrue(log.db);

    journal.snapshot();
    await log.inTurn(async () => undefined);
    await log.db.delete();
    await expectTrue((await aLog(journal)).log.db);
  }, 60_000);

  it('[P41] are there with the service, and gone when it is undone', async () => {
    const journal = aJournal();
    const { log } = await aLog(journal);
    await runCommand(log, addService, {
      name: 'payments',
      harmClass: { severity: 2, of: 'Money' },
      slo: null,
      environment: 'production',
    });
    expect(await log.db.deskRows.toArray()).toMatchObject([
      { serviceName: 'payments', environment: 'production', running: null, hasScan: false },
    ]);
    const { undoEntry } = await import('./undo-entry.ts');
    await undoEntry(log, 1);
    expect(await log.db.deskRows.toArray()).toEqual([]);
  });

  it('[P42] are judged anew when a feed is imported', async () => {
    const journal = aJournal();
    const { log } = await aLog(journal);
    const entries = demonstrationEntries(NOW, testCircumstances.newId).map((draft) =>
      journal.write(draft),
    );
    await project(log, entries);
    const rows = await log.db.deskRows.toArray();
    const open = await log.db.scanFindings.toArray();
    const id = open.flatMap(({ findings }) => findings).find(({ kev }) => !kev)?.id ?? '';
    expect(rows.flatMap(({ kevIds }) => kevIds)).not.toContain(id);

    const all = new Set(open.flatMap(({ findings }) => findings.map((finding) => finding.id)));
    const answer = await importFeed(
      log,
      {
        format: 'kev',
        catalogVersion: '2026.05.13',
        date: '2026-05-13',
        entries: [...all].map((one) => ({
          id: one,
          addedOn: '2026-05-13',
          dueOn: null,
          ransomware: false,
        })),
      },
      'f'.repeat(64),
    );
    expect(answer).toMatchObject({ ok: true, value: { name: 'kev', count: all.size } });
    for (const { kevIds, openCount } of await log.db.deskRows.toArray()) {
      expect(kevIds.length).toBe(openCount);
    }
  }, 60_000);
});
