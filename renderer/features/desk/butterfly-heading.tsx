import type { ReactElement } from 'react';
import { countOf } from '#renderer/ui/format-number.ts';
import { SeverityMark } from '#renderer/ui/severity-mark.tsx';

type Props = {
  readonly count: number;
  readonly hasTensions: boolean;
  /** A scan here told findings without a severity. */
  readonly hasUnknown: boolean;
};

export function ButterflyHeading({ count, hasTensions, hasUnknown }: Props): ReactElement {
  return (
    <div className="sec-h bf-h">
      <h2>Services</h2>
      <span className="sub">
        {countOf(count, 'place', 'places')}
        {hasTensions && ', most tension first'}
      </span>
      <span className="grow" />
      <span className="key q t12" aria-hidden="true">
        <SeverityMark level={1}>Critical</SeverityMark>
        <SeverityMark level={2}>High</SeverityMark>
        <SeverityMark level={3}>Medium</SeverityMark>
        <SeverityMark level={4}>Low</SeverityMark>
        {hasUnknown && <SeverityMark level="unknown">Unknown</SeverityMark>}
      </span>
      <span className="vr" />
      <span className="q t12" aria-hidden="true">
        <i className="wl-k" />
        <i className="wr-k" /> both sides pull
      </span>
    </div>
  );
}
