import { useMemo, useState, type ReactElement } from 'react';
import type { ChoreId } from '#shared/domain/ids.ts';
import { isToil } from '#shared/rules/toil-item.ts';
import { paretoLines } from '#shared/rules/toil-pareto.ts';
import { toilWeeks } from '#shared/rules/toil-weeks.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { PayBackForm } from './pay-back-form.tsx';
import { ToilHours } from './toil-hours.tsx';
import { ToilLedger } from './toil-ledger.tsx';
import { ToilWeeks } from './toil-weeks.tsx';
import { ToilYear } from './toil-year.tsx';
import { useToil, type Toil } from './use-toil.ts';

const PERIODS = [
  { value: '4', label: '4 weeks' },
  { value: '12', label: '12 weeks' },
  { value: '26', label: '26 weeks' },
  { value: '52', label: '52 weeks' },
] as const;
type Period = (typeof PERIODS)[number]['value'];

type Props = { readonly onOpen: (id: ChoreId) => void };

/** Where the minutes go: by week, by year, by hour; what automating would give; what it was good for. */
export function ToilTab({ onOpen }: Props): ReactElement {
  const toil = useToil();
  if (toil.state === 'loading') return <Skeleton>Reading the work of a year…</Skeleton>;
  if (toil.value.items.length === 0) {
    return (
      <div className="pad">
        <Empty title="No work is logged yet">
          Tick off a chore, or log a little thing with L and its minutes. Project work is logged the
          same way, marked as project: toil is held against it.
        </Empty>
      </div>
    );
  }
  return <ToilOf toil={toil.value} onOpen={onOpen} />;
}

function ToilOf({ onOpen, toil }: Props & { readonly toil: Toil }): ReactElement {
  const [period, setPeriod] = useState<Period>('12');
  const { items, rows, today } = toil;
  const weeks = useMemo(() => toilWeeks(items, today, Number(period)), [items, period, today]);
  const lines = useMemo(() => paretoLines(items), [items]);
  const from = weeks[0]?.monday ?? today;
  const within = useMemo(
    () => items.filter((item) => isToil(item) && item.on >= from),
    [from, items],
  );
  return (
    <div className="toil">
      <div className="tl-top">
        <Segmented label="Period" segments={PERIODS} value={period} onChange={setPeriod} />
        <p className="q t12">
          Toil is work that keeps things as they are. It stays on this device, and is no grade of
          anybody.
        </p>
      </div>
      <ToilWeeks weeks={weeks} />
      <div className="tl-two">
        <ToilYear lines={lines} />
        <PayBackForm lines={lines} />
      </div>
      <ToilHours items={within} zone={toil.zone} />
      <ToilLedger rows={rows} from={from} onOpen={onOpen} />
    </div>
  );
}
