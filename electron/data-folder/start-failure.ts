/** Why the console cannot start: what happened, what it means, what to do. */
export type StartFailure = {
  readonly happened: string;
  readonly means: string;
  readonly toDo: string;
};
