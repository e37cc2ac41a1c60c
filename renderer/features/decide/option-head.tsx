import type { ReactElement } from 'react';
import { between } from '#shared/domain/time.ts';
import type { DecideOption, DecideSheet } from '#shared/rules/decide-sheet.ts';
import { count } from '#shared/rules/span-words.ts';
import { isAgainst, type StabilityRecord } from '#shared/rules/stability-record.ts';
import { formatDuration } from '#renderer/ui/format-duration.ts';
import { formatInstant, type Zone } from '#renderer/ui/format-instant.ts';
import { Glyph } from '#renderer/ui/glyph.tsx';
import { SeverityMark } from '#renderer/ui/severity-mark.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { optionLabel } from './option-label.ts';

type Props = {
  readonly option: DecideOption;
  readonly sheet: DecideSheet;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

/** The head of a column: the radio that chooses it, where the release ran, how it stands. */
export function OptionHead({ option, sheet, isChosen, onChoose }: Props): ReactElement {
  const zone = useZone();
  const isForbidden = option.mark === 'forbidden';
  return (
    <th scope="col" className={`op${isChosen ? ' on' : isForbidden ? ' no' : ''}`}>
      <label className="fl">
        <input
          type="radio"
          name="decide-option"
          className="radio"
          checked={isChosen}
          disabled={isForbidden}
          onChange={onChoose}
        />
        <b className="on-n">{optionLabel(option)}</b>
      </label>
      <p className="q t12">{pastOf(option, sheet, zone)}</p>
      <MarkLine option={option} />
      <kbd>{option.key}</kbd>
    </th>
  );
}

/**
 * How the option stands. What speaks against its release is said instead of praise, never beside it.
 */
function MarkLine({ option }: { readonly option: DecideOption }): ReactElement {
  const { value } = option.reliability.record;
  const against = value.kind === 'record' && isAgainst(value.record) ? value.record : null;
  if (option.mark === 'forbidden') {
    return (
      <p className="mk no">
        <Glyph of="never" size={12} />
        Refused by {option.comparison?.neverHits[0]?.rule.id ?? 'a rule'}
      </p>
    );
  }
  return (
    <>
      {against !== null && (
        <p className="mk">
          <SeverityMark level={2}>{againstWords(against)}</SeverityMark>
        </p>
      )}
      <StandLine option={option} isPraised={against === null} />
    </>
  );
}

function StandLine({
  option: { dominatedBy, isBestOfBoth, mark, lastRan },
  isPraised,
}: {
  readonly option: DecideOption;
  readonly isPraised: boolean;
}): ReactElement | null {
  if (mark === 'dominated') {
    return (
      <p className="mk">
        <Glyph of="sev4" size={11} />
        Dominated by {dominatedBy}
      </p>
    );
  }
  if (!isPraised) return null;
  if (isBestOfBoth) {
    return (
      <p className="mk par">
        <i className="dia" />
        {lastRan === null ? 'Best of both, never ran here' : 'Best of both'}
      </p>
    );
  }
  if (mark === 'incomparable') {
    return (
      <p className="mk">
        <Glyph of="unknown" size={11} />
        Incomparable: a row is unknown
      </p>
    );
  }
  return (
    <p className="mk par">
      <i className="dia" />
      On the frontier
    </p>
  );
}

const againstWords = ({ brought, mark }: StabilityRecord): string =>
  mark?.is === 'unstable' ? 'Marked unstable' : `Brought ${count(brought.length, 'incident')}`;

/** What the log knows of the release as something that ran; never "stable" because nobody said. */
function pastOf({ kind, lastRan, release }: DecideOption, sheet: DecideSheet, zone: Zone): string {
  if (release === null) return kind === 'own' ? 'Names no release' : 'What runs is not known';
  const mark =
    release.stability === null ? '' : release.stability.is === 'stable' ? ', stable' : ', unstable';
  if (release.id === sheet.current?.id) {
    const since =
      lastRan === null ? '' : ` since ${formatInstant(lastRan.startedAt, zone, 'short')}`;
    return `Running${since}${mark}`;
  }
  if (lastRan?.endedAt == null) return `Never ran here${mark}`;
  const length = formatDuration(between(lastRan.startedAt, lastRan.endedAt));
  return `Ran ${length} until ${formatInstant(lastRan.endedAt, zone, 'day')}${mark}`;
}
