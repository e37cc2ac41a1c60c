import { findIana } from 'windows-iana';
import { isZone } from '#shared/rules/zone.ts';

/**
 * The zone that a file names, by its IANA name: some programs write those of Windows ("W. Europe
 * Standard Time"), which Unicode's list translates; `null`: nobody knows it.
 *
 * @see https://cldr.unicode.org
 */
export function zoneNamed(name: string): string | null {
  if (isZone(name)) return name;
  const [zone] = findIana(name);
  return zone !== undefined && isZone(zone) ? zone : null;
}
