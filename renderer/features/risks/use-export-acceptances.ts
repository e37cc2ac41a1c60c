import { useCallback } from 'react';
import { exportRiskAcceptances } from '#shared/exporters/risk-acceptances.ts';
import { standingOf } from '#shared/rules/acceptance-standing.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { controlsUnproven } from '#shared/rules/unproven-controls.ts';
import { answerOr } from '#renderer/app/answer-words.ts';
import { useBridge } from '#renderer/app/bridge-context.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { useToast } from '#renderer/state/toast-store.ts';
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

    const { show } = useToast.getState();
    const answer = answerOr(await bridge.saveExport({ suggestedName: FILE, text }));
    const saved = answer.ok ? answer.value : answer;
    if (!saved.ok) {
      show({ tone: 'err', title: `${FILE} was not written`, text: saved.refusal.sentence });
    } else if (saved.value.path !== null) {
      show({ tone: 'done', title: 'The acceptances are written', text: saved.value.path });
    }
  }, [bridge, circumstances, db, zone]);
}
