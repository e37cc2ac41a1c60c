import type { Instant } from '#shared/domain/time.ts';

/** What a refusal may speak of, as the operator calls it. */
export type Thing =
  | 'service'
  | 'placement'
  | 'release'
  | 'deployment'
  | 'incident'
  | 'timeline line'
  | 'mitigation'
  | 'acceptance'
  | 'notice'
  | 'follow-up'
  | 'chore'
  | 'occurrence'
  | 'entry'
  | 'asset'
  | 'trip'
  | 'forecast'
  | 'forecast line'
  | 'little thing'
  | 'option'
  | 'rule'
  | 'control';

/** Every refusal of every command, named by what the operator hears. */
export type Refusal =
  | { readonly kind: 'not-in-log'; readonly what: Thing; readonly id: string }
  | { readonly kind: 'empty'; readonly field: string }
  | { readonly kind: 'name-taken'; readonly what: Thing; readonly name: string }
  | { readonly kind: 'out-of-range'; readonly field: string; readonly allowed: string }
  | { readonly kind: 'in-the-future'; readonly field: string; readonly at: Instant }
  | { readonly kind: 'in-the-past'; readonly field: string; readonly at: Instant }
  | { readonly kind: 'out-of-order'; readonly earlier: string; readonly later: string }
  | { readonly kind: 'already'; readonly what: Thing; readonly state: string }
  | { readonly kind: 'not-yet'; readonly what: Thing; readonly state: string }
  | { readonly kind: 'other-service'; readonly what: Thing }
  | { readonly kind: 'overlaps'; readonly from: Instant; readonly to: Instant | null }
  | { readonly kind: 'nothing-runs' }
  | { readonly kind: 'nothing-to-import'; readonly fileName: string }
  | { readonly kind: 'never-accept'; readonly rule: string; readonly finding: string | null }
  | { readonly kind: 'end-missing'; readonly findings: number }
  | { readonly kind: 'end-past-limit'; readonly limit: Instant }
  | { readonly kind: 'break-glass-missing'; readonly because: string }
  | { readonly kind: 'kept-already'; readonly pattern: string; readonly chore: string }
  | { readonly kind: 'sheet-out-of-date'; readonly because: string }
  | { readonly kind: 'unreadable-schedule'; readonly expected: string; readonly found: string }
  | { readonly kind: 'changed-since'; readonly rows: readonly ChangedRow[] }
  | { readonly kind: 'depended-on'; readonly rows: readonly ChangedRow[] };

/** A row that stands in the way of an undo, as the operator knows it. */
export type ChangedRow = { readonly table: string; readonly id: string; readonly label: string };

/** The refusals of one command, picked from all of them. */
export type RefusalOf<Kind extends Refusal['kind']> = Extract<Refusal, { readonly kind: Kind }>;
