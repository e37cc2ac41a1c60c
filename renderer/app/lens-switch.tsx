import { Columns2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { SideLabel } from '#renderer/ui/side-label.tsx';

const SEGMENTS = [
  { value: 'reliability', label: <SideLabel side="reliability" /> },
  {
    value: 'both',
    label: (
      <>
        <Icon of={Columns2} size={14} />
        Both
      </>
    ),
  },
  { value: 'security', label: <SideLabel side="security" /> },
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
