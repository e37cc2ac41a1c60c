import { spawn } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseSpoolLine, type SpoolLine } from '#shared/spool/spool-line.ts';
import { runCli } from './run-cli.ts';

let base = '';
let data = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'lightkeeper-cli-'));
  data = join(base, 'data');
});
afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  runCli(args, { LIGHTKEEPER_DATA: data, TZ: 'Pacific/Auckland', ...environment });

const spooled = (folder = data): readonly SpoolLine[] =>
  readFileSync(join(folder, 'spool', 'lines.jsonl'), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((text) => {
      const line = parseSpoolLine(text);
      if (!line.ok) throw new Error(line.refusal);
      return line.value;
    });

describe('lightkeeper log and lightkeeper declare', () => {
  it('[CL30] append one line each, in a folder that they make, and say when it is taken in', () => {
    const logged = run(['log', 'restarted', 'billing-worker\n 5m', '--service', 'billing-worker']);
    expect(logged).toMatchObject({ code: 0, err: '' });
    expect(logged.out).toMatch(/^Logged: .+\. It is taken in when the console next starts\.\n/u);
    expect(run(['declare', 'checkout 500s', '--sev', '2']).code).toBe(0);
    const unsaid = { v: 1, zone: 'Pacific/Auckland', service: null, severity: null };
    expect(spooled()).toMatchObject([
      { ...unsaid, text: 'restarted billing-worker 5m', service: 'billing-worker' },
      { ...unsaid, kind: 'incident', text: 'checkout 500s', severity: 2 },
    ]);
  });

  it('[CL34] say how the line was read, that a data folder is new, and what is doubtful', () => {
    const first = run(['log', 'restarted it yesterday 15:30 5m', '--service', 'billing']);
    expect(first.out).toMatch(
      /^Logged: “restarted it”, 5 min, for billing, \d{4}-\d\d-\d\d 15:30\. /u,
    );
    expect(first.out).toContain(`it was made: ${data}\n`);
    const doubtful = run(['log', 'built it #project yesterday 11:30 and yesterday 11:31']);
    expect(doubtful.out).toContain('project work, minutes not said');
    expect(doubtful.out).not.toContain('it was made');
    expect(doubtful.err).toContain('Two times: which one was it?');
    const declared = run(['declare', 'checkout 500s 20 min ago', '--sev', '2']);
    expect(declared.out).toContain('Declared: “checkout 500s 20 min ago”, SEV2, as of ');
    expect(declared.err).toContain('--at says as of when');
    expect(run(['declare', 'checkout 500s 20 min ago', '--at', '-20m']).err).toBe('');
  });

  it('[CL35] a word such as -15m is no option', () => {
    const before = Date.now();
    expect(run(['log', '-15m', 'restarted', 'it']).out).toContain('“restarted it”');
    expect(run(['log', 'turned it to -5 degrees']).out).toContain('“turned it to -5 degrees”');
    expect(run(['log', 'a', '--at', '-15m']).code).toBe(0);
    const last = spooled().at(-1)?.at ?? 0;
    expect(Math.abs(last - (before - 15 * 60_000))).toBeLessThan(30_000);
  });

  it.skipIf(process.platform !== 'linux')('[CL31] say by the lock who takes it in', () => {
    const holder = (pid: number): string => {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
      return JSON.stringify({ pid, started, token: 'x' });
    };
    mkdirSync(join(data, 'log'), { recursive: true });
    writeFileSync(join(data, 'log', 'lock'), holder(process.pid));
    expect(run(['log', 'a']).out).toContain('by the running console');

    writeFileSync(join(data, 'log', 'lock'), '{"pid":2147483647,"started":"1","token":"x"}');
    expect(run(['log', 'a']).out).toContain('when the console next starts');
    mkdirSync(join(data, 'demonstration'));
    expect(run(['log', 'a']).out).toContain('once the demonstration workspace is left');
  });

  it('[CL32] --at is a moment of the terminal, in the past', () => {
    const before = Date.now();
    expect(run(['log', 'a', '--at', '-15m']).code).toBe(0);
    expect(run(['log', 'b', '--at', '2026-03-01T08:30:00+01:00']).code).toBe(0);
    const [first, second] = spooled();
    expect(Math.abs((first?.at ?? 0) - (before - 15 * 60_000))).toBeLessThan(30_000);
    expect(second?.at).toBe(Date.UTC(2026, 2, 1, 7, 30));
  });

  it('[SP5] 40 processes at once: every line is whole, and none is missing (n = 40)', async () => {
    const launcher = join(import.meta.dirname, 'lightkeeper.mjs');
    const text = (place: number): string => `${String(place).padStart(2, '0')} ${'x'.repeat(1900)}`;
    const codes = await Promise.all(
      Array.from(
        { length: 40 },
        (_, place) =>
          new Promise<number | null>((resolve) => {
            const options = { env: { PATH: '', LIGHTKEEPER_DATA: data }, stdio: 'ignore' } as const;
            spawn(process.execPath, [launcher, 'log', text(place)], options).on('exit', resolve);
          }),
      ),
    );
    expect(codes.filter((code) => code !== 0)).toEqual([]);
    const lines = spooled();
    expect(lines.map((line) => line.text).toSorted()).toEqual(
      Array.from({ length: 40 }, (_, place) => text(place)),
    );
    expect(new Set(lines.map(({ id }) => id)).size).toBe(40);
    // So many processes need their time where others want the machine too.
  }, 180_000);

  it.skipIf(process.platform === 'win32')(
    '[SP6] the folders are 0700 and the file 0600, also where they were wider before',
    () => {
      const mode = (path: string): number => statSync(join(data, path)).mode & 0o777;
      run(['log', 'a']);
      expect([mode('.'), mode('spool'), mode('spool/lines.jsonl')]).toEqual([0o700, 0o700, 0o600]);
      chmodSync(join(data, 'spool'), 0o777);
      chmodSync(join(data, 'spool', 'lines.jsonl'), 0o666);
      run(['log', 'a']);
      expect([mode('spool'), mode('spool/lines.jsonl')]).toEqual([0o700, 0o600]);
    },
  );

  it.skipIf(process.platform === 'win32')(
    '[SP7] a symbolic link is refused as data folder, spool or file, and its target not touched',
    () => {
      const target = join(base, 'target');
      mkdirSync(join(target, 'spool'), { recursive: true, mode: 0o755 });
      writeFileSync(join(base, 'mine'), 'mine');
      const refusedAt = (path: string): void => {
        const { code, err, out } = run(['log', 'a']);
        expect([code, out]).toEqual([2, '']);
        expect(err).toContain(`Not logged: ${path} is a symbolic link`);
        expect(lstatSync(join(target, 'spool')).mode & 0o777).toBe(0o755);
        expect(readFileSync(join(base, 'mine'), 'utf8')).toBe('mine');
        rmSync(data, { recursive: true });
      };
      symlinkSync(target, data);
      refusedAt(data);
      mkdirSync(data);
      symlinkSync(join(target, 'spool'), join(data, 'spool'));
      refusedAt(join(data, 'spool'));
      mkdirSync(join(data, 'spool'), { recursive: true });
      symlinkSync(join(base, 'mine'), join(data, 'spool', 'lines.jsonl'));
      refusedAt(join(data, 'spool', 'lines.jsonl'));
    },
  );

  it('[CL33] what cannot be written is said, exit 2', () => {
    writeFileSync(data, 'a file');
    const { code, err } = run(['log', 'a']);
    expect(code).toBe(2);
    expect(err).toContain('a file is where a folder should be');
    expect(runCli(['log', 'a'], { LIGHTKEEPER_DATA: 'data' }).err).toContain(
      'which is not an absolute path',
    );
  });

  it('[SP1] go to the usual folder where LIGHTKEEPER_DATA is not set', () => {
    expect(runCli(['log', 'a'], { HOME: base, XDG_CONFIG_HOME: join(base, 'config') }).code).toBe(
      0,
    );
    expect(spooled(join(base, 'config', 'Lightkeeper'))).toHaveLength(1);
  });

  it.each([
    [['log'], 'log: say what was done, e.g. "restarted billing-worker 5m"'],
    [['log', ' \n '], 'log: say what was done'],
    [['log', '5m'], '"5m" says only when it was, or how long it took'],
    [['log', '-15m'], '"-15m" says only when it was'],
    [['declare'], 'declare: say what users see'],
    [['log', 'x'.repeat(2001)], 'expected at most 2000 characters, found 2001'],
    [['log', 'a', '--sev', '2'], "unknown option '--sev'"],
    [['declare', 'a', '--sev', '5'], 'expected --sev from 1 to 4, found "5"'],
    [['log', 'a', '--at', 'soon'], 'does not read as a time'],
    [['log', 'a', '--at', '2999-01-01T00:00:00Z'], 'expected --at in the past'],
    [['log', 'a', '--service', ''], 'expected --service as the name of a service'],
  ])('[CL33] %j is refused with a sentence alone, exit 2', (args, sentence) => {
    const { code, err, out } = run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(() => statSync(data)).toThrow('ENOENT');
  });
});
