import { FileInput, Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { PlacementId, ServiceId } from '#shared/domain/ids.ts';
import type { Placement } from '#shared/domain/service.ts';
import { useImportDoor } from '#renderer/app/import-door.ts';
import { useView } from '#renderer/state/view-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { countOf } from '#renderer/ui/format-number.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useKeys } from '#renderer/ui/use-keys.ts';
import { ServiceList } from './service-list.tsx';
import { ServiceReleasesView } from './service-releases.tsx';
import { useServiceList } from './use-releases.ts';

/** Services by environment, and the releases of one of them beside each other. */
export function ReleasesPage({
  serviceId,
}: {
  readonly serviceId: ServiceId | null;
}): ReactElement {
  const list = useServiceList();
  const view = useView();
  const offer = useImportDoor((door) => door.offer);
  const [chosen, setChosen] = useState<PlacementId | null>(null);
  useKeys({ a: () => view.open({ kind: 'add-service' }), i: () => offer([]) });
  if (list.state === 'loading') return <Skeleton>Reading the services…</Skeleton>;

  const { services, placements } = list.value;
  const selected = selectedPlacement(placements, serviceId, chosen, services[0]?.id ?? null);
  const service = services.find(({ id }) => id === selected?.serviceId);
  const choose = (placement: Placement): void => {
    setChosen(placement.id);
    view.go({ view: 'releases', serviceId: placement.serviceId });
  };

  return (
    <>
      <h1 className="vh">Releases</h1>
      <div className="sec-h page-h">
        <h2>Releases</h2>
        <span className="sub">{countOf(services.length, 'service')}</span>
        <span className="grow" />
        <Button
          small
          kind="ghost"
          icon={Plus}
          keys={['A']}
          onClick={() => view.open({ kind: 'add-service' })}
        >
          Add service
        </Button>
        <Button small icon={FileInput} keys={['I']} onClick={() => offer([])}>
          Import reports
        </Button>
      </div>
      {service && selected ? (
        <div className="rel-p">
          <ServiceList
            services={services}
            placements={placements}
            selected={selected.id}
            onSelect={choose}
          />
          <ServiceReleasesView
            key={selected.id}
            service={service}
            placement={selected}
            placements={placements.filter((one) => one.serviceId === service.id)}
          />
        </div>
      ) : (
        <div className="page pad">
          <Empty
            title="No service yet"
            action={
              <Button icon={FileInput} keys={['I']} onClick={() => offer([])}>
                Import reports
              </Button>
            }
          >
            Drop the scans of its releases on the window: the service and its releases are made on
            the way. Trivy, Grype, OSV-Scanner, npm audit, SARIF, CycloneDX and OpenVEX are read.
          </Empty>
        </div>
      )}
    </>
  );
}

function selectedPlacement(
  placements: readonly Placement[],
  serviceId: ServiceId | null,
  chosen: PlacementId | null,
  first: ServiceId | null,
): Placement | undefined {
  const wanted = serviceId ?? first;
  return (
    placements.find((one) => one.id === chosen && one.serviceId === wanted) ??
    placements.find((one) => one.serviceId === wanted)
  );
}
