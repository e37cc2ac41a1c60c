const LONGEST = 120;

/**
 * A file name of letters, digits, dot, hyphen and underscore, whatever was suggested.
 *
 * It never begins with a dot or a hyphen, so that no export is hidden or reads as an option, and is
 * never a name that Windows keeps for a device.
 */
export function exportName(suggested: string): string {
  const plain = suggested
    .replaceAll(/[^A-Za-z0-9._-]+/gu, '-')
    .replaceAll(/\.{2,}/gu, '.')
    .replace(/^[.-]+/u, '')
    .slice(-LONGEST)
    .replace(/^[.-]+/u, '')
    .replace(/[.-]+$/u, '');

  if (plain === '') return 'lightkeeper-export';
  return DEVICE.test(plain) ? `export-${plain}` : plain;
}

const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
