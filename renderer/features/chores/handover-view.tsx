import { CalendarDays, Copy, Download, Printer } from 'lucide-react';
import type { ReactElement } from 'react';
import {
  handoverSheet,
  type HandoverGiven,
  type HandoverItem,
  type HandoverSheet,
} from '#shared/exporters/handover-sheet.ts';
import {
  handoverTitle,
  helpWords,
  itemFacts,
  KIND_TITLES,
  TAKEN_AS_DONE,
} from '#shared/exporters/handover-words.ts';
import { linesOf } from '#shared/exporters/markdown-text.ts';
import { dayWords } from '#shared/rules/day-words.ts';
import { visibleText } from '#shared/rules/visible-text.ts';
import type { AwayRead } from '#renderer/data/worker/due-messages.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/use-keys.ts';
import { useHandOver } from './use-hand-over.ts';

type Props = { readonly away: AwayRead; readonly onClose: () => void };

/** The sheet as it is printed, and above it the ways in which it leaves the window. */
export function HandoverView({ away, onClose }: Props): ReactElement {
  const now = useNow();
  const handOver = useHandOver();
  const given: HandoverGiven = {
    ...away,
    absence: away.absence ?? { ...away.outlook.trip, note: null, plannedAt: now },
  };
  const sheet = handoverSheet(given);
  useKeys({
    Escape: onClose,
    c: () => void handOver.copy(sheet),
    s: () => void handOver.saveMarkdown(sheet),
    p: () => void handOver.savePdf(sheet),
    k: () => void handOver.saveCalendar(given, now),
  });

  return (
    <section className="ho" aria-label="Hand-over sheet">
      <div className="sec-h">
        <Button small kind="ghost" keys={['Esc']} onClick={onClose}>
          Back to the forecast
        </Button>
        <span className="grow" />
        <Button small icon={Copy} keys={['C']} onClick={() => void handOver.copy(sheet)}>
          Copy as Markdown
        </Button>
        <Button
          small
          icon={Download}
          keys={['S']}
          onClick={() => void handOver.saveMarkdown(sheet)}
        >
          Save as Markdown
        </Button>
        <Button small icon={Printer} keys={['P']} onClick={() => void handOver.savePdf(sheet)}>
          Save as PDF
        </Button>
        <Button
          small
          icon={CalendarDays}
          keys={['K']}
          onClick={() => void handOver.saveCalendar(given, now)}
        >
          Save as calendar
        </Button>
      </div>
      <Paper sheet={sheet} />
    </section>
  );
}

function Paper({ sheet }: { readonly sheet: HandoverSheet }): ReactElement {
  const { doneAhead, groups, help, left, takenAsDone, trip, unknown, writtenOn } = sheet;
  return (
    <article className="paper" aria-label="Sheet">
      <h2>{handoverTitle(sheet)}</h2>
      <p>Written on {dayWords(writtenOn)}.</p>
      {trip.note !== null && <p>{visibleText(trip.note)}</p>}
      <p>{helpWords(help)}</p>
      {groups.length === 0 && <p>Nothing is expected while away, so far as is known.</p>}
      {groups.map(({ items, kind }) => (
        <section key={kind} aria-label={KIND_TITLES[kind]}>
          <h3>{KIND_TITLES[kind]}</h3>
          {items.map((item) => (
            <Item key={item.about} item={item} />
          ))}
        </section>
      ))}
      <List
        title="Done ahead"
        lines={doneAhead.map(({ on, title }) => `${title} (${dayWords(on)})`)}
      />
      <List
        title="Knowingly left"
        lines={left.map(({ title, why }) => (why === null ? title : `${title}: ${why}`))}
      />
      <List title={TAKEN_AS_DONE} lines={takenAsDone} />
      <List title="Nothing known of" lines={unknown} />
    </article>
  );
}

function Item({ item }: { readonly item: HandoverItem }): ReactElement {
  const steps = item.steps === null ? [] : linesOf(item.steps);
  return (
    <section className="item" aria-label={item.title}>
      <h4>{visibleText(item.title)}</h4>
      <dl className="facts">
        {itemFacts(item).map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{visibleText(text)}</dd>
          </div>
        ))}
        <div>
          <dt>Steps</dt>
          <dd>
            {steps.length === 0 ? (
              'none written down'
            ) : (
              <ol>
                {steps.map((step, place) => (
                  // The same step may come twice.
                  <li key={`${String(place)} ${step}`}>{visibleText(step)}</li>
                ))}
              </ol>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}

const List = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {lines.map((line, place) => (
          <li key={`${String(place)} ${line}`}>{visibleText(line)}</li>
        ))}
      </ul>
    </section>
  );
