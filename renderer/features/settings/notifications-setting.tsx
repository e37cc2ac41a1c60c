import { useState, type ReactElement } from 'react';
import type { NotificationGroup, NotificationPreferences } from '#shared/domain/notification.ts';
import { useBridge } from '#renderer/app/bridge-context.ts';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useDesktopState } from './use-desktop-state.ts';

const GROUPS: readonly {
  readonly group: NotificationGroup;
  readonly label: string;
  readonly hint: string;
}[] = [
  {
    group: 'controls',
    label: 'Controls that lapse',
    hint: 'A chore that keeps a control passes its time, and the acceptance is suspended. Also while you are away.',
  },
  {
    group: 'acceptances',
    label: 'Acceptances that end',
    hint: 'A day ahead, and at the end. Also while you are away.',
  },
  {
    group: 'trips',
    label: 'What lapses during a trip',
    hint: 'A chore passes its grace while you are away, with its consequence.',
  },
  {
    group: 'deadlines',
    label: 'Deadlines ahead',
    hint: 'Certificates and domains, a week ahead and on the day. Not while you are away.',
  },
  {
    group: 'chores',
    label: 'Chores that are due',
    hint: 'From the beginning of their day, or at their time. Not while you are away.',
  },
];

const USUAL_QUIET = { from: '22:00', to: '08:00' } as const;

/** What is told outside of the window, and when it is not. */
export function NotificationsSetting(): ReactElement {
  const bridge = useBridge();
  const { preferences, change } = usePreferences();
  const { groups, quiet, badge } = preferences.notifications;
  const [desktop] = useDesktopState();
  const [tried, setTried] = useState<string | null>(null);
  const set = (changed: Partial<NotificationPreferences>): void =>
    change({ notifications: { ...preferences.notifications, ...changed } });

  const tryOne = async (): Promise<void> => {
    const answer = await bridge.showNotification({
      title: 'Lightkeeper',
      body: 'Notifications look like this.',
      view: 'desk',
    });
    setTried(answer.ok && answer.value.shown ? 'It was handed to the system.' : NOT_SHOWN);
  };

  return (
    <>
      {desktop?.canNotify === false && <p className="hint">{NOT_SHOWN}</p>}
      <div className="stack-v">
        {GROUPS.map(({ group, hint, label }) => (
          <Checkbox
            key={group}
            label={label}
            hint={hint}
            checked={groups.includes(group)}
            onChange={(isOn) =>
              set({
                groups: isOn ? [...groups, group] : groups.filter((other) => other !== group),
              })
            }
          />
        ))}
      </div>
      <Checkbox
        label="Quiet hours"
        hint="What comes due meanwhile is told at their end, in one notification."
        checked={quiet !== null}
        onChange={(isOn) => set({ quiet: isOn ? USUAL_QUIET : null })}
      />
      {quiet !== null && (
        <div className="quiet-hours">
          <TimeOfDay
            label="From"
            time={quiet.from}
            onTime={(from) => set({ quiet: { ...quiet, from } })}
          />
          <TimeOfDay label="To" time={quiet.to} onTime={(to) => set({ quiet: { ...quiet, to } })} />
        </div>
      )}
      <Checkbox
        label="Count what is late on the icon"
        hint="The number of chores past their grace, where the system shows a number on icons."
        checked={badge}
        onChange={(isOn) => set({ badge: isOn })}
      />
      {desktop?.canNotify === true && (
        <div>
          <Button onClick={() => void tryOne()}>Show one now</Button>
          <p className="hint" role="status">
            {tried}
          </p>
        </div>
      )}
    </>
  );
}

const NOT_SHOWN =
  'This system shows no notifications to Lightkeeper. What is due is in the window and, where you keep it there, in the tray.';

type TimeProps = {
  readonly label: string;
  readonly time: string;
  readonly onTime: (time: string) => void;
};

/** A list, since the clock of a time field is that of the browser's language, with AM and PM. */
function TimeOfDay({ label, onTime, time }: TimeProps): ReactElement {
  const times = HALF_HOURS.includes(time) ? HALF_HOURS : [...HALF_HOURS, time].toSorted();
  return (
    <SelectField
      label={label}
      value={time}
      choices={times.map((value) => ({ value, label: value }))}
      onChange={onTime}
    />
  );
}

const HALF_HOURS: readonly string[] = Array.from({ length: 48 }, (_, place) => {
  const hour = String(Math.floor(place / 2)).padStart(2, '0');
  return `${hour}:${place % 2 === 0 ? '00' : '30'}`;
});
