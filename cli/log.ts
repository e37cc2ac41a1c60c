import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, normalize } from 'node:path';
import { dataFolderFrom, usualDataFolder } from '#shared/data-folder/data-folder-place.ts';
import { instant } from '#shared/domain/time.ts';
import { uuidV7 } from '#shared/domain/uuid-v7.ts';
import { refused, type Result } from '#shared/result.ts';
import { appendToSpool } from './append-to-spool.ts';
import { readArguments } from './arguments.ts';
import { takenIn, type TakenIn } from './console-state.ts';
import { DONE, UNUSABLE } from './exit-codes.ts';
import { DECLARE_HELP, LOG_HELP } from './help.ts';
import { INCIDENT, LITTLE_THING, readSpoolRequest } from './spool-request.ts';
import { spokenBack } from './spoken-back.ts';
import { paint, visible, type Terminal } from './terminal.ts';
import { usageError } from './usage-error.ts';

/** `lightkeeper log TEXT… [options]`: a little thing, for the console to take in. */
export const log = (args: readonly string[], terminal: Terminal): number =>
  toSpool({ command: 'log', help: LOG_HELP, request: LITTLE_THING, singles: [] }, args, terminal);

/** `lightkeeper declare TITLE [options]`: an incident, from the moment that this is run. */
export const declare = (args: readonly string[], terminal: Terminal): number =>
  toSpool(
    { command: 'declare', help: DECLARE_HELP, request: INCIDENT, singles: ['sev'] },
    args,
    terminal,
  );

type Spooled = {
  readonly command: string;
  readonly help: string;
  readonly request: typeof LITTLE_THING;
  readonly singles: readonly string[];
};

/** Answers with the exit code. Where it is not 0, nothing was logged. */
function toSpool(spooled: Spooled, args: readonly string[], terminal: Terminal): number {
  const { command, help, request, singles } = spooled;
  const read = readArguments(args, {
    flags: ['help'],
    singles: ['at', 'service', ...singles],
  });
  if (!read.ok) return usageError(terminal, command, read.refusal);
  if (read.value.flags.has('help')) {
    terminal.out(help);
    return DONE;
  }
  const now = instant(Date.now());
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const line = readSpoolRequest(request, read.value, { now, zone, newId: () => newId(now) });
  if (!line.ok) return usageError(terminal, command, line.refusal);

  const folder = dataFolder();
  const isNew = folder.ok && !existsSync(folder.value);
  const logged = folder.ok ? appendToSpool(folder.value, line.value) : folder;
  if (!folder.ok || !logged.ok) {
    const why = logged.ok ? '' : logged.refusal;
    terminal.err(`${paint(terminal, 'red', visible(`Not logged: ${why}.`))}\n`);
    return UNUSABLE;
  }
  const { doubts, reads } = spokenBack(line.value, {
    isAtGiven: read.value.values.get('at')?.length === 1,
  });
  terminal.out(`${visible(`${reads}. ${WHEN[takenIn(folder.value)]}`)}\n`);
  if (isNew)
    terminal.out(visible(`There was no data folder yet; it was made: ${folder.value}`) + '\n');
  for (const doubt of doubts) terminal.err(`${paint(terminal, 'yellow', visible(doubt))}\n`);
  return DONE;
}

const WHEN: Readonly<Record<TakenIn, string>> = {
  'by the running console': 'It is taken in by the running console.',
  'at its next start': 'It is taken in when the console next starts.',
  'after the demonstration':
    'It is taken in once the demonstration workspace is left: it belongs to your own log.',
};

/** The folder that the console uses. */
function dataFolder(): Result<string, string> {
  const system = { platform: process.platform, home: homedir(), isAbsolute, normalize };
  const usual = usualDataFolder(process.env, system);
  const folder = dataFolderFrom(process.env, usual, system);
  if (!folder.ok) {
    const { happened, toDo } = folder.refusal;
    return refused(`${happened} ${toDo.replace(/\.$/u, '')}`);
  }
  return isAbsolute(folder.value)
    ? folder
    : refused(`the folder for applications is "${usual}", which is not an absolute path`);
}

function newId(now: number): string {
  const chance = randomBytes(10);
  return uuidV7(now, chance.readUInt16BE(8) & 0xfff, chance);
}
