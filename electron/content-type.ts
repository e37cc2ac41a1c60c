const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  woff2: 'font/woff2',
  woff: 'font/woff',
  wasm: 'application/wasm',
};

/** The type of a file by its ending; one that the page does not know is plain bytes, never guessed. */
export function contentTypeOf(path: string): string {
  const ending = /\.([a-z0-9]+)$/u.exec(path)?.[1] ?? '';
  return TYPES[ending] ?? 'application/octet-stream';
}
