import type { Deployment, DeploymentCause, Motive } from '#shared/domain/release.ts';

const CAUSES: Readonly<Record<DeploymentCause, string>> = {
  'first-seen': 'first seen running',
  rollout: 'rollout',
  rollback: 'rollback',
  redeploy: 'redeployed',
  'roll-forward': 'roll forward',
};

/** "rollback, for reliability". */
export const causeWords = ({ cause, motive }: Pick<Deployment, 'cause' | 'motive'>): string =>
  motive === 'planned' ? CAUSES[cause] : `${CAUSES[cause]}, for ${motive}`;

export const CAUSE_CHOICES: readonly {
  readonly value: DeploymentCause;
  readonly label: string;
}[] = [
  { value: 'rollout', label: 'Rollout: a release that ran nowhere here before' },
  { value: 'rollback', label: 'Rollback: back to an earlier release' },
  { value: 'redeploy', label: 'Redeploy: a release that was left comes again' },
  { value: 'roll-forward', label: 'Roll forward: a later one to end an effect' },
  { value: 'first-seen', label: 'First seen: it ran before anybody wrote it down' },
];

export const MOTIVE_CHOICES: readonly { readonly value: Motive; readonly label: string }[] = [
  { value: 'planned', label: 'Planned' },
  { value: 'reliability', label: 'Reliability' },
  { value: 'security', label: 'Security' },
];
