import { CircleCheck, CirclePause, Link2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { CompensatingControl, RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Instant } from '#shared/domain/time.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { controlsUnproven } from '#shared/rules/unproven-controls.ts';
import type { ChoreCourse } from '#shared/rules/chore-course.ts';
import { useView } from '#renderer/state/view-store.ts';
import { formatCalendarDay } from '#renderer/ui/format-instant.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { SeverityMark } from '#renderer/ui/severity-mark.tsx';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { KeeperDialog } from './keeper-dialog.tsx';

type Props = {
  readonly acceptance: RiskAcceptance;
  readonly chores: readonly ChoreCourse[];
  readonly now: Instant;
};

/** The compensating controls, and for each the chore that keeps it, with its day. */
export function ControlList({ acceptance, chores, now }: Props): ReactElement {
  const calendar = calendarAt(now, zoneName(useZone()));
  const unproven = controlsUnproven(acceptance, chores, now, calendar);
  const go = useView((view) => view.go);
  const [choosing, setChoosing] = useState<CompensatingControl | null>(null);
  if (acceptance.controls.length === 0) {
    return <p className="q2">None. Nothing lowers the risk while it stands.</p>;
  }
  return (
    <>
      <ul className="cl">
        {acceptance.controls.map((control) => {
          const course = chores.find(({ id }) => id === control.choreId);
          const lapsed = unproven.some((one) => one.control === control);
          return (
            <li key={control.text}>
              <Icon of={lapsed ? CirclePause : CircleCheck} size={15} className="ok" />
              <div>
                <b>{control.text}</b>
                {course && (
                  <p className="keep2">
                    <Icon of={Link2} size={13} />
                    <span>
                      Kept by chore{' '}
                      <button
                        type="button"
                        className="link"
                        onClick={() => go({ view: 'chores', choreId: course.id, tab: 'due' })}
                      >
                        {course.chore.title}
                      </button>
                    </span>
                  </p>
                )}
              </div>
              <div className="r q2 t12">
                {course ? (
                  <ChoreDay course={course} lapsed={lapsed} />
                ) : (
                  <Unkept id={control.choreId} />
                )}
                <button
                  type="button"
                  className="link"
                  aria-label={`Choose what keeps it: ${control.text}`}
                  onClick={() => setChoosing(control)}
                >
                  Choose…
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      {choosing && (
        <KeeperDialog
          acceptance={acceptance}
          control={choosing}
          onClose={() => setChoosing(null)}
        />
      )}
    </>
  );
}

function ChoreDay({
  course,
  lapsed,
}: {
  readonly course: ChoreCourse;
  readonly lapsed: boolean;
}): ReactElement {
  if (course.chore.retiredAt !== null) {
    return <SeverityMark level={2}>its chore is no longer kept</SeverityMark>;
  }
  if (course.proof === null) return <span>done</span>;
  const day = formatCalendarDay(course.proof.day);
  return lapsed ? (
    <SeverityMark level={2}>late, was due {day}</SeverityMark>
  ) : (
    <span>due {day}</span>
  );
}

const Unkept = ({ id }: { readonly id: string | null }): ReactElement => (
  <span className="q t11">{id === null ? 'no chore keeps it' : 'its chore is gone'}</span>
);
