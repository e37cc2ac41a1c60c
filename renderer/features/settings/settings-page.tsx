import type { ReactElement, ReactNode } from 'react';
import { DEFAULT_SETTINGS } from '#shared/commands/settings.ts';
import { useLive } from '#renderer/data/use-live.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { CalendarFileSetting } from './calendar-file-setting.tsx';
import { DataFolderSetting } from './data-folder-setting.tsx';
import { FeedsSetting } from './feeds-setting.tsx';
import { LooksSetting } from './looks-setting.tsx';
import { NeverAcceptSetting } from './never-accept-setting.tsx';
import { NotificationsSetting } from './notifications-setting.tsx';
import { OperatorSetting } from './operator-setting.tsx';
import { ScanAgeSetting } from './scan-age-setting.tsx';
import { TraySetting } from './tray-setting.tsx';
import { ZoneSetting } from './zone-setting.tsx';

/** What belongs to the log is an entry and can be undone; what belongs to this device is not. */
export function SettingsPage(): ReactElement {
  const read = useLive(async (db) => (await db.settings.get('settings')) ?? DEFAULT_SETTINGS, []);
  if (read.state === 'loading') return <Skeleton>Reading the settings…</Skeleton>;
  const settings = read.value;

  return (
    <>
      <div className="sec-h page-h">
        <h1 className="head2">Settings</h1>
        <span className="sub">
          Operator, rules and scan age belong to the log; the rest to this device
        </span>
      </div>
      <div className="page">
        <div className="settings">
          <Section title="Operator" about="The name that entries carry. There is no account.">
            <OperatorSetting key={settings.operator?.name ?? ''} operator={settings.operator} />
          </Section>
          <Section title="Looks" about="Theme and text size, on this device.">
            <LooksSetting />
          </Section>
          <Section
            title="Time zone"
            about="Times are shown in this zone, always named; the clock shows UTC beside it."
          >
            <ZoneSetting />
          </Section>
          <Section
            title="Never-accept rules"
            about="Harm that nobody may accept, at this likelihood or likelier. They really refuse."
          >
            <NeverAcceptSetting rules={settings.neverAccept} />
          </Section>
          <Section
            title="Age of scans"
            about="With an older scan nothing is called clear or covered, and every comparison names its age. What such a scan found still counts."
          >
            <ScanAgeSetting key={settings.scanMaxAgeDays} days={settings.scanMaxAgeDays} />
          </Section>
          <Section
            title="Known exploited, and likely to be"
            about="Feeds that you download elsewhere and drop here. They stay on this device."
          >
            <FeedsSetting />
          </Section>
          <Section
            title="Notifications"
            about="Shown by the system, on this device. Nothing is told that you did not ask for."
          >
            <NotificationsSetting />
          </Section>
          <Section title="Tray and keys" about="The way back to a closed window, on this device.">
            <TraySetting />
          </Section>
          <Section
            title="Calendar file"
            about="Your chores as a calendar that other programs read, on this device. Off until you choose a folder."
          >
            <CalendarFileSetting />
          </Section>
          <Section title="Data folder" about="Where the journal lies, in plain text lines.">
            <DataFolderSetting />
          </Section>
        </div>
      </div>
    </>
  );
}

type SectionProps = {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
};

function Section({ title, about, children }: SectionProps): ReactElement {
  return (
    <section aria-label={title}>
      <header>
        <h2 className="head2">{title}</h2>
        <p>{about}</p>
      </header>
      <div className="stack-v">{children}</div>
    </section>
  );
}
