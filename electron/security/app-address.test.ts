import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnAddress, isOwnPage, PAGE_ADDRESS } from './app-address.ts';

describe('addresses of our own', () => {
  it('[SH1] are those of scheme app and host console, whatever the path', () => {
    expect(isOwnAddress(PAGE_ADDRESS)).toBe(true);
    expect(isOwnAddress('app://console/assets/index.js?x#y')).toBe(true);
  });

  it('[SH1] are no others, however close they look', () => {
    for (const address of [
      'app://console.example/',
      'app://console:1/',
      'app://someone@console/',
      'app://elsewhere/',
      'https://console/',
      'file:///console/',
      'blob:app://console/1',
      'javascript:app://console/',
      'app:console',
      '',
      'null',
    ]) {
      expect(isOwnAddress(address), address).toBe(false);
    }
  });

  it('[SH1] are none of another scheme, whatever follows it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isOwnAddress(`https://console/${text}`)).toBe(false);
        expect(isOwnAddress(`application://console/${text}`)).toBe(false);
      }),
    );
  });

  it('[SH2] name the page itself only at the root path', () => {
    expect(isOwnPage(PAGE_ADDRESS)).toBe(true);
    expect(isOwnPage('app://console/#/risks')).toBe(true);
    expect(isOwnPage('app://console/assets/index.js')).toBe(false);
    expect(isOwnPage('app://console/..%2f')).toBe(false);
  });
});
