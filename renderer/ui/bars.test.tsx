import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BudgetBar } from './budget-bar.tsx';
import { StackBar } from './stack-bar.tsx';

const drawn = (element: ReactElement): string => renderToStaticMarkup(element);

describe('the budget bar', () => {
  it('[UI33] says what is spent, hatches over 100 %, and never invents an unknown one', () => {
    expect(drawn(<BudgetBar spent={0.39} />)).toContain('39 % of the error budget spent');
    expect(drawn(<BudgetBar spent={1} />)).not.toContain('budget narrow over');
    expect(drawn(<BudgetBar spent={1.12} />)).toContain('budget narrow over');
    expect(drawn(<BudgetBar spent={null} unknown="no objective" />)).toContain('no objective');
    expect(drawn(<BudgetBar spent={null} />)).not.toMatch(/\d %/);
  });
});

describe('the findings bar', () => {
  it('[UI34] tells its counts in words, worst first, the unknown ones too', () => {
    const bar = drawn(<StackBar counts={{ low: 4, critical: 1, unknown: 2 }} scaleTo={10} />);

    expect(bar).toContain('aria-label="1 critical, 4 low, 2 unknown"');
  });

  it('[UI35] shows none as a dot with a word', () => {
    expect(drawn(<StackBar counts={{ low: 0 }} scaleTo={10} />)).toContain('aria-label="none"');
  });
});
