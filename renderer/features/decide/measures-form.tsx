import { Plus, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { QuickTimeField } from '#renderer/ui/quick-time-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { DecideFormProps } from './form-props.ts';
import type { DraftMeanwhile } from './decide-draft.ts';
import { mitigationLabel } from './option-label.ts';

const KINDS = ['flag-off', 'waf-rule', 'rate-limit', 'restart', 'scale', 'other'] as const;
const EMPTY: DraftMeanwhile = { kind: 'other', text: '', weakensSecurity: false, revertBy: '+24h' };

/** Temporary mitigations that go with the choice. Each stays listed until it is reverted. */
export function MeasuresForm({ change, decide, draft }: DecideFormProps): ReactElement {
  const set = (place: number, part: Partial<DraftMeanwhile>): void =>
    change({
      meanwhile: draft.meanwhile.map((one, index) => (index === place ? { ...one, ...part } : one)),
    });

  return (
    <>
      <span className="lbl">Temporary measures</span>
      {draft.meanwhile.map((measure, place) => (
        <div key={place} className="dec-line wrap">
          <SelectField
            label="Kind"
            value={measure.kind}
            choices={KINDS.map((kind) => ({ value: kind, label: mitigationLabel(kind) }))}
            onChange={(kind) => set(place, { kind })}
          />
          <TextField
            label={`Measure ${String(place + 1)}`}
            value={measure.text}
            onChange={(text) => set(place, { text })}
          />
          <QuickTimeField
            label="Revert by"
            text={measure.revertBy}
            now={decide.now}
            direction="future"
            empty="Not temporary"
            onChange={(revertBy) => set(place, { revertBy })}
          />
          <Checkbox
            label="Weakens security"
            checked={measure.weakensSecurity}
            onChange={(weakensSecurity) => set(place, { weakensSecurity })}
          />
          <IconButton
            icon={X}
            small
            label={`Remove measure ${String(place + 1)}`}
            onClick={() =>
              change({ meanwhile: draft.meanwhile.filter((_, index) => index !== place) })
            }
          />
        </div>
      ))}
      <Button
        kind="ghost"
        small
        icon={Plus}
        onClick={() => change({ meanwhile: [...draft.meanwhile, EMPTY] })}
      >
        Add a measure
      </Button>
    </>
  );
}
