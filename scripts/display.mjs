import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackages } from './debian-packages.mjs';
import { hasDisplay } from './launch.mjs';
import { STARTED_WITH } from './run-program.mjs';
import { ToldFailure } from './told-failure.mjs';

const SERVER = '/usr/bin/Xvfb';

/**
 * Runs `work` with a display: the one that is there, or one in memory that
 * lives as long as the work.
 *
 * @template Value
 * @param {(sentence: string) => void} say
 * @param {(env: NodeJS.ProcessEnv) => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function withDisplay(say, work) {
  if (hasDisplay()) return work(STARTED_WITH);
  if (!existsSync(SERVER)) {
    await installPackages(['xvfb', 'xauth'], 'Journeys on the app need a display.', say);
  }
  const server = spawn(
    SERVER,
    ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  try {
    return await work({ ...STARTED_WITH, DISPLAY: `:${await displayNumber(server)}` });
  } finally {
    server.kill();
  }
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>} what the server wrote when it was ready
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new ToldFailure('The display in memory (Xvfb) did not start.'));
    server.once('error', fail);
    server.once('exit', fail);
    server.stdio[3]?.once('data', (/** @type {Buffer} */ text) => resolve(String(text).trim()));
  });
}
