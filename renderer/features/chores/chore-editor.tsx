import { useState, type ReactElement } from 'react';
import { addChore, changeChore } from '#shared/commands/chores.ts';
import type { Asset } from '#shared/domain/asset.ts';
import { CHORE_KINDS, type ChoreKind } from '#shared/domain/chore.ts';
import type { ChoreId } from '#shared/domain/ids.ts';
import type { Service } from '#shared/domain/service.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { standingOf } from '#shared/rules/acceptance-standing.ts';
import { readQuickAdd } from '#shared/rules/quick-add.ts';
import type { KnownChore } from '#shared/rules/schedule-change.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { useLive } from '#renderer/data/use-live.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { draftOf, newDraft, NONE, readDraft, whenOf, withLine } from './chore-draft.ts';
import { MoreFields } from './more-fields.tsx';
import { NextDays } from './next-days.tsx';
import { QuickLine } from './quick-line.tsx';
import { ScheduleFields } from './schedule-fields.tsx';

type Props = {
  /** `null`: a new one. */
  readonly choreId: ChoreId | null;
  /** What stands in the line to begin with. */
  readonly line?: string;
  readonly onClose: () => void;
  readonly onSaved?: (id: ChoreId) => void;
};

/** Adds a chore or says one anew: in one line, or field by field, with the days that follow. */
export function ChoreEditor({ choreId, ...rest }: Props): ReactElement | null {
  const { circumstances } = useLog();
  const read = useLive(
    async (db) => {
      const [services, assets, chore, entries, acceptances] = await Promise.all([
        db.services.toArray(),
        db.assets.toArray(),
        choreId === null ? undefined : db.chores.get(choreId),
        choreId === null ? [] : db.choreEntries.where('choreId').equals(choreId).toArray(),
        choreId === null
          ? []
          : db.riskAcceptances.where('expiresAt').above(circumstances.now()).toArray(),
      ]);
      const now = circumstances.now();
      const keeps = acceptances
        .filter((one) => STANDING.includes(standingOf(one, now, []).kind))
        .filter(({ controls }) => controls.some((control) => control.choreId === choreId))
        .map(({ number }) => number);
      return { services, assets, keeps, known: chore === undefined ? null : { chore, entries } };
    },
    [choreId, circumstances],
  );
  if (read.state === 'loading') return null;
  // What was taken back meanwhile cannot be changed; the page says so.
  if (choreId !== null && read.value.known === null) return null;
  return <Editor {...read.value} {...rest} />;
}

/** A suspended one is in force, and its control is not proven. */
const STANDING: readonly string[] = ['proposed', 'in-force'];

type EditorProps = Omit<Props, 'choreId'> & {
  readonly services: readonly Service[];
  readonly assets: readonly Asset[];
  readonly known: KnownChore | null;
  readonly keeps: readonly number[];
};

const KINDS: Readonly<Record<ChoreKind, string>> = {
  preventive: 'Before it breaks',
  deadline: 'Ends on a date',
  reactive: 'When it is needed',
};

function Editor({
  assets,
  keeps,
  known,
  line: givenLine = '',
  onClose,
  onSaved,
  services,
}: EditorProps): ReactElement {
  const run = useRun();
  const now = useNow();
  const zone = zoneName(useZone());
  const { today } = calendarAt(now, zone);
  const chore = known?.chore ?? null;
  const [fields, setFields] = useState(() =>
    chore === null ? newDraft(today, zone) : draftOf(chore, today, zone),
  );
  const [line, setLine] = useState(givenLine);
  const [isSettled, setSettled] = useState(false);
  const [isAsked, setAsked] = useState(false);

  const quick = readQuickAdd(line, { now, zone, services, assets });
  const draft = isSettled ? fields : withLine(fields, quick);
  const change = (more: Partial<typeof draft>): void => {
    setFields({ ...draft, ...more });
    setSettled(line.trim() !== '');
  };
  const read = readDraft(draft, chore);
  const when = whenOf(draft, chore);
  const doubt = isSettled ? undefined : quick.doubts[0];
  const problemOf = (field: string): string | null =>
    (read.ok ? undefined : read.refusal.find((one) => one.field === field))?.sentence ?? null;
  const shown = (field: string): string | null =>
    field === 'title' && !isAsked ? null : problemOf(field);

  const submit = async (): Promise<string | null> => {
    if (!read.ok) return null;
    const answer =
      chore === null
        ? await run(addChore, { ...read.value, today })
        : await run(changeChore, { ...read.value, id: chore.id, today });
    if (!answer.saved) return answer.sentence;
    const saved = chore?.id ?? answer.created('chores')?.id;
    if (saved !== undefined) onSaved?.(saved);
    return null;
  };

  return (
    <FormDialog
      wide
      title={chore === null ? 'Add a chore' : `Change: ${chore.title}`}
      submitLabel={chore === null ? 'Add the chore' : 'Change the chore'}
      cancelLabel={chore === null ? 'Not now' : 'Keep it as it is'}
      missing={
        doubt === undefined
          ? read.ok
            ? null
            : (read.refusal[0]?.sentence ?? null)
          : `${doubt.question} Choose an answer below the line, or say it in other words.`
      }
      submit={submit}
      onClose={onClose}
    >
      <QuickLine
        label={chore === null ? 'In one line' : 'Changes, in one line'}
        line={line}
        read={quick}
        isSettled={isSettled}
        onChange={(typed) => {
          setLine(typed);
          setSettled(false);
        }}
      />
      <div className="che">
        <div className="che-fields">
          <TextField
            label="What is to be done?"
            value={draft.title}
            problem={shown('title')}
            onBlur={() => setAsked(true)}
            onChange={(title) => change({ title })}
          />
          <div className="che-row">
            <SelectField
              label="Service, if it belongs to one"
              value={draft.service}
              choices={withNone(services)}
              onChange={(service) => change({ service })}
            />
            {assets.length > 0 && (
              <SelectField
                label="Certificate, domain or host"
                value={draft.asset}
                choices={withNone(assets)}
                onChange={(asset) => change({ asset })}
              />
            )}
            <SelectField
              label="Kind"
              value={draft.kind}
              choices={CHORE_KINDS.map((value) => ({ value, label: KINDS[value] }))}
              onChange={(kind) => change({ kind })}
            />
            <TextField
              label="Takes, in minutes"
              inputMode="decimal"
              value={draft.minutes}
              placeholder="not known"
              problem={shown('minutes')}
              onChange={(minutes) => change({ minutes })}
            />
          </div>
          <ScheduleFields
            form={draft.when}
            problemOf={shown}
            change={(more) => change({ when: { ...draft.when, ...more } })}
          />
          <MoreFields draft={draft} change={change} />
        </div>
        <NextDays
          when={when.ok ? when.value : null}
          isAsked={doubt !== undefined && quick.schedule === null}
          known={known}
          keeps={keeps}
          today={today}
        />
      </div>
    </FormDialog>
  );
}

const withNone = (
  rows: readonly { readonly id: string; readonly name: string }[],
): readonly { readonly value: string; readonly label: string }[] => [
  { value: NONE, label: 'None' },
  ...rows.map(({ id, name }) => ({ value: id, label: name })),
];
