/** A text as its trigrams: numbers of terms, and how much each weighs. The squares add up to 1. */
export type TermVector = { readonly terms: Int32Array; readonly weights: Float64Array };

/** From so many different texts on, what is in this share of them tells them apart no more. */
const MANY_TEXTS = 2_000;
const COMMON_SHARE = 0.05;

/**
 * Character trigrams weighed by TF-IDF, one vector for each of these normalised texts, in their
 * order.
 *
 * A text is framed by blanks, so that its first and last letters count. A trigram weighs how often
 * it is in the text, times 1 + ln((1 + n) / (1 + number of texts with it)). Among 2,000 texts and
 * more, what is in over 5 % of them is left out: it would only cost time. A text of which nothing is
 * left has an empty vector and is like no other.
 */
export function termVectors(texts: readonly string[]): readonly TermVector[] {
  const numbers = new Map<string, number>();
  const inTexts: number[] = [];
  const counted = texts.map((text) => {
    const counts = new Map<number, number>();
    const framed = ` ${text} `;
    for (let place = 0; place + 3 <= framed.length; place += 1) {
      const trigram = framed.slice(place, place + 3);
      let term = numbers.get(trigram);
      if (term === undefined) {
        term = numbers.size;
        numbers.set(trigram, term);
        inTexts.push(0);
      }
      const count = counts.get(term);
      if (count === undefined) inTexts[term] = (inTexts[term] ?? 0) + 1;
      counts.set(term, (count ?? 0) + 1);
    }
    return counts;
  });

  const most = texts.length < MANY_TEXTS ? Infinity : texts.length * COMMON_SHARE;
  const rarity = inTexts.map((count) =>
    count > most ? 0 : 1 + Math.log((1 + texts.length) / (1 + count)),
  );
  return counted.map((counts) => vectorOf(counts, rarity));
}

function vectorOf(counts: ReadonlyMap<number, number>, rarity: readonly number[]): TermVector {
  const kept = [...counts].filter(([term]) => (rarity[term] ?? 0) > 0);
  const weights = Float64Array.from(kept, ([term, count]) => count * (rarity[term] ?? 0));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return {
    terms: Int32Array.from(kept, ([term]) => term),
    weights: length === 0 ? weights : weights.map((weight) => weight / length),
  };
}

/** The cosine of two vectors, from 0 to 1. */
export function cosine(one: TermVector, other: TermVector): number {
  const weightOf = new Map<number, number>();
  for (const [place, term] of one.terms.entries()) weightOf.set(term, one.weights[place] ?? 0);
  let sum = 0;
  for (const [place, term] of other.terms.entries()) {
    sum += (weightOf.get(term) ?? 0) * (other.weights[place] ?? 0);
  }
  return Math.min(1, sum);
}
