import { Copy, FileText, Mail, Undo2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { Notice } from '#shared/domain/decision.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { SideLabel } from '#renderer/ui/side-label.tsx';
import { TimeMark } from '#renderer/ui/time-mark.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { DeploymentEventButton } from './deployment-event-button.tsx';
import { noticeAsMail, noticeAsMarkdown, noticeAsText, noticeFileName } from './notice-text.ts';
import { RetractDialog } from './retract-dialog.tsx';
import { TellDialog } from './tell-dialog.tsx';
import { usePassOn } from './use-pass-on.ts';

type Props = {
  readonly notice: Notice;
  /** The number of the notice that this one takes back. */
  readonly retracts: number | null;
  readonly isRetracted: boolean;
};

export function NoticeItem({ notice, retracts, isRetracted }: Props): ReactElement {
  const zone = useZone();
  const passOn = usePassOn();
  const [asking, setAsking] = useState<'tell' | 'retract' | null>(null);
  const close = (): void => setAsking(null);
  const name = `N-${String(notice.number)}`;

  return (
    <li className="notice" aria-label={`${name}: ${notice.subject}`}>
      <header>
        <span className="q2 tn">{name}</span>
        <SideLabel side={notice.to}>
          To {notice.to === 'security' ? 'security' : 'reliability'}
        </SideLabel>
        <b>{notice.subject}</b>
        {retracts !== null && <Chip kind="line">Takes back N-{retracts}</Chip>}
        {isRetracted && <Chip kind="line">Taken back</Chip>}
        <span className="grow" />
        <span className="q t12">
          Written <TimeMark at={notice.queuedAt} form="short" />
        </span>
      </header>
      <p className="notice-text">{notice.text}</p>
      <footer>
        <Button
          small
          icon={Copy}
          onClick={() => void passOn.copy(name, noticeAsText(notice, zone))}
        >
          Copy
        </Button>
        <Button
          small
          icon={Mail}
          onClick={() =>
            void passOn.save(noticeFileName(notice, 'eml'), noticeAsMail(notice, zone))
          }
        >
          Save as mail
        </Button>
        <Button
          small
          icon={FileText}
          onClick={() =>
            void passOn.save(noticeFileName(notice, 'md'), noticeAsMarkdown(notice, zone))
          }
        >
          Save as Markdown
        </Button>
        {notice.decisionId !== null && (
          <DeploymentEventButton
            decisionId={notice.decisionId}
            onSave={(fileName, text) => void passOn.save(fileName, text)}
          />
        )}
        <span className="grow" />
        {notice.told === null ? (
          <Button small onClick={() => setAsking('tell')}>
            Mark told
          </Button>
        ) : (
          <>
            <span className="q2 t12">
              Told <TimeMark at={notice.told.at} form="short" />, {notice.told.how}
            </span>
            {!isRetracted && (
              <Button small kind="ghost" icon={Undo2} onClick={() => setAsking('retract')}>
                Take it back
              </Button>
            )}
          </>
        )}
      </footer>
      {asking === 'tell' && <TellDialog notice={notice} onClose={close} />}
      {asking === 'retract' && <RetractDialog notice={notice} onClose={close} />}
    </li>
  );
}
