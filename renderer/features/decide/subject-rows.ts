import type { Placement, Service } from '#shared/domain/service.ts';
import type { ChoreCourse } from '#shared/rules/chore-course.ts';

/** What a sheet is about, and the chores that could keep a control of it. */
export type DecideSubjectRows = {
  readonly service: Service;
  readonly placement: Placement;
  readonly chores: readonly ChoreCourse[];
};
