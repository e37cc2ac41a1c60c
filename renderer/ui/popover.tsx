import { useEffect, useId, useRef, useState, type ReactElement, type ReactNode } from 'react';

type Anchor = {
  readonly ref: (element: HTMLButtonElement | null) => void;
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string;
  readonly onClick: () => void;
};

type Props = {
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  /** The button that it hangs on; give it the wiring. */
  readonly anchor: (wiring: Anchor) => ReactElement;
  readonly label: string;
  readonly kind?: 'text' | 'menu';
  readonly children: ReactNode;
};

const GAP = 4;

/**
 * A small surface beside its button, in the top layer. Escape, a press elsewhere, or the button
 * again closes it, and the focus goes back to the button.
 */
export function Popover({
  open,
  onToggle,
  anchor,
  label,
  kind = 'text',
  children,
}: Props): ReactElement {
  const id = useId();
  const [from, setFrom] = useState<HTMLButtonElement | null>(null);
  const surface = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    place(surface.current, from);
    if (kind === 'menu') surface.current?.querySelector('button')?.focus();

    const onPointer = (event: PointerEvent): void => {
      const target = event.target instanceof Node ? event.target : null;
      if (!surface.current?.contains(target) && !from?.contains(target)) onToggle(false);
    };
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onToggle(false);
      from?.focus();
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onEscape, true);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onEscape, true);
      // What was pressed inside is gone with the surface.
      if (document.activeElement === document.body) from?.focus();
    };
  }, [open, onToggle, kind, from]);

  return (
    <>
      {anchor({
        ref: setFrom,
        'aria-expanded': open,
        'aria-controls': id,
        onClick: () => onToggle(!open),
      })}
      {open && (
        <div
          ref={surface}
          id={id}
          className={`floating ${kind}`}
          role={kind === 'menu' ? 'group' : 'dialog'}
          aria-label={label}
        >
          {children}
        </div>
      )}
    </>
  );
}

/** Below the button where there is room, else above; always inside the window. */
function place(surface: HTMLElement | null, anchor: HTMLElement | null): void {
  if (!surface || !anchor) return;
  const from = anchor.getBoundingClientRect();
  const size = surface.getBoundingClientRect();
  const hasRoomBelow = from.bottom + GAP + size.height <= window.innerHeight;
  const top = hasRoomBelow ? from.bottom + GAP : from.top - GAP - size.height;
  const left = Math.min(from.left, window.innerWidth - size.width - GAP);
  surface.style.top = `${String(Math.max(GAP, top))}px`;
  surface.style.left = `${String(Math.max(GAP, left))}px`;
}
