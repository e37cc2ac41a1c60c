import { assertNever } from '#shared/assert.ts';
import { numberLabel } from '#shared/domain/labels.ts';
import { between, duration } from '#shared/domain/time.ts';
import type { Evidence } from '#shared/rules/decide-sheet.ts';
import { rankFacts } from '#shared/rules/worst-first.ts';
import { scannerName } from '#shared/rules/scanner-name.ts';
import { formatDurationLong } from '#renderer/ui/format-duration.ts';
import { formatInstant, type Zone } from '#renderer/ui/format-instant.ts';
import { formatShare } from '#renderer/ui/format-number.ts';
import { mitigationLabel } from './option-label.ts';

/** One row that a figure came from: what it is, and what it says. */
export type EvidenceWords = { readonly what: string; readonly says: string };

export function evidenceWords(evidence: Evidence, zone: Zone): EvidenceWords {
  switch (evidence.kind) {
    case 'mitigation': {
      const { kind, mitigatedAt, restored, startedAt, text } = evidence.mitigation;
      const took =
        mitigatedAt === null ? '' : ` after ${formatDurationLong(between(startedAt, mitigatedAt))}`;
      const outcome =
        restored === null ? 'outcome not known' : restored ? `restored${took}` : 'did not restore';
      return {
        what: `${mitigationLabel(kind)}, ${formatInstant(startedAt, zone)}`,
        says: `${text}: ${outcome}`,
      };
    }
    case 'incident': {
      const { impactFraction, number, title } = evidence.incident;
      const impact =
        impactFraction === null
          ? 'impact not estimated'
          : `${formatShare(impactFraction)} affected`;
      return { what: numberLabel('incident', number), says: `${title}: ${impact}` };
    }
    case 'scan': {
      const { findingCount, scannedAt, scanner, scannerVersion } = evidence.scan;
      return {
        what: `${scannerName(scanner)} ${scannerVersion ?? ''}`.trim(),
        says: `${String(findingCount)} findings, ${formatInstant(scannedAt, zone)}`,
      };
    }
    case 'finding': {
      const { id, packageName, version } = evidence.finding;
      return {
        what: id,
        says: `${packageName} ${version ?? ''}`.trim() + `: ${rankFacts(evidence.finding)}`,
      };
    }
    case 'acceptance':
      return {
        what: numberLabel('acceptance', evidence.acceptance.number),
        says: `ends ${formatInstant(evidence.acceptance.expiresAt, zone)}`,
      };
    case 'deployment': {
      const { endedAt, reason, startedAt } = evidence.deployment;
      const until = endedAt === null ? 'now' : formatInstant(endedAt, zone);
      return {
        what: 'Deployment',
        says: `${formatInstant(startedAt, zone)} to ${until}${reason === '' ? '' : `: ${reason}`}`,
      };
    }
    case 'objective': {
      const { target, windowDays } = evidence.objective;
      const allowed = duration((1 - target) * windowDays * 86_400_000);
      return {
        what: 'Objective',
        says: `${String(Number((target * 100).toFixed(4)))} % over ${String(windowDays)} days: ${formatDurationLong(allowed)} of budget`,
      };
    }
    case 'feed':
      return { what: evidence.feed, says: `list of ${evidence.date}` };
    case 'mark': {
      const { at, is, reason } = evidence.mark;
      return { what: `Marked ${is}`, says: `${formatInstant(at, zone)}: ${reason}` };
    }
    case 'source':
      return { what: 'Rule', says: evidence.text };
    default:
      return assertNever(evidence);
  }
}
