import type { Deployment, DeploymentCause, Release } from '#shared/domain/release.ts';
import type { Placement, Service } from '#shared/domain/service.ts';

/** The version of the specification that the document is written to. */
const SPEC_VERSION = '0.5.1';
const SOURCE = '/lightkeeper';

const EVENTS: Readonly<Record<DeploymentCause, string>> = {
  rollback: 'rolledback',
  rollout: 'upgraded',
  redeploy: 'upgraded',
  'roll-forward': 'upgraded',
  'first-seen': 'deployed',
};

/**
 * A deployment as a CDEvents document, for whoever keeps delivery events: `service.rolledback` for a
 * rollback, `upgraded` for a move to another release, `deployed` for the first one known.
 *
 * The artifact is named by its digest where one is known, else by its version. The id of the event
 * is that of the deployment, so that writing it twice makes no second event.
 *
 * @see https://cdevents.dev/docs/continuous-deployment/
 */
export function deploymentEvent(
  deployment: Deployment,
  release: Release,
  service: Service,
  placement: Placement,
): string {
  const document = {
    context: {
      specversion: SPEC_VERSION,
      id: deployment.id,
      source: SOURCE,
      type: `dev.cdevents.service.${EVENTS[deployment.cause]}.0.3.0`,
      timestamp: new Date(deployment.startedAt).toISOString(),
    },
    subject: {
      id: service.name,
      source: SOURCE,
      content: {
        environment: { id: placement.environment },
        artifactId: packageUrl(release, service),
      },
    },
    customData: { reason: deployment.reason, motive: deployment.motive },
    customDataContentType: 'application/json',
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function packageUrl({ digests, version }: Release, { name }: Service): string {
  const encoded = encodeURIComponent(name);
  const [digest] = digests;
  return digest === undefined
    ? `pkg:generic/${encoded}@${encodeURIComponent(version)}`
    : `pkg:oci/${encoded.toLowerCase()}@${encodeURIComponent(digest)}?tag=${encodeURIComponent(version)}`;
}
