import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closePage, openPage, show } from './a-page.tsx';
import { FormDialog } from './form-dialog.tsx';

beforeEach(openPage);
afterEach(closePage);

it('[UI54] says what was missing for as long as it is missing', () => {
  const submit = vi.fn(() => Promise.resolve(null));
  const form = (missing: string | null) => (
    <FormDialog title="a" submitLabel="Save" missing={missing} submit={submit} onClose={vi.fn()}>
      <input />
    </FormDialog>
  );
  const said = (): string | undefined => document.querySelector('[role=alert]')?.textContent;
  show(form('A day is missing.'));
  expect(said()).toBeUndefined();
  act(() => document.querySelector('form')?.requestSubmit());
  expect(said()).toContain('A day is missing.');
  show(form('A reason is missing.'));
  expect(said()).toContain('A reason is missing.');
  show(form(null));
  expect(said()).toBeUndefined();
  expect(submit).not.toHaveBeenCalled();
});
