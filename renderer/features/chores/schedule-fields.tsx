import type { ReactElement } from 'react';
import { isTimedForm, type ScheduleForm } from '#shared/rules/schedule-form.ts';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { RepeatFields, type ScheduleFieldsProps } from './repeat-fields.tsx';

const KINDS = [
  { value: 'once', label: 'Once' },
  { value: 'repeat', label: 'On fixed days' },
  { value: 'after-done', label: 'After it was last done' },
  { value: 'rule', label: 'By a rule' },
] as const;

/** When a chore is due, in fields: each says in words what it does. */
export function ScheduleFields(props: ScheduleFieldsProps): ReactElement {
  const { change, form, problemOf } = props;
  const { kind } = form;
  return (
    <section className="che-when" aria-label="When it is due">
      <div>
        <span className="lbl">When it is due</span>
        <Segmented
          label="When it is due"
          full
          value={kind}
          segments={KINDS}
          onChange={(chosen) => change(kindChange(chosen, form))}
        />
      </div>
      {(kind === 'repeat' || kind === 'after-done') && <RepeatFields {...props} />}
      {kind === 'rule' && (
        <TextField
          label="The rule, as RFC 5545 writes it"
          value={form.rule}
          placeholder="FREQ=MONTHLY;BYMONTHDAY=1,15"
          problem={problemOf('rule')}
          onChange={(rule) => change({ rule })}
        />
      )}
      <div className="che-row">
        <TextField
          label={FIRST[kind]}
          type="date"
          value={form.first}
          problem={problemOf('first')}
          onChange={(first) => change({ first })}
        />
        {kind !== 'after-done' && <TimeFields {...props} />}
      </div>
      <GraceFields {...props} />
      {(kind === 'repeat' || kind === 'rule') && (
        <RadioGroup
          label="If several pass undone"
          value={form.missed}
          choices={MISSED}
          onChange={(missed) => change({ missed })}
        />
      )}
      {form.except.length > 0 && kind !== 'once' && kind !== 'after-done' && (
        <p className="hint">
          Left out as before: {form.except.slice(0, 5).join(', ')}
          {form.except.length > 5 && ` and ${form.except.length - 5} more`}.
        </p>
      )}
    </section>
  );
}

const FIRST: Readonly<Record<ScheduleForm['kind'], string>> = {
  ...{ once: 'Due on', repeat: 'Counts from', 'after-done': 'Due first on', rule: 'Counts from' },
};

const MISSED = [
  {
    value: 'keep-one',
    label: 'One stays to do',
    hint: 'Doing it once catches up. The ones missed are listed, and do not come back.',
  },
  {
    value: 'stack',
    label: 'Each stays to do',
    hint: 'Each has to be done or skipped, the oldest first.',
  },
] as const;

/** After it was last done there are no hours. */
function kindChange(kind: ScheduleForm['kind'], form: ScheduleForm): Partial<ScheduleForm> {
  return kind === 'after-done' && form.unit === 'hour' ? { kind, unit: 'day' } : { kind };
}

function TimeFields({ change, form, problemOf }: ScheduleFieldsProps): ReactElement {
  const isHourly = form.kind === 'repeat' && form.unit === 'hour';
  return (
    <>
      <TextField
        label={isHourly ? 'At' : 'At, if it has a time'}
        type="time"
        value={form.time}
        hint={form.time === '' && !isHourly ? 'Empty: it is due on the day.' : undefined}
        problem={problemOf('time')}
        onChange={(time) => change({ time })}
      />
      {isTimedForm(form) && (
        <SelectField
          label="On the clock of"
          value={form.zone}
          choices={zoneChoices(form.zone)}
          problem={problemOf('zone')}
          onChange={(zone) => change({ zone })}
        />
      )}
    </>
  );
}

/** One that this computer does not list, as an import may have brought, stays a choice. */
function zoneChoices(now: string): readonly { readonly value: string; readonly label: string }[] {
  const names = new Set([now, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [...names].map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}

function GraceFields({ change, form, problemOf }: ScheduleFieldsProps): ReactElement {
  const unit = isTimedForm(form) ? 'minutes' : 'days';
  return (
    <div className="che-row">
      <TextField
        label={`May be done early, in ${unit}`}
        inputMode="numeric"
        value={form.graceBefore}
        problem={problemOf('graceBefore')}
        onChange={(graceBefore) => change({ graceBefore })}
      />
      <TextField
        label={`Grace afterwards, in ${unit}`}
        inputMode="numeric"
        value={form.graceAfter}
        problem={problemOf('graceAfter')}
        onChange={(graceAfter) => change({ graceAfter })}
      />
    </div>
  );
}
