import type { LittleThing } from '#shared/domain/little-thing.ts';
import { plain } from './pattern-text.ts';
import { grouped } from './grouped.ts';
import { clustersOf } from './pattern-clusters.ts';
import { termVectors } from './pattern-vectors.ts';

/** What is needed of a little thing to find it again among others. */
export type PatternThing = Pick<
  LittleThing,
  'id' | 'text' | 'at' | 'on' | 'minutes' | 'serviceId' | 'assetId'
>;

/** The same thing, said again and again in words that are alike. */
export type Pattern = {
  /** The name of the text that leads it, by which it is known again. */
  readonly key: string;
  /** Every normalised text in it, the leading one first. */
  readonly texts: readonly string[];
  /** The names of its texts: an answer to any of them is one to it, and to no other service's. */
  readonly names: readonly string[];
  /** In the order of their times. */
  readonly things: readonly PatternThing[];
};

/** Texts of the same words, numbers and signs aside, about the same thing. */
type Text = {
  readonly subject: string;
  readonly text: string;
  /** Its own first; then that of the same words without a service, where they joined it. */
  readonly names: readonly string[];
  readonly things: readonly PatternThing[];
  /** When it was said last. */
  readonly lastAt: number;
};

/** Of what says neither a service nor an asset. */
const NO_SUBJECT = ' ';

/** So many different texts are compared at most: the cost grows with their square. */
export const COMPARED = 8_000;

/**
 * What was done again and again, found by its words: each little thing is in exactly one pattern.
 *
 * Numbers and signs aside, texts that are alike (`clustersOf`) are one pattern, and never across
 * services or assets; what says neither joins the one that has its very words. The most frequent text
 * leads, of several the first by letter, so that the order of what is given does not matter. What has
 * no letters is in no pattern. Of more than 8,000 different texts the most frequent are compared, of
 * those that came as often the newest; each of the others is a pattern of its own.
 *
 * @param things in any order; work on projects is left to the caller
 * @param tell the share that is done, from 0 to 1, from time to time
 */
export function patternsIn(
  things: readonly PatternThing[],
  tell: (share: number) => void = () => {},
): readonly Pattern[] {
  const subjects = grouped(
    things,
    ({ assetId, serviceId }) => `${assetId ?? ''}${NO_SUBJECT}${serviceId ?? ''}`,
  );
  const texts = withoutSubjectJoined(
    [...subjects].flatMap(([subject, same]) => textsOf(subject, same)),
  );
  const ranked = texts.toSorted(byRank);
  const compared = grouped(ranked.slice(0, COMPARED), ({ subject }) => subject);
  const all = Math.min(texts.length, COMPARED);
  let done = 0;
  const found = [...compared.values()].flatMap((same) => {
    const inOrder = same.toSorted(byLead);
    const clusters = clustersOf(termVectors(inOrder.map(({ text }) => text)), (share) =>
      tell((done + share * same.length) / all),
    );
    done += same.length;
    const members: Text[][] = [];
    for (const [place, text] of inOrder.entries())
      (members[clusters[place] ?? 0] ??= []).push(text);
    return members.map(patternOf);
  });
  return [...found, ...ranked.slice(COMPARED).map((text) => patternOf([text]))].toSorted(
    (one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : byFirst(one, other)),
  );
}

/** So many different texts there were: each is in one pattern. */
export const differentTexts = (patterns: readonly Pattern[]): number =>
  patterns.reduce((sum, { texts }) => sum + texts.length, 0);

/** What a pattern is about: lines that say neither a service nor an asset say nothing against it. */
export function subjectOf(
  things: readonly PatternThing[],
): Pick<PatternThing, 'serviceId' | 'assetId'> {
  const said = things.findLast((one) => one.serviceId !== null || one.assetId !== null);
  return { serviceId: said?.serviceId ?? null, assetId: said?.assetId ?? null };
}

const byRank = (one: Text, other: Text): number =>
  other.things.length - one.things.length || other.lastAt - one.lastAt || byLead(one, other);

const byLead = (one: Text, other: Text): number =>
  other.things.length - one.things.length ||
  (one.text < other.text ? -1 : one.text > other.text ? 1 : one.subject < other.subject ? -1 : 1);

const byFirst = (one: Pattern, other: Pattern): number =>
  (one.things[0]?.id ?? '') < (other.things[0]?.id ?? '') ? -1 : 1;

/**
 * What was written down without a service or an asset is taken to be about the one of which the very
 * same words were. Where there are several such, or none, it stays apart.
 */
function withoutSubjectJoined(texts: readonly Text[]): readonly Text[] {
  return [...grouped(texts, ({ text }) => text).values()].flatMap((same) => {
    const [one, ...others] = same.filter(({ subject }) => subject !== NO_SUBJECT);
    if (one === undefined || others.length > 0 || same.length === 1) return same;
    const things = same.flatMap((text) => text.things);
    const names = [one, ...same.filter((text) => text !== one)].flatMap((text) => text.names);
    return [{ ...one, names, things, lastAt: Math.max(...same.map(({ lastAt }) => lastAt)) }];
  });
}

/** Different texts about one thing. */
function textsOf(subject: string, things: readonly PatternThing[]): readonly Text[] {
  return [...grouped(things, ({ text }) => plain(text))]
    .filter(([text]) => text !== '')
    .map(([text, same]) => ({
      ...{ subject, text, things: same },
      // No text of letters alone has a bracket.
      names: [subject === NO_SUBJECT ? text : `${text} [${subject.trim()}]`],
      lastAt: same.reduce((last, { at }) => Math.max(last, at), 0),
    }));
}

const patternOf = (texts: readonly Text[]): Pattern => ({
  key: texts[0]?.names[0] ?? '',
  texts: texts.map(({ text }) => text),
  names: texts.flatMap(({ names }) => names),
  things: texts
    .flatMap(({ things }) => things)
    .toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1)),
});
