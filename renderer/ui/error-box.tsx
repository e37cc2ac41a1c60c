import { OctagonX } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon.tsx';

type Props = {
  readonly happened: string;
  readonly means: ReactNode;
  readonly todo?: ReactNode;
  readonly actions?: ReactNode;
};

/** An error in three parts: what happened, what it means, what to do. */
export function ErrorBox({ happened, means, todo, actions }: Props): ReactElement {
  return (
    <div className="errbox" role="alert">
      <Icon of={OctagonX} />
      <b>{happened}</b>
      <p>{means}</p>
      {todo !== undefined && <p>{todo}</p>}
      {actions !== undefined && <div className="acts">{actions}</div>}
    </div>
  );
}
