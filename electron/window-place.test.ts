import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingPlace, SMALLEST } from './window-place.ts';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };
const SECOND = { x: 1920, y: 0, width: 1280, height: 1024 };

describe('place of the window', () => {
  it('[SH7] is where it was, on whichever screen', () => {
    const saved = { bounds: { x: 2000, y: 40, width: 1000, height: 700 }, maximized: true };
    expect(openingPlace(saved, [SCREEN, SECOND])).toEqual(saved);
  });

  it('[SH8] is the middle of the first screen when its own screen is gone', () => {
    const saved = { bounds: { x: 2000, y: 40, width: 1000, height: 700 }, maximized: true };
    expect(openingPlace(saved, [SCREEN])).toEqual({
      bounds: { x: 240, y: 90, width: 1440, height: 900 },
      maximized: false,
    });
  });

  it('[SH8] is never one whose title bar is out of reach', () => {
    for (const bounds of [
      { x: 0, y: -200, width: 1000, height: 700 },
      { x: 1800, y: 0, width: 1000, height: 700 },
      { x: -950, y: 0, width: 1000, height: 700 },
      { x: 0, y: 1050, width: 1000, height: 700 },
    ]) {
      expect(openingPlace({ bounds, maximized: false }, [SCREEN]).bounds.x).toBe(240);
    }
  });

  it('[SH7] is a usual one for any file that is not a place', () => {
    fc.assert(
      fc.property(fc.anything(), (saved) => {
        const { bounds } = openingPlace(saved, [SCREEN]);
        expect(bounds.width).toBeGreaterThanOrEqual(SMALLEST.width);
        expect(bounds.height).toBeGreaterThanOrEqual(SMALLEST.height);
      }),
    );
  });

  it('[SH7] is no larger than the screen, and no smaller than the page can be read in', () => {
    const small = { x: 0, y: 0, width: 800, height: 500 };
    expect(openingPlace(null, [small]).bounds).toEqual({ x: 0, y: 0, ...SMALLEST });
    const huge = { bounds: { x: 0, y: 0, width: 9000, height: 9000 }, maximized: false };
    expect(openingPlace(huge, [SCREEN]).bounds).toEqual(SCREEN);
  });
});
