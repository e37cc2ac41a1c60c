import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { distributionRefusal } from './distribution-refusal.mjs';
import { FALLBACK } from './fallback-runtime.mjs';
import { expectedFuses, readFuses, setFuses } from './fuses.mjs';
import { SHIPPED_VERSION } from './official-runtime.mjs';
import { parseMissing } from './system-libraries.mjs';
import { unzip } from './unzip.mjs';

const folder = await mkdtemp(join(tmpdir(), 'runtime-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The majors that receive fixes while this release is the newest: the last three. */
const SUPPORTED_MAJORS = [43, 44, 45];

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** A file with a fuse wire in it, as a binary of Electron has. */
async function aBinary(wire: string): Promise<string> {
  const file = join(folder, `binary-${wire.length}`);
  const header = Buffer.from([1, wire.length]);
  await writeFile(file, Buffer.concat([Buffer.from(`ELF${SENTINEL}`), header, Buffer.from(wire)]));
  return file;
}

describe('fuses', () => {
  it('[T30] Electron 33 has eight fuses and Electron 45 nine, each set as listed', async () => {
    for (const [version, wire, expected] of [
      ['33.2.1', '10110111', '01001100'],
      ['45.4.1', '101101111', '010011001'],
    ] as const) {
      const binary = await aBinary(wire);
      await setFuses(binary, 'release', version);
      const found = await readFuses(binary);
      expect(found.map((on) => (on === true ? '1' : '0')).join('')).toBe(expected);
    }
  });

  it('[T31] the twin differs from the release in one fuse, the inspector', () => {
    const release = expectedFuses('release', '45.0.0');
    const twin = expectedFuses('twin', '45.0.0');
    const different = twin.filter(({ on }, place) => on !== release[place]?.on);
    expect(different).toEqual([{ name: 'EnableNodeCliInspectArguments', on: true }]);
  });

  it('[T32] an Electron whose fuses nobody has looked at is refused', () => {
    expect(() => expectedFuses('release', '46.0.0')).toThrow('are not listed yet');
  });

  it('[T33] a fuse that this tool cannot set and that is wrong is not passed over', async () => {
    const binary = await aBinary('101101110');
    await expect(setFuses(binary, 'release', '45.0.0')).rejects.toThrow('The fuses of');
  });
});

describe('[check 33] what users get', () => {
  it('[T37] is a supported Electron, and never the fallback', () => {
    const version = SHIPPED_VERSION;
    expect(SUPPORTED_MAJORS).toContain(Number.parseInt(version, 10));
    expect(distributionRefusal({ source: 'downloaded', version })).toBeNull();
    expect(distributionRefusal({ source: 'fallback', version: FALLBACK.version })).toContain(
      'Nothing was packaged for users',
    );
    expect(distributionRefusal({ source: 'override', version: FALLBACK.version })).not.toBeNull();
  });
});

describe('system libraries', () => {
  it('[T34] what ldd does not find is named once, in order', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
      '\tlibasound.so.2 => not found',
      '\tlibgtk-3.so.0 => not found',
    ].join('\n');
    expect(parseMissing(output)).toEqual(['libasound.so.2', 'libgtk-3.so.0']);
  });
});

describe('unzip', () => {
  it('[T35] unpacks what it is told to, under the name that it is told', async () => {
    const file = await aZip({ 'Top/kept.txt': 'kept', 'Top/left/out.txt': 'left out' });
    const target = join(folder, 'unpacked');
    await unzip(file, target, (name) => (name.includes('left') ? null : name.slice('Top/'.length)));

    expect(await readFile(join(target, 'kept.txt'), 'utf8')).toBe('kept');
    await expect(readFile(join(target, 'left', 'out.txt'))).rejects.toThrow('ENOENT');
  });

  it('[T36] an entry that leads out of the folder is refused', async () => {
    const file = await aZip({ 'harmless.txt': 'out' });
    const target = join(folder, 'guarded');
    await expect(unzip(file, target, () => '../escaped.txt')).rejects.toThrow('outside');
  });
});

/** A zip file with deflated entries; checksums are left at zero, which readers may ignore. */
async function aZip(entries: Readonly<Record<string, string>>): Promise<string> {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const packed = deflateRawSync(content);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(Buffer.byteLength(content), 8);
    const common = Buffer.concat([
      Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
      sizes,
      Buffer.from([name.length, 0, 0, 0]),
    ]);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const entry = [Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), common, tail];
    central.push(Buffer.concat([...entry, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  const file = join(folder, 'archive.zip');
  await writeFile(file, Buffer.concat([...locals, directory, end]));
  return file;
}
