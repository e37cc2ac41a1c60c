import { Trash2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { correctLittleThing, removeLittleThing } from '#shared/commands/little-things.ts';
import { WORK_KINDS, type LittleThing } from '#shared/domain/little-thing.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { ErrorBox } from '#renderer/ui/error-box.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { QuickTimeField, useQuickTime, zoneName } from '#renderer/ui/quick-time-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { choicesOf, NONE, useSubjects } from './use-subjects.ts';
import { WORK_KIND_WORDS } from './entry-kind-words.ts';
import { correctionOf, draftOf, firstProblem, problemsOf } from './little-thing-draft.ts';

type Props = { readonly thing: LittleThing; readonly onClose: () => void };

/** Corrects a little thing, or takes it out of the log. Both by an entry that undo takes back. */
export function CorrectLittleThing({ thing, onClose }: Props): ReactElement | null {
  const run = useRun();
  const zone = useZone();
  const now = useNow(1000);
  const subjects = useSubjects(thing);
  const [draft, setDraft] = useState(() => draftOf(thing));
  const [stays, setStays] = useState<string | null>(null);
  const at = useQuickTime(draft.when, now, 'past');
  const problems = problemsOf(draft, at);
  const say = (said: Partial<typeof draft>): void => setDraft({ ...draft, ...said });
  // All of it at once: a choice that is still being read would look like none.
  if (subjects.state === 'loading') return null;
  const { assets, incidents, services } = subjects.value;
  const dayOf = (moment: typeof thing.at) => calendarAt(moment, zoneName(zone)).today;

  const submit = async (): Promise<string | null> => {
    const answer = await run(correctLittleThing, correctionOf(thing, draft, at, dayOf));
    return answer.saved ? null : answer.sentence;
  };
  const remove = async (): Promise<void> => {
    const answer = await run(removeLittleThing, { id: thing.id });
    if (answer.saved) onClose();
    else setStays(answer.sentence);
  };

  return (
    <FormDialog
      title="Correct a little thing"
      submitLabel="Save the correction"
      wide
      missing={firstProblem(problems)}
      submit={submit}
      onClose={onClose}
    >
      <TextField
        label="What was done"
        value={draft.text}
        problem={problems.text}
        autoFocus
        onChange={(text) => say({ text })}
      />
      <div className="two">
        <QuickTimeField
          label="When, if it was not then"
          text={draft.when}
          now={now}
          direction="past"
          empty={`Stays ${formatInstant(thing.at, zone, 'full')}`}
          onChange={(when) => say({ when })}
        />
        <TextField
          label="Minutes, if you know"
          value={draft.minutes}
          inputMode="decimal"
          problem={problems.minutes}
          onChange={(minutes) => say({ minutes })}
        />
      </div>
      <div className="two">
        <SelectField
          label="Counts as"
          value={draft.work}
          choices={WORK_KINDS.map((value) => ({ value, label: WORK_KIND_WORDS[value] }))}
          onChange={(work) => say({ work })}
        />
        <SelectField
          label="Service"
          value={draft.serviceId ?? NONE}
          choices={choicesOf(
            services.map(({ id, name }) => ({ id, label: name })),
            draft.serviceId,
            'A service',
          )}
          onChange={(id) => say({ serviceId: id === NONE ? null : id })}
        />
      </div>
      <div className="two">
        <SelectField
          label="Asset"
          value={draft.assetId ?? NONE}
          choices={choicesOf(
            assets.map(({ id, name }) => ({ id, label: name })),
            draft.assetId,
            'An asset',
          )}
          onChange={(id) => say({ assetId: id === NONE ? null : id })}
        />
        <SelectField
          label="During the incident"
          value={draft.incidentId ?? NONE}
          choices={choicesOf(
            incidents.map(({ id, number, title }) => ({
              id,
              label: `INC-${String(number)}, ${title}`,
            })),
            draft.incidentId,
            'An incident',
          )}
          hint={thing.incidentId === null ? undefined : 'Lines in its timeline stay as they are.'}
          onChange={(id) => say({ incidentId: id === NONE ? null : id })}
        />
      </div>
      {draft.incidentId !== null && draft.incidentId !== thing.incidentId && (
        <Checkbox
          label="Add it to the timeline of this incident"
          checked={draft.onTimeline}
          onChange={(onTimeline) => say({ onTimeline })}
        />
      )}
      <p>
        <Button kind="ghost" small icon={Trash2} onClick={() => void remove()}>
          Remove it from the log
        </Button>
      </p>
      {stays !== null && <ErrorBox happened="Not removed" means={stays} />}
    </FormDialog>
  );
}
