/** So many terms end the fraction for every degree of freedom that a log of gaps can have. */
const MOST_TERMS = 500;
const CLOSE_ENOUGH = 1e-15;
/** Stands in for zero in Lentz's method, which divides by its partial results. */
const TINY = 1e-300;

/**
 * The logarithm of P(T > t) for Student's t with whole degrees of freedom.
 *
 * A logarithm, because what is asked for is a ratio of two tails: of a chore that was regular and
 * has been quiet for long, both would round to zero.
 *
 * @param t any number; an infinite one gives 0 or −∞
 * @param freedom whole, at least 1
 * @returns natural logarithm, at most 0; relative error of the probability below 1e-12
 * @see https://dlmf.nist.gov/8.17
 */
export function logUpperTail(t: number, freedom: number): number {
  if (t === Infinity) return -Infinity;
  if (t === -Infinity) return 0;
  if (t < 0) return Math.log1p(-Math.exp(logUpperTail(-t, freedom)));
  const square = t * t;
  const a = freedom / 2;
  // P(T > t) is half of I_x(a, 1/2); beyond the middle of the beta distribution the fraction
  // converges slowly, and its mirror image quickly.
  if (freedom / (freedom + square) < (a + 1) / (a + 2.5)) {
    const logX = -Math.log1p(square / freedom);
    const logRest = Math.log(square / (freedom + square));
    return Math.log(0.5) + logBeta(logX, logRest, a, 0.5, freedom);
  }
  const logX = Math.log(square / (freedom + square));
  const logRest = -Math.log1p(square / freedom);
  return Math.log(0.5) + Math.log1p(-Math.exp(logBeta(logX, logRest, 0.5, a, freedom)));
}

/** The logarithm of the regularised incomplete beta function, by its continued fraction. */
function logBeta(logX: number, logRest: number, a: number, b: number, freedom: number): number {
  if (logX === -Infinity) return -Infinity;
  const front = a * logX + b * logRest - Math.log(a) - logCompleteBeta(freedom);
  return front + Math.log(fraction(Math.exp(logX), a, b));
}

/** ln B(freedom / 2, 1/2), by B(a + 1, b) = B(a, b)·a/(a + b) from B(1/2, 1/2) or B(1, 1/2). */
function logCompleteBeta(freedom: number): number {
  let log = freedom % 2 === 0 ? Math.log(2) : Math.log(Math.PI);
  for (let a = freedom % 2 === 0 ? 1 : 0.5; a < freedom / 2; a += 1) log += Math.log(a / (a + 0.5));
  return log;
}

/** The continued fraction of the incomplete beta function, by Lentz's method. */
function fraction(x: number, a: number, b: number): number {
  let upper = 1;
  let lower = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let value = lower;
  for (let term = 1; term <= MOST_TERMS; term += 1) {
    const even = (term * (b - term) * x) / ((a + 2 * term - 1) * (a + 2 * term));
    const odd = (-(a + term) * (a + b + term) * x) / ((a + 2 * term) * (a + 2 * term + 1));
    let step = 1;
    for (const part of [even, odd]) {
      lower = 1 / notZero(1 + part * lower);
      upper = notZero(1 + part / upper);
      step = lower * upper;
      value *= step;
    }
    if (Math.abs(step - 1) < CLOSE_ENOUGH) break;
  }
  return value;
}

const notZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
