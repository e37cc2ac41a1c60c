import type { ReactElement } from 'react';

/** The head of a table: what its columns are called. */
export const ColumnHeads = ({ names }: { readonly names: readonly string[] }): ReactElement => (
  <thead>
    <tr>
      {names.map((name) => (
        <th key={name} scope="col">
          {name}
        </th>
      ))}
    </tr>
  </thead>
);
