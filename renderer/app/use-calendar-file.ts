import { useEffect, useRef } from 'react';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { readListedChores } from '#renderer/data/queries/listed-chores.ts';
import { useLive } from '#renderer/data/use-live.ts';
import { useCalendarPlace } from '#renderer/state/calendar-store.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { useToast } from '#renderer/state/toast-store.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { answerOr } from './answer-words.ts';
import { useAppFacts } from './app-facts.ts';
import { useBridge } from './bridge-context.ts';

/** Several changes shortly after each other, an import or a series of ticks, are written once. */
const QUIET_MS = 1500;

/**
 * Keeps the calendar file up to date where the operator chose a folder for it: when chores change,
 * and when a day begins. The demonstration is never written there.
 */
export function useCalendarFile(): void {
  const { circumstances } = useLog();
  const { workspace } = useAppFacts();
  const bridge = useBridge();
  const zone = zoneName(useZone());
  const path = useCalendarPlace((place) => place.path);
  const { today } = calendarAt(useNow(), zone);
  const isKept = path !== null && workspace === 'own';
  const written = useRef<string | null>(null);

  useEffect(() => {
    void bridge.describeCalendar().then((answer) => {
      if (answer.ok) useCalendarPlace.getState().placed(answer.value.path);
    });
  }, [bridge]);

  const chores = useLive(
    (db) => (isKept ? readListedChores(db, circumstances.now(), zone) : Promise.resolve(null)),
    [isKept, today, zone, circumstances],
  );
  const listed = chores.state === 'ready' ? chores.value : null;

  useEffect(() => {
    if (listed === null || path === null) return undefined;
    const write = async (): Promise<void> => {
      const key = `${path}\n${JSON.stringify(listed)}`;
      if (written.current === key) return;
      const { icalendarOf } = await import('#shared/exporters/icalendar.ts');
      const text = icalendarOf(listed, { now: circumstances.now() });
      const answer = answerOr(await bridge.writeCalendar({ text }));
      const saved = answer.ok ? answer.value : answer;
      if (saved.ok) {
        written.current = key;
        useCalendarPlace.getState().placed(saved.value.path);
        return;
      }
      const { sentence } = saved.refusal;
      useCalendarPlace.getState().failed(sentence);
      useToast
        .getState()
        .show({ tone: 'err', title: 'The calendar file was not written', text: sentence });
    };
    const wait = setTimeout(() => void write(), QUIET_MS);
    return () => clearTimeout(wait);
  }, [listed, path, bridge, circumstances]);
}
