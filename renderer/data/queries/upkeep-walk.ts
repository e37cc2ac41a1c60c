import {
  asksForSome,
  wasDone,
  type UpkeepLine,
  type UpkeepQuestion,
} from '#shared/rules/upkeep-log.ts';
import type { LogDatabase } from '../database.ts';
import { upkeepPages } from './upkeep-pages.ts';

/** What was found so far. */
export type UpkeepFound = {
  readonly question: UpkeepQuestion;
  /** The newest first. */
  readonly lines: readonly UpkeepLine[];
  /** The newest that was done; it stands once it is found, since the walk goes back in time. */
  readonly last: UpkeepLine | null;
  /** How many of the lines were done. */
  readonly times: number;
  /** How many lines of the log were looked through. */
  readonly looked: number;
  /** `rests`: as far as was asked for, and there is more. */
  readonly state: 'looking' | 'rests' | 'whole';
  /** It has been looking for longer than an operator waits without a word. */
  readonly isSlow: boolean;
};

type Options = {
  readonly question: UpkeepQuestion;
  /** How many lines are wanted. Where the question asks for some, all are: they are counted. */
  readonly reach: () => number;
  /** Milliseconds since some beginning. */
  readonly passed: () => number;
  readonly onFound: (found: UpkeepFound) => void;
  readonly onFailure: (failure: unknown) => void;
  readonly pageSize?: number;
};

export type UpkeepWalk = {
  /** More lines are wanted than before. */
  readonly goOn: () => void;
  /** Nothing is told any more; the page that is being read is the last. */
  readonly stop: () => void;
};

const SLOW_MS = 500;
const TOLD_EVERY_MS = 250;

/**
 * Walks back through the log of upkeep and tells what it finds: as soon as there is enough to show,
 * then now and then, and at the end. Between two pages the window is free.
 */
export function walkUpkeep(db: LogDatabase, options: Options): UpkeepWalk {
  const { onFound, passed, question, reach } = options;
  const wantsAll = asksForSome(question);
  const lines: UpkeepLine[] = [];
  let [times, looked, isStopped] = [0, 0, false];
  let [began, told] = [passed(), passed()];
  let last: UpkeepLine | null = null;
  let wake = (): void => undefined;

  const tell = (state: UpkeepFound['state']): void => {
    told = passed();
    const isSlow = state === 'looking' && told - began >= SLOW_MS;
    onFound({ question, lines: lines.slice(), last, times, looked, state, isSlow });
  };
  const hasEnough = (): boolean => lines.length >= reach();

  const walk = async (): Promise<void> => {
    let wasTold = false;
    for await (const page of upkeepPages(db, question, options.pageSize)) {
      if (isStopped) return;
      lines.push(...page.lines);
      looked += page.looked;
      const done = page.lines.filter(wasDone);
      last ??= done[0] ?? null;
      times += done.length;
      if (!wantsAll && hasEnough()) {
        tell('rests');
        await new Promise<void>((resolve) => {
          wake = () => (isStopped || !hasEnough() ? resolve() : undefined);
        });
        if (isStopped) return;
        began = passed();
      } else if ((!wasTold && hasEnough()) || passed() - told >= TOLD_EVERY_MS) {
        wasTold = true;
        tell('looking');
      }
    }
    if (!isStopped) tell('whole');
  };
  void walk().catch((failure: unknown) => {
    if (!isStopped) options.onFailure(failure);
  });

  return {
    goOn: () => wake(),
    stop: () => {
      isStopped = true;
      wake();
    },
  };
}
