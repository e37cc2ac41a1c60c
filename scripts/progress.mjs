const MEGABYTE = 1_000_000;

/**
 * Shows how far a download is: one line that is rewritten on a terminal, and a
 * line per tenth elsewhere.
 *
 * @param {string} what
 * @param {number} expected in bytes; 0 where only the server knows
 */
export function progressOf(what, expected) {
  let tenth = 0;
  let started = false;

  return {
    /**
     * @param {number} done in bytes
     * @param {number} [total] in bytes, where the server told it
     */
    show(done, total = expected) {
      const share = total === 0 ? 0 : Math.min(1, done / total);
      const size = `${Math.round(done / MEGABYTE)} of ${Math.round(total / MEGABYTE)} MB`;
      if (process.stderr.isTTY) {
        started = true;
        process.stderr.write(`\r${what}: ${size} (${Math.floor(share * 100)} %) `);
        return;
      }
      const reached = Math.floor(share * 10);
      if (reached <= tenth) return;
      tenth = reached;
      process.stderr.write(`${what}: ${size}\n`);
    },
    end() {
      if (started) process.stderr.write('\n');
    },
  };
}
