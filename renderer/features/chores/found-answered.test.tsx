import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StandingAnswer } from '#shared/rules/pattern-answers.ts';
import { closePage, openPage, show } from '#renderer/ui/a-page.tsx';
import { FoundAnswered } from './found-answered.tsx';

beforeEach(openPage);
afterEach(closePage);

describe('what is no longer asked about', () => {
  it('[UA77] names what can be asked again with every sign visible', () => {
    const answer = { id: 'a', title: 'x\u202Ey', answer: 'never', keeper: null };
    const answers = [answer as unknown as StandingAnswer];
    show(<FoundAnswered answers={answers} onAsk={() => {}} />);
    act(() => document.querySelector('button')?.click());

    const labels = [...document.querySelectorAll('li button')].map((one) =>
      one.getAttribute('aria-label'),
    );
    expect(labels).toEqual(['Ask again: x<U+202E>y']);
  });
});
