/** Whether a window can be opened; only Linux can be without. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Chromium refuses to run its sandbox as root, and nobody else may go without
 * it.
 *
 * @returns {readonly string[]}
 */
export function sandboxArguments() {
  const isRoot = process.platform === 'linux' && process.geteuid?.() === 0;
  return isRoot ? ['--no-sandbox'] : [];
}
