import type { DecideDraft } from './decide-draft.ts';
import type { DecideFacts } from './decide-facts.ts';
import type { Decide } from './use-decide.ts';

/** What every part of the form is given. */
export type DecideFormProps = {
  readonly facts: DecideFacts;
  readonly decide: Decide;
  readonly draft: DecideDraft;
  readonly change: (change: Partial<DecideDraft>) => void;
};
