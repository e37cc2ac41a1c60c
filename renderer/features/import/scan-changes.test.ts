import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { aFinding, aRelease, aService } from '#shared/samples/release-builders.ts';
import {
  assignmentProblem,
  proposedAssignment,
  serviceKey,
  shareNewService,
} from './assignment.ts';
import { changesSentence, scanChanges } from './scan-changes.ts';

describe('the preview of an import', () => {
  it('[IP1] counts what is new, changed, gone and as before beside the last scan', () => {
    const stays = aFinding({ id: 'CVE-2026-1' });
    const worse = aFinding({ id: 'CVE-2026-2', severity: 'low' });
    const gone = aFinding({ id: 'CVE-2026-3' });
    const fresh = aFinding({ id: 'CVE-2026-4' });
    const changes = scanChanges(
      [stays, { ...worse, severity: 'critical' }, fresh],
      [stays, worse, gone],
    );
    expect(changes).toEqual({ added: 1, changed: 1, gone: 1, same: 1 });
    expect(changesSentence(changes)).toBe('1 new, 1 changed, 1 gone, 1 as before');
  });

  it('[IP2] knows a weakness again under another of its ids', () => {
    const advisory = aFinding({
      id: 'GHSA-aaaa-bbbb-cccc',
      ids: ['CVE-2026-1', 'GHSA-aaaa-bbbb-cccc'],
    });
    const changes = scanChanges([aFinding({ id: 'CVE-2026-1' })], [advisory]);
    expect(changes).toMatchObject({ added: 0, gone: 0 });
  });

  it('[IP3] proposes the service and release that the log knows by that name', () => {
    const directory = { services: [aService()], releases: [aRelease()] };
    const known = proposedAssignment(
      { remembered: null, service: 'Checkout', version: '2.3.1' },
      directory,
    );
    expect(known).toMatchObject({ serviceId: 'service-1', releaseId: 'release-1' });
    const fresh = proposedAssignment(
      { remembered: null, service: 'search', version: '1.0' },
      directory,
    );
    expect(fresh).toMatchObject({ serviceId: null, newService: 'search', newVersion: '1.0' });
  });

  it('[IP4] prefers the service that the operator chose for this artifact before', () => {
    const directory = {
      services: [aService(), aService({ id: id('service-2'), name: 'shop' })],
      releases: [],
    };
    const remembered = proposedAssignment(
      { remembered: id('service-2'), service: 'checkout', version: null },
      directory,
    );
    expect(remembered).toMatchObject({ serviceId: 'service-2', newVersion: '' });
  });

  it('[IP5] asks for what nobody knows, and guesses neither harm nor date', () => {
    const fresh = proposedAssignment(
      { remembered: null, service: 'search', version: '1.0' },
      { services: [], releases: [] },
    );
    expect(assignmentProblem(fresh, true)).toBe('Say what a failure of search would harm.');
    const said = { ...fresh, harm: { severity: 3 as const, of: 'Sales' } };
    expect(assignmentProblem(said, true)).toBe(null);
    expect(assignmentProblem(said, false)).toContain('does not say when');
    expect(assignmentProblem({ ...said, newVersion: ' ' }, true)).toContain('which release');
  });

  it('[IP6] asks once about a new service that several files bring', () => {
    const of = (newVersion: string) => ({
      assignment: proposedAssignment(
        { remembered: null, service: 'search', version: newVersion },
        { services: [], releases: [] },
      ),
    });
    const items = [of('1.0'), of('1.1')];
    const said = {
      ...of('1.0').assignment,
      harm: { severity: 2 as const, of: 'Data' },
      environment: 'staging',
    };
    const shared = shareNewService(items, said);
    expect(shared.every(({ assignment }) => assignment.harm?.of === 'Data')).toBe(true);
    expect(shared[1]?.assignment).toMatchObject({ newVersion: '1.1', environment: 'staging' });
    expect(serviceKey(said)).toBe('new search');
  });
});
