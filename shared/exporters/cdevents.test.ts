import { describe, expect, it } from 'vitest';
import { instant } from '#shared/domain/time.ts';
import { aDeployment, aPlacement, aRelease, aService } from '#shared/samples/release-builders.ts';
import { deploymentEvent } from './cdevents.ts';

const service = aService({ name: 'checkout' });
const placement = aPlacement({ environment: 'production' });
const startedAt = instant(Date.UTC(2026, 4, 14, 1, 31));

describe('a deployment as a CDEvents document', () => {
  it('[EX1] calls a rollback a rollback, with environment, artifact and time', () => {
    const deployment = aDeployment({ cause: 'rollback', startedAt, reason: 'Payments fail' });
    const release = aRelease({ version: '2.3.1', digests: [] });
    const event = JSON.parse(deploymentEvent(deployment, release, service, placement)) as unknown;

    expect(event).toMatchObject({
      context: {
        id: deployment.id,
        type: 'dev.cdevents.service.rolledback.0.3.0',
        timestamp: '2026-05-14T01:31:00.000Z',
      },
      subject: {
        id: 'checkout',
        content: {
          environment: { id: 'production' },
          artifactId: 'pkg:generic/checkout@2.3.1',
        },
      },
      customData: { reason: 'Payments fail' },
    });
  });

  it('[EX2] names the artifact by its digest where one is known', () => {
    const release = aRelease({ version: '2.3.1', digests: ['sha256:0b31'] });
    const text = deploymentEvent(aDeployment({ cause: 'rollout' }), release, service, placement);

    expect(text).toContain('pkg:oci/checkout@sha256%3A0b31?tag=2.3.1');
    expect(text).toContain('service.upgraded.');
  });
});
