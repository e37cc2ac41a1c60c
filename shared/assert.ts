/** Makes a missing case a compile error, and a bug loud if it happens all the same. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
