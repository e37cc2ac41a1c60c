import type { ReactElement } from 'react';
import { useNow } from '#renderer/state/now-store.ts';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';

const SYSTEM = 'system';

export function ZoneSetting(): ReactElement {
  const now = useNow();
  const { preferences, change } = usePreferences();
  const names = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')];
  return (
    <SelectField
      label="Zone"
      value={preferences.zone ?? SYSTEM}
      choices={[
        { value: SYSTEM, label: `As the system (${zoneName(null)})` },
        ...names.map((name) => ({ value: name, label: name.replaceAll('_', ' ') })),
      ]}
      hint={`Now: ${formatInstant(now, preferences.zone)}`}
      onChange={(zone) => change({ zone: zone === SYSTEM ? null : zone })}
    />
  );
}
