/** Where things are on this machine, as the script that builds them says. */
export type Places = {
  /** The packaged twin: the release but for its seams. */
  readonly twin: string;
  /** The folder of the runtime that it was packaged with. */
  readonly runtime: string;
  /** The bare window's sources. */
  readonly bare: string;
  /** Where the results are written. */
  readonly results: string;
};

export function placesFrom(environment: NodeJS.ProcessEnv): Places {
  const told = environment['LIGHTKEEPER_BENCH'];
  if (told === undefined)
    throw new Error('Start the bench by `npm run bench`, which builds first.');
  return JSON.parse(told) as Places;
}
