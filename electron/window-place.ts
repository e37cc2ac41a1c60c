/** A rectangle on the desktop, in device-independent pixels. */
export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type WindowPlace = {
  readonly bounds: Area;
  readonly maximized: boolean;
};

export const SMALLEST = { width: 900, height: 600 } as const;
const USUAL = { width: 1440, height: 900 } as const;
/** So much of the window has to be on a screen for its title bar to be in reach. */
const REACH = { width: 160, height: 48 } as const;

/**
 * Where the window opens: where it was, if a screen is still there; else in the middle of the first.
 *
 * The size is never under the smallest that the page is made for, nor over that of the screen.
 *
 * @param workAreas of every screen, the primary one first; at least one
 */
export function openingPlace(saved: unknown, workAreas: readonly Area[]): WindowPlace {
  const place = isPlace(saved) ? saved : null;
  const screen = place && workAreas.find((area) => isWithinReach(place.bounds, area));
  if (!place || !screen) return { bounds: centred(workAreas[0]), maximized: false };

  return {
    bounds: { ...place.bounds, ...fitting(place.bounds, screen) },
    maximized: place.maximized,
  };
}

function isWithinReach(bounds: Area, screen: Area): boolean {
  const width =
    Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
  const below = screen.y + screen.height - bounds.y;
  return width >= REACH.width && bounds.y >= screen.y && below >= REACH.height;
}

function centred(screen: Area | undefined): Area {
  if (!screen) return { x: 0, y: 0, ...USUAL };
  const { width, height } = fitting(USUAL, screen);
  return {
    x: Math.max(screen.x, screen.x + Math.round((screen.width - width) / 2)),
    y: Math.max(screen.y, screen.y + Math.round((screen.height - height) / 2)),
    width,
    height,
  };
}

type Size = { readonly width: number; readonly height: number };

function fitting(wanted: Size, screen: Size): Size {
  return {
    width: Math.max(SMALLEST.width, Math.min(wanted.width, screen.width)),
    height: Math.max(SMALLEST.height, Math.min(wanted.height, screen.height)),
  };
}

function isPlace(value: unknown): value is WindowPlace {
  if (typeof value !== 'object' || value === null) return false;
  if (!('bounds' in value) || !('maximized' in value)) return false;
  return isArea(value.bounds) && typeof value.maximized === 'boolean';
}

function isArea(value: unknown): value is Area {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height } = value as Record<string, unknown>;
  return [x, y, width, height].every((side) => Number.isSafeInteger(side));
}
