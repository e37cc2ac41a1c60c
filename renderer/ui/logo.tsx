import type { ReactElement } from 'react';

/** The lighthouse with its two beams: reliability to the left, security to the right. */
export function Logo({ size = 22 }: { readonly size?: number }): ReactElement {
  const side = `${String(size / 16)}rem`;
  return (
    <svg
      className="i logo"
      width={side}
      height={side}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M9.6 9.2 1.6 5.4v7.8z" fill="var(--c-rel-fill)" />
      <path d="m14.4 9.2 8-3.8v7.8z" fill="var(--c-sec-fill)" />
      <path
        d="M9.5 4.8 12 2.4l2.5 2.4v1.4h-5zM9.8 7.4h4.4v3.8H9.8zM10 12.4h4l1.5 9.2h-7z"
        fill="currentColor"
      />
    </svg>
  );
}
