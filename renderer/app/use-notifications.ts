import { useEffect, useMemo, useRef } from 'react';
import { oneAtATime } from '#shared/journal/one-at-a-time.ts';
import { notificationPlan, type Told } from '#shared/rules/notification-plan.ts';
import { shortLine } from '#shared/rules/short-line.ts';
import { instant } from '#shared/domain/time.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { useDue } from '#renderer/data/use-due.ts';
import { useNow, useNowStore } from '#renderer/state/now-store.ts';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { START_OF } from '#renderer/state/route.ts';
import { useView } from '#renderer/state/view-store.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { useAppFacts } from './app-facts.ts';
import { useBridge } from './bridge-context.ts';

const KEY = 'notifications-told';
const SHOWN_IN_TRAY = 3;
/** Characters of a title that a menu has room for. */
const LONGEST_IN_TRAY = 40;

/**
 * Tells the desktop what the operator asked for: notifications, the badge, the lines of the tray.
 *
 * Looked at once a minute, after every change of the log, and as soon as the machine wakes up. The
 * demonstration tells nothing.
 */
export function useNotifications(): void {
  const bridge = useBridge();
  const { workspace } = useAppFacts();
  const now = useNow();
  const zone = zoneName(useZone());
  const preferences = usePreferences((state) => state.preferences.notifications);
  const isInTray = usePreferences((state) => state.preferences.keepInTray);
  const go = useView((view) => view.go);
  // Nothing is read for what nobody asked for: it would be read again at every change of the log.
  const isAsked = preferences.groups.length > 0 || preferences.badge || isInTray;
  const isWanted = workspace === 'own' && isAsked;
  const facts = useDue(isWanted ? 'desktop' : null, now, zone);
  const known = facts.state === 'ready' ? facts.value : null;
  const told = useRef<readonly Told[] | null>(null);
  const inTurn = useMemo(() => oneAtATime(), []);

  useEffect(() => bridge.onNotificationOpened(({ view }) => go(START_OF[view])), [bridge, go]);

  useEffect(() => {
    const late = known?.late ?? 0;
    const next = known?.next.slice(0, SHOWN_IN_TRAY) ?? [];
    void bridge.tellDesktop({
      late: Math.min(late, 9999),
      next: next.map(({ title, words }) => `${shortLine(title, LONGEST_IN_TRAY)}: ${words}`),
    });
  }, [bridge, known]);

  useEffect(() => {
    if (known === null || preferences.groups.length === 0) return;
    void inTurn(async () => {
      told.current ??= await readTold(bridge);
      const at = { preferences, told: told.current, now: useNowStore.getState().now, zone };
      const plan = notificationPlan(known.things, { ...at, isAway: known.isAway });
      if (plan.notification === null) return;
      // Kept first: after a kill in between it is better not said than said twice.
      await bridge.saveDraft({ key: KEY, value: plan.told });
      const shown = await bridge.showNotification(plan.notification);
      if (shown.ok && shown.value.shown) told.current = plan.told;
      else await bridge.saveDraft({ key: KEY, value: told.current });
    });
  }, [bridge, inTurn, known, preferences, zone]);
}

async function readTold(bridge: Bridge): Promise<readonly Told[]> {
  const answer = await bridge.listDrafts();
  const kept = answer.ok ? answer.value.find(({ key }) => key === KEY)?.value : [];
  return Array.isArray(kept) ? kept.filter(isTold).map(asTold) : [];
}

type Stored = { readonly key: string; readonly saidAt: number };

const isTold = (value: unknown): value is Stored =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<Stored>).key === 'string' &&
  Number.isSafeInteger((value as Partial<Stored>).saidAt);

const asTold = ({ key, saidAt }: Stored): Told => ({ key, saidAt: instant(saidAt) });
