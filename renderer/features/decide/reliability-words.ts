import { assertNever } from '#shared/assert.ts';
import { duration } from '#shared/domain/time.ts';
import type { ReliabilityRows } from '#shared/rules/decide-sheet.ts';
import { SMALLEST_SAMPLE } from '#shared/rules/restore-evidence.ts';
import { count, shortSpan } from '#shared/rules/span-words.ts';
import { isAgainst } from '#shared/rules/stability-record.ts';
import { formatDurationLong } from '#renderer/ui/format-duration.ts';
import { formatShare } from '#renderer/ui/format-number.ts';
import type { CellWords } from './cell-words.ts';
import { unknownWords } from './unknown-words.ts';

const inMinutes = (minutes: number): string => formatDurationLong(duration(minutes * 60_000));

const quiet = (main: string): CellWords => ({ main, note: null, isQuiet: true });

/** The mark first, then what it brought; how often and how long it ran is the n of both. */
export function recordWords({ value }: ReliabilityRows['record']): CellWords {
  if (value.kind === 'unknown') return quiet(unknownWords(value.missing));
  const { brought, left, mark, ran, runs } = value.record;
  const isUnstable = mark?.is === 'unstable';
  const incidents = count(brought.length, 'incident');
  const note = [
    ...(isUnstable ? [`brought ${incidents}`] : []),
    ...(mark?.is === 'stable' ? ['marked stable'] : []),
    runs.length === 0
      ? 'never ran here'
      : `in ${count(runs.length, 'run')} here, ${shortSpan(ran)}`,
    ...(left === null ? [] : [`left ${shortSpan(left.ago)} ago`]),
  ];
  return {
    main: isUnstable ? 'Marked unstable' : `Brought ${brought.length === 0 ? 'none' : incidents}`,
    note: note.join(', '),
    isQuiet: !isAgainst(value.record),
  };
}

export function restoresWords({ value }: ReliabilityRows['restores']): CellWords {
  switch (value.kind) {
    case 'not-needed':
      return quiet('Nothing to restore');
    case 'not-expected':
      return { main: 'No', note: 'Staying changes nothing by itself', isQuiet: false };
    case 'unknown':
      return quiet(unknownWords(value.missing));
    case 'cases':
      return {
        main: `${String(value.cases.restored)} of ${String(value.cases.n)} past cases`,
        note: value.cases.of === 'this service' ? 'on this service' : 'on other services',
        isQuiet: false,
      };
    default:
      return assertNever(value);
  }
}

export function timeToRestoreWords({ value }: ReliabilityRows['timeToRestore']): CellWords {
  switch (value.kind) {
    case 'not-needed':
      return quiet('Nothing to restore');
    case 'not-expected':
      return quiet('Not expected');
    case 'unknown':
      return quiet(unknownWords(value.missing));
    case 'times': {
      const { minutes, n, spread } = value.cases.times;
      if (n === 0) return quiet('None of the cases restored it');
      if (spread === null) {
        return {
          main: minutes.map(inMinutes).join(', '),
          note: `n = ${String(n)}: below ${String(SMALLEST_SAMPLE)} only the cases`,
          isQuiet: false,
        };
      }
      return {
        main: inMinutes(spread.median),
        note: `${inMinutes(spread.p10)} to ${inMinutes(spread.p90)}, n = ${String(n)}`,
        isQuiet: false,
      };
    }
    default:
      return assertNever(value);
  }
}

export function impactWords({ value }: ReliabilityRows['impactNextDay']): CellWords {
  switch (value.kind) {
    case 'not-needed':
      return quiet('Nothing to restore');
    case 'unknown':
      return quiet(unknownWords(value.missing));
    case 'minutes':
      return {
        main: `${value.minutes < 10 ? value.minutes.toFixed(1) : value.minutes.toFixed(0)} min`,
        note: `at ${formatShare(value.fraction)} affected, an estimate`,
        isQuiet: false,
      };
    default:
      return assertNever(value);
  }
}

export function budgetWords({ value }: ReliabilityRows['budgetAfter']): CellWords {
  if (value.kind === 'unknown') return quiet(unknownWords(value.missing));
  return {
    main: `${formatShare(value.spentAfter)} spent`,
    note: `now ${formatShare(value.now.spentShare)} of ${value.now.totalMinutes.toFixed(1)} min`,
    isQuiet: false,
  };
}
