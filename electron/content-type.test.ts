import { expect, it } from 'vitest';
import { contentTypeOf } from './content-type.ts';

it('[SH6] names the type of what the page loads, and never guesses', () => {
  expect(contentTypeOf('index.html')).toBe('text/html; charset=utf-8');
  expect(contentTypeOf('assets/index-1.js')).toBe('text/javascript; charset=utf-8');
  expect(contentTypeOf('assets/inter.woff2')).toBe('font/woff2');
  expect(contentTypeOf('assets/licences')).toBe('application/octet-stream');
  expect(contentTypeOf('x.html/constructor')).toBe('application/octet-stream');
});
