import type { DocumentedAcceptance } from '#shared/exporters/acceptance-document.ts';
import { days, type Duration, type Instant } from '#shared/domain/time.ts';
import { NO_RULES, readComparisonRules } from '#shared/importers/comparison-rules.ts';
import type { ComparisonRules } from '#shared/importers/comparison-rules.ts';
import type { EpssFeed, KevFeed } from '#shared/importers/report.ts';
import { readTime } from '#shared/importers/rfc3339.ts';
import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { single } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { parseDocumentFile } from './parse-document.ts';
import { readAccepted } from './read-accepted.ts';
import { problemLines, readReport } from './read-report.ts';

export type CompareOptions = {
  readonly now: Instant;
  readonly maxAge: Duration;
  readonly kev: KevFeed | null;
  readonly epss: EpssFeed | null;
  readonly accepted: readonly DocumentedAcceptance[];
  readonly rules: ComparisonRules;
};

type Problems = readonly string[];

/** Everything that `compare` is told beside the two sides; the files are read here. */
export function readCompareOptions(
  args: Arguments,
  now: Instant,
): Result<CompareOptions, Problems> {
  const at = readAt(single(args, 'at'), now);
  if (!at.ok) return at;
  const maxAge = readMaxAge(single(args, 'max-age'));
  if (!maxAge.ok) return maxAge;
  const kev = readFeed<KevFeed>(single(args, 'kev'), 'kev');
  if (!kev.ok) return kev;
  const epss = readFeed<EpssFeed>(single(args, 'epss'), 'epss');
  if (!epss.ok) return epss;
  const path = single(args, 'accepted');
  const accepted = path === null ? ok([]) : readAccepted(path);
  if (!accepted.ok) return accepted;
  const rules = readRules(single(args, 'rules'));
  if (!rules.ok) return rules;
  return ok({
    now: at.value,
    maxAge: maxAge.value,
    kev: kev.value,
    epss: epss.value,
    accepted: accepted.value,
    rules: rules.value,
  });
}

function readAt(text: string | null, now: Instant): Result<Instant, Problems> {
  if (text === null) return ok(now);
  const time = readTime(text);
  if (time !== null && time.zoneStated) return ok(time.at);
  return refused([
    `--at: expected a time with its zone, such as 2026-03-01T08:30:00Z, found "${text}".`,
  ]);
}

function readMaxAge(text: string | null): Result<Duration, Problems> {
  if (text === null) return ok(days(30));
  const count = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (count > 0) return ok(days(count));
  return refused([`--max-age: expected a number of days, found "${text}".`]);
}

function readFeed<Feed extends KevFeed | EpssFeed>(
  path: string | null,
  format: Feed['format'],
): Result<Feed | null, Problems> {
  if (path === null) return ok(null);
  const file = readReport(path);
  if (!file.ok) return file;
  if (file.value.format === format) return ok(file.value as Feed);
  return refused([`${path}: $: expected the ${format} feed, found ${file.value.format}.`]);
}

function readRules(path: string | null): Result<ComparisonRules, Problems> {
  if (path === null) return ok(NO_RULES);
  const value = parseDocumentFile(path);
  if (!value.ok) return refused([value.refusal]);
  const rules = readComparisonRules(value.value);
  return rules.ok ? rules : refused(problemLines(path, rules.refusal));
}
