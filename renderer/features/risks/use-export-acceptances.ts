import { useCallback } from 'react';
import { exportRiskAcceptances } from '#shared/exporters/risk-acceptances.ts';
import { standingOf } from '#shared/rules/acceptance-standing.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { controlsUnproven } from '#shared/rules/unproven-controls.ts';
import { tellSaved } from '#renderer/app/tell-saved.ts';
import { useBridge } from '#renderer/app/bridge-context.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';

const FILE = 'acceptances.json';

/** Writes every acceptance, ended ones too, as the file that the terminal takes. */
export function useExportAcceptances(): () => Promise<void> {
  const { circumstances, db } = useLog();
  const bridge = useBridge();
  const zone = zoneName(useZone());

  return useCallback(async () => {
    const [acceptances, chores, services, placements, releases] = await Promise.all([
      db.riskAcceptances.orderBy('number').toArray(),
      db.choreCourses.toArray(),
      db.services.toArray(),
      db.placements.toArray(),
      db.releases.toArray(),
    ]);
    const now = circumstances.now();
    const calendar = calendarAt(now, zone);
    const names = {
      service: new Map(services.map(({ id, name }) => [id, name])),
      environment: new Map(placements.map(({ environment, id }) => [id, environment])),
      version: new Map(releases.map(({ id, version }) => [id, version])),
    };
    const text = exportRiskAcceptances(
      acceptances,
      {
        service: (id) => names.service.get(id) ?? id,
        environment: (id) => names.environment.get(id) ?? id,
        version: (id) => names.version.get(id) ?? id,
      },
      (acceptance) =>
        standingOf(acceptance, now, controlsUnproven(acceptance, chores, now, calendar)),
    );

    const answer = await bridge.saveExport({ suggestedName: FILE, text });
    tellSaved(FILE, answer, 'The acceptances are written');
  }, [bridge, circumstances, db, zone]);
}
