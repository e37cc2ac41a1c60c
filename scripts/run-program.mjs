import { spawn } from 'node:child_process';
import { CHECKOUT } from './paths.mjs';

/**
 * The environment that this script was started with. Building with Vite
 * changes `NODE_ENV` of the whole process, which other programs must not see.
 */
export const STARTED_WITH = { ...process.env };

/**
 * @typedef {object} Ended
 * @property {number} code the exit code; 128 and more where a signal ended it, 127 where it could not start
 * @property {string} output what it wrote, both streams in the order they came
 */

/**
 * Runs a program to its end, without a shell.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, cwd?: string, env?: NodeJS.ProcessEnv }} [options] `quiet` keeps
 *   its output from the terminal
 * @returns {Promise<Ended>}
 */
export function runProgram(program, args, { quiet = false, cwd = CHECKOUT, env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: env ?? STARTED_WITH,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: false,
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
      chunks.push(chunk);
      if (!quiet) process.stdout.write(chunk);
    });
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => {
      chunks.push(chunk);
      if (!quiet) process.stderr.write(chunk);
    });
    const output = () => Buffer.concat(chunks).toString('utf8');
    child.on('error', (error) => resolve({ code: 127, output: `${output()}${error.message}\n` }));
    child.on('close', (code, signal) =>
      resolve({ code: code ?? (signal === null ? 1 : 128), output: output() }),
    );
  });
}

/**
 * Runs a JavaScript program of a dependency with this very Node.
 *
 * @param {string} script below node_modules
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function runTool(script, args, options) {
  return runProgram(process.execPath, [`${CHECKOUT}/node_modules/${script}`, ...args], options);
}

/**
 * Runs npm as the user has it set up: registry, proxy and credentials are theirs.
 *
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function runNpm(args, options) {
  const npm = process.env['npm_execpath'];
  if (npm?.endsWith('npm-cli.js')) return runProgram(process.execPath, [npm, ...args], options);
  return runProgram(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}
