import type { IncidentKind } from '#shared/domain/incident.ts';
import type { Release } from '#shared/domain/release.ts';
import type { Placement, Service } from '#shared/domain/service.ts';
import type { Choice } from '#renderer/ui/select-field.tsx';
import { SeverityMark } from '#renderer/ui/severity-mark.tsx';

/** The value of "nobody said": chosen, never assumed. */
export const UNSAID = 'unsaid';

export const SEVERITIES = [
  { value: '1' as const, label: <SeverityMark level={1}>SEV1</SeverityMark> },
  { value: '2' as const, label: <SeverityMark level={2}>SEV2</SeverityMark> },
  { value: '3' as const, label: <SeverityMark level={3}>SEV3</SeverityMark> },
  { value: '4' as const, label: <SeverityMark level={4}>SEV4</SeverityMark> },
  { value: 'later' as const, label: 'Later' },
];

export const KINDS: readonly Choice<IncidentKind>[] = [
  { value: 'incident', label: 'Incident' },
  { value: 'exercise', label: 'Exercise, in no figure' },
  { value: 'maintenance', label: 'Scheduled maintenance, in no figure' },
];

/** Every service in every environment, by name. */
export const placeChoices = (
  services: readonly Service[],
  placements: readonly Placement[],
): readonly Choice<string>[] => [
  { value: UNSAID, label: 'Not known yet' },
  ...services
    .flatMap((service): readonly Choice<string>[] => {
      const own = placements.filter(({ serviceId }) => serviceId === service.id);
      const everywhere = { value: service.id, label: `${service.name}, which is not said` };
      const placed = own.map(({ id, environment }) => ({
        value: id,
        label: `${service.name}, ${environment}`,
      }));
      return own.length === 1 ? placed : [...placed, everywhere];
    })
    .toSorted((a, b) => a.label.localeCompare(b.label)),
];

export const releaseChoices = (releases: readonly Release[]): readonly Choice<string>[] => [
  { value: UNSAID, label: 'Not known' },
  ...releases.map(({ id, version }) => ({ value: id, label: version })),
];
