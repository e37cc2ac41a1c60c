import { describe, expect, it, vi } from 'vitest';
import { openableLink } from './open-link.ts';

vi.mock('electron', () => ({ dialog: {}, shell: {} }));

describe('links that may leave the application', () => {
  it('[SH3] are https and mailto, rebuilt from their parts, with the host to ask about', () => {
    expect(openableLink('HTTPS://Example.org:8443/a b?c#d')).toEqual({
      address: 'https://example.org:8443/a%20b?c#d',
      host: 'example.org:8443',
    });
    expect(openableLink('mailto:security@example.org?subject=Notice')).toEqual({
      address: 'mailto:security@example.org?subject=Notice',
      host: 'example.org',
    });
  });

  it('[H22] are never a script, a file, a share or a program of the system', () => {
    for (const address of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'smb://server/share',
      'ms-msdt:/id',
      'ms-settings:',
      'search-ms:query=x',
      'vbscript:x',
      'data:text/html,x',
      'http://example.org/',
      'app://console/',
      'https:',
      'https://user:secret@example.org/',
      'mailto:',
      'mailto:a@b@c',
      'mailto:a@example.org,b@example.com',
      'not an address',
      ' ',
    ]) {
      expect(openableLink(address), address).toBeNull();
    }
  });

  it('[SH3] show a look-alike host by the name that the network would use', () => {
    expect(openableLink('https://еxample.org/')?.host).toBe('xn--xample-2of.org');
  });
});
