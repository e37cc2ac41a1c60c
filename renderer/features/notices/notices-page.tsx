import { useState, type ReactElement } from 'react';
import { Empty } from '#renderer/ui/empty.tsx';
import { countOf } from '#renderer/ui/format-number.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { NoticeItem } from './notice-item.tsx';
import { useNotices, type NoticeLists } from './use-notices.ts';

/** What the other side must be told: prepared here, passed on by the operator, then marked told. */
export function NoticesPage(): ReactElement {
  const notices = useNotices();
  const [tab, setTab] = useState<'queued' | 'told'>('queued');
  if (notices.state === 'loading') return <Skeleton>Reading the notices…</Skeleton>;

  const { queued, told } = notices.value;
  return (
    <>
      <div className="sec-h page-h">
        <h1 className="head2">Notices</h1>
        <span className="sub">
          {queued.length === 0 ? 'none queued' : `${countOf(queued.length, 'notice')} to pass on`}.
          You pass them on, then mark them told; nothing is sent from here.
        </span>
      </div>
      <div className="page notices">
        <Tabs
          label="Notices"
          value={tab}
          onChange={setTab}
          tabs={[
            {
              value: 'queued',
              label: 'Queued',
              count: queued.length,
              panel: <List lists={notices.value} of={queued} empty={NONE_QUEUED} />,
            },
            {
              value: 'told',
              label: 'Told',
              count: told.length,
              panel: <List lists={notices.value} of={told} empty={NONE_TOLD} />,
            },
          ]}
        />
      </div>
    </>
  );
}

const NONE_QUEUED =
  'A decision that costs the other side something prepares a notice to it. It waits here until you mark it told.';
const NONE_TOLD = 'Notices that were passed on are kept here, with when and how.';

type ListProps = {
  readonly lists: NoticeLists;
  readonly of: NoticeLists['queued'];
  readonly empty: string;
};

function List({ lists, of, empty }: ListProps): ReactElement {
  if (of.length === 0) {
    return (
      <div className="pad">
        <Empty title="No notices here">{empty}</Empty>
      </div>
    );
  }
  return (
    <ol>
      {of.map((notice) => (
        <NoticeItem
          key={notice.id}
          notice={notice}
          retracts={notice.retracts === null ? null : (lists.numberOf.get(notice.retracts) ?? null)}
          isRetracted={lists.retracted.has(notice.id)}
        />
      ))}
    </ol>
  );
}
