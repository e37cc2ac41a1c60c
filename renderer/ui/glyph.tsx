import type { ReactElement } from 'react';

export type GlyphShape =
  | 'sev1'
  | 'sev2'
  | 'sev3'
  | 'sev4'
  | 'unknown'
  | 'ok'
  | 'watch'
  | 'half'
  | 'down'
  | 'flag'
  | 'never';

const SHAPES: Readonly<Record<GlyphShape, ReactElement>> = {
  sev1: <path d="M6 .6 11.4 6 6 11.4.6 6z" fill="currentColor" />,
  sev2: <path d="M6 1.2 11.4 10.8H.6z" fill="currentColor" />,
  sev3: (
    <>
      <path d="M1.7 1.7h8.6v8.6H1.7z" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M1.7 6h8.6v4.3H1.7z" fill="currentColor" />
    </>
  ),
  sev4: <circle cx="6" cy="6" r="4.3" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  unknown: (
    <>
      <circle
        cx="6"
        cy="6"
        r="4.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.1"
        strokeDasharray="1.6 1.3"
      />
      <path
        d="M4.6 4.9a1.4 1.4 0 1 1 2 1.3c-.4.2-.6.4-.6.8M6 8.6v.1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.1"
        strokeLinecap="round"
      />
    </>
  ),
  ok: (
    <>
      <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.1" />
      <path
        d="m4 6.1 1.4 1.4L8 4.8"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  watch: (
    <>
      <circle
        cx="6"
        cy="6"
        r="4.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeDasharray="2.2 1.42"
      />
      <circle cx="6" cy="6" r="1.9" fill="currentColor" />
    </>
  ),
  half: (
    <>
      <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M6 1.4a4.6 4.6 0 0 1 0 9.2z" fill="currentColor" />
    </>
  ),
  down: (
    <path
      fillRule="evenodd"
      d="M6 .8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 6 .8M3.9 3.2l-.7.7L5.3 6 3.2 8.1l.7.7L6 6.7l2.1 2.1.7-.7L6.7 6l2.1-2.1-.7-.7L6 5.3z"
      fill="currentColor"
    />
  ),
  flag: (
    <path
      d="M2.6 11.2V1.2h7.2L8 3.9l1.8 2.7H2.6"
      fill="currentColor"
      stroke="currentColor"
      strokeWidth="1"
      strokeLinejoin="round"
    />
  ),
  never: (
    <>
      <path
        d="M3.7.7h4.6l3 3v4.6l-3 3H3.7l-3-3V3.7z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
      />
      <path d="m3 9 6-6" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
};

type Props = { readonly of: GlyphShape; readonly size?: number; readonly className?: string };

/** The shapes that carry severity and state beside their word. */
export function Glyph({ of, size = 12, className = '' }: Props): ReactElement {
  const side = `${String(size / 16)}rem`;
  return (
    <svg
      className={`i ${className}`}
      width={side}
      height={side}
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[of]}
    </svg>
  );
}
