import type { ReactElement } from 'react';
import { between } from '#shared/domain/time.ts';
import type { DecideOption, DecideSheet } from '#shared/rules/decide-sheet.ts';
import { formatDuration } from '#renderer/ui/format-duration.ts';
import { formatInstant, type Zone } from '#renderer/ui/format-instant.ts';
import { Glyph } from '#renderer/ui/glyph.tsx';
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

function MarkLine({ option }: { readonly option: DecideOption }): ReactElement {
  if (option.mark === 'forbidden') {
    return (
      <p className="mk no">
        <Glyph of="never" size={12} />
        Refused by {option.comparison?.neverHits[0]?.rule.id ?? 'a rule'}
      </p>
    );
  }
  if (option.mark === 'dominated') {
    return (
      <p className="mk">
        <Glyph of="sev4" size={11} />
        Dominated by {option.dominatedBy}
      </p>
    );
  }
  return (
    <p className="mk par">
      <i className="dia" />
      {option.isBestOfBoth ? 'Best of both' : 'On the frontier'}
    </p>
  );
}

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
