import { z } from 'zod';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { standingOf } from '#shared/rules/acceptance-standing.ts';
import { changed } from './changes.ts';
import { command, type Given } from './command.ts';
import { idOf, instantInput, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

const byId = idOf<'RiskAcceptanceId'>();

type Standing = ReturnType<typeof standingOf>['kind'];

/** Where it stands apart from its controls, which no command of this file depends on. */
const standingIn = (acceptance: RiskAcceptance, { now }: Given): Standing =>
  standingOf(acceptance, now, []).kind;

/** How each standing is called in a refusal. */
const WORDS: Readonly<Record<Standing, string>> = {
  proposed: 'only proposed',
  rejected: 'rejected',
  'in-force': 'in force',
  suspended: 'suspended',
  expired: 'expired',
  revoked: 'revoked',
  closed: 'closed',
};

/**
 * Puts a proposed acceptance in force, with the approver as the operator states it. It is in force
 * from now on: nobody covered what ran before.
 */
export const approveAcceptance = command({
  name: 'risk-acceptance.approve',
  input: z.object({ id: byId, approver: textInput }),
  reads: ({ id }) => [{ table: 'riskAcceptances', id }],

  decide(
    { approver, id },
    given,
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty' | 'already' | 'in-the-past'>> {
    const acceptance = given.row('riskAcceptances', id);
    if (!acceptance) return refused({ kind: 'not-in-log', what: 'acceptance', id });
    const standing = standingIn(acceptance, given);
    if (standing !== 'proposed') {
      return refused({ kind: 'already', what: 'acceptance', state: WORDS[standing] });
    }
    if (approver === '') return refused({ kind: 'empty', field: 'who approved' });
    if (acceptance.expiresAt <= given.now) {
      return refused({ kind: 'in-the-past', field: 'its end', at: acceptance.expiresAt });
    }
    const approval = { kind: 'stated-by-operator', approver, at: given.now } as const;
    const approved = { ...acceptance, approval, acceptedAt: given.now };
    return ok(changed('riskAcceptances', acceptance, approved));
  },
});

/** Turns a proposed acceptance down, and keeps why. */
export const rejectAcceptance = command({
  name: 'risk-acceptance.reject',
  input: z.object({ id: byId, reason: textInput }),
  reads: ({ id }) => [{ table: 'riskAcceptances', id }],

  decide(
    { id, reason },
    given,
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty' | 'already'>> {
    const acceptance = given.row('riskAcceptances', id);
    if (!acceptance) return refused({ kind: 'not-in-log', what: 'acceptance', id });
    const standing = standingIn(acceptance, given);
    if (standing !== 'proposed') {
      return refused({ kind: 'already', what: 'acceptance', state: WORDS[standing] });
    }
    if (reason === '') return refused({ kind: 'empty', field: 'the reason' });
    return ok(
      changed('riskAcceptances', acceptance, {
        ...acceptance,
        rejectedAt: given.now,
        rejectedBecause: reason,
      }),
    );
  },
});

/** Ends an acceptance early; its findings count as open risk again. */
export const revokeAcceptance = command({
  name: 'risk-acceptance.revoke',
  input: z.object({ id: byId, reason: textInput }),
  reads: ({ id }) => [{ table: 'riskAcceptances', id }],

  decide(
    { id, reason },
    given,
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty' | 'already'>> {
    const acceptance = given.row('riskAcceptances', id);
    if (!acceptance) return refused({ kind: 'not-in-log', what: 'acceptance', id });
    const standing = standingIn(acceptance, given);
    if (standing !== 'in-force' && standing !== 'proposed') {
      return refused({ kind: 'already', what: 'acceptance', state: WORDS[standing] });
    }
    if (reason === '') return refused({ kind: 'empty', field: 'the reason' });
    return ok(
      changed('riskAcceptances', acceptance, {
        ...acceptance,
        revokedAt: given.now,
        revokedBecause: reason,
      }),
    );
  },
});

/** Brings the end forward. A later end is a new acceptance: see `renewAcceptance`. */
export const shortenAcceptance = command({
  name: 'risk-acceptance.shorten',
  input: z.object({ id: byId, expiresAt: instantInput }),
  reads: ({ id }) => [{ table: 'riskAcceptances', id }],

  decide(
    { expiresAt, id },
    given,
  ): Result<
    readonly Change[],
    RefusalOf<'not-in-log' | 'already' | 'in-the-past' | 'out-of-range'>
  > {
    const acceptance = given.row('riskAcceptances', id);
    if (!acceptance) return refused({ kind: 'not-in-log', what: 'acceptance', id });
    const standing = standingIn(acceptance, given);
    if (standing !== 'in-force' && standing !== 'proposed') {
      return refused({ kind: 'already', what: 'acceptance', state: WORDS[standing] });
    }
    if (expiresAt <= given.now) {
      return refused({ kind: 'in-the-past', field: 'the end', at: expiresAt });
    }
    if (expiresAt > acceptance.expiresAt) {
      return refused({
        kind: 'out-of-range',
        field: 'the end',
        allowed: 'an earlier end, or renew it: a later end is a new acceptance',
      });
    }
    return ok(changed('riskAcceptances', acceptance, { ...acceptance, expiresAt }));
  },
});
