const NAMES: ReadonlyMap<string, string> = new Map([
  ['grype', 'Grype'],
  ['trivy', 'Trivy'],
  ['osv-scanner', 'OSV-Scanner'],
  ['npm-audit', 'npm audit'],
  ['npm', 'npm audit'],
  ['semgrep', 'Semgrep'],
  ['codeql', 'CodeQL'],
  ['snyk', 'Snyk'],
]);

/** A scanner as its makers write it; one that is not known here as the report wrote it. */
export const scannerName = (scanner: string): string => NAMES.get(scanner) ?? scanner;
