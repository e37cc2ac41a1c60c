import { useEffect, useState, type ComponentProps, type ReactElement } from 'react';

const load = () => import('#renderer/features/decide/decide-sheet.tsx');
type Loaded = Awaited<ReturnType<typeof load>>['DecideSheet'];

let loaded: Loaded | null = null;

/** It brings the charts with it: read once the first view is painted, before anyone asks for it. */
export const loadDecide = async (): Promise<Loaded> => (loaded ??= (await load()).DecideSheet);

/**
 * The Decide sheet, drawn at once where it was loaded before. A lazy component would first show
 * nothing, and React then keeps that for 300 ms.
 */
export function LoadedDecide(props: ComponentProps<Loaded>): ReactElement | null {
  const [Sheet, setSheet] = useState<Loaded | null>(() => loaded);

  useEffect(() => {
    if (Sheet !== null) return;
    loadDecide().then(
      (it) => setSheet(() => it),
      // Thrown while drawing, so that the error boundary hears of it.
      (error: unknown) =>
        setSheet(() => {
          throw error;
        }),
    );
  }, [Sheet]);

  return Sheet && <Sheet {...props} />;
}
