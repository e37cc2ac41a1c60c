import { useCallback, useEffect, useRef, useState } from 'react';
import { useBridge } from '#renderer/app/bridge-context.ts';
import {
  estimatesFrom,
  withEstimate,
  type Estimate,
  type Estimates,
} from './pay-back-estimates.ts';

const KEY = 'pay-back';
const PAUSE_MS = 400;

/**
 * Estimates by line of work, kept on the device with the log a moment after each change, and no part
 * of the log. What was typed before they were read is not lost by that.
 */
export function useEstimates(): readonly [
  Estimates,
  (line: string, change: Partial<Estimate>) => void,
] {
  const bridge = useBridge();
  const [estimates, setEstimates] = useState<Estimates>({});
  const latest = useRef<Estimates>({});
  const isRead = useRef(false);
  /** Typed before what was kept is there: it changes that, and does not take its place. */
  const early = useRef<(readonly [string, Partial<Estimate>])[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const keep = useCallback((): void => {
    timer.current = null;
    void bridge.saveDraft({ key: KEY, value: latest.current });
  }, [bridge]);
  const keepSoon = useCallback((): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    // What is kept is not written over before it was read.
    timer.current = isRead.current ? setTimeout(keep, PAUSE_MS) : null;
  }, [keep]);

  useEffect(() => {
    let isGone = false;
    isRead.current = false;
    void bridge.listDrafts().then((answer) => {
      if (isGone) return;
      // What could not be read may be there, and is not written over.
      if (!answer.ok) return;
      const kept = estimatesFrom(answer.value.find(({ key }) => key === KEY)?.value);
      latest.current = early.current.reduce(
        (all, [line, said]) => withEstimate(all, line, said),
        kept,
      );
      isRead.current = true;
      setEstimates(latest.current);
      if (early.current.length > 0) keepSoon();
      early.current = [];
    });
    return () => {
      isGone = true;
      if (timer.current === null) return;
      clearTimeout(timer.current);
      keep();
    };
  }, [bridge, keep, keepSoon]);

  const change = useCallback(
    (line: string, said: Partial<Estimate>): void => {
      if (!isRead.current) early.current.push([line, said]);
      latest.current = withEstimate(latest.current, line, said);
      setEstimates(latest.current);
      keepSoon();
    },
    [keepSoon],
  );
  return [estimates, change];
}
