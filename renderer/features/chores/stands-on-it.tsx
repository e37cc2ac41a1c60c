import { Link2Off, ShieldPlus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { linkControl } from '#shared/commands/controls.ts';
import type { Chore } from '#shared/domain/chore.ts';
import type { ChoreLine, KeptAcceptance } from '#shared/rules/chore-list.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useView } from '#renderer/state/view-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SeverityMark } from '#renderer/ui/severity-mark.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { KeepControlDialog } from './keep-control-dialog.tsx';

type Props = { readonly chore: Chore; readonly line: ChoreLine };

/** The acceptances that stand only while this chore is kept. */
export function StandsOnIt({ chore, line }: Props): ReactElement {
  const [isChoosing, setChoosing] = useState(false);
  const run = useRun();
  return (
    <section aria-label="Stands on it">
      <h3>Stands on it</h3>
      {line.keeps.length === 0 && <p className="q2 t12">No accepted risk hangs on it.</p>}
      <ul className="kept">
        {line.keeps.flatMap((kept) =>
          kept.controls.map((control) => (
            <li key={`${kept.id} ${control}`}>
              <Kept kept={kept} control={control} line={line} />
              <IconButton
                icon={Link2Off}
                small
                label={`Keeps it no longer: RA-${String(kept.number)}, ${control}`}
                onClick={() =>
                  void run(linkControl, { acceptanceId: kept.id, control, choreId: null })
                }
              />
            </li>
          )),
        )}
      </ul>
      {chore.retiredAt === null && (
        <Button small kind="ghost" icon={ShieldPlus} onClick={() => setChoosing(true)}>
          Keeps a control…
        </Button>
      )}
      {isChoosing && <KeepControlDialog chore={chore} onClose={() => setChoosing(false)} />}
    </section>
  );
}

function Kept({
  control,
  kept: { id, isSuspended, number },
  line: { provenUntil },
}: {
  readonly control: string;
  readonly kept: KeptAcceptance;
  readonly line: ChoreLine;
}): ReactElement {
  const zone = useZone();
  const go = useView((view) => view.go);
  const when = provenUntil === null ? null : formatInstant(provenUntil, zone, 'full');
  return (
    <div>
      <p>
        <button
          type="button"
          className="link"
          onClick={() => go({ view: 'risks', acceptanceId: id })}
        >
          RA-{number}
        </button>{' '}
        {control}
      </p>
      {isSuspended ? (
        <SeverityMark level={2}>
          suspended{when === null ? '' : ` since ${when}`}, until it is done
        </SeverityMark>
      ) : (
        <p className="q2 t12">
          {when === null ? 'proven' : `suspended at ${when}, unless it is done by then`}
        </p>
      )}
    </div>
  );
}
