import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol, type Session } from 'electron';
import { bundledFile } from './bundled-file.ts';
import { contentTypeOf } from './content-type.ts';
import { isOwnAddress } from './security/app-address.ts';
import { CONTENT_SECURITY_POLICY } from './security/content-security-policy.ts';

const SCHEME = 'app';

/** Sent with every answer, whatever it is. */
const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

/** Makes `app:` a scheme with an origin of its own. Has to be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Answers `app://console/…` from the folder that the build made, and from nowhere else. */
export function serveBundle(session: Session, folder: string): void {
  const files = filesBelow(folder);

  session.protocol.handle(SCHEME, async ({ url, method }) => {
    if (method !== 'GET') return answer(405, 'Only GET is answered.');
    const file = isOwnAddress(url) ? bundledFile(url, files) : null;
    if (file === null) return answer(404, 'There is no such file in this application.');

    const content = await readFile(join(folder, file));
    return new Response(content, {
      headers: { ...HEADERS, 'Content-Type': contentTypeOf(file) },
    });
  });
}

const answer = (status: number, sentence: string): Response =>
  new Response(sentence, { status, headers: { ...HEADERS, 'Content-Type': 'text/plain' } });

/** Read once: the bundle of an installed console does not change under it. */
function filesBelow(folder: string): ReadonlySet<string> {
  const files = new Set<string>();
  const open = [''];
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) open.push(path);
      else if (entry.isFile()) files.add(path);
    }
  }
  return files;
}
