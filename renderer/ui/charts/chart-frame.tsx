import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../button.tsx';
import { ColumnHeads } from '../column-heads.tsx';

export type ChartTable = {
  readonly columns: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
};

type Props = {
  readonly finding: string;
  readonly table: ChartTable;
  /** What it is about, where a view has several charts: their buttons are told apart by it. */
  readonly about?: string;
  readonly children: ReactNode;
};

/** A chart that says what it found, and shows the same figures as a table. */
export function ChartFrame({ about, finding, table, children }: Props): ReactElement {
  const [asTable, setAsTable] = useState(false);
  const label = asTable ? 'Show as chart' : 'Read as table';
  return (
    <figure>
      {asTable ? (
        <div className="tbl-s" role="group" aria-label={about ?? finding} tabIndex={0}>
          <table className="tbl">
            <caption className="vh">{finding}</caption>
            <ColumnHeads names={table.columns} />
            <tbody>
              {table.rows.map(({ key, cells: [name, ...cells] }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, index) => (
                    <td key={table.columns[index + 1] ?? index}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <div role="img" aria-label={finding}>
          {children}
        </div>
      )}
      <Button
        kind="ghost"
        small
        {...(about === undefined ? {} : { 'aria-label': `${label}: ${about}` })}
        onClick={() => setAsTable(!asTable)}
      >
        {label}
      </Button>
    </figure>
  );
}
