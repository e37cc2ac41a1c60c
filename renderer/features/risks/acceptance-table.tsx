import { CirclePause } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Instant } from '#shared/domain/time.ts';
import { Glyph } from '#renderer/ui/glyph.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { useZone } from '#renderer/ui/zone-context.ts';
import { useListKeys } from '#renderer/ui/use-list-keys.ts';
import { HarmCell } from './harm-cell.tsx';
import { type RegisterRow, standingWord } from './register.ts';
import { TimeLeft } from './time-left.tsx';

type Props = {
  readonly rows: readonly RegisterRow[];
  readonly selected: string | null;
  readonly now: Instant;
  readonly onSelect: (id: string) => void;
};

/** The acceptances as a list: where each stands, and how much of its term is left. */
export function AcceptanceTable({ rows, selected, now, onSelect }: Props): ReactElement {
  const keys = useListKeys({
    count: rows.length,
    pageWide: true,
    onOpen: (index) => {
      const row = rows[index];
      if (row) onSelect(row.acceptance.id);
    },
  });

  return (
    <table className="rl risks" aria-label="Acceptances">
      <colgroup>
        <col className="w-id" />
        <col className="w-harm" />
        <col />
        <col className="w-n" />
        <col className="w-n" />
        <col className="w-left" />
        <col className="w-end" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Id</th>
          <th scope="col">Harm</th>
          <th scope="col">Service and reason</th>
          <th scope="col" className="r">
            Findings
          </th>
          <th scope="col" className="r">
            Controls
          </th>
          <th scope="col">Time left of term</th>
          <th scope="col" className="r">
            Ends
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const { acceptance, service } = row;
          const { onFocus, ...wiring } = keys.rowProps(index);
          return (
            <tr
              key={acceptance.id}
              {...wiring}
              className={acceptance.id === selected ? 'cur' : ''}
              aria-selected={acceptance.id === selected}
              onFocus={() => {
                onFocus();
                onSelect(acceptance.id);
              }}
              onClick={() => keys.moveTo(index)}
            >
              <th scope="row" className="id">
                RA-{acceptance.number}
              </th>
              <td className="sc">
                <HarmCell harm={acceptance.harm} />
              </td>
              <td className="nm" title={acceptance.rationale}>
                <span className="rs">
                  <b>{service?.name ?? 'A service that is gone'}</b>
                  <span className="q2">{acceptance.rationale}</span>
                </span>
              </td>
              <td className="r tn">{acceptance.covered.length}</td>
              <td className="r tn">
                {acceptance.controls.length === 0 ? (
                  <span className="q">none</span>
                ) : (
                  acceptance.controls.length
                )}
              </td>
              <td className="cd">
                <Standing row={row} now={now} />
              </td>
              <td className="q r dt">
                <EndDay at={acceptance.expiresAt} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Standing({
  row,
  now,
}: {
  readonly row: RegisterRow;
  readonly now: Instant;
}): ReactElement {
  const { standing } = row;
  if (standing.kind === 'in-force') {
    return <TimeLeft acceptance={row.acceptance} standing={standing} now={now} />;
  }
  if (standing.kind === 'suspended') {
    return (
      <span className="sev s2">
        <Icon of={CirclePause} size={13} />
        <span>suspended</span>
      </span>
    );
  }
  if (standing.kind === 'proposed') {
    return (
      <span className="state q2">
        <Glyph of="sev4" size={11} />
        proposed
      </span>
    );
  }
  return <span className="q">{standingWord(standing).toLowerCase()}</span>;
}

/** The day without its weekday: the table has no room, and the detail has it in full. */
function EndDay({ at }: { readonly at: Instant }): ReactElement {
  const day = formatInstant(at, useZone(), 'day');
  return <time dateTime={new Date(at).toISOString()}>{day.replace(/^\w+ /, '')}</time>;
}
