import { UNSAID_OF_CHORE, type Chore } from '#shared/domain/chore.ts';
import { id, type ChoreId, type ServiceId } from '#shared/domain/ids.ts';
import type {
  CompensatingControl,
  CoveredFinding,
  FeedStamp,
} from '#shared/domain/risk-acceptance.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import type { OpenFinding } from '#shared/rules/comparison.ts';
import { created, sameValue } from './changes.ts';
import type { Given } from './command.ts';
import type { controlInput, IntelInput } from './decision-input.ts';
import type { RefusalOf } from './refusal.ts';
import type { z } from 'zod';

/** The finding as it is known now, which an acceptance keeps when it is signed. */
export const coveredFinding = (finding: OpenFinding): CoveredFinding => ({
  id: finding.id,
  ids: finding.ids,
  ecosystem: finding.ecosystem,
  packageName: finding.packageName,
  severity: finding.severity,
  cvss: finding.findings
    .flatMap(({ cvss }) => cvss)
    .filter((one, place, all) => all.findIndex((other) => sameValue(one, other)) === place),
  kev: finding.kev,
  epss: finding.epss,
});

/** Which feeds the snapshot's KEV and EPSS came from. */
export const feedStamps = ({ epss, kev }: IntelInput): readonly FeedStamp[] => [
  ...(kev ? [{ name: 'KEV', date: kev.date, sha256: kev.sha256 }] : []),
  ...(epss ? [{ name: 'EPSS', date: epss.date, sha256: epss.sha256 }] : []),
];

export type ControlRows = {
  readonly controls: readonly CompensatingControl[];
  /** The chores that were made to keep them. */
  readonly chores: readonly Change[];
};

/** The controls of an acceptance, each linked to the chore that keeps it. */
export function controlRows(
  controls: readonly z.output<typeof controlInput>[],
  serviceId: ServiceId,
  { newId, row }: Pick<Given, 'newId' | 'row'>,
): Result<ControlRows, RefusalOf<'empty' | 'not-in-log'>> {
  const made: CompensatingControl[] = [];
  const chores: Change[] = [];
  for (const { keptBy, text } of controls) {
    if (text === '') return refused({ kind: 'empty', field: 'a control' });
    if (keptBy?.kind === 'chore' && !row('chores', keptBy.id)) {
      return refused({ kind: 'not-in-log', what: 'chore', id: keptBy.id });
    }
    if (keptBy?.kind !== 'new-chore') {
      made.push({ text, choreId: keptBy?.id ?? null });
      continue;
    }
    if (keptBy.title === '') return refused({ kind: 'empty', field: 'the title of a chore' });
    const choreId = id<'ChoreId'>(newId());
    chores.push(created('chores', keepingChore(choreId, keptBy, serviceId)));
    made.push({ text, choreId });
  }
  return ok({ controls: made, chores });
}

type NewChore = Extract<
  NonNullable<z.output<typeof controlInput>['keptBy']>,
  { readonly kind: 'new-chore' }
>;

/** The chore that keeps a control: as often as was said, from its first day on. */
const keepingChore = (
  choreId: ChoreId,
  { dueOn, every, title }: NewChore,
  serviceId: ServiceId,
): Chore => ({
  ...UNSAID_OF_CHORE,
  id: choreId,
  title,
  serviceId,
  schedule:
    every === null
      ? { kind: 'once', due: dueOn, zone: null }
      : { kind: 'rolling', every, unit: 'day', first: dueOn },
  countsFrom: dueOn,
});
