import { useState, type ReactElement } from 'react';
import { addPlacement } from '#shared/commands/placements.ts';
import { addRelease } from '#shared/commands/releases.ts';
import type { Service } from '#shared/domain/service.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { QuickTimeField, useQuickTime } from '#renderer/ui/quick-time-field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

type Props = { readonly service: Service; readonly onClose: () => void };

/** A version that can run. Its place among others is by when it was built, never by its name. */
export function AddReleaseDialog({ service, onClose }: Props): ReactElement {
  const run = useRun();
  const now = useNow(1000);
  const [version, setVersion] = useState('');
  const [built, setBuilt] = useState('');
  const builtAt = useQuickTime(built, now, 'past');
  return (
    <FormDialog
      title={`Add a release of ${service.name}`}
      submitLabel="Add release"
      cancelLabel="Not now"
      missing={
        version.trim() === ''
          ? 'The version is missing: as the service calls it.'
          : built.trim() !== '' && builtAt === null
            ? 'When it was built does not read as a time. Leave it empty if it is not known.'
            : null
      }
      submit={async () => {
        const answer = await run(addRelease, { serviceId: service.id, version, builtAt });
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <TextField
        label="Version or tag"
        value={version}
        autoFocus
        placeholder="2.4.1"
        onChange={setVersion}
      />
      <QuickTimeField
        label="Built, if you know it"
        text={built}
        now={now}
        direction="past"
        empty="Not known: ordered by when it was first seen, now"
        onChange={setBuilt}
      />
    </FormDialog>
  );
}

type Exposed = 'yes' | 'no' | 'unknown';

/** Another environment that the service runs in. */
export function AddPlacementDialog({ service, onClose }: Props): ReactElement {
  const run = useRun();
  const [environment, setEnvironment] = useState('');
  const [exposed, setExposed] = useState<Exposed>('unknown');
  return (
    <FormDialog
      title={`Add an environment of ${service.name}`}
      submitLabel="Add environment"
      cancelLabel="Not now"
      missing={environment.trim() === '' ? 'The environment has no name yet.' : null}
      submit={async () => {
        const answer = await run(addPlacement, {
          serviceId: service.id,
          environment,
          exposed: exposed === 'unknown' ? null : exposed === 'yes',
        });
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <TextField
        label="Environment"
        value={environment}
        autoFocus
        placeholder="staging"
        onChange={setEnvironment}
      />
      <div>
        <span className="lbl">Can strangers reach it there?</span>
        <Segmented
          label="Can strangers reach it there?"
          full
          value={exposed}
          segments={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
            { value: 'unknown', label: 'Not known yet' },
          ]}
          onChange={setExposed}
        />
      </div>
    </FormDialog>
  );
}
