import type { CommandLine, Session } from 'electron';

const LOCAL_SCHEMES = new Set(['app:', 'blob:', 'data:']);

/** Switches that would let a second program steer the page, or give it back what was taken away. */
const FOREIGN_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'disable-web-security',
  'allow-file-access-from-files',
  'host-rules',
  'proxy-server',
  'proxy-pac-url',
  'load-extension',
  'js-flags',
  'log-net-log',
];

/**
 * Takes the network away before Chromium starts: no name resolves, no proxy is looked for, nothing
 * runs in the background. Has to be called before the application is ready.
 */
export function switchNetworkOff(commandLine: CommandLine): void {
  if (!__TWIN__) {
    for (const name of FOREIGN_SWITCHES) commandLine.removeSwitch(name);
  }
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost');
  commandLine.appendSwitch('no-proxy-server');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('disable-breakpad');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/**
 * Cancels every request that leaves the application, and the dictionaries of the spell checker,
 * which Electron fetches at start as long as one language is set.
 */
export async function cancelForeignRequests(session: Session): Promise<void> {
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isLocal(url) });
  });
  await session.setProxy({ mode: 'direct' });
}

export function isLocal(address: string): boolean {
  return LOCAL_SCHEMES.has(URL.parse(address)?.protocol ?? '');
}
