import type { ReactElement } from 'react';
import { LONGEST_TITLE } from '#shared/domain/chore.ts';
import { visibleText } from '#shared/rules/visible-text.ts';
import { SeverityMark } from '#renderer/ui/severity-mark.tsx';
import { shownText } from './shown-text.ts';

/** Of the notes; the whole of them is in the title of the row. */
const LONGEST_NOTES = 300;

type Props = {
  readonly text: string;
  readonly after?: string;
  /** What was read otherwise than it stands in the file. */
  readonly remarks?: readonly string[];
  /** What goes into the log beside it, and may hold more than whoever takes it knows. */
  readonly notes?: string | null;
};

/** What somebody else called it, cut where it is long, and what has to be said of how it was read. */
export function UpkeepTitle({ text, after = '', remarks = [], notes = null }: Props): ReactElement {
  const noted = (notes ?? '').replaceAll(/\s+/gu, ' ').trim();
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
      {noted !== '' && (
        <span className="imp-k clamp q2" title={visibleText(noted)}>
          Notes: {shownText(noted, LONGEST_NOTES)}
        </span>
      )}
    </>
  );
}
