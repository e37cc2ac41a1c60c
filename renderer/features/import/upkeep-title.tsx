import type { ReactElement } from 'react';
import { LONGEST_TITLE } from '#shared/domain/chore.ts';
import { visibleText } from '#shared/rules/visible-text.ts';
import { SeverityMark } from '#renderer/ui/severity-mark.tsx';
import { shownText } from './shown-text.ts';

type Props = {
  readonly text: string;
  readonly after?: string;
  /** What was read otherwise than it stands in the file. */
  readonly remarks?: readonly string[];
};

/** What somebody else called it, cut where it is long, and what has to be said of how it was read. */
export function UpkeepTitle({ text, after = '', remarks = [] }: Props): ReactElement {
  return (
    <>
      <span className="imp-t" title={visibleText(text)}>
        {shownText(text, LONGEST_TITLE)}
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
