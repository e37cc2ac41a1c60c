import type { ReactElement } from 'react';
import type { HarmSeverity } from '#shared/domain/harm.ts';
import { SEVERITY_NAMES } from '#shared/rules/harm.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { NONE, type ChoreDraft } from './chore-draft.ts';

type Props = {
  readonly draft: ChoreDraft;
  readonly change: (change: Partial<ChoreDraft>) => void;
};

const HARMS = [
  { value: NONE, label: 'As its service' },
  ...([1, 2, 3, 4] as const satisfies readonly HarmSeverity[]).map((severity) => ({
    value: String(severity),
    label: `${severity} ${SEVERITY_NAMES[severity]}`,
  })),
];

const hasMore = (draft: ChoreDraft): boolean =>
  [draft.consequence, draft.steps, draft.contact, draft.sheetTestedOn, draft.notes].some(
    (text) => text !== '',
  ) ||
  draft.onlyYou ||
  draft.harm !== NONE;

/** What somebody else would need, who does it while the operator is away. None of it is needed. */
export function MoreFields({ draft, change }: Props): ReactElement {
  return (
    <details className="che-more" open={hasMore(draft)}>
      <summary>For whoever does it in your place</summary>
      <div className="che-row">
        <TextField
          label="What happens if it is not done"
          value={draft.consequence}
          placeholder="Pumps lose their orders"
          onChange={(consequence) => change({ consequence })}
        />
        <SelectField
          label="How bad that is"
          value={draft.harm}
          choices={HARMS}
          onChange={(harm) => change({ harm })}
        />
      </div>
      <TextArea label="Steps" value={draft.steps} onChange={(steps) => change({ steps })} />
      <div className="che-row">
        <TextField
          label="Whom to ask"
          value={draft.contact}
          placeholder="Network on-call"
          onChange={(contact) => change({ contact })}
        />
        <TextField
          label="Somebody else did it by the steps on"
          type="date"
          value={draft.sheetTestedOn}
          onChange={(sheetTestedOn) => change({ sheetTestedOn })}
        />
      </div>
      <Checkbox
        label="Only you know how, so far"
        checked={draft.onlyYou}
        onChange={(onlyYou) => change({ onlyYou })}
      />
      <TextArea label="Notes" value={draft.notes} onChange={(notes) => change({ notes })} />
    </details>
  );
}
