import type { Result } from '#shared/result.ts';
import { dayIn } from './draft-schedule.ts';
import { MAX_ID, MAX_NAME } from './import-limits.ts';
import {
  expected,
  field,
  isRecord,
  list,
  optionalWord,
  type Place,
  records,
  requireRecord,
  textAt,
} from './json-reader.ts';
import { optionalTime } from './read-fields.ts';
import { readItem } from './read-items.ts';
import type { ImportProblem } from './report.ts';
import {
  gathered,
  type Gathering,
  paragraphs,
  type ReadingDay,
  startGathering,
  type UpkeepFile,
} from './upkeep-draft.ts';

/** The answer of a registry about a domain, or its list of several. */
export const isRdap = (root: Record<string, unknown>): boolean =>
  root['objectClassName'] === 'domain' ||
  Array.isArray(root['domainSearchResults']) ||
  (Array.isArray(root['rdapConformance']) && typeof root['ldhName'] === 'string');

/**
 * Reads what a registry says of a domain over RDAP: its name, the day on which it ends, and the
 * registrar. Contacts are not read. Of several domains, one that cannot be read is left behind.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9083
 */
export function readRdap(
  root: Place,
  day: ReadingDay,
): Result<UpkeepFile, readonly ImportProblem[]> {
  const gathering = startGathering();
  const found = isRecord(root.value) ? root.value['domainSearchResults'] : null;
  const domains = Array.isArray(found) ? list(root, 'domainSearchResults') : [root];
  if (domains.length === 0) expected(field(root, 'domainSearchResults'), 'a domain');
  for (const domain of domains) {
    readItem(domain, gathering, (item, own) => {
      if (requireRecord(item)) addDomain(item, day, own);
    });
  }
  return gathered('rdap', gathering);
}

function addDomain(domain: Place, day: ReadingDay, gathering: Gathering): void {
  const name = (
    optionalWord(domain, 'unicodeName', MAX_ID) ??
    optionalWord(domain, 'ldhName', MAX_ID) ??
    ''
  )
    .toLowerCase()
    .replace(/\.$/, '');
  if (name === '') expected(field(domain, 'ldhName'), 'the name of a domain');
  const ends = records(list(domain, 'events')).flatMap((event) =>
    optionalWord(event, 'eventAction', MAX_ID) === 'expiration'
      ? (optionalTime(event, 'eventDate') ?? [])
      : [],
  );
  if (ends.length === 0) {
    expected(field(domain, 'events'), 'an event "expiration" with its date', 'none');
    return;
  }
  const registrar = registrarOf(domain);
  gathering.deadlines.push({
    key: `domain:${name}`,
    kind: 'domain',
    name,
    certificate: null,
    isProposed: true,
    endsOn: dayIn(
      ends.reduce((one, other) => (one > other ? one : other)),
      day.zone,
    ),
    notes: paragraphs(registrar !== null && `Registrar: ${registrar}.`) || null,
  });
}

/** The formatted name in the jCard of the entity that is the registrar. */
function registrarOf(domain: Place): string | null {
  for (const entity of records(list(domain, 'entities'))) {
    const roles = list(entity, 'roles').map(({ value }) => value);
    const card = field(entity, 'vcardArray').value;
    if (!roles.includes('registrar') || !Array.isArray(card)) continue;
    const lines: unknown = card[1];
    const named = (Array.isArray(lines) ? lines : []).find(
      (line: unknown) => Array.isArray(line) && line[0] === 'fn' && typeof line[3] === 'string',
    ) as readonly unknown[] | undefined;
    if (named) return textAt({ ...entity, value: named[3] }, MAX_NAME);
  }
  return null;
}
