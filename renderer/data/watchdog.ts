/** IndexedDB has been seen to answer nothing at all, neither success nor error. */
const PATIENCE_MS = 5000;

export class DatabaseSilent extends Error {
  constructor(what: string) {
    super(`The working copy did not answer within ${PATIENCE_MS / 1000} seconds (${what}).`);
    this.name = 'DatabaseSilent';
  }
}

/** Waits for a request to the database, and gives up on one that never answers. */
export async function watched<Value>(
  what: string,
  request: PromiseLike<Value>,
  patienceMs: number = PATIENCE_MS,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DatabaseSilent(what)), patienceMs);
  });
  try {
    return await Promise.race([request, silence]);
  } finally {
    clearTimeout(timer);
  }
}
