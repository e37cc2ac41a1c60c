import { CalendarDays, FileText, Table } from 'lucide-react';
import type { ReactElement } from 'react';
import { useBridge } from '#renderer/app/bridge-context.ts';
import { tellSaved } from '#renderer/app/tell-saved.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { readListedChores } from '#renderer/data/queries/listed-chores.ts';
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
    tellSaved(
      suggestedName,
      await bridge.saveExport({ suggestedName, text }),
      'The chores are written',
    );
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
