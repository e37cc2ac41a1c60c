import { useCallback, useEffect, useRef, useState } from 'react';
import { useBridge } from '#renderer/app/bridge-context.ts';

const PAUSE_MS = 400;

/**
 * An unfinished line, kept on the device a moment after each key, so that a crash or another view
 * costs no more than the last word. An empty one is forgotten.
 */
export function useLineDraft(key: string): readonly [string, (text: string) => void] {
  const bridge = useBridge();
  const [text, setText] = useState('');
  const latest = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const keep = useCallback((): void => {
    timer.current = null;
    if (latest.current === '') void bridge.removeDraft({ key });
    else void bridge.saveDraft({ key, value: latest.current });
  }, [bridge, key]);

  useEffect(() => {
    let isGone = false;
    void bridge.listDrafts().then((answer) => {
      const kept = answer.ok ? answer.value.find((draft) => draft.key === key)?.value : undefined;
      if (isGone || typeof kept !== 'string' || latest.current !== '') return;
      latest.current = kept;
      setText(kept);
    });
    return () => {
      isGone = true;
      if (timer.current === null) return;
      clearTimeout(timer.current);
      keep();
    };
  }, [bridge, key, keep]);

  const change = useCallback(
    (next: string): void => {
      latest.current = next;
      setText(next);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(keep, PAUSE_MS);
    },
    [keep],
  );

  return [text, change];
}
