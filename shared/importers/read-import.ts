import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { readCycloneDx } from './cyclonedx.ts';
import { cycloneDxFromXml } from './cyclonedx-xml.ts';
import { decodeImport } from './decode-import.ts';
import type { ImportFile, ImportTools } from './decode-import.ts';
import { detectJsonFormat, READ_FORMATS } from './detect-format.ts';
import { isEpss, readEpss } from './epss.ts';
import { readGrype } from './grype.ts';
import { describe } from './import-problem.ts';
import { isRecord, rootOf, startReading } from './json-reader.ts';
import type { Place } from './json-reader.ts';
import { isKevCsv, readKev, readKevCsv } from './kev.ts';
import { readNpmAudit } from './npm-audit.ts';
import { readOpenVex } from './openvex.ts';
import { readOsvScanner } from './osv-scanner.ts';
import { parseJson } from './parse-json.ts';
import type { ImportedFile, ImportProblem, ReportFormat } from './report.ts';
import { readSarif } from './sarif.ts';
import { readTrivy } from './trivy.ts';

type Answer = Result<ImportedFile, readonly ImportProblem[]>;

/**
 * Reads one file, whatever its name: all of it, or nothing and the problems that say why.
 *
 * @param tools what the platform lends: strict UTF-8 decoding, and gunzip with a maximum output
 */
export function readImport(file: ImportFile, tools: ImportTools): Answer {
  const text = decodeImport(file.bytes, tools);
  return text.ok ? readImportText(text.value) : refused([text.refusal]);
}

/** The same for a text, e.g. from the clipboard. */
export function readImportText(pasted: string): Answer {
  const text = pasted.startsWith('\uFEFF') ? pasted.slice(1) : pasted;
  const start = text.slice(0, 4_096).trimStart();
  if (text.trim() === '')
    return refused([{ path: '$', expected: READ_FORMATS, found: 'an empty file' }]);
  if (start.startsWith('<')) return readXml(text);
  if (isEpss(start)) return readEpss(text);
  if (isKevCsv(start)) return readKevCsv(text);

  // What is not even meant as JSON is told what is read, and not where its first letter is wrong.
  if (!/^[{[]/.test(start) && !isJson(text)) {
    return refused([
      {
        path: '$',
        expected: READ_FORMATS,
        found: `a text that begins ${describe(start.slice(0, 40))}`,
      },
    ]);
  }
  const json = parseJson(text);
  if (!json.ok) return refused([json.refusal]);
  return readValue(json.value);
}

const isJson = (text: string): boolean => parseJson(text).ok;

function readXml(text: string): Answer {
  const bom = cycloneDxFromXml(text);
  return bom.ok ? read(bom.value, readCycloneDx) : refused([bom.refusal]);
}

const READERS: Readonly<Record<Exclude<ReportFormat, 'epss'>, (root: Place) => ImportedFile>> = {
  trivy: readTrivy,
  grype: readGrype,
  'osv-scanner': readOsvScanner,
  'npm-audit': readNpmAudit,
  sarif: readSarif,
  cyclonedx: readCycloneDx,
  openvex: readOpenVex,
  kev: readKev,
};

function readValue(value: unknown): Answer {
  const format = detectJsonFormat(value);
  if (format === null || format === 'epss') {
    return refused([{ path: '$', expected: READ_FORMATS, found: describeRoot(value) }]);
  }
  return read(value, READERS[format]);
}

function read(value: unknown, reader: (root: Place) => ImportedFile): Answer {
  const reading = startReading();
  const file = reader(rootOf(value, reading));
  return reading.problems.length > 0 ? refused(reading.problems) : ok(file);
}

/** Its first fields tell the operator most quickly which file it is. */
function describeRoot(value: unknown): string {
  if (!isRecord(value)) return describe(value);
  const keys = Object.keys(value).slice(0, 4).map(describe);
  return keys.length === 0 ? 'an empty object' : `an object with ${keys.join(', ')}`;
}
