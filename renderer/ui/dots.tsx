import type { ReactElement } from 'react';

/** `of` attempts as dots, the successful ones filled. The words stand beside it: "4 of 5". */
export function Dots({
  filled,
  of,
}: {
  readonly filled: number;
  readonly of: number;
}): ReactElement {
  return (
    <span className="dots" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <i key={index} className={index < filled ? 'f' : ''} />
      ))}
    </span>
  );
}
