import { createElement, type ComponentProps, type ReactElement } from 'react';
import { loadable, useLoaded } from '#renderer/ui/loaded.ts';

/** Read once the first view is painted, before anyone asks for it. */
const decide = loadable(
  async () => (await import('#renderer/features/decide/decide-sheet.tsx')).DecideSheet,
);

export const loadDecide = decide.load;

type Props = ComponentProps<Awaited<ReturnType<typeof loadDecide>>>;

export function LoadedDecide(props: Props): ReactElement | null {
  const sheet = useLoaded(decide);
  return sheet && createElement(sheet, props);
}
