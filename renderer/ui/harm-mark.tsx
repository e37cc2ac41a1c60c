import type { HarmClass } from '#shared/domain/harm.ts';
import type { ReactElement } from 'react';

/** The harm class of a service: its severity as a digit (1 the worst) and what would be harmed. */
export function HarmMark({ harm }: { readonly harm: HarmClass }): ReactElement {
  const words = `Harm class ${String(harm.severity)}: ${harm.of}`;
  return (
    <span className={`harm h${String(harm.severity)}`} title={words}>
      <b>{harm.severity}</b>
      <span>{harm.of}</span>
    </span>
  );
}
