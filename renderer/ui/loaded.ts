import { useEffect, useState } from 'react';

/** A part of the window that is fetched when it is first needed, and then there to stay. */
export type Loadable<Part> = {
  readonly load: () => Promise<Part>;
  /** `null` until it was loaded once. */
  readonly loaded: () => Part | null;
};

export function loadable<Part>(fetchPart: () => Promise<Part>): Loadable<Part> {
  let part: Part | null = null;
  return {
    async load() {
      part ??= await fetchPart();
      return part;
    },
    loaded: () => part,
  };
}

/**
 * The part, at once where it was loaded before. A lazy component would first show nothing, and
 * React then keeps that for 300 ms.
 *
 * A failure is thrown while drawing, so that the error boundary hears of it.
 */
export function useLoaded<Part>({ load, loaded }: Loadable<Part>): Part | null {
  const [part, setPart] = useState(loaded);

  useEffect(() => {
    if (part !== null) return;
    load().then(
      (it) => setPart(() => it),
      (error: unknown) =>
        setPart(() => {
          throw error;
        }),
    );
  }, [load, part]);

  return part;
}
