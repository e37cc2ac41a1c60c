import type { ReactElement } from 'react';

/** Keys to press, one after the other or together; a hint beside the button that does the same. */
export function Keys({ of }: { readonly of: readonly string[] }): ReactElement {
  return (
    <span className="keys" aria-hidden="true">
      {of.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
