import { z } from 'zod';
import { id, type ServiceId } from '#shared/domain/ids.ts';
import type { Placement } from '#shared/domain/service.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { changed, created } from './changes.ts';
import { command } from './command.ts';
import { harmSeverityInput, idOf, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

export const harmClassInput = z.object({ severity: harmSeverityInput, of: textInput });

export const sloInput = z.object({ target: z.number(), windowDays: z.number() });

const sloProblem = (slo: z.output<typeof sloInput> | null): RefusalOf<'out-of-range'> | null => {
  if (slo === null) return null;
  if (slo.target <= 0 || slo.target >= 1) {
    return {
      kind: 'out-of-range',
      field: 'the objective',
      allowed: 'a share between 0 and 100 %, such as 99.9 %',
    };
  }
  return Number.isInteger(slo.windowDays) && slo.windowDays >= 1 && slo.windowDays <= 366
    ? null
    : { kind: 'out-of-range', field: 'the window', allowed: 'whole days from 1 to 366' };
};

/** A place that nothing is known about yet but its name. */
export const newPlacement = (
  placementId: string,
  serviceId: ServiceId,
  environment: string,
  exposed: boolean | null = null,
): Placement => ({
  id: id(placementId),
  serviceId,
  environment,
  exposed,
  floor: null,
  denyList: [],
});

/** Adds a service together with the first environment that it runs in. */
export const addService = command({
  name: 'service.add',
  input: z.object({
    name: textInput,
    harmClass: harmClassInput,
    slo: sloInput.nullable(),
    environment: textInput,
    exposed: z.boolean().nullable().default(null),
  }),
  reads: ({ name }) => [{ table: 'services', index: 'name', is: name }],

  decide(
    { environment, exposed, harmClass, name, slo },
    { newId, rows },
  ): Result<readonly Change[], RefusalOf<'empty' | 'name-taken' | 'out-of-range'>> {
    if (name === '') return refused({ kind: 'empty', field: 'the name' });
    if (environment === '') return refused({ kind: 'empty', field: 'the environment' });
    if (harmClass.of === '') return refused({ kind: 'empty', field: 'what would be harmed' });
    if (rows('services', 'name', name).length > 0) {
      return refused({ kind: 'name-taken', what: 'service', name });
    }
    const problem = sloProblem(slo);
    if (problem) return refused(problem);

    const serviceId = id<'ServiceId'>(newId());
    return ok([
      created('services', { id: serviceId, name, harmClass, slo }),
      created('placements', newPlacement(newId(), serviceId, environment, exposed)),
    ]);
  },
});

/** Gives a service another name. Everything that belongs to it stays. */
export const renameService = command({
  name: 'service.rename',
  input: z.object({ id: idOf<'ServiceId'>(), name: textInput }),
  reads: ({ id, name }) => [
    { table: 'services', id },
    { table: 'services', index: 'name', is: name },
  ],

  decide(
    { id, name },
    { row, rows },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty' | 'name-taken'>> {
    const service = row('services', id);
    if (!service) return refused({ kind: 'not-in-log', what: 'service', id });
    if (name === '') return refused({ kind: 'empty', field: 'the name' });
    if (rows('services', 'name', name).some((other) => other.id !== id)) {
      return refused({ kind: 'name-taken', what: 'service', name });
    }
    return ok(changed('services', service, { ...service, name }));
  },
});

/** Says what a failure of the service can harm, and how badly. */
export const setHarmClass = command({
  name: 'service.set-harm-class',
  input: z.object({ id: idOf<'ServiceId'>(), harmClass: harmClassInput }),
  reads: ({ id }) => [{ table: 'services', id }],

  decide({ harmClass, id }, { row }): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty'>> {
    const service = row('services', id);
    if (!service) return refused({ kind: 'not-in-log', what: 'service', id });
    if (harmClass.of === '') return refused({ kind: 'empty', field: 'what would be harmed' });
    return ok(changed('services', service, { ...service, harmClass }));
  },
});

/** Sets the service level objective; `null` takes it away, and with it the error budget. */
export const setObjective = command({
  name: 'service.set-objective',
  input: z.object({ id: idOf<'ServiceId'>(), slo: sloInput.nullable() }),
  reads: ({ id }) => [{ table: 'services', id }],

  decide(
    { id, slo },
    { row },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'out-of-range'>> {
    const service = row('services', id);
    if (!service) return refused({ kind: 'not-in-log', what: 'service', id });
    const problem = sloProblem(slo);
    if (problem) return refused(problem);
    return ok(changed('services', service, { ...service, slo }));
  },
});
