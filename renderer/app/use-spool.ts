import { useCallback, useEffect, useMemo, useRef } from 'react';
import { oneAtATime } from '#shared/journal/one-at-a-time.ts';
import type { Result } from '#shared/result.ts';
import { refused } from '#shared/result.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { TransportRefusal } from '#shared/ipc/channels.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { useNow, useNowStore } from '#renderer/state/now-store.ts';
import { START_OF } from '#renderer/state/route.ts';
import { useToast } from '#renderer/state/toast-store.ts';
import { useView } from '#renderer/state/view-store.ts';
import { useZone } from '#renderer/ui/zone-context.ts';
import { answerOr } from './answer-words.ts';
import { useAppFacts } from './app-facts.ts';
import { useBridge } from './bridge-context.ts';
import { intakeWords, type IntakeWords } from './intake-words.ts';
import { runRefusalSentence } from './run-refusal-sentence.ts';
import { takeInSpool, type SpoolPort } from './take-in-spool.ts';
import { useUndo } from './use-undo.ts';

/**
 * Takes in what terminals logged: at the start, when the shell says that there is more, after a
 * sleep, and once a minute, since not every system can watch a folder.
 *
 * It belongs to the operator's own log, and waits while the demonstration is open.
 */
export function useSpool(): void {
  const bridge = useBridge();
  const { workspace } = useAppFacts();
  const log = useLog();
  const zone = useZone();
  const minute = useNow();
  const { undoEntry } = useUndo();
  const go = useView((view) => view.go);
  const inTurn = useMemo(() => oneAtATime(), []);
  const saidBefore = useRef<string | null>(null);

  const show = useCallback(
    ({ undo, ...words }: IntakeWords): void => {
      const action =
        undo === null
          ? { label: 'Open the journal', run: () => go(START_OF.journal) }
          : { label: 'Undo', run: () => void undoEntry(undo) };
      useToast.getState().show({ ...words, action });
    },
    [go, undoEntry],
  );

  const takeIn = useCallback(
    () =>
      inTurn(async () => {
        const sentence = (refusal: Parameters<typeof runRefusalSentence>[0]): string =>
          runRefusalSentence(refusal, zone);
        const { stopped, taken } = await takeInSpool(log, spoolOver(bridge), sentence);
        if (taken.length > 0) useNowStore.getState().noteChange(log.circumstances.now());
        const words = intakeWords({ taken });
        if (words !== null) show(words);
        // That the log cannot be saved stands above the page; what else keeps a line is said once.
        else if (stopped !== null && stopped !== saidBefore.current) {
          useToast.getState().show({
            tone: 'warn',
            title: 'What a terminal logged still waits',
            text: stopped,
          });
        }
        saidBefore.current = stopped;
      }),
    [bridge, inTurn, log, show, zone],
  );

  useEffect(() => {
    if (workspace !== 'own') return undefined;
    const now = (): void => void takeIn();
    const stopHearing = [bridge.onSpoolChanged(now), bridge.onPowerResumed(now)];
    return () => {
      for (const stop of stopHearing) stop();
    };
  }, [bridge, takeIn, workspace]);

  useEffect(() => {
    if (workspace === 'own') void takeIn();
  }, [minute, takeIn, workspace]);
}

const spoolOver = (bridge: Bridge): SpoolPort => ({
  read: async () => refusalOr('unreadable', await bridge.readSpool()),
  taken: async (through, aside) =>
    refusalOr('not-marked', await bridge.markSpoolTaken({ through, aside })),
});

/** A shell that does not answer is told like one that cannot. */
function refusalOr<Value, Kind extends string>(
  kind: Kind,
  answer: Result<Result<Value, { kind: Kind; sentence: string }>, TransportRefusal>,
): Result<Value, { kind: Kind; sentence: string }> {
  const given = answerOr(answer);
  return given.ok ? given.value : refused({ kind, sentence: given.refusal.sentence });
}
