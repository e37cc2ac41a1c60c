const key = (name: string): string => `lightkeeper-${name}`;

/** What was remembered under a name, or `otherwise`. */
export function recall<Value>(name: string, otherwise: Value): Value {
  const text = localStorage.getItem(key(name));
  return text === null ? otherwise : (JSON.parse(text) as Value);
}

export const remember = (name: string, value: unknown): void =>
  localStorage.setItem(key(name), JSON.stringify(value));
