import { BrowserWindow, nativeTheme, screen } from 'electron';
import { readPrivateFile, writePrivateFile } from './data-folder/private-file.ts';
import { PAGE_ADDRESS } from './security/app-address.ts';
import { webPreferences } from './security/web-preferences.ts';
import { openingPlace, SMALLEST, type WindowPlace } from './window-place.ts';

/** Never a text of a record: window lists and screen shares show it. */
const TITLE = 'Lightkeeper';
/** The canvas of each theme, so that no white flashes before the first paint. */
const BACKGROUND = { light: '#F3F4F6', dark: '#0B0E12' } as const;
const SAVE_AFTER_MS = 400;

export type OpenedWindow = {
  readonly window: BrowserWindow;
  /** Loads the page; the window shows itself once there is something to show. */
  readonly load: () => void;
  /** Resolves when the window's place is on disk. */
  readonly settled: () => Promise<void>;
};

/**
 * Opens the console's one window where it was, still unseen.
 *
 * @param opened when the log is open: a console that cannot open it shows no window
 */
export async function openWindow(
  preload: string,
  placeFile: string,
  opened: Promise<unknown>,
): Promise<OpenedWindow> {
  const workAreas = [
    screen.getPrimaryDisplay(),
    ...screen.getAllDisplays().filter(({ id }) => id !== screen.getPrimaryDisplay().id),
  ].map(({ workArea }) => workArea);
  const place = openingPlace(await storedPlace(placeFile), workAreas);

  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: TITLE,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: webPreferences(preload),
  });
  if (place.maximized) window.maximize();

  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  window.once('ready-to-show', () => {
    const show = (): void => {
      if (!window.isDestroyed()) window.show();
    };
    // A log that failed to open is told by whoever opened it.
    opened.then(show, () => {});
  });
  const settled = rememberPlace(window, placeFile);
  nativeTheme.on('updated', () => {
    if (window.isDestroyed()) return;
    window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light);
  });

  return {
    window,
    load() {
      // A page that cannot be loaded is told by `keepPageAlive`, which hears of it by an event.
      window.loadURL(PAGE_ADDRESS).catch(() => {});
    },
    settled,
  };
}

async function storedPlace(path: string): Promise<unknown> {
  try {
    return JSON.parse((await readPrivateFile(path)) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** Kept shortly after each move, since a window that is killed is not asked to close. */
function rememberPlace(window: BrowserWindow, path: string): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const save = (): void => {
    clearTimeout(timer);
    const place: WindowPlace = {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
    };
    // Losing the place of the window is not worth a word to the operator.
    writing = writing.then(() => writePrivateFile(path, JSON.stringify(place))).catch(() => {});
  };
  const saveSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_AFTER_MS);
  };

  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('close', save);
  window.on('closed', () => {
    clearTimeout(timer);
  });
  return () => writing;
}

/** Brings the window to the front, as when the console is started a second time. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
