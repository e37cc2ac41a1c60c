import { dialog, shell, type BrowserWindow } from 'electron';

/** An address that may be handed to the system, and the host that the operator is asked about. */
export type OpenableLink = { readonly address: string; readonly host: string };

/**
 * Reads an address as a link that may leave the application: only https and mailto, without
 * credentials, rebuilt from its parts. `null` for everything else.
 */
export function openableLink(address: string): OpenableLink | null {
  const url = URL.parse(address);
  if (!url || url.username !== '' || url.password !== '') return null;

  if (url.protocol === 'https:' && url.host !== '') return { address: url.href, host: url.host };
  if (url.protocol === 'mailto:') {
    const host = /^[^@\s?,]+@([^@\s?,]+)(?:\?|$)/u.exec(url.href.slice('mailto:'.length))?.[1];
    return host === undefined ? null : { address: url.href, host };
  }
  return null;
}

/** Asks first, with the host in plain sight, then lets the system open the link. */
export async function openLink(window: BrowserWindow, address: string): Promise<boolean> {
  const link = openableLink(address);
  if (!link) return false;

  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Lightkeeper',
    message: `Open a page on ${link.host}?`,
    detail: `It opens in another application, which may use the network. Lightkeeper does not.\n\n${shown(link.address)}`,
    buttons: [`Open ${link.host}`, 'Stay here'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;

  await shell.openExternal(link.address, { activate: true });
  return true;
}

/** A long address may not push the buttons off the screen. */
function shown(address: string): string {
  return address.length <= 300 ? address : `${address.slice(0, 300)}…`;
}
