import { FileInput } from 'lucide-react';
import type { ReactElement } from 'react';
import { useImportDoor } from '#renderer/app/import-door.ts';
import type { FeedInfo } from '#renderer/data/feeds-database.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { useLive } from '#renderer/data/use-live.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatCount } from '#renderer/ui/format-number.ts';
import { TimeMark } from '#renderer/ui/time-mark.tsx';

const FEEDS = [
  {
    name: 'kev',
    title: 'Known exploited vulnerabilities (CISA KEV)',
    file: 'known_exploited_vulnerabilities.json or .csv',
  },
  {
    name: 'epss',
    title: 'Exploit prediction scores (FIRST EPSS)',
    file: 'epss_scores-….csv or .csv.gz',
  },
] as const;

/** Which editions this device holds. Without one, "known exploited" reads as unknown, not as no. */
export function FeedsSetting(): ReactElement {
  const { intel } = useLog();
  const offer = useImportDoor((door) => door.offer);
  const loaded = useLive(async () => (await intel.load()).feeds, [intel]);
  const feeds = loaded.state === 'ready' ? loaded.value : [];
  return (
    <>
      <table className="rules">
        <thead>
          <tr>
            <th scope="col">Feed</th>
            <th scope="col">Edition on this device</th>
          </tr>
        </thead>
        <tbody>
          {FEEDS.map(({ name, title, file }) => (
            <tr key={name}>
              <th scope="row">
                {title}
                <p className="hint">{file}</p>
              </th>
              <td>
                <Edition
                  isRead={loaded.state === 'ready'}
                  feed={feeds.find((feed) => feed.name === name)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button icon={FileInput} keys={['I']} onClick={() => offer([])}>
        Import an edition
      </Button>
    </>
  );
}

type EditionProps = { readonly isRead: boolean; readonly feed: FeedInfo | undefined };

function Edition({ isRead, feed }: EditionProps): ReactElement {
  if (!isRead) return <span className="q">reading…</span>;
  if (!feed) return <span className="q2">None imported: shown as unknown</span>;
  return (
    <>
      <b>{feed.date}</b>, {formatCount(feed.count)} entries
      {feed.edition !== null && `, ${feed.edition}`}
      <p className="hint">
        Imported <TimeMark at={feed.importedAt} />
      </p>
    </>
  );
}
