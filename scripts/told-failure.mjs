/**
 * A failure that is told in one sentence: what happened and what to do. It is
 * shown without a stack, since nothing in the scripts is wrong.
 */
export class ToldFailure extends Error {}

/**
 * Runs a script's main function, and ends the process with 1 when it fails.
 *
 * @param {() => Promise<void>} main
 */
export async function tellFailures(main) {
  try {
    await main();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof ToldFailure) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
}
