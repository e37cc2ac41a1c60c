import { useMemo, type ReactElement } from 'react';
import { weekName, weekOf } from '#shared/rules/calendar-week.ts';
import { grouped } from '#shared/rules/grouped.ts';
import { lengthWords } from '#shared/rules/span-words.ts';
import { isToil, type WorkItem } from '#shared/rules/toil-item.ts';
import { fullTitle, toldApart } from '#shared/rules/toil-titles.ts';
import { minutesOf, REFERENCE_SHARE, toilWeeks } from '#shared/rules/toil-weeks.ts';
import { overSentence, weekWords } from '#shared/rules/toil-words.ts';
import { ShareBars } from '#renderer/ui/charts/share-bars.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { formatShare } from '#renderer/ui/format-number.ts';
import { useToil, type Toil } from './use-toil.ts';

const WEEKS = 8;
const MOST_NAMED = 2;

type Props = { readonly onOpen: () => void };

/** The share of toil of the last weeks; nothing until it was read, so that the list does not wait. */
export function ToilThisWeek({ onOpen }: Props): ReactElement | null {
  const toil = useToil();
  if (toil.state === 'loading' || toil.value.items.length === 0) return null;
  return <ThisWeek toil={toil.value} onOpen={onOpen} />;
}

function ThisWeek({ onOpen, toil }: Props & { readonly toil: Toil }): ReactElement | null {
  const { items, today } = toil;
  const weeks = useMemo(() => toilWeeks(items, today, WEEKS), [items, today]);
  const most = useMemo(
    () => mostOf(items.filter((item) => isToil(item) && weekOf(item.on) === weekOf(today))),
    [items, today],
  );
  const week = weeks.at(-1);
  if (week === undefined) return null;
  const known = weeks.filter(({ share }) => share !== null).length;
  const now = week.share === null ? 'unknown' : formatShare(week.share);
  const finding = `Toil is ${now} of the hours logged this week so far; known for ${String(known)} of ${String(WEEKS)} weeks.`;
  return (
    <section aria-label="Toil this week" className="tw">
      <div className="sec-h">
        <h2>Toil this week</h2>
        <span className="sub">share of logged hours, so far</span>
        <span className="grow" />
        <b className="num">{now}</b>
      </div>
      <ShareBars
        about="Toil this week"
        finding={finding}
        reference={REFERENCE_SHARE}
        bars={weeks.map(({ isPartial, monday, share }) => ({
          ...{ key: monday, label: weekName(monday), share, isNow: isPartial },
        }))}
        table={{
          columns: ['Week', 'Share', 'Toil', 'n'],
          rows: weeks.map((one) => ({
            key: one.monday,
            cells: [
              weekWords(one),
              one.share === null ? 'unknown' : formatShare(one.share),
              one.n === one.unknown ? '—' : lengthWords(one.toil),
              String(one.n),
            ],
          })),
        }}
      />
      <p className="q2 t12">{overSentence(week, most)}</p>
      <Button kind="ghost" small onClick={onOpen}>
        Where the minutes go
      </Button>
    </section>
  );
}

/** The lines with the most minutes, with them. */
const mostOf = (items: readonly WorkItem[]): readonly string[] =>
  toldApart(
    [...grouped(items, ({ line }) => line).values()].map((group) => ({
      ...{ title: group.at(-1)?.title ?? '', about: group.at(-1)?.about ?? null },
      minutes: minutesOf(group),
    })),
  )
    .filter(({ minutes }) => minutes > 0)
    .toSorted((one, other) => other.minutes - one.minutes)
    .slice(0, MOST_NAMED)
    .map((line) => `${fullTitle(line)} (${lengthWords(line.minutes)})`);
