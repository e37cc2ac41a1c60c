import { useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';

export type Segment<Value extends string> = {
  readonly value: Value;
  readonly label: ReactNode;
};

type Props<Value extends string> = {
  readonly label: string;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
  readonly full?: boolean;
};

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** One of a few, side by side: a radio group with one stop of the Tab key. */
export function Segmented<Value extends string>({
  label,
  segments,
  value,
  onChange,
  disabled = false,
  full = false,
}: Props<Value>): ReactElement {
  const group = useRef<HTMLDivElement>(null);
  const chosen = segments.findIndex((segment) => segment.value === value);

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const step = STEPS[event.key];
    const next = step && segments[(index + step + segments.length) % segments.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.value);
    const buttons = group.current?.querySelectorAll('button');
    buttons?.[segments.indexOf(next)]?.focus();
  };

  return (
    <div
      ref={group}
      className={`seg${full ? ' full' : ''}${disabled ? ' off' : ''}`}
      role="radiogroup"
      aria-label={label}
    >
      {segments.map((segment, index) => (
        <button
          key={segment.value}
          type="button"
          role="radio"
          aria-checked={index === chosen}
          className={index === chosen ? 'on' : ''}
          tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
          disabled={disabled}
          onClick={() => onChange(segment.value)}
          onKeyDown={(event) => onKeyDown(event, index)}
        >
          {segment.label}
        </button>
      ))}
    </div>
  );
}
