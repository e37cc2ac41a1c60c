import type { Incident } from '#shared/domain/incident.ts';
import type { Placement, Service } from '#shared/domain/service.ts';
import type { StateTone } from '#renderer/ui/state-mark.tsx';
import type { IncidentState } from './stamps.ts';

/** Healthy is grey; colour only where someone should look. */
export const STATE_LOOKS: Readonly<
  Record<IncidentState, { readonly word: string; readonly tone: StateTone }>
> = {
  open: { word: 'Open', tone: 'degraded' },
  mitigated: { word: 'Mitigated', tone: 'watch' },
  resolved: { word: 'Resolved', tone: 'ok' },
  reviewed: { word: 'Reviewed', tone: 'ok' },
};

/** Where it happens: "checkout, production"; "Not said" while nobody knows. */
export function incidentPlace(
  incident: Incident,
  services: readonly Service[],
  placements: readonly Placement[],
): string {
  const placement = placements.find(({ id }) => id === incident.placementId);
  const serviceId = incident.serviceId ?? placement?.serviceId ?? null;
  if (serviceId === null) return 'Not said';
  const name = services.find(({ id }) => id === serviceId)?.name ?? 'A service that is gone';
  return placement ? `${name}, ${placement.environment}` : name;
}
