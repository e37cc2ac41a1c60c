import { GitBranch, Scale, Siren } from 'lucide-react';
import type { LogDatabase } from '#renderer/data/database.ts';
import { useView } from '#renderer/state/view-store.ts';
import type { PaletteItem } from './palette-matches.ts';

/** Services, incidents and acceptances, each opened by its name or number. */
export async function readPaletteRecords(db: LogDatabase): Promise<readonly PaletteItem[]> {
  const [services, incidents, acceptances] = await Promise.all([
    db.services.toArray(),
    db.incidents.orderBy('declaredAt').reverse().toArray(),
    db.riskAcceptances.orderBy('number').reverse().toArray(),
  ]);
  const { go } = useView.getState();
  return [
    ...services.map((service): PaletteItem => ({
      id: service.id,
      label: service.name,
      group: 'Service',
      icon: GitBranch,
      run: () => go({ view: 'releases', serviceId: service.id }),
    })),
    ...incidents.map((incident): PaletteItem => ({
      id: incident.id,
      label: `INC-${String(incident.number)} ${incident.title}`,
      group: 'Incident',
      icon: Siren,
      run: () => go({ view: 'incidents', incidentId: incident.id }),
    })),
    ...acceptances.map((acceptance): PaletteItem => ({
      id: acceptance.id,
      label: `RA-${String(acceptance.number)} ${acceptance.rationale.slice(0, 60)}`,
      also: acceptance.covered.map(({ id }) => id).join(' '),
      group: 'Risk acceptance',
      icon: Scale,
      run: () => go({ view: 'risks', acceptanceId: acceptance.id }),
    })),
  ];
}
