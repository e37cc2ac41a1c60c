import { z } from 'zod';
import { NOTIFICATION_VIEWS } from '#shared/domain/notification.ts';
import { TABLE_NAMES } from '#shared/domain/tables.ts';
import { MAX_CERTIFICATE_BYTES, MAX_CERTIFICATES } from '#shared/importers/certificate-blocks.ts';
import type { Change, EntryDraft, Head } from '#shared/journal/entry.ts';
import type { RequestChannel, Requests, SentEntry } from './channels.ts';
import { notPlainIn } from './plain-data.ts';
import { preferencesInput } from './preferences.ts';

/** What the main process accepts on each channel; all else is refused before a handler sees it. */
type Contract = { readonly [Channel in RequestChannel]: z.ZodType<Requests[Channel]['input']> };

/** The text of the largest export: a log of some 100,000 records. */
const EXPORT_LIMIT = 268_435_456;
const CLIPBOARD_LIMIT = 16_777_216;
/** Above what the journal takes for one entry, so that it is the journal that says so. */
const ENTRY_TEXT_LIMIT = 268_435_456;

/** The calendar of some 2,000 chores, many times over. */
const CALENDAR_LIMIT = 33_554_432;

const nothing = z.null();
const count = z.number().int().nonnegative();
const name = (limit: number): z.ZodString => z.string().min(1).max(limit);

/** Any id: letters, digits and a few marks, as UUIDs and the fixed ids of one-row tables have them. */
const identifier = <Id extends string>(): z.ZodType<Id> =>
  z.custom<Id>(
    (value) => typeof value === 'string' && /^[A-Za-z0-9][\w.:-]{0,127}$/u.test(value),
    'expected an id',
  );

/** Data that JSON carries without a change, of the type that only the sender knows. */
const plainData = <Data>(): z.ZodType<Data> =>
  z.custom<Data>().superRefine((value, context) => {
    const problem = notPlainIn(value);
    if (problem === null) return;
    context.addIssue({
      code: 'custom',
      path: [...problem.path],
      message: `expected plain data, found ${problem.found}`,
    });
  });

const isRow = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && !Array.isArray(value));

const row = <Row>(): z.ZodType<Row> =>
  plainData<Row>().refine(isRow, 'expected a row, or null where there is none');

const changeOf = z.strictObject({
  table: z.enum(TABLE_NAMES),
  id: name(512),
  before: row(),
  after: row(),
});

/** A change names a table that there is; its rows are checked as data, not field by field. */
const change = z.custom<Change>().superRefine((value, context) => {
  const checked = changeOf.safeParse(value);
  for (const issue of checked.error?.issues ?? []) {
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
  }
});

const head = z.strictObject({
  seq: count,
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .nullable(),
}) satisfies z.ZodType<Head>;

const draft = z.strictObject({
  id: identifier<EntryDraft['id']>(),
  at: z.custom<EntryDraft['at']>(Number.isSafeInteger, 'expected an instant in milliseconds'),
  by: identifier<NonNullable<EntryDraft['by']>>().nullable(),
  on: identifier<EntryDraft['on']>(),
  command: z.string().regex(/^[a-z][a-z0-9-]{0,63}\.[a-z][a-z0-9-]{0,63}$/u),
  changes: z.array(change).min(1).max(200_000),
  undoes: identifier<NonNullable<EntryDraft['undoes']>>().nullable(),
  schemaVersion: z.number().int().positive(),
}) satisfies z.ZodType<EntryDraft>;

type Shape = { readonly [Part in keyof SentEntry]: z.ZodType<SentEntry[Part]> };

const append = z
  .strictObject({ draftText: z.string().max(ENTRY_TEXT_LIMIT), on: head } satisfies Shape)
  .transform(({ draftText, on }, context) => {
    const read = draft.safeParse(parsed(draftText));
    for (const { message, path } of read.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: ['draftText', ...path], message });
    }
    return read.success ? { draft: read.data, on } : z.NEVER;
  });

/** Text that is no JSON is refused as the missing draft that it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Shown outside of the window: short, and nothing but text. */
const shown = (limit: number): z.ZodString =>
  name(limit).regex(/^[^\p{Surrogate}\p{Cc}\p{Zl}\p{Zp}]+$/u, 'expected a text on one line');
const shownLines = (limit: number): z.ZodString =>
  name(limit).regex(/^(?:[^\p{Surrogate}\p{Cc}\p{Zl}\p{Zp}]|\n)+$/u, 'expected a text');

export const requestInputs: Contract = {
  'app:describe': nothing,
  'app:quit': nothing,
  'preferences:save': preferencesInput,
  'journal:open': nothing,
  'journal:read': z.strictObject({ after: count }),
  'journal:read-snapshot': z.strictObject({ after: count }),
  'journal:append': append,
  'journal:verify': nothing,
  'workspace:open': z.strictObject({ workspace: z.enum(['own', 'demonstration']) }),
  'files:choose': nothing,
  'export:save': z.strictObject({ suggestedName: name(255), text: z.string().max(EXPORT_LIMIT) }),
  'export:save-pdf': z.strictObject({ suggestedName: name(255) }),
  'certificates:read': z.strictObject({
    blocks: z
      .array(
        z.custom<Uint8Array>(
          (value) => value instanceof Uint8Array && value.length <= MAX_CERTIFICATE_BYTES,
          `expected at most ${MAX_CERTIFICATE_BYTES} bytes`,
        ),
      )
      .min(1)
      .max(MAX_CERTIFICATES),
  }),
  'calendar:describe': nothing,
  'calendar:choose-folder': nothing,
  'calendar:stop': nothing,
  'calendar:write': z.strictObject({ text: z.string().max(CALENDAR_LIMIT) }),
  'clipboard:write': z.strictObject({ text: z.string().max(CLIPBOARD_LIMIT) }),
  'draft:save': z.strictObject({ key: name(200), value: plainData<unknown>() }),
  'draft:list': nothing,
  'draft:remove': z.strictObject({ key: name(200) }),
  'link:open': z.strictObject({ address: name(4096) }),
  'folder:show': nothing,
  'spool:read': nothing,
  'spool:taken': z.strictObject({ through: count, aside: name(2000).nullable() }),
  'desktop:describe': nothing,
  'desktop:tell': z.strictObject({ late: count.max(9999), next: z.array(shown(120)).max(5) }),
  'notifications:show': z.strictObject({
    title: shown(120),
    body: shownLines(1500),
    view: z.enum(NOTIFICATION_VIEWS),
  }),
};

export const REQUEST_CHANNELS = Object.keys(requestInputs) as readonly RequestChannel[];
