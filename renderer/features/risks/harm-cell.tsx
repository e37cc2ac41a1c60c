import type { ReactElement } from 'react';
import type { JudgedHarm } from '#shared/domain/harm.ts';
import { LIKELIHOOD_NAMES, riskLevel, SEVERITY_NAMES } from '#shared/rules/harm.ts';
import { SeverityShape } from '#renderer/ui/severity-mark.tsx';

/** The cell of the matrix in two characters: "D2". Unknown likelihood is a question mark, in C. */
export function HarmCell({ harm }: { readonly harm: JudgedHarm | null }): ReactElement {
  if (harm === null) {
    return (
      <span className="q" title="Harm not judged yet">
        not judged
      </span>
    );
  }
  const level = riskLevel(harm.severity, harm.likelihood ?? 'C');
  return (
    <span className={`lvl lvl-${level}`} title={harmWords(harm)}>
      <SeverityShape level={harm.severity} label={SEVERITY_NAMES[harm.severity]} />
      <span className="tn">
        {harm.likelihood ?? '?'}
        {harm.severity}
      </span>
    </span>
  );
}

/** "Critical, D Remote: medium (MIL-STD-882E)". */
export function harmWords(harm: JudgedHarm): string {
  const severity = SEVERITY_NAMES[harm.severity];
  if (harm.likelihood === null) {
    return `${severity}, likelihood not known: shown in C Occasional until it is (${harm.scale})`;
  }
  const level = riskLevel(harm.severity, harm.likelihood);
  return `${severity}, ${harm.likelihood} ${LIKELIHOOD_NAMES[harm.likelihood]}: ${level} (${harm.scale})`;
}
