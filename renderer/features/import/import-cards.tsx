import type { ReactElement } from 'react';
import { artifactDoubt } from './artifact-doubt.ts';
import { type Assignment, serviceKey } from './assignment.ts';
import { type ImportItem, isReport, isUpkeep, type UpkeepChoice } from './import-item.ts';
import { FailedCard, FeedCard, ReadingCard, UnreadableCard } from './other-cards.tsx';
import { ReportCard } from './report-card.tsx';
import { UpkeepCard } from './upkeep-card.tsx';
import type { ImportLog } from './use-import-log.ts';

type Props = {
  readonly items: readonly ImportItem[];
  readonly log: ImportLog;
  readonly repeats: ReadonlySet<string>;
  readonly onAssign: (key: string, assignment: Assignment) => void;
  readonly onChoose: (key: string, chosen: UpkeepChoice) => void;
  readonly onLeaveOut: (key: string) => void;
};

/** The files one below the other, each in the state that it is in. */
export function ImportCards(props: Props): ReactElement {
  const longest = Math.max(
    1,
    ...props.items
      .filter(isReport)
      .flatMap(({ state }) => state.report.scans.map(({ findings }) => findings.length)),
  );
  const asked = firstOfServices(props.items);
  return (
    <ul className="imps" aria-label="Files">
      {props.items.map((item) => (
        <Card key={item.key} item={item} longest={longest} asked={asked} {...props} />
      ))}
    </ul>
  );
}

/** The keys of the files that bring a new service first. */
function firstOfServices(items: readonly ImportItem[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  for (const item of items.filter(isReport).toReversed()) {
    first.set(serviceKey(item.state.assignment), item.key);
  }
  return new Set(first.values());
}

function Card({
  item,
  items,
  longest,
  asked,
  log,
  repeats,
  onAssign,
  onChoose,
  onLeaveOut,
}: Props & {
  readonly item: ImportItem;
  readonly longest: number;
  readonly asked: ReadonlySet<string>;
}): ReactElement {
  const { key, name, state } = item;
  const leaveOut = (): void => onLeaveOut(key);
  if (isReport(item)) {
    return (
      <ReportCard
        item={item}
        log={log}
        doubt={artifactDoubt(item, items, log)}
        isRepeat={repeats.has(key)}
        longest={longest}
        asksAboutService={asked.has(key)}
        onAssign={(assignment) => onAssign(key, assignment)}
        onLeaveOut={leaveOut}
      />
    );
  }
  if (isUpkeep(item)) {
    return (
      <UpkeepCard
        item={item}
        log={log}
        isRepeat={repeats.has(key)}
        onChoose={(chosen) => onChoose(key, chosen)}
        onLeaveOut={leaveOut}
      />
    );
  }
  switch (state.kind) {
    case 'reading':
      return (
        <ReadingCard name={name} step={state.step} bytes={state.bytes} onLeaveOut={leaveOut} />
      );
    case 'failed':
      return (
        <FailedCard name={name} problems={state.problems} of={state.of} onLeaveOut={leaveOut} />
      );
    case 'unreadable':
      return <UnreadableCard name={name} sentence={state.sentence} onLeaveOut={leaveOut} />;
    case 'feed':
      return <FeedCard name={name} feed={state.feed} onLeaveOut={leaveOut} />;
    case 'report':
    case 'upkeep':
      // Told apart above, where TypeScript cannot follow it into the item.
      return <></>;
  }
}
