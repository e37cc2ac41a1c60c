import { useMemo } from 'react';
import { calendarAt, dayAfter } from '#shared/rules/operator-calendar.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { OpenFinding } from '#shared/rules/comparison.ts';
import type { DecideOption, DecideSheet } from '#shared/rules/decide-sheet.ts';
import { pingPong, type PingPong } from '#shared/rules/ping-pong.ts';
import { parseQuickTime } from '#shared/rules/quick-time.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { acceptsOf, keptUncovered, type Accepts } from './accepted.ts';
import { incidentOf, intelOf, sheetOf, standingIn, type DecideFacts } from './decide-facts.ts';
import { ownOptions, type DecideDraft } from './decide-draft.ts';
import { whatIsMissing } from './missing.ts';
import { optionIdentity } from './option-label.ts';
import { acceptanceEnd, proposedMotive, recordInput, type RecordInput } from './record-input.ts';

export type Decide = {
  readonly now: Instant;
  readonly question: string;
  readonly sheet: DecideSheet;
  readonly chosen: DecideOption | null;
  readonly pingPong: PingPong | null;
  /** Open in the chosen release already, and covered by nobody. */
  readonly keptUncovered: readonly OpenFinding[];
  readonly accepts: Accepts | null;
  /** When the acceptance would end; `null` where none is needed or none is given. */
  readonly end: Instant | null;
  readonly motive: ReturnType<typeof proposedMotive>;
  /** What still stands in the way of recording, as a sentence. */
  readonly missing: string | null;
  readonly input: RecordInput | null;
};

/** The sheet with what was typed into it, at this minute. */
export function useDecide(
  facts: DecideFacts,
  incidentId: string | null,
  draft: DecideDraft,
): Decide {
  const now = useNow();
  const zone = zoneName(useZone());
  const { own } = draft;

  const sheet = useMemo(
    () =>
      sheetOf(facts, {
        incident: incidentOf(facts, incidentId),
        own: ownOptions({ own }),
        now,
        calendar: calendarAt(now, zone),
      }),
    [facts, incidentId, own, now, zone],
  );
  const flips = useMemo(
    () => pingPong(facts.deployments, facts.decisions, now),
    [facts.deployments, facts.decisions, now],
  );

  const future = (text: string): Instant | null => {
    const read = parseQuickTime(text, { now, zone, direction: 'future' });
    return read.ok ? read.value : null;
  };
  const chosen = sheet.options.find((option) => optionIdentity(option) === draft.chosen) ?? null;
  const typedEnd = future(draft.endText);
  const kept = useMemo(
    () => keptUncovered(chosen, facts, standingIn(facts, now, calendarAt(now, zone))),
    [chosen, facts, now, zone],
  );
  const accepts = useMemo(
    () => acceptsOf(chosen, draft.coversOpen ? kept : [], facts.placement.exposed),
    [chosen, draft.coversOpen, kept, facts.placement.exposed],
  );
  const end = acceptanceEnd({ accepts, draft, now, typedEnd });
  const revertBys = draft.meanwhile.map(({ revertBy }) => future(revertBy));
  const revertsRead = draft.meanwhile.every(
    ({ revertBy }, place) => revertBy.trim() === '' || revertBys[place] !== null,
  );
  const motive = draft.motive ?? (chosen ? proposedMotive(chosen, sheet) : 'reliability');
  const isHurt = sheet.incident !== null && sheet.incident.mitigatedAt === null;
  const { name } = facts.service;
  const question = isHurt ? `How do we restore ${name}?` : `Which release should ${name} run?`;

  return {
    now,
    question,
    sheet,
    chosen,
    pingPong: flips,
    keptUncovered: kept,
    accepts,
    end,
    motive,
    missing: whatIsMissing(chosen, draft, { now, accepts, end, revertsRead }),
    input:
      chosen &&
      recordInput({
        subject: facts,
        sheet,
        option: chosen,
        draft,
        question,
        motive,
        accepts,
        pingPong: flips,
        intel: intelOf(chosen, facts),
        zone,
        now,
        typedEnd,
        revertBys,
        choreDueOn: dayAfter(calendarAt(now, zone).today),
      }),
  };
}
