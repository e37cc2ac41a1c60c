import type { ReactElement } from 'react';
import { LONGEST_TITLE } from '#shared/domain/chore.ts';
import { visibleText } from '#shared/rules/visible-text.ts';
import { SeverityMark } from '#renderer/ui/severity-mark.tsx';

type Props = {
  readonly text: string;
  readonly after?: string;
  /** What was read otherwise than it stands in the file. */
  readonly remarks?: readonly string[];
};

/** What somebody else called it, cut where it is long, and what has to be said of how it was read. */
export function UpkeepTitle({ text, after = '', remarks = [] }: Props): ReactElement {
  const shown = visibleText(text);
  return (
    <>
      <span className="imp-t" title={shown}>
        {shown.length > LONGEST_TITLE ? `${shown.slice(0, LONGEST_TITLE)}…` : shown}
        {after}
      </span>
      {remarks.map((remark) => (
        <span className="imp-m" key={remark}>
          <SeverityMark level="unknown" ink>
            {visibleText(remark)}
          </SeverityMark>
        </span>
      ))}
    </>
  );
}
