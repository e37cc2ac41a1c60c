/**
 * A function whose answers are kept for as long as what they are about is held: rows never change,
 * so that what follows from one alone need not be worked out twice.
 */
export function keptBy<About extends object, Answer>(
  answer: (about: About) => Answer,
): (about: About) => Answer {
  const kept = new WeakMap<About, { readonly answer: Answer }>();
  return (about) => {
    const known = kept.get(about) ?? { answer: answer(about) };
    kept.set(about, known);
    return known.answer;
  };
}
