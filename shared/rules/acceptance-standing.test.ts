import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { after, calendarDay, days, instant, type Instant } from '#shared/domain/time.ts';
import { standingOf } from './acceptance-standing.ts';
import { calendarAt, calendarInUtc } from './operator-calendar.ts';
import { aChoreEntry, aCourse, dueOnce } from './sample-chores.ts';
import { anAcceptance, NOON } from './sample-rows.ts';
import { controlsUnproven } from './unproven-controls.ts';

const accepted = instant(Date.UTC(2026, 2, 1));
const acceptance = anAcceptance({ acceptedAt: accepted, expiresAt: after(accepted, days(30)) });
const unproven = [
  {
    control: { text: 'WAF', choreId: null },
    since: NOON,
    because: '“Rotate” was due on Mon 11 May 2026',
  },
];

describe('standing of a risk acceptance', () => {
  it('[RA1] begins at the instant it was accepted, and is proposed before', () => {
    expect(standingOf(acceptance, instant(accepted - 1), []).kind).toBe('proposed');
    expect(standingOf(acceptance, accepted, []).kind).toBe('in-force');
  });

  it('[RA2] is in force until, and not including, the instant it expires', () => {
    const lastMoment = instant(acceptance.expiresAt - 1);
    expect(standingOf(acceptance, lastMoment, [])).toEqual({ kind: 'in-force', remaining: 1 });
    expect(standingOf(acceptance, acceptance.expiresAt, []).kind).toBe('expired');
  });

  it('[RA3] stays revoked after its end, so that the reason is not lost', () => {
    const revoked = { ...acceptance, revokedAt: after(accepted, days(3)) };
    expect(standingOf(revoked, after(accepted, days(90)), unproven)).toEqual({
      kind: 'revoked',
      since: revoked.revokedAt,
    });
  });

  it('[RA4] is closed rather than expired once every covered finding is gone', () => {
    const closed = { at: after(accepted, days(5)), because: 'scan of 2.4.1' };
    const standing = standingOf({ ...acceptance, closed }, after(accepted, days(90)), unproven);
    expect(standing).toEqual({ kind: 'closed', since: closed.at });
  });

  it('[RA5] is suspended while a control is unproven, and in force again afterwards', () => {
    const now = after(accepted, days(1));
    expect(standingOf(acceptance, now, unproven)).toEqual({
      kind: 'suspended',
      since: NOON,
      because: '“Rotate” was due on Mon 11 May 2026',
    });
    expect(standingOf(acceptance, now, []).kind).toBe('in-force');
  });

  it('[RA6] is expired rather than suspended where both hold', () => {
    expect(standingOf(acceptance, acceptance.expiresAt, unproven).kind).toBe('expired');
  });

  it('[RA7] covers nothing while proposed or rejected, whatever the time', () => {
    const proposed = { ...acceptance, acceptedAt: null };
    expect(standingOf(proposed, after(accepted, days(1)), []).kind).toBe('proposed');
    const rejected = { ...proposed, rejectedAt: accepted };
    expect(standingOf(rejected, after(accepted, days(1)), []).kind).toBe('rejected');
  });

  it('[RA8] never comes back once it ended, as time goes on', () => {
    const moment = fc
      .integer({ min: 0, max: 100 * 86_400_000 })
      .map((ms) => after(accepted, days(0)) + ms);
    fc.assert(
      fc.property(moment, moment, fc.boolean(), (one, other, isUnproven) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const controls = isUnproven ? unproven : [];
        const was = standingOf(acceptance, instant(earlier), controls).kind;
        if (was === 'expired') {
          expect(standingOf(acceptance, instant(later), controls).kind).toBe('expired');
        }
      }),
    );
  });
});

describe('controls kept by chores', () => {
  const kept = anAcceptance({ controls: [{ text: 'WAF rules', choreId: id('rotate') }] });
  const chore = aCourse(dueOnce('2026-05-13'));

  it('[RA9] proves a control to the end of the due day, and not from the day after', () => {
    const unprovenAt = (now: Instant) => controlsUnproven(kept, [chore], now, calendarInUtc(now));
    const dayLater = instant(Date.UTC(2026, 4, 14));
    expect(unprovenAt(instant(dayLater - 1))).toEqual([]);
    expect(unprovenAt(dayLater)[0]?.since).toBe(dayLater);
  });

  it('[RA10] proves the control again once the chore is done', () => {
    const done = aCourse(dueOnce('2026-05-13'), [aChoreEntry({ occurrence: '2026-05-13' })]);
    expect(controlsUnproven(kept, [done], NOON, calendarInUtc(NOON))).toEqual([]);
  });

  it('[RA11] does not take a control as proven whose chore is gone', () => {
    expect(controlsUnproven(kept, [], NOON, calendarInUtc(NOON))).toHaveLength(1);
  });

  it("[RA12] counts days on the operator's calendar, also when clocks change", () => {
    const evening = instant(Date.UTC(2026, 4, 13, 22, 30));
    const berlin = calendarAt(evening, 'Europe/Berlin');
    expect(berlin.today).toBe('2026-05-14');
    expect(berlin.startOf(calendarDay('2026-05-14'))).toBe(Date.UTC(2026, 4, 13, 22));
    expect(berlin.startOf(calendarDay('2026-03-29'))).toBe(Date.UTC(2026, 2, 28, 23));
    expect(berlin.startOf(calendarDay('2026-03-30'))).toBe(Date.UTC(2026, 2, 29, 22));
    expect(controlsUnproven(kept, [chore], evening, berlin)).toHaveLength(1);
    expect(controlsUnproven(kept, [chore], evening, calendarInUtc(evening))).toEqual([]);
  });
});
