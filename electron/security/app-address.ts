const SCHEME = 'app:';
const HOST = 'console';

/** The one address of the one page. IndexedDB belongs to this origin, so it never changes. */
export const PAGE_ADDRESS = 'app://console/';

/**
 * Whether an address is one of ours.
 *
 * Scheme and host are compared by themselves: Node gives `null` as the `origin` of every scheme
 * that is not built in.
 */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === SCHEME && url.host === HOST && url.username === '';
}

/** Whether an address is the page itself: what a reload, and nothing else, navigates to. */
export function isOwnPage(address: string): boolean {
  return isOwnAddress(address) && URL.parse(address)?.pathname === '/';
}
