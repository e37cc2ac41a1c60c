/** What may be told outside of the window. Nothing is, until the operator asks for it. */
export const NOTIFICATION_GROUPS = [
  'controls',
  'acceptances',
  'trips',
  'deadlines',
  'chores',
] as const;

/**
 * `controls`: a chore that keeps a control is overdue, which suspends acceptances. `acceptances`: one
 * ends. `trips`: something lapses while the operator is away. `deadlines`: a certificate, a domain.
 * `chores`: what is due today.
 */
export type NotificationGroup = (typeof NOTIFICATION_GROUPS)[number];

/** Local times `HH:MM`, half open; over midnight where `from` is the later. Equal ones are none. */
export type QuietHours = { readonly from: string; readonly to: string };

export type NotificationPreferences = {
  readonly groups: readonly NotificationGroup[];
  /** `null`: none. */
  readonly quiet: QuietHours | null;
  /** Whether the application's icon carries the number of what is late. */
  readonly badge: boolean;
};

/** What a notification opens. */
export const NOTIFICATION_VIEWS = ['desk', 'chores', 'risks'] as const;
export type NotificationView = (typeof NOTIFICATION_VIEWS)[number];

/** As it is shown: a title on one line, and at most a few lines below it. */
export type NotificationText = {
  readonly title: string;
  readonly body: string;
  readonly view: NotificationView;
};
