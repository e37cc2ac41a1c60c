import type { ReactElement } from 'react';
import type { DecideOption } from '#shared/rules/decide-sheet.ts';
import type { Verdict } from '#shared/rules/comparison.ts';
import { reasonSentences } from '#shared/rules/reason-sentence.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Glyph, type GlyphShape } from '#renderer/ui/glyph.tsx';
import { optionTitle } from './option-label.ts';

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
  const { comparison } = option;
  const look = LOOKS[isMove ? (comparison?.verdict ?? 'unknown') : 'clear'];
  const [first, ...others] = comparison && isMove ? reasonSentences(comparison.reasons) : [];
  return (
    <div className={`verdict ${look.tone}`} role="status">
      <Glyph of={look.glyph} size={13} />
      <b>{optionTitle(option, service)}.</b>
      {first !== undefined && <span className="verdict-why">{first}</span>}
      {others.length > 0 && (
        <Button kind="ghost" small keys={['E']} onClick={onReasons}>
          {`${String(others.length)} more`}
        </Button>
      )}
    </div>
  );
}
