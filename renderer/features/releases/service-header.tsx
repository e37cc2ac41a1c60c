import type { ReactElement } from 'react';
import type { Placement, Service } from '#shared/domain/service.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatShare } from '#renderer/ui/format-number.ts';

type Props = {
  readonly service: Service;
  readonly placement: Placement;
  readonly canRecord: boolean;
  readonly onAddRelease: () => void;
  readonly onAddPlacement: () => void;
  readonly onRecord: () => void;
  readonly onExposed: (exposed: boolean) => Promise<void>;
};

/** What is known of the service here, and what can be said about it. */
export function ServiceHeader(props: Props): ReactElement {
  const { service, placement } = props;
  return (
    <header className="rel-h">
      <h2 className="head1 clip">
        {service.name} <span className="q2">{placement.environment}</span>
      </h2>
      <span className="q t12">
        {service.slo === null
          ? 'no objective'
          : `objective ${formatShare(service.slo.target, digitsOf(service.slo.target))} over ${String(service.slo.windowDays)} d`}
      </span>
      {placement.exposed === null ? (
        <span className="fl t12">
          <span className="q2">Can strangers reach it?</span>
          <Button small onClick={() => void props.onExposed(true)}>
            Yes
          </Button>
          <Button small onClick={() => void props.onExposed(false)}>
            No
          </Button>
        </span>
      ) : (
        <span className="q t12">{placement.exposed ? 'exposed' : 'not exposed'}</span>
      )}
      <span className="grow" />
      <Button small kind="ghost" onClick={props.onAddPlacement}>
        Add environment
      </Button>
      <Button small kind="ghost" keys={['N']} onClick={props.onAddRelease}>
        Add release
      </Button>
      <Button small keys={['R']} disabled={!props.canRecord} onClick={props.onRecord}>
        Record what runs
      </Button>
    </header>
  );
}

/** As many digits as the objective has: 99.95 %, not 100 %. */
const digitsOf = (target: number): number =>
  Math.max(0, String(Number((target * 100).toFixed(4))).split('.')[1]?.length ?? 0);
