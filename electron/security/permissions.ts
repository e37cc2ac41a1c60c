import type { Session } from 'electron';
import { isOwnAddress } from './app-address.ts';

/**
 * Grants one permission to our own page, and nothing else to anyone.
 *
 * `persistent-storage` has to be granted, in the request and in the check: where everything is
 * denied, Chromium silently counts the storage of the log's projection as one it may clear.
 */
export function grantOnlyStorage(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    answer(isGranted(permission, requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isGranted(permission, origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({});
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

/** The types of the runtime do not name every permission that Chromium asks for. */
export function isGranted(permission: string, address: string): boolean {
  return permission === 'persistent-storage' && isOwnAddress(address);
}
