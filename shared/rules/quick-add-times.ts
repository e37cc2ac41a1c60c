import { isZone } from './zone.ts';
import { asTitle, doubtAt, type Reader, words } from './quick-add-words.ts';
import { escaped, type Span } from './typed-line.ts';

/** A time on the clock of a zone. */
export type SaidTime = {
  /** `09:30`; `null` where only the zone was said. */
  readonly clock: string | null;
  /** `null`: that of the operator. */
  readonly zone: string | null;
  readonly spans: readonly Span[];
};

const CLOCK = words(
  '(?:(?:at|from) )?(?<hour>\\d{1,2})[:.](?<minute>\\d{2}) ?(?<half>am|pm)?(?<utc> ?UTC|Z)?',
);
const FOUR = words('at (?<hour>\\d{2})(?<minute>\\d{2})(?<utc> ?UTC|Z)?');
const HALF = words('at (?<hour>\\d{1,2}) ?(?<half>am|pm)');
const HALF_ALONE = words('(?<hour>\\d{1,2})(?<half>am|pm)');
/** They name an offset, and not a place whose clocks change. */
const OFFSET = words(
  '(?:in )?(?<zone>(?:[PMCE]|AK|H|AE|NZ)[SD]T|(?:C|E|W)ES?T|BST|IST|JST|MSK|(?:GMT|UTC)[+-]\\d{1,2}(?::?\\d\\d)?)',
);
const NOON = words('at noon');
const BARE = words('at (?<hour>\\d{1,2})(?! ?(?:[:.%/]|\\d|past))(?: ?(?<utc>UTC))?');
const AREAS = 'Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific';
const NO_ZONE = words(`(?:in )?(?<zone>(?:${AREAS})/[\\w/+-]+)`);
const ZONE = /(?:\bin +)?(?<zone>[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+)/;

/** Takes a time and a zone out of a line. "At 9" may be in the evening: that is asked. */
export function readTime({ doubts, line }: Reader): SaidTime {
  const spans: Span[] = [];
  let zone: string | null = null;
  const named = line.find(ZONE);
  if (named !== null && isZone(named.groups['zone'] ?? '')) {
    line.take(new RegExp(escaped(named.text), 'u'));
    zone = named.groups['zone'] ?? null;
    spans.push(named);
  }
  const none = { clock: null, zone, spans };
  const noon = line.take(NOON);
  if (noon !== null) return { clock: '12:00', zone, spans: [...spans, noon] };
  const found = line.find(CLOCK);
  const isTime = found !== null && (/^[af]/i.test(found.text) || found.text.includes(':'));
  const said =
    (isTime ? line.take(CLOCK) : null) ??
    line.take(FOUR) ??
    line.take(HALF) ??
    line.take(HALF_ALONE) ??
    line.take(BARE);
  if (said === null) return none;
  const offset = line.find(OFFSET);
  // In capitals: "ist" and "est" are words.
  const isOffset =
    offset !== null && offset.groups['zone'] === offset.groups['zone']?.toUpperCase();
  const unknown = zone !== null ? null : isOffset ? offset : line.find(NO_ZONE);
  if (unknown !== null) {
    const name = unknown.groups['zone'] ?? '';
    const question = isOffset
      ? `“${name}” says no place whose clocks change. In which zone is the time?`
      : `No zone is called “${name}”. In which one is the time?`;
    const choice = { label: 'In mine', text: '' };
    doubts.push(doubtAt(unknown, question, [choice, asTitle(unknown)]));
    return none;
  }

  const { half, minute = '00', utc } = said.groups;
  const hour = Number(said.groups['hour']);
  const isHalfDay = half !== undefined;
  if (hour > (isHalfDay ? 12 : 23) || Number(minute) > 59 || (isHalfDay && hour === 0)) {
    doubts.push(doubtAt(said, `No clock shows “${said.text}”. At what time is it due?`));
    return none;
  }
  // With minutes the day has 24 hours; "at 9" is said of both halves.
  if (!isHalfDay && said.groups['minute'] === undefined && hour > 0 && hour < 12) {
    const [morning, evening] = [hour, hour + 12].map((one) => `${padded(one)}:00`);
    const choices = [morning, evening].map((clock) => ({
      label: clock ?? '',
      text: `at ${clock ?? ''}`,
    }));
    doubts.push(doubtAt(said, `Is “${said.text}” in the morning or in the evening?`, choices));
    return none;
  }
  const late = half?.toLowerCase() === 'pm' ? 12 : 0;
  const clock = `${padded(isHalfDay ? (hour % 12) + late : hour)}:${minute}`;
  return { clock, zone: utc === undefined ? zone : 'UTC', spans: [...spans, said] };
}

const padded = (hour: number): string => String(hour).padStart(2, '0');
