import type { DecideOption } from '#shared/rules/decide-sheet.ts';
import { assertNever } from '#shared/assert.ts';
import type { MitigationKind } from '#shared/domain/incident.ts';
import { reasonSentences } from '#shared/rules/reason-sentence.ts';
import { stabilitySentences, stabilityTitle } from '#shared/rules/stability-sentence.ts';
import { verdictTitle, type Move } from '#shared/rules/verdict-title.ts';

const MITIGATIONS: Readonly<Record<MitigationKind, string>> = {
  rollback: 'Roll back',
  'roll-forward': 'Roll forward',
  'flag-off': 'Switch a feature off',
  'waf-rule': 'Add a WAF rule',
  'rate-limit': 'Limit the rate',
  restart: 'Restart',
  scale: 'Scale',
  other: 'Mitigate otherwise',
};

export const mitigationLabel = (kind: MitigationKind): string => MITIGATIONS[kind];

/** What is chosen, as a button would say it: "Roll back to 2.3.1". */
export function optionLabel(option: DecideOption): string {
  const version = option.release?.version;
  switch (option.kind) {
    case 'stay':
      return version === undefined ? 'Stay as it is' : `Stay on ${version}`;
    case 'roll-back':
      return `Roll back to ${version ?? 'an earlier release'}`;
    case 'fix-forward':
      return option.lastRan === null
        ? `Fix forward to ${version ?? 'a newer release'}`
        : `Return to ${version ?? 'a newer release'}`;
    case 'mitigate':
      return mitigationLabel(option.mitigation ?? 'other');
    case 'own':
      return option.ownLabel ?? 'An option of your own';
    default:
      return assertNever(option.kind);
  }
}

/** Names an option across two openings of the sheet: keys are places, and places may shift. */
export const optionIdentity = (option: DecideOption): string =>
  [option.kind, option.release?.id ?? '', option.mitigation ?? '', option.ownLabel ?? ''].join('|');

/** The verdict as the title above the sheet, warning first; an option without one says what it is. */
export function optionTitle(option: DecideOption, service: string): string {
  if (option.comparison === null) {
    return option.release === null
      ? `Not compared, it names no release: ${optionLabel(option)}`
      : `Unknown, nothing is known to run here: ${optionLabel(option)}`;
  }
  if (option.kind === 'stay' || option.kind === 'mitigate') {
    return `No release changes: ${optionLabel(option)}`;
  }
  const move: Move = {
    verb:
      option.kind === 'fix-forward'
        ? option.lastRan === null
          ? 'fix forward'
          : 'return'
        : option.kind === 'own'
          ? 'move'
          : 'roll back',
    service,
    version: option.release?.version ?? '',
  };
  return verdictTitle(option.comparison, move);
}

/** What speaks against its release as something that runs, before any verdict; `null`: nothing. */
export const optionWarning = ({ release, reliability }: DecideOption): string | null =>
  release !== null && reliability.record.value.kind === 'record'
    ? stabilityTitle(release.version, reliability.record.value.record)
    : null;

/** Every reason beside the verdict: what speaks against the release first, then the comparison. */
export function optionReasons({
  comparison,
  release,
  reliability,
}: DecideOption): readonly string[] {
  const { value } = reliability.record;
  return [
    ...(release !== null && value.kind === 'record'
      ? stabilitySentences(release.version, value.record)
      : []),
    ...(comparison === null ? [] : reasonSentences(comparison.reasons)),
  ];
}
