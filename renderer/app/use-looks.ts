import { useEffect, useSyncExternalStore } from 'react';
import { usePreferences } from '#renderer/state/preferences-store.ts';

const DARK = '(prefers-color-scheme: dark)';

/** Puts theme and text size on the page. The theme follows the system unless one was chosen. */
export function useLooks(): void {
  const { theme, textSize } = usePreferences((state) => state.preferences);
  const systemIsDark = useSyncExternalStore(subscribeToSystem, () => matchMedia(DARK).matches);
  const shown = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;

  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.theme = shown;
    dataset.text = textSize;
  }, [shown, textSize]);
}

function subscribeToSystem(onChange: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
