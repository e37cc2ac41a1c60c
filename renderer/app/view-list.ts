import { GitBranch, LayoutDashboard, Scale, Siren, Wrench } from 'lucide-react';
import type { ViewName } from '#renderer/state/route.ts';
import type { IconShape } from '#renderer/ui/icon.tsx';

export type ListedView = {
  readonly view: Extract<ViewName, 'desk' | 'incidents' | 'releases' | 'risks' | 'chores'>;
  readonly label: string;
  readonly icon: IconShape;
  /** The digit that opens it. Digits belong to views for good, also to those not built yet. */
  readonly digit: string;
};

/** The views of the rail, in order. */
export const LISTED_VIEWS: readonly ListedView[] = [
  { view: 'desk', label: 'Desk', icon: LayoutDashboard, digit: '1' },
  { view: 'incidents', label: 'Incidents', icon: Siren, digit: '2' },
  { view: 'releases', label: 'Releases', icon: GitBranch, digit: '3' },
  { view: 'risks', label: 'Risks', icon: Scale, digit: '4' },
  { view: 'chores', label: 'Chores', icon: Wrench, digit: '5' },
];
