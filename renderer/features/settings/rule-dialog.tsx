import { useState, type ReactElement } from 'react';
import type { HarmSeverity, Likelihood } from '#shared/domain/harm.ts';
import type { NeverAcceptRule } from '#shared/domain/settings.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { HARM_WORDS, LIKELIHOOD_WORDS } from './harm-words.ts';

type Props = {
  /** `null`: a new one. */
  readonly rule: NeverAcceptRule | null;
  readonly nextId: string;
  readonly submit: (rule: NeverAcceptRule) => Promise<string | null>;
  readonly onClose: () => void;
};

const SEVERITIES = (['1', '2', '3', '4'] as const).map((value) => ({
  value,
  label: `${value} ${HARM_WORDS[Number(value) as HarmSeverity]}`,
}));

/** Without F: harm that is eliminated is no harm to refuse. */
const LIKELIHOODS = (['A', 'B', 'C', 'D', 'E'] as const).map((value) => ({
  value,
  label: LIKELIHOOD_WORDS[value],
}));

export function RuleDialog({ rule, nextId, submit, onClose }: Props): ReactElement {
  const [text, setText] = useState(rule?.text ?? '');
  const [severity, setSeverity] = useState<`${HarmSeverity}`>(`${rule?.severity ?? 1}`);
  const [from, setFrom] = useState<Likelihood>(rule?.fromLikelihood ?? 'C');
  const [of, setOf] = useState(rule?.of ?? '');
  const id = rule?.id ?? nextId;

  return (
    <FormDialog
      title={rule ? `Change ${id}` : `Add ${id}`}
      submitLabel={rule ? `Change ${id}` : `Add ${id}`}
      cancelLabel="Keep the rules as they are"
      missing={text.trim() === '' ? 'The sentence that is shown when it refuses is missing.' : null}
      submit={() =>
        submit({
          id,
          text,
          severity: Number(severity) as HarmSeverity,
          fromLikelihood: from,
          ...(of.trim() === '' ? {} : { of: of.trim() }),
        })
      }
      onClose={onClose}
    >
      <TextArea
        label="What it says when it refuses"
        value={text}
        autoFocus
        hint="One sentence, as the operator will read it."
        onChange={setText}
      />
      <SelectField
        label="Harm of this severity, or worse"
        value={severity}
        choices={SEVERITIES}
        onChange={setSeverity}
      />
      <SelectField
        label="At this likelihood, or likelier"
        value={from}
        choices={LIKELIHOODS}
        onChange={setFrom}
      />
      <TextField
        label="Only for harm to"
        value={of}
        placeholder="Life"
        hint="Empty: whatever is harmed."
        onChange={setOf}
      />
    </FormDialog>
  );
}
