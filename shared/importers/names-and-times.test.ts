import { describe, expect, it } from 'vitest';
import { readImageReference } from './image-reference.ts';
import { nameInEcosystem, readPackageUrl } from './package-url.ts';
import { isDay, readTime } from './rfc3339.ts';

describe('names of packages and images', () => {
  it.each([
    ['pkg:npm/%40scope/name@1.0.0', '@scope/name', '1.0.0'],
    ['pkg:npm/@scope/name', '@scope/name', null],
    ['pkg:maven/org.apache/log4j@2.0?type=jar#sub', 'org.apache:log4j', '2.0'],
    ['pkg:deb/debian/libc6@2.28-10?arch=amd64', 'libc6', '2.28-10'],
    ['pkg:golang/github.com/a/b@v1.0.0', 'github.com/a/b', 'v1.0.0'],
    ['pkg:pypi/requests', 'requests', null],
    ['pkg:npm/%zz@1', '%zz', '1'],
  ])('[IM37] %s is %s at %s', (purl, name, version) => {
    const read = readPackageUrl(purl);

    expect(read && [nameInEcosystem(read), read.version]).toEqual([name, version]);
  });

  it('[IM38] a text that is no package URL gives none', () => {
    for (const text of ['', 'pkg:', 'pkg:npm', 'pkg:npm/', 'npm/a', 'pkg:/']) {
      expect(readPackageUrl(text)).toBeNull();
    }
  });

  it.each([
    ['busybox:1.32.1', 'busybox', '1.32.1', null],
    ['host:5000/team/shop', 'host:5000/team/shop', null, null],
    ['host:5000/team/shop:1.4', 'host:5000/team/shop', '1.4', null],
    ['shop:latest', 'shop', null, null],
    [`shop@sha256:${'a'.repeat(64)}`, 'shop', null, `sha256:${'a'.repeat(64)}`],
    ['./build:dir', './build:dir', null, null],
    ['https://git.example/shop', 'https://git.example/shop', null, null],
    ['', null, null, null],
  ])('[IM39] the image %s is %s, version %s', (text, name, version, digest) => {
    expect(readImageReference(text)).toEqual({ name, version, digest });
  });
});

describe('times', () => {
  it.each([
    ['2026-03-01T08:30:00Z', '2026-03-01T08:30:00.000Z'],
    ['2026-03-01T08:30:00.123456789+02:00', '2026-03-01T06:30:00.123Z'],
    ['2026-03-01 08:30:00 +0530', '2026-03-01T03:00:00.000Z'],
    ['2024-02-29T00:00:00-00:30', '2024-02-29T00:30:00.000Z'],
  ])('[IM40] %s is %s', (text, iso) => {
    const time = readTime(text);

    expect(time && new Date(time.at).toISOString()).toBe(iso);
  });

  it('[IM41] what does not exist on the calendar or the clock is no time', () => {
    for (const text of [
      ...['2026-02-29T00:00:00Z', '2026-13-01T00:00:00Z', '2026-01-01T24:00:00Z', '2026-01-01'],
      ...['1e9', 'now', '2026-01-01T00:00:00+25:00', `2026-01-01T00:00:00.${'1'.repeat(99)}Z`],
    ]) {
      expect(readTime(text)).toBeNull();
    }
    expect(isDay('2026-02-29')).toBe(false);
    expect(readTime('2026-01-01T00:00:00')?.zoneStated).toBe(false);
  });
});
