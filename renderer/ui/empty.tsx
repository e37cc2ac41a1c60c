import type { ReactElement, ReactNode } from 'react';

type Props = {
  readonly title: string;
  /** Why it is empty, and what would appear here. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

export function Empty({ title, children, action }: Props): ReactElement {
  return (
    <div className="empty">
      <b>{title}</b>
      <p>{children}</p>
      {action}
    </div>
  );
}
