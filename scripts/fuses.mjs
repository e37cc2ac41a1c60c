import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/**
 * Every fuse of the packaged app, by its place on the wire. `true` is on.
 *
 * The fallback runtime (Electron 33) has the first eight; the shipped one has
 * nine. Cookie encryption and the rest are turned on, and every way to run
 * another program through our binary is turned off.
 */
const FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

/** The number of fuses on the wire, by the major version of Electron. */
const FUSES_OF_MAJOR = { 33: 8, 45: 9 };

const ON = '1'.charCodeAt(0);
const OFF = '0'.charCodeAt(0);

/**
 * The fuses that a packaged app must have, as characters on the wire.
 *
 * @param {import('./bundles.mjs').Variant} variant the twin takes an inspector, so that journeys
 *   can drive it
 * @param {string} electronVersion
 * @throws for a version whose fuses nobody has looked at
 */
export function expectedFuses(variant, electronVersion) {
  const major = Number.parseInt(electronVersion, 10);
  const count = /** @type {Record<number, number>} */ (FUSES_OF_MAJOR)[major];
  if (count === undefined) throw new Error(`The fuses of Electron ${major} are not listed yet.`);
  const wanted = { ...FUSES, EnableNodeCliInspectArguments: variant === 'twin' };
  return Object.entries(wanted)
    .slice(0, count)
    .map(([name, on]) => ({ name, on }));
}

/**
 * Sets the fuses of a packaged binary, then reads them back.
 *
 * @param {string} binary
 * @param {import('./bundles.mjs').Variant} variant
 * @param {string} electronVersion
 */
export async function setFuses(binary, variant, electronVersion) {
  const expected = expectedFuses(variant, electronVersion);
  const known = expected.filter(({ name }) => name in FuseV1Options);
  await flipFuses(binary, {
    version: FuseVersion.V1,
    ...Object.fromEntries(known.map(({ name, on }) => [placeOf(name), on])),
  });
  const found = await readFuses(binary);
  const wanted = expected.map(({ on }) => on);
  if (JSON.stringify(found) !== JSON.stringify(wanted)) {
    throw new Error(`The fuses of ${binary} are ${String(found)}, expected ${String(wanted)}.`);
  }
}

/**
 * The fuses of a binary in the order of the wire; `null` is one that was removed.
 *
 * @param {string} binary
 * @returns {Promise<readonly (boolean | null)[]>}
 */
export async function readFuses(binary) {
  const { version: _version, ...wire } = await getCurrentFuseWire(binary);
  return Object.values(wire).map((state) => {
    const byte = Number(state);
    if (byte === ON) return true;
    return byte === OFF ? false : null;
  });
}

/** @param {string} name */
const placeOf = (name) => FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (name)];
