import { act, useState, type ReactElement } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendarDay, instant } from '#shared/domain/time.ts';
import { readQuickAdd } from '#shared/rules/quick-add.ts';
import { emptyScheduleForm } from '#shared/rules/schedule-form-of.ts';
import { readScheduleForm, type ScheduleForm } from '#shared/rules/schedule-form.ts';
import { closePage, openPage, show } from '#renderer/ui/a-page.tsx';
import { NextDays } from './next-days.tsx';
import { QuickLine } from './quick-line.tsx';
import { ScheduleFields } from './schedule-fields.tsx';

beforeEach(openPage);
afterEach(closePage);

const TODAY = calendarDay('2026-05-14');
const text = (): string => document.body.textContent ?? '';
const click = (element: Element | undefined): void =>
  act(() => (element as HTMLElement | undefined)?.click());
const named = (tag: string, name: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(tag)].find(
    (one) => one.textContent === name || one.getAttribute('aria-label') === name,
  );

function Form({ begin }: { readonly begin: Partial<ScheduleForm> }): ReactElement {
  const [form, setForm] = useState({ ...emptyScheduleForm(TODAY, 'Europe/Berlin'), ...begin });
  const read = readScheduleForm(form);
  return (
    <>
      <ScheduleFields
        form={form}
        problemOf={(field) =>
          (read.ok ? [] : read.refusal).find((one) => one.field === field)?.sentence ?? null
        }
        change={(more) => setForm({ ...form, ...more })}
      />
      <NextDays
        when={read.ok ? read.value : null}
        isAsked={false}
        known={null}
        keeps={[]}
        today={TODAY}
      />
    </>
  );
}

const daysShown = (): readonly string[] =>
  [...document.querySelectorAll('ol li span:first-child')].map((one) => one.textContent ?? '');

describe('the fields of a schedule', () => {
  it('[CE7] show the next ten days and the sentence as they are changed', () => {
    show(<Form begin={{ kind: 'repeat', unit: 'week', every: '2', weekdays: ['FR'] }} />);
    expect(daysShown()).toHaveLength(10);
    expect(daysShown()[0]).toBe('Fri 15 May 2026');
    expect(text()).toContain('Every 2 weeks on Friday, from 14 May 2026');

    click(named('input', 'Monday'));
    expect(text()).toContain('Every 2 weeks on Monday and Friday');

    click(named('button', 'After it was last done'));
    expect(text()).toContain('2 weeks after it was last done');
    expect(text()).toContain('The next ten times, if each is done on its day');
  });

  it('[CE7] say what is wrong in the field, and show no day that was not meant', () => {
    show(<Form begin={{ kind: 'repeat', unit: 'week', weekdays: ['FR'] }} />);
    click(named('input', 'Friday'));

    expect(text()).toContain('A weekday is missing: on which is it due?');
    expect(daysShown()).toEqual([]);
  });

  it('[CE8] ask about shorter months only where there are some, and for a zone only with a time', () => {
    show(<Form begin={{ kind: 'repeat', unit: 'month', dayOfMonth: '28' }} />);
    expect(text()).not.toContain('In shorter months');
    expect(text()).not.toContain('On the clock of');

    show(
      <Form key="2" begin={{ kind: 'repeat', unit: 'month', dayOfMonth: '31', time: '09:30' }} />,
    );
    expect(text()).toContain('In shorter months');
    expect(text()).toContain('On the clock of');
    expect(text()).toContain('Grace afterwards, in minutes');
  });
});

function Line({ begin }: { readonly begin: string }): ReactElement {
  const [line, setLine] = useState(begin);
  const here = { now: instant(Date.UTC(2026, 4, 14, 8)), zone: 'UTC', services: [], assets: [] };
  return (
    <QuickLine
      label="In one line"
      line={line}
      read={readQuickAdd(line, here)}
      isSettled={false}
      onChange={setLine}
    />
  );
}

describe('the line of a chore', () => {
  it('[CE9] says how it reads, as part of what the field is called', () => {
    show(<Line begin="prune every 14 days 5m" />);
    const field = document.querySelector('input');
    const note = document.getElementById(field?.getAttribute('aria-describedby') ?? '');

    expect(note?.textContent).toBe(
      'Reads as prune, every 14 days, from 14 May 2026, takes 5 minutes',
    );
  });

  it('[CE9] asks, and puts the answer into the line', () => {
    show(<Line begin="pay on 3/4 please" />);
    expect(text()).toContain('Which day is 3/4?');

    click(named('button', 'Sat 3 April 2027'));
    expect(document.querySelector('input')?.value).toBe('pay on 3 April 2027 please');
    expect(text()).not.toContain('Which day');
    expect(document.activeElement).toBe(document.querySelector('input'));
  });
});
