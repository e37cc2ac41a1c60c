/** What a cell says. The same words are on the sheet, in the evidence, and in the record. */
export type CellWords = {
  readonly main: string;
  /** Range, count or source: never left out where `main` is an estimate. */
  readonly note: string | null;
  /** Nothing to look at: drawn in grey. */
  readonly isQuiet: boolean;
};
