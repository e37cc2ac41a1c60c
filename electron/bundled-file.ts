/**
 * Which file of the bundle an address means, or `null`.
 *
 * The answer is always one of `files`: an address can only choose from the list of what was built,
 * so that no spelling of `..` leads out of it.
 *
 * @param address a whole address, as the protocol was asked for it
 * @param files paths below the bundle, with forward slashes
 */
export function bundledFile(address: string, files: ReadonlySet<string>): string | null {
  const path = pathOf(address);
  if (path === null) return null;
  const wanted = path === '/' ? 'index.html' : path.slice(1);
  return files.has(wanted) ? wanted : null;
}

function pathOf(address: string): string | null {
  try {
    return decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
}
