import { useState, type ReactElement } from 'react';
import type { PlacementId } from '#shared/domain/ids.ts';
import type { Placement, Service } from '#shared/domain/service.ts';
import { HarmMark } from '#renderer/ui/harm-mark.tsx';

type Props = {
  readonly services: readonly Service[];
  readonly placements: readonly Placement[];
  readonly selected: PlacementId | null;
  readonly onSelect: (placement: Placement) => void;
};

/** Up to here a list is read at a glance, and needs no search. */
const FEW = 12;

/** Services, and under each the environments it runs in; one of them is shown. */
export function ServiceList({ services, placements, selected, onSelect }: Props): ReactElement {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const shown = services.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <nav className="sl" aria-label="Services">
      {services.length > FEW && (
        <input
          type="search"
          className="input"
          aria-label="Find a service"
          placeholder="Find a service"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {shown.length === 0 && <p className="none q2">No service is called that.</p>}
      <ul>
        {shown.map((service) => (
          <li key={service.id}>
            <div className="sl-s">
              <b className="clip">{service.name}</b>
              <HarmMark harm={service.harmClass} />
            </div>
            <ul>
              {placements
                .filter(({ serviceId }) => serviceId === service.id)
                .map((placement) => (
                  <li key={placement.id}>
                    <button
                      type="button"
                      className={placement.id === selected ? 'on' : ''}
                      aria-current={placement.id === selected ? 'true' : undefined}
                      onClick={() => onSelect(placement)}
                    >
                      <span>
                        <span className="vh">{service.name}, </span>
                        {placement.environment}
                      </span>{' '}
                      <span className="q t11">{exposedWords(placement.exposed)}</span>
                    </button>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const exposedWords = (exposed: boolean | null): string =>
  exposed === null ? 'exposed?' : exposed ? 'exposed' : 'internal';
