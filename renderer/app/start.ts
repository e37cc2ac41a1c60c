import { id } from '#shared/domain/ids.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { AppInfo } from '#shared/ipc/channels.ts';
import { feedsDatabase } from '#renderer/data/feeds-database.ts';
import { journalOver } from '#renderer/data/journal-port.ts';
import {
  startUp,
  type StartedLog,
  type StartUpProgress,
  type StartUpRefusal,
} from '#renderer/data/start-up.ts';
import { intelFrom } from '#renderer/data/threat-intel.ts';
import { findBridge } from '#renderer/platform/bridge.ts';
import { startClock, type Clock } from '#renderer/platform/clock.ts';
import { newId } from '#renderer/platform/new-id.ts';
import { useNowStore } from '#renderer/state/now-store.ts';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { answerOr } from './answer-words.ts';
import { showToMeasurements } from './measured.ts';

/** By then the first view has been read and drawn. */
const LATER_MS = 1000;

/** How far the window has come with its start. */
export type Start =
  | { readonly kind: 'opening'; readonly progress: StartUpProgress | null }
  | {
      readonly kind: 'closed';
      readonly refusal: StartUpRefusal;
      readonly facts: AppInfo | null;
    }
  | {
      readonly kind: 'open';
      readonly bridge: Bridge;
      readonly facts: AppInfo;
      readonly started: StartedLog;
    };

/** Finds the shell, takes its preferences and its clock, and opens the log. */
export async function start(tell: (start: Start) => void): Promise<void> {
  const bridge = await findBridge();
  const described = answerOr(await bridge.describeApp());
  if (!described.ok) {
    const refusal = { kind: 'unreachable', detail: described.refusal.sentence } as const;
    return tell({ kind: 'closed', refusal, facts: null });
  }
  const facts = described.value;
  usePreferences.getState().adopt(facts.preferences, (preferences) => {
    void bridge.savePreferences(preferences);
  });
  const clock = runClock(bridge, facts.clockOffset);

  const started = await startUp({
    journal: journalOver(bridge),
    workspace: facts.workspace,
    circumstances: {
      now: clock.now,
      newId: () => newId(clock.now()),
      deviceId: id(facts.deviceId),
    },
    intel: intelFrom(feedsDatabase()),
    onProgress: (progress) => tell({ kind: 'opening', progress }),
    onClosed: () => window.location.reload(),
    later: (work) => setTimeout(work, LATER_MS),
  });
  useNowStore.getState().noteChange(clock.now());
  if (started.ok) showToMeasurements(started.value.log);
  return tell(
    started.ok
      ? { kind: 'open', bridge, facts, started: started.value }
      : { kind: 'closed', refusal: started.refusal, facts },
  );
}

function runClock(bridge: Bridge, offset: number): Clock {
  const clock = startClock(offset);
  clock.subscribe((now) => useNowStore.getState().tick(now));
  bridge.onPowerResumed(() => clock.readAnew());
  return clock;
}
