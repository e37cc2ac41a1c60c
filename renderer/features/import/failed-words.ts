import type { FailedKind } from './import-item.ts';

const OTHERS = 'The other files are not touched by it.';

/** What a refused file means, and what to do: below the problems, or where there are none to list. */
export const FAILED_WORDS: Readonly<Record<FailedKind, string>> = {
  report: `Nothing of this file is taken: a half-read report would look better than it is. ${OTHERS} Make the report again and drop it here.`,
  upkeep: `Nothing of this file is taken. ${OTHERS} Correct what is named above, or export it again, and drop it here.`,
  unknown: `Nothing of this file is taken: what it was meant as cannot be told. ${OTHERS} Make or export it again, and drop it here.`,
  'private-key': `This is a private key and not a certificate. It was not read, and nothing of it is kept. ${OTHERS} Drop the file of the certificate instead.`,
};
