/** Whether an IANA name is a zone that this runtime knows ("Europe/Berlin", "UTC"). */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
