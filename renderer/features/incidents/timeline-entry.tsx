import {
  CircleDot,
  Eye,
  MessageSquare,
  Pencil,
  Scale,
  Shield,
  Terminal,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import type { ReactElement } from 'react';
import type { TimelineKind, TimelineLine } from '#shared/domain/incident.ts';
import { formatDuration } from '#renderer/ui/format-duration.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { TimeMark } from '#renderer/ui/time-mark.tsx';
import { kindLabel, writtenLate } from './timeline-lines.ts';

const ICONS: Readonly<Record<TimelineKind, LucideIcon>> = {
  status: CircleDot,
  observation: Eye,
  action: Terminal,
  decision: Scale,
  mitigation: Undo2,
  message: MessageSquare,
  security: Shield,
};

const COLOURS: Readonly<Record<TimelineKind, string>> = {
  status: 'q2',
  observation: 'rel-t',
  action: 'rel-t',
  decision: 'ink',
  mitigation: 'rel-t',
  message: 'q2',
  security: 'sec-t',
};

/** How a line read before it was corrected, newest first. */
export type EarlierReading = Pick<TimelineLine, 'at' | 'kind' | 'text'>;

type Props = {
  readonly line: TimelineLine;
  readonly earlier: readonly EarlierReading[];
  readonly onCorrect: () => void;
};

/** One line: when it happened, what kind, the words, and who wrote them. */
export function TimelineEntry({ line, earlier, onCorrect }: Props): ReactElement {
  const late = writtenLate(line);
  const colour = COLOURS[line.kind];
  return (
    <li className={`en${line.kind === 'decision' ? ' k-dec' : ''}`}>
      <TimeMark at={line.at} form="time" />
      <span className={`nd ${colour}`}>
        <Icon of={ICONS[line.kind]} size={14} />
      </span>
      <span className={`ty ${colour}`}>{kindLabel(line.kind)}</span>
      <div className="tx">
        <span>{line.text}</span>
        {late !== null && (
          <span className="cs t11 q">written down {formatDuration(late)} later</span>
        )}
        {earlier.length > 0 && (
          <ul className="was" aria-label="Before it was corrected">
            {earlier.map((one, index) => (
              <li key={index} className="t12 q2">
                was <TimeMark at={one.at} form="short" />, {kindLabel(one.kind)}: {one.text}
              </li>
            ))}
          </ul>
        )}
      </div>
      <span className="by q">
        {line.by}
        {line.decisionId === null && (
          <IconButton icon={Pencil} small label={`Correct “${line.text}”`} onClick={onCorrect} />
        )}
      </span>
    </li>
  );
}
