import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolderFrom, usualDataFolder } from './data-folder-place.ts';

const system = (platform: string, home = '/home/ada') => ({ platform, home, ...posix });

describe('where the log lives', () => {
  it('[SH16] is LIGHTKEEPER_DATA where that is set, else the usual one', () => {
    const from = (environment: Record<string, string>) =>
      dataFolderFrom(environment, '/usual', posix);

    expect(from({})).toEqual({ ok: true, value: '/usual' });
    expect(from({ LIGHTKEEPER_DATA: '' })).toEqual({ ok: true, value: '/usual' });
    expect(from({ LIGHTKEEPER_DATA: '/other/../log' })).toEqual({ ok: true, value: '/log' });
    expect(from({ LIGHTKEEPER_DATA: 'log' })).toMatchObject({ ok: false });
    expect(dataFolderFrom({ LIGHTKEEPER_DATA: 'C:\\log' }, '', win32)).toMatchObject({ ok: true });
  });

  it('[SP1] is the folder that each system gives to the application', () => {
    expect(usualDataFolder({}, system('linux'))).toBe('/home/ada/.config/Lightkeeper');
    expect(usualDataFolder({ XDG_CONFIG_HOME: '/c' }, system('linux'))).toBe('/c/Lightkeeper');
    expect(usualDataFolder({ XDG_CONFIG_HOME: '' }, system('linux'))).toBe(
      '/home/ada/.config/Lightkeeper',
    );
    expect(usualDataFolder({ XDG_CONFIG_HOME: '/c' }, system('darwin'))).toBe(
      '/home/ada/Library/Application Support/Lightkeeper',
    );
    expect(usualDataFolder({ APPDATA: 'D:\\R' }, system('win32'))).toBe('D:\\R\\Lightkeeper');
    expect(usualDataFolder({}, system('win32', 'C:\\U'))).toBe(
      'C:\\U\\AppData\\Roaming\\Lightkeeper',
    );
  });
});
