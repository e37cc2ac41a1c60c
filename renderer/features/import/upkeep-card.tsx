import { CalendarCheck2, X } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Service } from '#shared/domain/service.ts';
import { dayWords } from '#shared/rules/day-words.ts';
import type { DeadlineStanding } from '#shared/rules/deadline-standing.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { scheduleWords } from '#shared/rules/schedule-words.ts';
import { visibleText } from '#shared/rules/visible-text.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { countOf, formatCount } from '#renderer/ui/format-number.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { SeverityMark } from '#renderer/ui/severity-mark.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { formatName } from './format-words.ts';
import type { UpkeepChoice, UpkeepItem } from './import-item.ts';
import { LeftBehind } from './left-behind.tsx';
import {
  choreMark,
  deadlineMark,
  isLongPast,
  LITTLE_THINGS_MARK,
  namesServices,
  serviceFor,
  withMark,
} from './upkeep-choice.ts';
import { UpkeepTitle } from './upkeep-title.tsx';
import { useUpkeepStanding } from './use-upkeep-standing.ts';

type Props = {
  readonly item: UpkeepItem;
  readonly log: { readonly services: readonly Service[] };
  /** The same text stands further up already. */
  readonly isRepeat: boolean;
  readonly onChoose: (chosen: UpkeepChoice) => void;
  readonly onLeaveOut: () => void;
};

/** So many are listed one by one; a file with more is taken or left as a whole. */
const SHOWN = 200;

const BY_NAME = 'Names in the file count where the log has a service of that name.';

const STANDINGS: Readonly<Record<DeadlineStanding, string>> = {
  new: 'new: an asset, and a chore to renew it',
  renews: 'renews what the log has: done once, and due at the new end',
  same: 'in the log already; nothing changes',
  older: 'older than the one in the log; nothing changes',
};

/** A file about upkeep before it is taken: what it brings, renews and leaves behind. */
export function UpkeepCard({ item, log, isRepeat, onChoose, onLeaveOut }: Props): ReactElement {
  const { chosen, file } = item.state;
  const live = useUpkeepStanding(file);
  const standing = live.state === 'ready' ? live.value : null;
  const mark = (name: string, isTaken: boolean): void => onChoose(withMark(chosen, name, isTaken));
  const nameOf = (name: string | null): string | null => {
    const service = serviceFor(chosen, name, log.services);
    return log.services.find(({ id }) => id === service)?.name ?? null;
  };

  const today = calendarAt(useNow(), zoneName(useZone())).today;
  const rest = file.chores.slice(SHOWN);
  const unseen = rest.filter(({ remarks }) => remarks.length > 0).length;

  return (
    <li className="imp" aria-label={visibleText(item.name)}>
      <div className="imp-i">
        <div className="imp-h">
          <Icon of={CalendarCheck2} size={16} className="q2" />
          <b className="clip" title={visibleText(item.name)}>
            {visibleText(item.name)}
          </b>
          <span className="chip line">{formatName(file.format)}</span>
          <span className="grow" />
          <IconButton
            icon={X}
            small
            label={`Leave out ${visibleText(item.name)}`}
            onClick={onLeaveOut}
          />
        </div>
        <fieldset className="imp-u">
          <legend className="vh">What is taken of {visibleText(item.name)}</legend>
          {file.deadlines.map((draft) => (
            <Checkbox
              key={draft.key}
              label={
                <UpkeepTitle
                  text={draft.name}
                  after={`, ${draft.endsOn < today ? 'ended' : 'ends'} ${dayWords(draft.endsOn)}`}
                />
              }
              hint={STANDINGS[standing?.deadlines.get(draft.key) ?? 'new']}
              checked={!chosen.leftOut.has(deadlineMark(draft))}
              onChange={(isTaken) => mark(deadlineMark(draft), isTaken)}
            />
          ))}
          {file.chores.slice(0, SHOWN).map((draft) => (
            <Checkbox
              key={draft.key}
              label={<UpkeepTitle text={draft.title} remarks={draft.remarks} notes={draft.notes} />}
              hint={[
                scheduleWords(draft.schedule),
                visibleText(nameOf(draft.serviceName) ?? ''),
                isLongPast(draft, today) ? 'its day is over a year ago' : null,
                draft.past.length > 0 ? `done ${countOf(draft.past.length, 'time')} before` : null,
                standing?.known.has(draft.key) === true
                  ? 'in the log already; nothing changes'
                  : null,
              ]
                .filter((part) => part !== null && part !== '')
                .join(' · ')}
              checked={!chosen.leftOut.has(choreMark(draft))}
              onChange={(isTaken) => mark(choreMark(draft), isTaken)}
            />
          ))}
          {rest.length > 0 && (
            <p className="q2 t12">
              and {formatCount(rest.length)} more, of which{' '}
              {formatCount(rest.filter((draft) => !chosen.leftOut.has(choreMark(draft))).length)}{' '}
              are taken.
              {unseen > 0 &&
                ` ${formatCount(unseen)} of them were read otherwise than they stand in the file.`}
            </p>
          )}
          {file.littleThings.length > 0 && (
            <Checkbox
              label={`${countOf(file.littleThings.length, 'little thing')} done before`}
              hint="Counts in the figures about your upkeep from the day on which each was done."
              checked={!chosen.leftOut.has(LITTLE_THINGS_MARK)}
              onChange={(isTaken) => mark(LITTLE_THINGS_MARK, isTaken)}
            />
          )}
        </fieldset>
        {file.chores.length + file.deadlines.length + file.littleThings.length === 0 && (
          <p className="imp-n">
            <SeverityMark level="unknown" ink>
              Nothing in it can be a chore. Nothing is taken.
            </SeverityMark>
          </p>
        )}
        {isRepeat && (
          <p className="imp-n" role="status">
            <SeverityMark level={4} ink>
              The same text stands above already: it is taken once.
            </SeverityMark>
          </p>
        )}
        <LeftBehind items={file.notCarriedOver} />
      </div>
      <div className="asg">
        <SelectField
          label="Service"
          hint={namesServices(file) ? BY_NAME : undefined}
          value={chosen.service}
          choices={[
            ...(namesServices(file)
              ? [{ value: 'by-name', label: 'By the names in the file' }]
              : []),
            { value: 'none', label: 'None' },
            ...log.services.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          onChange={(service) =>
            onChoose({ ...chosen, service: service as UpkeepChoice['service'] })
          }
        />
      </div>
    </li>
  );
}
