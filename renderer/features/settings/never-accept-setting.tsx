import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { setNeverAcceptRules } from '#shared/commands/settings.ts';
import type { NeverAcceptRule } from '#shared/domain/settings.ts';
import { DEFAULT_NEVER_ACCEPT } from '#shared/rules/never-accept.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { ErrorBox } from '#renderer/ui/error-box.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { HARM_WORDS, LIKELIHOOD_WORDS } from './harm-words.ts';
import { RuleDialog } from './rule-dialog.tsx';

type Props = { readonly rules: readonly NeverAcceptRule[] };

/** `null`: a new rule. */
type Editing = { readonly rule: NeverAcceptRule | null };

export function NeverAcceptSetting({ rules }: Props): ReactElement {
  const run = useRun();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const keep = async (next: readonly NeverAcceptRule[]): Promise<string | null> => {
    const answer = await run(setNeverAcceptRules, { rules: [...next] });
    const sentence = answer.saved ? null : answer.sentence;
    setProblem(sentence);
    return sentence;
  };
  const isDefault = JSON.stringify(rules) === JSON.stringify(DEFAULT_NEVER_ACCEPT);

  return (
    <>
      {rules.length === 0 ? (
        <p>
          <b>No rule.</b> Nothing is refused, whatever the harm.
        </p>
      ) : (
        <RuleTable
          rules={rules}
          onEdit={(rule) => setEditing({ rule })}
          onRemove={(rule) => void keep(rules.filter(({ id }) => id !== rule.id))}
        />
      )}
      <div className="fl">
        <Button icon={Plus} onClick={() => setEditing({ rule: null })}>
          Add a rule
        </Button>
        {!isDefault && (
          <Button kind="ghost" onClick={() => void keep(DEFAULT_NEVER_ACCEPT)}>
            Bring the first rules back
          </Button>
        )}
      </div>
      {problem !== null && <ErrorBox happened="The rules were not saved" means={problem} />}
      {editing && (
        <RuleDialog
          rule={editing.rule}
          nextId={nextIdAfter(rules)}
          onClose={() => setEditing(null)}
          submit={(rule) =>
            keep(
              editing.rule
                ? rules.map((one) => (one.id === editing.rule?.id ? rule : one))
                : [...rules, rule],
            )
          }
        />
      )}
    </>
  );
}

/** Numbers are never given twice while the rule is there: NA-4 after NA-3. */
const nextIdAfter = (rules: readonly NeverAcceptRule[]): string => {
  const used = rules.map(({ id }) => Number(/^NA-(\d+)$/.exec(id)?.[1] ?? 0));
  return `NA-${String(Math.max(0, ...used) + 1)}`;
};

type TableProps = {
  readonly rules: readonly NeverAcceptRule[];
  readonly onEdit: (rule: NeverAcceptRule) => void;
  readonly onRemove: (rule: NeverAcceptRule) => void;
};

function RuleTable({ rules, onEdit, onRemove }: TableProps): ReactElement {
  return (
    <table className="rules">
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Refuses</th>
          <th scope="col">
            <span className="vh">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.id}>
            <th scope="row">
              <Chip kind="never">{rule.id}</Chip>
            </th>
            <td>
              {rule.text}
              <p className="hint">
                {HARM_WORDS[rule.severity]}
                {rule.of === undefined ? '' : ` of ${rule.of}`}, from{' '}
                {LIKELIHOOD_WORDS[rule.fromLikelihood]} on
              </p>
            </td>
            <td>
              <span className="fl">
                <IconButton
                  small
                  icon={Pencil}
                  label={`Change ${rule.id}`}
                  onClick={() => onEdit(rule)}
                />
                <IconButton
                  small
                  icon={Trash2}
                  label={`Take ${rule.id} away`}
                  onClick={() => onRemove(rule)}
                />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
