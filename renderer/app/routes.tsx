import type { ReactElement } from 'react';
import { useView } from '#renderer/state/view-store.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { FirstRun } from './first-run.tsx';

type Props = {
  /** `null` while nobody knows yet. */
  readonly isFirstRun: boolean | null;
};

/** Which page belongs to which route. */
export function CurrentView({ isFirstRun }: Props): ReactElement {
  const route = useView((view) => view.route);
  if (isFirstRun === null) return <Skeleton />;
  if (isFirstRun && route.view === 'desk') return <FirstRun />;
  return <Skeleton />;
}
