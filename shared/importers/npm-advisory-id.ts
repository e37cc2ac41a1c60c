/** npm links its advisories to GitHub, whose id is the last part of the address. */
export function ghsaIn(address: string | null): string | null {
  const match = /GHSA-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}/i.exec(address ?? '');
  return match?.[0] ?? null;
}
