import type { ReactElement } from 'react';

/** Something is being read; `children` says what. */
export function Skeleton({
  children = 'Reading the log…',
}: {
  readonly children?: string;
}): ReactElement {
  return (
    <div className="skel pad">
      <output>{children}</output>
      <i className="w88" />
      <i className="w64" />
      <i className="w76" />
    </div>
  );
}
