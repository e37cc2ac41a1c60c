import { useCallback, useEffect, useRef, useState } from 'react';
import { useBridge } from '#renderer/app/bridge-context.ts';
import { draftFrom, EMPTY_DRAFT, type DecideDraft } from './decide-draft.ts';

const PAUSE_MS = 400;

export type DraftState =
  | { readonly state: 'loading' }
  | {
      readonly state: 'ready';
      readonly draft: DecideDraft;
      /** When the device last kept it; `null`: not yet, or the sentence says why not. */
      readonly kept: 'yes' | 'not yet' | { readonly sentence: string };
    };

/**
 * The draft of one sheet, kept on the device a moment after each change, so that a crash costs no
 * more than the last word.
 */
export function useDraft(key: string): {
  readonly state: DraftState;
  readonly change: (change: Partial<DecideDraft>) => void;
  readonly save: () => Promise<void>;
  readonly forget: () => Promise<void>;
} {
  const bridge = useBridge();
  const [state, setState] = useState<DraftState>({ state: 'loading' });
  const latest = useRef<DecideDraft>(EMPTY_DRAFT);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const isOver = useRef(false);

  const save = useCallback(async (): Promise<void> => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const draft = latest.current;
    const answer = await bridge.saveDraft({ key, value: draft });
    const kept = !answer.ok
      ? { sentence: 'The draft could not be kept on this device. What you typed stays here.' }
      : answer.value.ok
        ? ('yes' as const)
        : { sentence: answer.value.refusal.sentence };
    if (latest.current === draft) setState({ state: 'ready', draft, kept });
  }, [bridge, key]);

  useEffect(() => {
    isOver.current = false;
    let isGone = false;
    void bridge.listDrafts().then((answer) => {
      if (isGone) return;
      const found = answer.ok ? answer.value.find((one) => one.key === key) : undefined;
      latest.current = found ? draftFrom(found.value) : EMPTY_DRAFT;
      setState({ state: 'ready', draft: latest.current, kept: found ? 'yes' : 'not yet' });
    });
    return () => {
      isGone = true;
      if (timer.current !== null && !isOver.current) void save();
    };
  }, [bridge, key, save]);

  const change = useCallback(
    (part: Partial<DecideDraft>): void => {
      latest.current = { ...latest.current, ...part };
      setState({ state: 'ready', draft: latest.current, kept: 'not yet' });
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE_MS);
    },
    [save],
  );

  const forget = useCallback(async (): Promise<void> => {
    isOver.current = true;
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    await bridge.removeDraft({ key });
  }, [bridge, key]);

  return { state, change, save, forget };
}
