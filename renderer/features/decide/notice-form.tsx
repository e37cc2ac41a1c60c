import { WifiOff } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { SideLabel } from '#renderer/ui/side-label.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { DecideFormProps } from './form-props.ts';
import { optionLabel } from './option-label.ts';

const MOTIVES = [
  { value: 'reliability', label: 'Reliability' },
  { value: 'security', label: 'Security' },
  { value: 'planned', label: 'Planned' },
] as const;

/** The side that the choice is made for, and the notice that the other side gets. */
export function NoticeForm({ change, decide, draft, facts }: DecideFormProps): ReactElement {
  const other = decide.motive === 'security' ? 'reliability' : 'security';
  const { notice } = draft;
  return (
    <section aria-label="Who is told">
      <span className="lbl">Made for</span>
      <Segmented
        label="Made for"
        full
        value={decide.motive}
        segments={MOTIVES}
        onChange={(motive) => change({ motive })}
      />
      <p className="chosen">
        <span className="lbl">Who is told</span>
        <SideLabel side={other}>The {other} side</SideLabel>
      </p>
      {notice === null ? (
        <p className="t12 q2">
          The notice is written from the decision.{' '}
          <Button
            kind="ghost"
            small
            onClick={() =>
              change({
                notice: {
                  subject: `${facts.service.name}: ${decide.chosen ? optionLabel(decide.chosen) : 'a decision'}`,
                  text: draft.reason,
                },
              })
            }
          >
            Write it yourself
          </Button>
        </p>
      ) : (
        <>
          <TextField
            label="Subject"
            value={notice.subject}
            onChange={(subject) => change({ notice: { ...notice, subject } })}
          />
          <TextArea
            label="Notice"
            rows={3}
            value={notice.text}
            onChange={(text) => change({ notice: { ...notice, text } })}
          />
          <Button kind="ghost" small onClick={() => change({ notice: null })}>
            Let it be written
          </Button>
        </>
      )}
      <p className="hint fl">
        <Icon of={WifiOff} size={13} />
        <span>Offline: the notice is prepared. You pass it on, then mark it told.</span>
      </p>
    </section>
  );
}
