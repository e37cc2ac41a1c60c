import { useState, type ReactElement } from 'react';
import { addAsset, changeAsset } from '#shared/commands/assets.ts';
import { type Asset, ASSET_KINDS } from '#shared/domain/asset.ts';
import type { Service } from '#shared/domain/service.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { ASSET_KIND_NAMES } from './asset-words.ts';

type Props = {
  /** The asset to change; `null`: a new one. */
  readonly asset: Asset | null;
  readonly services: readonly Service[];
  readonly onClose: () => void;
};

const NONE = 'none';

/** What an operator says of an asset. What a certificate says of itself comes from its file. */
export function AssetDialog({ asset, services, onClose }: Props): ReactElement {
  const run = useRun();
  const [kind, setKind] = useState(asset?.kind ?? 'certificate');
  const [name, setName] = useState(asset?.name ?? '');
  const [serviceId, setServiceId] = useState<string>(asset?.serviceId ?? NONE);
  const [expiresOn, setExpiresOn] = useState<string>(asset?.expiresOn ?? '');
  const [renewSeenOn, setRenewSeenOn] = useState<string>(asset?.autoRenewSeenOn ?? '');
  const [notes, setNotes] = useState(asset?.notes ?? '');

  const submit = async (): Promise<string | null> => {
    const words = {
      ...{ kind, name, notes },
      serviceId: serviceId === NONE ? null : serviceId,
      expiresOn: expiresOn === '' ? null : expiresOn,
      autoRenewSeenOn: renewSeenOn === '' ? null : renewSeenOn,
    };
    const answer =
      asset === null
        ? await run(addAsset, words)
        : await run(changeAsset, { id: asset.id, ...words });
    return answer.saved ? null : answer.sentence;
  };

  return (
    <FormDialog
      title={asset === null ? 'Add an asset' : `Change ${asset.name}`}
      submitLabel={asset === null ? 'Add the asset' : 'Change the asset'}
      cancelLabel={asset === null ? 'Not now' : 'Keep it as it is'}
      missing={
        name.trim() === '' ? 'The name is missing: as the certificate or host is called.' : null
      }
      submit={submit}
      onClose={onClose}
    >
      <div className="two">
        <SelectField
          label="Kind"
          value={kind}
          choices={ASSET_KINDS.map((value) => ({ value, label: ASSET_KIND_NAMES[value] }))}
          onChange={setKind}
        />
        <SelectField
          label="Service"
          value={serviceId}
          choices={[
            { value: NONE, label: 'None' },
            ...services.map((service) => ({ value: service.id as string, label: service.name })),
          ]}
          onChange={setServiceId}
        />
      </div>
      <TextField
        label="Name"
        value={name}
        autoFocus
        placeholder="api.example.org"
        onChange={setName}
      />
      <div className="two">
        <TextField
          label="Ends on, if it ends"
          type="date"
          value={expiresOn}
          hint={
            asset?.certificate
              ? 'From the certificate. A newer one that you drop sets it.'
              : 'Drop the certificate itself to have its true day.'
          }
          onChange={setExpiresOn}
        />
        <TextField
          label="Seen to renew itself on"
          type="date"
          value={renewSeenOn}
          hint="The last day on which somebody saw it."
          onChange={setRenewSeenOn}
        />
      </div>
      <TextArea label="Notes" value={notes} onChange={setNotes} />
    </FormDialog>
  );
}
