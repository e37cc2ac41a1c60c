import { useId, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';

export type Tab<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly count?: number;
  readonly panel: ReactNode;
};

type Props<Value extends string> = {
  readonly label: string;
  readonly tabs: readonly Tab<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Stands at the end of the line of tabs. */
  readonly beside?: ReactNode;
};

/** Tabs over their panel; the arrows move between them and choose at once. */
export function Tabs<Value extends string>({
  label,
  tabs,
  value,
  onChange,
  beside,
}: Props<Value>): ReactElement {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const shown = tabs.find((tab) => tab.value === value);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || !shown) return;
    const at = (tabs.indexOf(shown) + step + tabs.length) % tabs.length;
    const next = tabs[at];
    if (!next) return;
    event.preventDefault();
    onChange(next.value);
    list.current?.querySelectorAll('button')[at]?.focus();
  };

  return (
    <>
      <TabLine beside={beside}>
        <div ref={list} className="tabs" role="tablist" aria-label={label}>
          {tabs.map((tab) => (
            <button
              key={tab.value}
              type="button"
              role="tab"
              id={`${base}-${tab.value}`}
              aria-selected={tab.value === value}
              aria-controls={`${base}-panel`}
              className={tab.value === value ? 'on' : ''}
              tabIndex={tab.value === value ? 0 : -1}
              onClick={() => onChange(tab.value)}
              onKeyDown={onKeyDown}
            >
              {tab.label}
              {tab.count !== undefined && <em>{tab.count}</em>}
            </button>
          ))}
        </div>
      </TabLine>
      <div
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${value}`}
        className="tab-panel"
      >
        {shown?.panel}
      </div>
    </>
  );
}

type LineProps = { readonly beside: ReactNode; readonly children: ReactNode };

const TabLine = ({ beside, children }: LineProps): ReactNode =>
  beside === undefined ? (
    children
  ) : (
    <div className="tab-line">
      {children}
      <span className="grow" />
      {beside}
    </div>
  );
