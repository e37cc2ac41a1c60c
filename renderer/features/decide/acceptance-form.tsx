import type { ReactElement } from 'react';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { formatUntil } from '#renderer/ui/format-duration.ts';
import { QuickTimeField } from '#renderer/ui/quick-time-field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { duration } from '#shared/domain/time.ts';
import { assumedWords, needsLongerReason } from '#shared/rules/acceptance-limit.ts';
import { count } from '#shared/rules/span-words.ts';
import { endChoices } from './acceptance-ends.ts';
import type { SecurityRows } from '#shared/rules/decide-sheet.ts';
import type { DecideFormProps } from './form-props.ts';
import { uncoveredWords } from './security-words.ts';
import { HarmForm } from './harm-form.tsx';

const TYPED = 'typed';

/** What is accepted, until when, and who says so. The end is mandatory and never renews itself. */
export function AcceptanceForm(props: DecideFormProps): ReactElement {
  const { change, decide, draft } = props;
  const zone = useZone();
  const { accepts } = decide;
  if (accepts === null) {
    const asked = decide.chosen?.security.acceptance.value ?? null;
    return (
      <section aria-label="Risk acceptance">
        <span className="lbl">Risk acceptance</span>
        <p className="t12 q">{notNeededWords(asked)}</p>
        <AlsoOpen {...props} />
      </section>
    );
  }

  const { findings, limit } = accepts;
  const choices = endChoices(limit);
  const isTyped = draft.endText.trim() !== '' || draft.endAfter === 0;
  const chosenEnd = isTyped ? TYPED : String(draft.endAfter ?? limit.length);
  const isLonger = decide.end !== null && needsLongerReason(decide.now, decide.end, limit);

  const choose = (value: string): void =>
    value === TYPED
      ? change({ endAfter: 0 })
      : change({ endAfter: duration(Number(value)), endText: '' });

  return (
    <section className="acc-f" aria-label="Risk acceptance">
      <div>
        <span className="lbl">Risk acceptance of {count(findings.length, 'finding')}</span>
        <p className="hint" title={limit.because}>
          At most {count(limit.days, 'day')} by default, for {limit.finding.id}
          {limit.assumed.length > 0 && ` (${assumedWords(limit)})`}.
          {limit.forensicTriage && ' Look for traces of exploitation too.'}
        </p>
        <Segmented
          label="Ends"
          full
          value={chosenEnd}
          segments={[
            ...choices.map(({ label, length }) => ({ value: String(length), label })),
            { value: TYPED, label: 'Other' },
          ]}
          onChange={choose}
        />
        {isTyped && (
          <QuickTimeField
            label="Ends at"
            text={draft.endText}
            now={decide.now}
            direction="future"
            onChange={(endText) => change({ endText })}
          />
        )}
        {decide.end !== null && (
          <p className="hint">
            {formatInstant(decide.end, zone)}, {formatUntil(decide.end, decide.now)}. It ends by
            itself and never renews by itself.
          </p>
        )}
        {isLonger && (
          <TextField
            label="Why longer than the limit?"
            value={draft.longerReason}
            onChange={(longerReason) => change({ longerReason })}
          />
        )}
      </div>
      <div>
        <AlsoOpen {...props} />
        <HarmForm {...props} />
        <TextField
          label="Approval asked of"
          value={draft.approver}
          placeholder="Nobody: self-accepted"
          onChange={(approver) => change({ approver })}
        />
      </div>
    </section>
  );
}

/** Offers to accept what is open already, where nobody did. Never chosen by itself. */
function AlsoOpen({ change, decide, draft }: DecideFormProps): ReactElement | null {
  const { length } = decide.keptUncovered;
  if (length === 0) return null;
  return (
    <Checkbox
      label={`Also accept ${count(length, 'finding')} open here already`}
      hint="Nobody accepted them so far."
      checked={draft.coversOpen}
      onChange={(coversOpen) => change({ coversOpen })}
    />
  );
}

function notNeededWords(asked: SecurityRows['acceptance']['value'] | null): string {
  switch (asked?.kind) {
    case undefined:
      return 'Choose an option first.';
    case 'never':
      return 'Never accepted, by anyone.';
    case 'covered':
      return 'What comes back is covered by an acceptance in force.';
    case 'unknown':
      return 'Unknown: without a scan nobody knows what would come back. Nothing can be accepted unseen.';
    case 'not-needed':
      return asked.uncovered === 0
        ? 'Not needed: nothing comes back, and what runs is covered.'
        : `Nothing comes back; ${uncoveredWords(asked.uncovered)}.`;
    case 'needed':
      return 'Needed for what comes back.';
  }
}
