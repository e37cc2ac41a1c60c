import {
  NOTIFICATION_GROUPS,
  type NotificationGroup,
  type NotificationPreferences,
  type NotificationText,
  type NotificationView,
} from '#shared/domain/notification.ts';
import { before, days, type Instant } from '#shared/domain/time.ts';
import { quietUntil } from './quiet-hours.ts';
import { shortLine } from './short-line.ts';

/** Something that may be told, from `at` on, for as long as it is in the list. */
export type Notifiable = {
  readonly group: NotificationGroup;
  /** The id of the row it is about. */
  readonly id: string;
  /** Which time of it: the occurrence, the end. Not a moment, which a change of zone would move. */
  readonly which: string;
  readonly title: string;
  readonly at: Instant;
  /** "3 d late", "RA-14 is suspended"; `null` where the title says all. */
  readonly words: string | null;
};

/** What was told before: which thing, and when it was said. */
export type Told = { readonly key: string; readonly saidAt: Instant };

export type NotificationPlan = {
  /** `null`: there is nothing to say now. */
  readonly notification: NotificationText | null;
  /** What will have been told once it is shown. */
  readonly told: readonly Told[];
};

type Circumstances = {
  readonly preferences: NotificationPreferences;
  readonly told: readonly Told[];
  readonly now: Instant;
  /** The operator's IANA zone. */
  readonly zone: string;
  /** A trip is under way: the nagging waits, and what lapses is told. */
  readonly isAway: boolean;
};

const NAGGING: ReadonlySet<NotificationGroup> = new Set(['chores', 'deadlines']);
/** So long, and so many, are remembered: a thing is due again long before that. */
const REMEMBERED = days(120);
const MOST_REMEMBERED = 5000;

/** A thing that comes due another time is another thing to tell. */
const keyOf = ({ group, id, which }: Notifiable): string => `${group}:${id}:${which}`;

/**
 * What is to be told at `now`: only what was asked for, each thing once, all of it at once.
 *
 * It does not matter when it was last looked: after a night, a sleep or a week without the console
 * everything that came due meanwhile is one notification. Where only one group has something to say,
 * it is that group's; else it counts them.
 */
export function notificationPlan(
  things: readonly Notifiable[],
  { isAway, now, preferences, told, zone }: Circumstances,
): NotificationPlan {
  const { groups, quiet } = preferences;
  if (quiet !== null && quietUntil(now, quiet, zone) !== null) return { notification: null, told };

  const known = new Set(told.map(({ key }) => key));
  const fresh = things.filter(
    (thing) =>
      thing.at <= now &&
      groups.includes(thing.group) &&
      !(isAway && NAGGING.has(thing.group)) &&
      !known.has(keyOf(thing)),
  );
  if (fresh.length === 0) return { notification: null, told };

  const since = before(now, REMEMBERED);
  const said = fresh.map((thing) => ({ key: keyOf(thing), saidAt: now }));
  return {
    notification: notificationOf(fresh),
    told: [...told.filter(({ saidAt }) => saidAt >= since), ...said].slice(-MOST_REMEMBERED),
  };
}

type Words = { readonly one: string; readonly many: string; readonly view: NotificationView };

/** In the order of consequence. */
const WORDS: Readonly<Record<NotificationGroup, Words>> = {
  controls: { one: 'control is not proven', many: 'controls are not proven', view: 'chores' },
  acceptances: { one: 'acceptance ends', many: 'acceptances end', view: 'risks' },
  trips: {
    one: 'chore lapsed while you are away',
    many: 'chores lapsed while you are away',
    view: 'chores',
  },
  deadlines: { one: 'deadline is near', many: 'deadlines are near', view: 'chores' },
  chores: { one: 'chore is due', many: 'chores are due', view: 'chores' },
};

const NAMED = 3;
const LONGEST_LINE = 110;

function notificationOf(things: readonly Notifiable[]): NotificationText {
  const groups = NOTIFICATION_GROUPS.flatMap((group) => {
    const of = things.filter((thing) => thing.group === group);
    return of.length === 0 ? [] : [{ ...WORDS[group], of }];
  });
  const [first, ...others] = groups;
  if (first === undefined) throw new Error('a notification says something');
  if (others.length === 0) {
    return { title: counted(first), body: named(first.of).join('\n'), view: first.view };
  }
  return {
    title: `${things.length} things ask for a look`,
    body: groups
      .map((group) => cut(`${counted(group)}: ${named(group.of, 1).join(', ')}`))
      .join('\n'),
    view: 'desk',
  };
}

const counted = ({ many, of, one }: Words & { readonly of: readonly Notifiable[] }): string =>
  `${of.length} ${of.length === 1 ? one : many}`;

function named(things: readonly Notifiable[], most = NAMED): readonly string[] {
  const lines = things
    .slice(0, most)
    .map(({ title, words }) => cut(words === null ? title : `${title}: ${words}`));
  const more = things.length - lines.length;
  return more === 0 ? lines : [...lines, `and ${more} more`];
}

const cut = (text: string): string => shortLine(text, LONGEST_LINE);
