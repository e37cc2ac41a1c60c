import type { ReactElement } from 'react';

type Row = {
  readonly reliability: number;
  readonly name: number;
  readonly security: number;
  readonly pulls?: true;
};

const ROWS: readonly Row[] = [
  { reliability: 99, name: 60, security: 70 },
  { reliability: 134, name: 48, security: 32 },
  { reliability: 61, name: 68, security: 105, pulls: true },
  { reliability: 154, name: 40, security: 20 },
  { reliability: 118, name: 56, security: 48 },
  { reliability: 88, name: 50, security: 84 },
];

const TOP = 34;
const STEP = 41;

/** The desk as an idea: reliability grows left, security grows right, each service on the spine. */
export function DeskSketch(): ReactElement {
  return (
    <svg
      className="ghost"
      viewBox="0 0 520 316"
      role="img"
      aria-label="Sketch of the desk: reliability grows to the left, security to the right, each service on the spine"
    >
      <rect x="198" y={TOP} width="124" height="246" fill="var(--c-canvas)" />
      <path d="M198 34v246M322 34v246" stroke="var(--c-line-2)" />
      <path d="M0 33h198" stroke="var(--c-rel-fill)" strokeWidth="2" />
      <path d="M322 33h198" stroke="var(--c-sec-fill)" strokeWidth="2" />
      <text className="gt rel" x="0" y="22">
        What keeps it up
      </text>
      <text className="gt" x="260" y="22" textAnchor="middle">
        Each service
      </text>
      <text className="gt sec" x="520" y="22" textAnchor="end">
        What it lets in
      </text>
      {ROWS.map((row, index) => (
        <SketchRow key={row.name} row={row} y={TOP + index * STEP} />
      ))}
      <path d="M260 280v12" stroke="var(--c-line-3)" />
      <text className="gn" x="260" y="308" textAnchor="middle">
        Where both sides pull, you decide once, with both in view.
      </text>
    </svg>
  );
}

function SketchRow({ row, y }: { readonly row: Row; readonly y: number }): ReactElement {
  const [rel, sec] = row.pulls
    ? ['var(--c-rel-fill)', 'var(--c-sec-fill)']
    : ['var(--c-rel-tint)', 'var(--c-sec-tint)'];
  return (
    <g>
      <path d={`M0 ${String(y + STEP)}h520`} stroke="var(--c-line)" />
      <rect
        x={190 - row.reliability}
        y={y + 15}
        width={row.reliability}
        height="11"
        fill={rel}
        stroke="var(--c-rel-fill)"
        strokeOpacity=".5"
      />
      <rect
        x="330"
        y={y + 15}
        width={row.security}
        height="11"
        fill={sec}
        stroke="var(--c-sec-fill)"
        strokeOpacity=".5"
      />
      <rect
        x="226"
        y={y + 17}
        width={row.name}
        height="7"
        rx="1"
        fill={row.pulls ? 'var(--c-ink-2)' : 'var(--c-line-2)'}
      />
      {row.pulls && (
        <>
          <path d={`M198 ${String(y + 13)}l8 7.5-8 7.5z`} fill="var(--c-rel-fill)" />
          <path d={`M322 ${String(y + 13)}l-8 7.5 8 7.5z`} fill="var(--c-sec-fill)" />
        </>
      )}
    </g>
  );
}
