import { CalendarDays, FileText, Table } from 'lucide-react';
import type { ReactElement } from 'react';
import { answerOr } from '#renderer/app/answer-words.ts';
import { useBridge } from '#renderer/app/bridge-context.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { readListedChores } from '#renderer/data/queries/listed-chores.ts';
import { useToast } from '#renderer/state/toast-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';

type Way = 'ics' | 'csv' | 'md';

/** The ways in which the chores leave the window, each as a file where the operator says. */
export function ChoresExport(): ReactElement {
  const { circumstances, db } = useLog();
  const bridge = useBridge();
  const zone = zoneName(useZone());

  const write = async (way: Way): Promise<void> => {
    const now = circumstances.now();
    const { today } = calendarAt(now, zone);
    const chores = await readListedChores(db, now, zone);
    // Read when they are asked for: the window holds less.
    const [{ icalendarOf }, { choresAsCsv, choresAsMarkdown }] = await Promise.all([
      import('#shared/exporters/icalendar.ts'),
      import('#shared/exporters/chore-table.ts'),
    ]);
    const text =
      way === 'ics'
        ? icalendarOf(chores, { now })
        : way === 'csv'
          ? choresAsCsv(chores)
          : choresAsMarkdown(chores, today);
    const suggestedName = `chores-${today}.${way}`;
    const answer = answerOr(await bridge.saveExport({ suggestedName, text }));
    const saved = answer.ok ? answer.value : answer;
    const { show } = useToast.getState();
    if (!saved.ok) {
      show({
        tone: 'err',
        title: `${suggestedName} was not written`,
        text: saved.refusal.sentence,
      });
    } else if (saved.value.path !== null) {
      show({ tone: 'done', title: 'The chores are written', text: saved.value.path });
    }
  };

  return (
    <div className="ch-exp" role="group" aria-label="Export the chores">
      <span className="q t12">All chores as a file:</span>
      <Button kind="ghost" small icon={CalendarDays} onClick={() => void write('ics')}>
        Calendar (.ics)
      </Button>
      <Button kind="ghost" small icon={Table} onClick={() => void write('csv')}>
        CSV
      </Button>
      <Button kind="ghost" small icon={FileText} onClick={() => void write('md')}>
        Markdown
      </Button>
    </div>
  );
}
