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
  textAt,
} from './json-reader.ts';
import { optionalTime } from './read-fields.ts';
import {
  gathered,
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
 * registrar. Contacts are not read.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9083
 */
export function readRdap(root: Place, day: ReadingDay): UpkeepFile {
  const gathering = startGathering();
  const found = isRecord(root.value) ? root.value['domainSearchResults'] : null;
  const domains = Array.isArray(found) ? records(list(root, 'domainSearchResults')) : [root];
  if (domains.length === 0) expected(field(root, 'domainSearchResults'), 'a domain');
  for (const domain of domains) {
    const name = (
      optionalWord(domain, 'unicodeName', MAX_NAME) ??
      optionalWord(domain, 'ldhName', MAX_NAME) ??
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
      continue;
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
  return gathered('rdap', gathering);
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
