import type { FindingSeverity } from '#shared/domain/finding.ts';
import type { ReactElement, ReactNode } from 'react';
import { Glyph } from './glyph.tsx';

/** Four levels, 1 the worst, and one for "nobody said". Used for findings, incidents and harm alike. */
export type SeverityLevel = 1 | 2 | 3 | 4 | 'unknown';

const FINDING_LEVELS: Readonly<Record<FindingSeverity, SeverityLevel>> = {
  critical: 1,
  high: 2,
  medium: 3,
  low: 4,
  negligible: 4,
  unknown: 'unknown',
};

const FINDING_WORDS: Readonly<Record<FindingSeverity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  negligible: 'Negligible',
  unknown: 'Unknown',
};

export const levelOfFinding = (severity: FindingSeverity): SeverityLevel =>
  FINDING_LEVELS[severity];
export const wordOfFinding = (severity: FindingSeverity): string => FINDING_WORDS[severity];

const shapeOf = (level: SeverityLevel) =>
  level === 'unknown' ? ('unknown' as const) : (`sev${level}` as const);
const classOf = (level: SeverityLevel): string => (level === 'unknown' ? 'su' : `s${level}`);

type Props = {
  readonly level: SeverityLevel;
  readonly children: ReactNode;
  /** The word in ink, where many marks stand in a list. */
  readonly ink?: boolean;
};

/** A shape, a word, then a colour: remove the colour and nothing is lost. */
export function SeverityMark({ level, children, ink = false }: Props): ReactElement {
  return (
    <span className={`sev ${classOf(level)}${ink ? ' ink' : ''}`}>
      <Glyph of={shapeOf(level)} size={11} />
      <span>{children}</span>
    </span>
  );
}

export function FindingSeverityMark({
  severity,
  ink = false,
}: {
  readonly severity: FindingSeverity;
  readonly ink?: boolean;
}): ReactElement {
  return (
    <SeverityMark level={levelOfFinding(severity)} ink={ink}>
      {wordOfFinding(severity)}
    </SeverityMark>
  );
}

/** The filled chip of an incident: SEV1 … SEV4, or "Not judged". */
export function SeverityChip({
  severity,
}: {
  readonly severity: 1 | 2 | 3 | 4 | null;
}): ReactElement {
  const level = severity ?? 'unknown';
  return (
    <span className={`chip sev-chip ${classOf(level)}`}>
      <Glyph of={shapeOf(level)} size={10} />
      {severity === null ? 'Not judged' : `SEV${String(severity)}`}
    </span>
  );
}

/** The shape alone, where the word stands nearby; `label` says it for those who do not see it. */
export function SeverityShape({
  level,
  label,
}: {
  readonly level: SeverityLevel;
  readonly label: string;
}): ReactElement {
  return (
    <span className={`sevc ${classOf(level)}`} role="img" aria-label={label}>
      <Glyph of={shapeOf(level)} size={11} />
    </span>
  );
}
