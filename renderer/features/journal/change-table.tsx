import type { ReactElement } from 'react';
import type { Change } from '#shared/journal/entry.ts';
import { useZone } from '#renderer/ui/zone-context.ts';
import { fieldChanges } from './field-changes.ts';
import { fieldName, fieldText } from './field-text.ts';

/** One row of the log, field by field, before and after. */
export function ChangeTable({
  title,
  change,
}: {
  readonly title: string;
  readonly change: Change;
}): ReactElement {
  const zone = useZone();
  const isNew = change.before === null;
  return (
    <table className="changes">
      <caption>
        <b>{title}</b> <code className="q">{change.id}</code>
      </caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          {!isNew && <th scope="col">Before</th>}
          {change.after !== null && <th scope="col">{isNew ? 'Value' : 'After'}</th>}
        </tr>
      </thead>
      <tbody>
        {fieldChanges(change).map(({ path, before, after }) => (
          <tr key={path}>
            <th scope="row">{fieldName(path)}</th>
            {!isNew && <td className="was">{fieldText(path, before, zone)}</td>}
            {change.after !== null && <td>{fieldText(path, after, zone)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
