import { FileX2, Rss } from 'lucide-react';
import type { ReactElement } from 'react';
import { problemSentence } from '#shared/importers/import-problem.ts';
import type { EpssFeed, ImportProblem, KevFeed } from '#shared/importers/report.ts';
import { visibleText } from '#shared/rules/visible-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { countOf, formatBytes, formatCount } from '#renderer/ui/format-number.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { FAILED_WORDS } from './failed-words.ts';
import { formatName } from './format-words.ts';
import type { FailedKind } from './import-item.ts';
import { shownText } from './shown-text.ts';

type Named = { readonly name: string; readonly onLeaveOut: () => void };

const STEPS = { waiting: 'waits', unpacking: 'is being unpacked', reading: 'is being read' };

/** A file that is being read elsewhere; the window stays free, and it can be stopped. */
export function ReadingCard({
  name,
  step,
  bytes,
  onLeaveOut,
}: Named & {
  readonly step: keyof typeof STEPS;
  readonly bytes: number;
}): ReactElement {
  return (
    <li className="imp one" aria-label={visibleText(name)}>
      <div className="prog">
        <span role="status">
          <b>{visibleText(name)}</b> {STEPS[step]}
          {bytes > 0 && `, ${formatBytes(bytes)}`}
        </span>
        <progress aria-label={`Reading ${visibleText(name)}`} />
      </div>
      <Button small onClick={onLeaveOut}>
        Stop
      </Button>
    </li>
  );
}

const SHOWN = 5;

/** A file that could not be read: where in it, what was expected there, what was found. */
export function FailedCard({
  name,
  problems,
  of,
  onLeaveOut,
}: Named & {
  readonly problems: readonly ImportProblem[];
  readonly of: FailedKind;
}): ReactElement {
  return (
    <li className="imp one" aria-label={visibleText(name)}>
      <div className="errbox" role="alert">
        <Icon of={FileX2} />
        <b>{visibleText(name)} was not read</b>
        {problems.length > 0 && (
          <ul className="probs">
            {problems.slice(0, SHOWN).map((problem, index) => (
              <li key={index}>
                <code>{problem.path === '$' ? 'the whole file' : shownText(problem.path)}</code>:
                expected {shownText(problem.expected)}, found {shownText(problem.found)}.
              </li>
            ))}
          </ul>
        )}
        {problems.length > SHOWN && (
          <p title={problems.map((one) => shownText(problemSentence(one))).join(' ')}>
            and {formatCount(problems.length - SHOWN)} more like these.
          </p>
        )}
        <p>{FAILED_WORDS[of]}</p>
        <div className="acts">
          <Button small onClick={onLeaveOut}>
            Leave it out
          </Button>
        </div>
      </div>
    </li>
  );
}

/** A file that the system did not hand over. */
export function UnreadableCard({
  name,
  sentence,
  onLeaveOut,
}: Named & { readonly sentence: string }): ReactElement {
  return (
    <li className="imp one" aria-label={visibleText(name)}>
      <div className="errbox" role="alert">
        <Icon of={FileX2} />
        <b>{visibleText(name)} was not read</b>
        <p>{sentence}</p>
        <div className="acts">
          <Button small onClick={onLeaveOut}>
            Leave it out
          </Button>
        </div>
      </div>
    </li>
  );
}

/** A published feed: kept on this device, beside the log. */
export function FeedCard({
  name,
  feed,
  onLeaveOut,
}: Named & { readonly feed: KevFeed | EpssFeed }): ReactElement {
  const count = feed.format === 'kev' ? feed.entries.length : feed.scores.size;
  return (
    <li className="imp one" aria-label={visibleText(name)}>
      <Icon of={Rss} size={16} className="q2" />
      <div className="feed">
        <b>{visibleText(name)}</b> <span className="chip line">{formatName(feed.format)}</span>
        <p className="q2 t12">
          {feed.format === 'kev'
            ? `${countOf(count, 'known exploited vulnerability', 'known exploited vulnerabilities')}, as of ${feed.date}.`
            : `${countOf(count, 'exploit probability', 'exploit probabilities')}, as of ${feed.date}.`}{' '}
          It is kept on this device and judges every release anew; it is no entry of the log.
        </p>
      </div>
      <Button small onClick={onLeaveOut}>
        Leave it out
      </Button>
    </li>
  );
}
