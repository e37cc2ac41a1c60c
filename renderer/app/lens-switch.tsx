import { Activity, Columns2, Shield } from 'lucide-react';
import type { ReactElement } from 'react';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { Icon, type IconShape } from '#renderer/ui/icon.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';

const word = (icon: IconShape, side: string, text: string): ReactElement => (
  <span className={`side ${side}`}>
    <Icon of={icon} size={14} />
    <span className="lens-word">{text}</span>
  </span>
);

const SEGMENTS = [
  { value: 'reliability', label: word(Activity, 'rel', 'Reliability') },
  { value: 'both', label: word(Columns2, '', 'Both') },
  { value: 'security', label: word(Shield, 'sec', 'Security') },
] as const;

/** Which side the views show. It hides figures, never a warning. */
export function LensSwitch({ disabled }: { readonly disabled: boolean }): ReactElement {
  const lens = usePreferences((state) => state.preferences.lens);
  const change = usePreferences((state) => state.change);
  return (
    <div className="lens">
      <Segmented
        label="Lens"
        segments={SEGMENTS}
        value={lens}
        disabled={disabled}
        onChange={(value) => change({ lens: value })}
      />
    </div>
  );
}
