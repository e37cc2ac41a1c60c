import type { ReactElement } from 'react';
import { type Weekday, WEEKDAYS } from '#shared/rules/recurrence-rule.ts';
import {
  type DayOfWeek,
  isSometimesMissing,
  type Place,
  type Repeat,
} from '#shared/rules/repeat.ts';
import type { ScheduleForm } from '#shared/rules/schedule-form.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '#shared/rules/schedule-words.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

export type ScheduleFieldsProps = {
  readonly form: ScheduleForm;
  readonly problemOf: (field: keyof ScheduleForm) => string | null;
  readonly change: (change: Partial<ScheduleForm>) => void;
};

const UNITS: readonly { readonly value: Repeat['unit']; readonly label: string }[] = [
  ...[{ value: 'hour', label: 'hours' } as const, { value: 'day', label: 'days' } as const],
  ...[{ value: 'week', label: 'weeks' } as const, { value: 'month', label: 'months' } as const],
  { value: 'year', label: 'years' },
];

const PLACES = [
  { value: 'day', label: 'a day of the month' },
  { value: 'weekday', label: 'a weekday of the month' },
  { value: 'last-day', label: 'the last day of the month' },
] as const;

const NTHS = [
  ...[{ value: '1', label: 'the first' } as const, { value: '2', label: 'the second' } as const],
  ...[{ value: '3', label: 'the third' } as const, { value: '4', label: 'the fourth' } as const],
  { value: '-1', label: 'the last' } as const,
];

const DAYS: readonly { readonly value: DayOfWeek; readonly label: string }[] = [
  ...WEEKDAYS.map((value) => ({ value, label: WEEKDAY_NAMES[value] })),
  { value: 'workday', label: 'weekday, Monday to Friday' },
];

const MONTHS = MONTH_NAMES.map((label, index) => ({ value: String(index + 1), label }));

/** "Every 2 weeks on …", or "21 days after it was last done". */
export function RepeatFields(props: ScheduleFieldsProps): ReactElement {
  const { change, form, problemOf } = props;
  const isFixed = form.kind === 'repeat';
  return (
    <>
      <div className="che-row every">
        <TextField
          label={isFixed ? 'Every' : 'So many'}
          inputMode="numeric"
          value={form.every}
          problem={problemOf('every')}
          onChange={(every) => change({ every })}
        />
        <SelectField
          label="Unit"
          value={form.unit}
          choices={isFixed ? UNITS : UNITS.filter(({ value }) => value !== 'hour')}
          problem={problemOf('unit')}
          onChange={(unit) => change({ unit })}
        />
        {isFixed && form.unit === 'year' && (
          <SelectField
            label="In"
            value={String(form.month)}
            choices={MONTHS}
            onChange={(month) => change({ month: Number(month) })}
          />
        )}
        {isFixed && (form.unit === 'month' || form.unit === 'year') && (
          <SelectField
            label="On"
            value={form.place}
            choices={PLACES}
            onChange={(place) => change({ place })}
          />
        )}
      </div>
      {isFixed && form.unit === 'week' && <Weekdays {...props} />}
      {isFixed && (form.unit === 'month' || form.unit === 'year') && <InMonth {...props} />}
    </>
  );
}

function Weekdays({ change, form, problemOf }: ScheduleFieldsProps): ReactElement {
  const toggle = (day: Weekday): void => {
    const without = form.weekdays.filter((one) => one !== day);
    const weekdays = without.length === form.weekdays.length ? [...without, day] : without;
    change({ weekdays: WEEKDAYS.filter((one) => weekdays.includes(one)) });
  };
  return (
    <fieldset className="choices">
      <legend className="lbl">On</legend>
      <div className="che-days">
        {WEEKDAYS.map((day) => (
          <label key={day} className="choice">
            <input
              type="checkbox"
              className="box"
              checked={form.weekdays.includes(day)}
              aria-label={WEEKDAY_NAMES[day]}
              onChange={() => toggle(day)}
            />
            <span aria-hidden="true">{WEEKDAY_NAMES[day].slice(0, 3)}</span>
          </label>
        ))}
      </div>
      {problemOf('weekdays') !== null && <p className="che-problem">{problemOf('weekdays')}</p>}
    </fieldset>
  );
}

function InMonth({ change, form, problemOf }: ScheduleFieldsProps): ReactElement | null {
  if (form.place === 'last-day') return null;
  if (form.place === 'weekday') {
    return (
      <div className="che-row">
        <SelectField
          label="Which"
          value={`${form.nth}`}
          choices={NTHS}
          onChange={(nth) => change({ nth: Number(nth) as Place })}
        />
        <SelectField
          label="Weekday"
          value={form.weekday}
          choices={DAYS}
          onChange={(weekday) => change({ weekday })}
        />
      </div>
    );
  }
  const month = form.unit === 'year' ? form.month : null;
  return (
    <div className="che-row">
      <TextField
        label="Day of the month"
        inputMode="numeric"
        value={form.dayOfMonth}
        problem={problemOf('dayOfMonth')}
        onChange={(dayOfMonth) => change({ dayOfMonth })}
      />
      {isSometimesMissing(Number(form.dayOfMonth), month) && (
        <SelectField
          label={month === null ? 'In shorter months' : 'In shorter years'}
          value={form.short}
          choices={SHORT}
          onChange={(short) => change({ short })}
        />
      )}
    </div>
  );
}

const SHORT = [
  { value: 'clamp', label: 'their last day' },
  { value: 'skip', label: 'left out' },
] as const;
