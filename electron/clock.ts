import { instant, type Instant } from '#shared/domain/time.ts';

/**
 * Milliseconds to add to the machine's clock, so that it shows `LIGHTKEEPER_NOW` at this moment.
 *
 * Only the build that the journeys drive has this; in every other one the branch is compiled away.
 */
export function clockOffset(environment: NodeJS.ProcessEnv): number {
  if (__TWIN__) {
    const wanted = Date.parse(environment['LIGHTKEEPER_NOW'] ?? '');
    return Number.isNaN(wanted) ? 0 : wanted - Date.now();
  }
  return 0;
}

export const clockWith = (offset: number) => (): Instant => instant(Date.now() + offset);
