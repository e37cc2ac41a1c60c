import type { ReactElement } from 'react';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';

const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

const SIZES = [
  { value: 'normal', label: 'Normal' },
  { value: 'large', label: 'Large, 15 % more' },
] as const;

export function LooksSetting(): ReactElement {
  const { preferences, change } = usePreferences();
  return (
    <>
      <div>
        <span className="lbl">Theme</span>
        <Segmented
          label="Theme"
          segments={THEMES}
          value={preferences.theme}
          onChange={(theme) => change({ theme })}
        />
      </div>
      <div>
        <span className="lbl">Text size</span>
        <Segmented
          label="Text size"
          segments={SIZES}
          value={preferences.textSize}
          onChange={(textSize) => change({ textSize })}
        />
      </div>
    </>
  );
}
