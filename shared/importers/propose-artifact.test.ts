import { describe, expect, it } from 'vitest';
import { artifactName, proposeArtifact } from './propose-artifact.ts';

const NOTHING = { name: null, version: null, digest: null };

describe('which release a report belongs to', () => {
  it.each([
    ['defectdojo-django-1.14.1.cdx.xml', NOTHING, 'defectdojo-django', '1.14.1'],
    ['/scans/shop_v2.0.0-rc.1.grype.json', NOTHING, 'shop', 'v2.0.0-rc.1'],
    ['trivy-shop-2026-02-01.json', NOTHING, 'shop', '2026-02-01'],
    ['report.json', NOTHING, null, null],
    ['a.json', { ...NOTHING, name: 'registry/team/shop', version: '1.4.0' }, 'shop', '1.4.0'],
    ['shop-1.5.0.json', { ...NOTHING, name: 'team/shop' }, 'shop', '1.5.0'],
    ['other-1.5.0.json', { ...NOTHING, name: 'team/shop' }, 'shop', null],
    ['shop-1.5.0.json', { ...NOTHING, name: '/tmp/build' }, 'shop', '1.5.0'],
    ['shop-1.5.0.json', { ...NOTHING, name: '.' }, 'shop', '1.5.0'],
  ])('[IM34] %s with artifact %o is proposed as %s %s', (fileName, artifact, service, version) => {
    expect(proposeArtifact({ artifact }, fileName)).toEqual({ service, version });
  });

  it.each([
    ['registry.test:5000/team/Shop:1.4.0', 'shop'],
    ['shop@sha256:0123456789abcdef0123456789abcdef', 'shop'],
    ['library/python', 'python'],
    ['defectdojo_django', 'defectdojo-django'],
    ['/tmp/build', null],
    [null, null],
  ])('[IM51] an artifact called %s is compared as %s', (name, comparable) => {
    expect(artifactName({ artifact: { ...NOTHING, name } })).toBe(comparable);
  });
});
