import { useState, type ReactElement } from 'react';
import type { Release } from '#shared/domain/release.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { DecideDraft } from './decide-draft.ts';

type Own = DecideDraft['own'][number];

type Props = {
  readonly releases: readonly Release[];
  readonly onClose: () => void;
  readonly onAdd: (own: Own) => void;
};

const NONE = 'none';

/** An option that the data does not propose. With a release it is compared like every other. */
export function OwnOptionDialog({ releases, onClose, onAdd }: Props): ReactElement {
  const [label, setLabel] = useState('');
  const [release, setRelease] = useState(NONE);
  return (
    <FormDialog
      title="An option of your own"
      submitLabel="Add it"
      cancelLabel="Leave it"
      missing={label.trim() === '' ? 'Say in a few words what would be done.' : null}
      submit={() => {
        onAdd({ label, releaseId: release === NONE ? null : release, mitigation: null });
        return Promise.resolve(null);
      }}
      onClose={onClose}
    >
      <TextField
        label="What would be done?"
        value={label}
        autoFocus
        placeholder="Move traffic to the other region"
        onChange={setLabel}
      />
      <SelectField
        label="Release that would run"
        value={release}
        choices={[
          { value: NONE, label: 'None, or what runs now' },
          ...releases.map(({ id, version }) => ({ value: String(id), label: version })),
        ]}
        onChange={setRelease}
      />
    </FormDialog>
  );
}
