import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative, sep } from 'node:path';
import { bundledFile } from '#electron/bundled-file.ts';
import { contentTypeOf } from '#electron/content-type.ts';
import { CONTENT_SECURITY_POLICY } from '#electron/security/content-security-policy.ts';

const BUNDLE = join(import.meta.dirname, '..', 'build', 'twin', 'renderer');

/**
 * Serves the built interface to plain browsers, under the policy of the
 * packaged app, on this machine only and on a port that is free.
 */
export default async function serveInterface(): Promise<() => Promise<void>> {
  const files = await filesBelow(BUNDLE);
  const server = createServer((request, response) => {
    const file = bundledFile(`http://127.0.0.1${request.url ?? '/'}`, files);
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    readFile(join(BUNDLE, file)).then(
      (content) => {
        response.writeHead(200, {
          'content-type': contentTypeOf(file),
          'content-security-policy': CONTENT_SECURITY_POLICY,
        });
        response.end(content);
      },
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  process.env['LIGHTKEEPER_INTERFACE'] = `http://127.0.0.1:${port}`;
  return () => closed(server);
}

async function filesBelow(folder: string): Promise<ReadonlySet<string>> {
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isThere) return new Set();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/')),
  );
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
