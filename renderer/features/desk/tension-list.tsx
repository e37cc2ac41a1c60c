import type { ReactElement } from 'react';
import type { HarmSeverity } from '#shared/domain/harm.ts';
import type { Tension } from '#shared/rules/tension.ts';
import { useView } from '#renderer/state/view-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Keys } from '#renderer/ui/keys.tsx';
import { SeverityShape } from '#renderer/ui/severity-mark.tsx';
import { SideLabel } from '#renderer/ui/side-label.tsx';
import { useListKeys } from '#renderer/ui/use-list-keys.ts';

type Props = { readonly tensions: readonly Tension[]; readonly hasServices: boolean };

const HARM_WORDS: Readonly<Record<HarmSeverity, string>> = {
  1: 'Catastrophic harm',
  2: 'Critical harm',
  3: 'Marginal harm',
  4: 'Negligible harm',
};

/** The conflicts that follow from the log, each with its way to a decision. */
export function TensionList({ tensions, hasServices }: Props): ReactElement {
  const openDecide = useView((view) => view.openDecide);
  const decide = ({ opens }: Tension): void =>
    openDecide({ placementId: opens.placementId, incidentId: opens.incidentId });
  const keys = useListKeys({
    count: tensions.length,
    pageWide: true,
    onOpen: (index) => {
      const tension = tensions[index];
      if (tension) decide(tension);
    },
  });

  return (
    <section className="tens" aria-labelledby="tensions">
      <div className="sec-h">
        <h2 id="tensions">Tensions</h2>
        <span className="sub">
          {tensions.length === 0
            ? 'none'
            : `${String(tensions.length)}, ranked by harm and time left`}
        </span>
        <span className="grow" />
        {tensions.length > 0 && (
          <span className="q t12 keyline">
            <Keys of={['J']} />
            <Keys of={['K']} /> move
            <Keys of={['Enter']} /> decide
          </span>
        )}
      </div>
      {tensions.length === 0 ? (
        <div className="pad">
          <Empty title="No tensions">
            {hasServices
              ? 'No service pulls both ways right now. Tensions appear here when a fix for one side costs the other.'
              : 'Tensions appear here when a fix for one side costs the other.'}
          </Empty>
        </div>
      ) : (
        <ol aria-label="Tensions">
          {tensions.map((tension, index) => (
            <li
              key={tension.key}
              id={tension.tag}
              className={`ten${index === keys.current ? ' cur' : ''}`}
              {...keys.rowProps(index)}
              aria-label={`${tension.tag}: ${tension.headline}`}
            >
              <span className="ttag">{tension.tag}</span>
              <SeverityShape
                level={tension.harmSeverity}
                label={HARM_WORDS[tension.harmSeverity]}
              />
              <div className="ten-s">
                <div className="ten-h">
                  <p title={tension.headline}>{tension.headline}</p>
                  {tension.isKnownExploited && <Chip kind="kev">KEV</Chip>}
                </div>
                <p className="q t12" title={tension.detail}>
                  {tension.detail}
                </p>
              </div>
              <div className="ten-v">
                <SideLabel side="reliability">{tension.reliability}</SideLabel>
                <SideLabel side="security">{tension.security}</SideLabel>
              </div>
              <Button
                small
                kind={index === keys.current ? 'primary' : 'plain'}
                tabIndex={index === keys.current ? 0 : -1}
                onClick={() => decide(tension)}
                {...(index === keys.current ? { keys: ['Enter'] } : {})}
              >
                Decide<span className="vh"> {tension.tag}</span>
              </Button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
