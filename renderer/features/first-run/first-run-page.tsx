import { FileInput, FolderOpen, History, Play, Plus, WifiOff } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { Icon, type IconShape } from '#renderer/ui/icon.tsx';
import { Keys } from '#renderer/ui/keys.tsx';
import { Logo } from '#renderer/ui/logo.tsx';
import { useKeys } from '#renderer/ui/use-keys.ts';
import { DeskSketch } from './desk-sketch.tsx';
import { OperatorForm } from './operator-form.tsx';

type Props = {
  /** `null` until the operator has said. */
  readonly operatorName: string | null;
  /** The folder that is really used. */
  readonly dataFolder: string;
  readonly onName: (name: string) => Promise<string | null>;
  /** `null` where that is the log that is open. */
  readonly onDemonstration: (() => void) | null;
  readonly onImport: () => void;
  readonly onAddService: () => void;
};

type Start = {
  readonly icon: IconShape;
  readonly title: string;
  readonly text: string;
  readonly key: string;
  readonly run: () => void;
};

/** What the window shows while the log is empty: the ways to begin, and what is promised. */
export function FirstRunPage(props: Props): ReactElement {
  const { onDemonstration } = props;
  const starts: readonly Start[] = [
    ...(onDemonstration ? [demonstration(onDemonstration)] : []),
    {
      icon: FileInput,
      title: 'Import a scanner report',
      text: 'Trivy, Grype, OSV-Scanner, npm audit, SARIF, CycloneDX, OpenVEX. Read on this machine, sent nowhere.',
      key: 'I',
      run: props.onImport,
    },
    {
      icon: Plus,
      title: 'Add your first service',
      text: 'Its name, the worst harm it could do, where it runs. About a minute.',
      key: 'A',
      run: props.onAddService,
    },
  ];
  useKeys({ a: props.onAddService, Enter: onDemonstration ?? props.onImport });

  return (
    <div className="fr-page page">
      <div className="fr-b">
        <section className="fr-l">
          <Logo size={40} />
          <h1>Keep the light on, with both sides in view</h1>
          <p className="lead">
            Lightkeeper holds your incidents, accepted risks and decisions on this machine. It shows
            what each choice costs in reliability and in security, before you make it.
          </p>
          <Starts starts={starts} />
          <p className="hint fr-h">
            <Keys of={['Up', 'Down']} /> move <Keys of={['Enter']} /> open <Keys of={['?']} /> all
            keys. Or drop a report anywhere in this window.
          </p>
          <OperatorForm name={props.operatorName} onName={props.onName} />
        </section>
        <section className="fr-r">
          <DeskSketch />
        </section>
      </div>
      <ul className="prom">
        <Pledge icon={WifiOff} title="Offline">
          No account, no telemetry, no network. It works in a sealed room.
        </Pledge>
        <Pledge icon={History} title="Nothing is lost">
          Entries are appended, never overwritten. What says saved is on disk.
        </Pledge>
        <Pledge icon={FolderOpen} title="Yours">
          Plain text lines in <code>{props.dataFolder}</code>, readable without Lightkeeper.
        </Pledge>
      </ul>
    </div>
  );
}

const demonstration = (run: () => void): Start => ({
  icon: Play,
  title: 'Open the demonstration workspace',
  text: 'A log of its own with enough history to see every screen. All of it is invented; one press leaves it.',
  key: 'Enter',
  run,
});

function Starts({ starts }: { readonly starts: readonly Start[] }): ReactElement {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = list.current?.querySelectorAll('button');
    buttons?.[(index + step + starts.length) % starts.length]?.focus();
  };
  return (
    <ul ref={list} className="acts">
      {starts.map(({ icon, title, text, key, run }, index) => (
        <li key={title}>
          <button type="button" onClick={run} onKeyDown={(event) => onKeyDown(event, index)}>
            <Icon of={icon} size={18} className="ai" />
            <span>
              <b>{title}</b>
              <span className="about">{text}</span>
            </span>
            <Keys of={[key]} />
          </button>
        </li>
      ))}
    </ul>
  );
}

type PledgeProps = {
  readonly icon: IconShape;
  readonly title: string;
  readonly children: ReactNode;
};

function Pledge({ icon, title, children }: PledgeProps): ReactElement {
  return (
    <li>
      <Icon of={icon} />
      <div>
        <b>{title}</b>
        <p>{children}</p>
      </div>
    </li>
  );
}
