import type { ReactElement } from 'react';
import type { DecideOption } from '#shared/rules/decide-sheet.ts';
import type { Verdict } from '#shared/rules/comparison.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Glyph, type GlyphShape } from '#renderer/ui/glyph.tsx';
import { optionReasons, optionTitle, optionWarning } from './option-label.ts';

type Props = {
  readonly option: DecideOption | null;
  readonly service: string;
  readonly onReasons: () => void;
};

const LOOKS: Readonly<Record<Verdict, { readonly glyph: GlyphShape; readonly tone: string }>> = {
  never: { glyph: 'never', tone: 'never' },
  'below floor': { glyph: 'sev1', tone: 's1' },
  unknown: { glyph: 'unknown', tone: 'su' },
  'needs acceptance': { glyph: 'sev2', tone: 's2' },
  'clear with note': { glyph: 'sev3', tone: 's3' },
  clear: { glyph: 'ok', tone: 'quiet' },
};

/** The verdict on what is chosen, warning first, with its first reason. Never green. */
export function VerdictStrip({ option, service, onReasons }: Props): ReactElement {
  if (option === null) {
    return (
      <div className="verdict quiet" role="status">
        <span className="q">Choose an option to see what it would bring back.</span>
      </div>
    );
  }
  const isMove = option.kind !== 'stay' && option.kind !== 'mitigate';
  const verdict = isMove ? (option.comparison?.verdict ?? 'unknown') : 'clear';
  const warning = verdict === 'never' ? null : optionWarning(option);
  const look = warning !== null && !isWorse(verdict) ? AGAINST : LOOKS[verdict];
  const reasons = isMove || warning !== null ? optionReasons(option) : [];
  // What the title says already is not said again beside it.
  const [first, ...others] = warning === null ? reasons : reasons.slice(1);
  return (
    <div className={`verdict ${look.tone}`} role="status">
      <Glyph of={look.glyph} size={13} />
      <b>{titleOf(warning, optionTitle(option, service))}.</b>
      {first !== undefined && <span className="verdict-why">{first}</span>}
      {others.length > 0 && (
        <Button kind="ghost" small keys={['E']} onClick={onReasons}>
          {`${String(others.length)} more`}
        </Button>
      )}
    </div>
  );
}

/** A release that is known to fail is not quiet, however little comes back by it. */
const AGAINST = LOOKS['needs acceptance'];

const isWorse = (verdict: Verdict): boolean => verdict === 'below floor';

const titleOf = (warning: string | null, title: string): string =>
  warning === null ? title : `${warning}. ${title}`;
