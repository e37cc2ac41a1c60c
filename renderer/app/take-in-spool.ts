import type { z } from 'zod';
import type { Command } from '#shared/commands/command.ts';
import { declareIncident } from '#shared/commands/declare-incident.ts';
import { logLittleThing } from '#shared/commands/little-things.ts';
import type { Refusal } from '#shared/commands/refusal.ts';
import { id } from '#shared/domain/ids.ts';
import type { Service } from '#shared/domain/service.ts';
import { instant, type Instant } from '#shared/domain/time.ts';
import type { JournalEntry } from '#shared/journal/entry.ts';
import type { Result } from '#shared/result.ts';
import { readLittleThing } from '#shared/rules/little-thing-line.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { isZone } from '#shared/rules/zone.ts';
import type { SpoolLine } from '#shared/spool/spool-line.ts';
import type { SpoolAnswer, SpooledItem, TakenAnswer } from '#shared/spool/spooled-item.ts';
import type { OpenLog } from '#renderer/data/open-log.ts';
import { runCommand, type CommandAnswer, type RunRefusal } from '#renderer/data/run-command.ts';

/** What the shell is asked of the spool. Rejects, or refuses, where the shell cannot answer. */
export type SpoolPort = {
  readonly read: () => Promise<SpoolAnswer>;
  readonly taken: (through: number, aside: string | null) => Promise<TakenAnswer>;
};

export type TakenIn =
  | { readonly kind: 'taken-in'; readonly line: SpoolLine; readonly entry: JournalEntry }
  /** It is no line, or the log refused it; the shell keeps it, with this sentence. */
  | { readonly kind: 'set-aside'; readonly text: string | null; readonly sentence: string };

export type Intake = {
  readonly taken: readonly TakenIn[];
  /** Why the rest waits for another time; `null` where nothing waits. */
  readonly stopped: string | null;
};

type Sentence = (refusal: Refusal | RunRefusal) => string;

/** Where saving itself failed, the line waits: another time it may be saved. */
const WAITS: ReadonlySet<string> = new Set<RunRefusal['kind']>([
  'not-saved',
  'read-only',
  'overtaken',
  'unreadable',
]);

/**
 * Takes in what terminals logged, the oldest first, each as one entry whose id is that of its line.
 *
 * A line is marked as taken once the journal has its entry. Whatever fails in between, it comes
 * again, and changes nothing then: its entry is known, also where it was undone since.
 */
export async function takeInSpool(
  log: OpenLog,
  spool: SpoolPort,
  sentenceOf: Sentence,
): Promise<Intake> {
  const taken: TakenIn[] = [];
  for (;;) {
    const read = await spool.read();
    if (!read.ok) return { taken, stopped: read.refusal.sentence };
    if (read.value.items.length === 0) return { taken, stopped: null };

    for (const item of read.value.items) {
      const one = await takeInItem(log, item, sentenceOf);
      if (!one.ok) return { taken, stopped: one.refusal };
      if (one.value !== null) taken.push(one.value);
      const aside = one.value?.kind === 'set-aside' ? one.value.sentence : null;
      const marked = await spool.taken(item.through, aside);
      if (!marked.ok) return { taken, stopped: marked.refusal.sentence };
    }
  }
}

/** `null`: it was taken in before. A refusal says why it has to wait. */
async function takeInItem(
  log: OpenLog,
  { line }: SpooledItem,
  sentenceOf: Sentence,
): Promise<Result<TakenIn | null, string>> {
  const aside = (text: string | null, sentence: string) =>
    ({ ok: true, value: { kind: 'set-aside', text, sentence } }) as const;
  if (!line.ok) return aside(null, line.refusal);

  const answer = await runLine(log, line.value);
  if (answer.ok) {
    const entry = answer.value;
    const value = entry && ({ kind: 'taken-in', line: line.value, entry } as const);
    return { ok: true, value };
  }
  const sentence = sentenceOf(answer.refusal);
  return WAITS.has(answer.refusal.kind)
    ? { ok: false, refusal: sentence }
    : aside(line.value.text, sentence);
}

async function runLine(log: OpenLog, line: SpoolLine): Promise<CommandAnswer<Refusal>> {
  const service = await serviceNamed(log, line.service);
  // A name that the log does not know is not lost with the line.
  const unknown = line.service !== null && service === null ? ` (${line.service})` : '';
  const run = <Name extends string, Schema extends z.ZodType, Refused extends Refusal>(
    command: Command<Name, Schema, Refused>,
    input: z.input<Schema>,
  ): Promise<CommandAnswer<Refusal>> => runCommand(log, command, input, id(line.id));

  if (line.kind === 'incident') {
    return run(declareIncident, {
      id: line.id,
      title: `${line.text}${unknown}`,
      severity: line.severity,
      serviceId: service?.id ?? null,
      declaredAt: notAfterNow(line.at, log),
    });
  }
  // A zone that only the terminal's runtime knows is better read in another one than not at all.
  const zone = isZone(line.zone) ? line.zone : new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [services, assets] = await Promise.all([
    log.db.services.toArray(),
    log.db.assets.toArray(),
  ]);
  const read = readLittleThing(line.text, { now: line.at, zone, services, assets });
  const at = notAfterNow(read.at, log);
  return run(logLittleThing, {
    id: line.id,
    text: `${read.text === '' ? line.text : read.text}${unknown}`,
    minutes: read.minutes,
    work: read.work,
    serviceId: service?.id ?? read.serviceId,
    assetId: read.assetId,
    at,
    on: calendarAt(at, zone).today,
  });
}

/** A clock that was put back since must not have the line refused. */
const notAfterNow = (at: Instant, { circumstances }: OpenLog): Instant =>
  instant(Math.min(at, circumstances.now()));

/** By its name as written, else without regard to capitals. */
async function serviceNamed({ db }: OpenLog, name: string | null): Promise<Service | null> {
  if (name === null) return null;
  const exact = await db.services.where('name').equals(name).first();
  return exact ?? (await db.services.where('name').equalsIgnoreCase(name).first()) ?? null;
}
