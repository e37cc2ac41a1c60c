import { useState, type ReactElement } from 'react';
import { addChore } from '#shared/commands/chores.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useLive } from '#renderer/data/use-live.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';

const NO_SERVICE = 'none';

/** A chore with its title and its day. A day has no time and no zone. */
export function AddChoreDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const run = useRun();
  const now = useNow();
  const zone = zoneName(useZone());
  const services = useLive((db) => db.services.toArray(), []);
  const [title, setTitle] = useState('');
  const [day, setDay] = useState<string>(calendarAt(now, zone).today);
  const [service, setService] = useState(NO_SERVICE);

  const submit = async (): Promise<string | null> => {
    const answer = await run(addChore, {
      title,
      schedule: { kind: 'once', due: day },
      today: calendarAt(now, zone).today,
      serviceId: service === NO_SERVICE ? null : service,
    });
    return answer.saved ? null : answer.sentence;
  };

  return (
    <FormDialog
      title="Add a chore"
      submitLabel="Add the chore"
      cancelLabel="Not now"
      missing={
        title.trim() === ''
          ? 'A few words are missing: what is to be done?'
          : /^\d{4}-\d{2}-\d{2}$/.test(day)
            ? null
            : 'A day is missing: when is it due?'
      }
      submit={submit}
      onClose={onClose}
    >
      <TextField
        label="What is to be done?"
        value={title}
        autoFocus
        placeholder="Rotate the WAF rules"
        onChange={setTitle}
      />
      <TextField label="Due on" type="date" value={day} onChange={setDay} />
      <SelectField
        label="Service, if it belongs to one"
        value={service}
        choices={[
          { value: NO_SERVICE, label: 'None' },
          ...(services.state === 'ready' ? services.value : []).map(({ id, name }) => ({
            value: String(id),
            label: name,
          })),
        ]}
        onChange={setService}
      />
    </FormDialog>
  );
}
