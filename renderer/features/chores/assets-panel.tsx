import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { removeAsset } from '#shared/commands/assets.ts';
import type { Asset, CertificateFacts } from '#shared/domain/asset.ts';
import type { ChoreId } from '#shared/domain/ids.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import { dayWords } from '#shared/rules/day-words.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { ErrorBox } from '#renderer/ui/error-box.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { TimeMark } from '#renderer/ui/time-mark.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { AssetDialog } from './asset-dialog.tsx';
import { ASSET_KIND_NAMES, endWords } from './asset-words.ts';
import { type KeptAsset, useAssets } from './use-assets.ts';

/** Certificates, domains, hosts and other things, each with when it ends and what keeps it. */
export function AssetsPanel({ onOpen }: { readonly onOpen: (id: ChoreId) => void }): ReactElement {
  const live = useAssets();
  const run = useRun();
  const { today } = calendarAt(useNow(), zoneName(useZone()));
  const [edited, setEdited] = useState<Asset | 'new' | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (live.state === 'loading') return <Skeleton>Reading the assets…</Skeleton>;
  const { kept, services } = live.value;
  const add = (
    <Button icon={Plus} onClick={() => setEdited('new')}>
      Add an asset
    </Button>
  );
  const remove = async ({ id }: Asset): Promise<void> => {
    const answer = await run(removeAsset, { id });
    setRefusal(answer.saved ? null : answer.sentence);
  };

  return (
    <section className="ast" aria-label="Assets">
      {refusal !== null && (
        <div className="pad">
          <ErrorBox happened="Not removed" means={refusal} />
        </div>
      )}
      {kept.length === 0 ? (
        <div className="pad">
          <Empty title="No asset is written down" action={add}>
            Certificates, domains and hosts that chores keep stand here, with the day on which they
            end. Drop a certificate or the RDAP answer of a registry on the window, or add one by
            hand.
          </Empty>
        </div>
      ) : (
        <>
          <ul className="ast-l" aria-label="Assets by their end">
            {kept.map((one) => (
              <AssetRow
                key={one.asset.id}
                one={one}
                today={today}
                onOpen={onOpen}
                onEdit={() => setEdited(one.asset)}
                onRemove={() => void remove(one.asset)}
              />
            ))}
          </ul>
          <div className="pad">{add}</div>
        </>
      )}
      {edited !== null && (
        <AssetDialog
          asset={edited === 'new' ? null : edited}
          services={services}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}

type RowProps = {
  readonly one: KeptAsset;
  readonly today: CalendarDay;
  readonly onOpen: (id: ChoreId) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

function AssetRow({ one, today, onOpen, onEdit, onRemove }: RowProps): ReactElement {
  const { asset, chores, serviceName } = one;
  return (
    <li aria-label={asset.name}>
      <div className="ast-h">
        <span className="chip line">{ASSET_KIND_NAMES[asset.kind]}</span>
        <b>{asset.name}</b>
        {serviceName !== null && <span className="q2">{serviceName}</span>}
        <span className="grow" />
        <IconButton icon={Pencil} small label={`Change ${asset.name}`} onClick={onEdit} />
        <IconButton icon={Trash2} small label={`Remove ${asset.name}`} onClick={onRemove} />
      </div>
      <dl className="facts">
        <dt>Ends</dt>
        <dd>{endWords(asset, today)}</dd>
        <dt>Kept by</dt>
        <dd>
          {chores.length === 0 ? (
            <span className="q">no chore</span>
          ) : (
            chores.map(({ id, title }) => (
              <button key={id} type="button" className="link" onClick={() => onOpen(id)}>
                {title}
              </button>
            ))
          )}
        </dd>
        {asset.autoRenewSeenOn !== null && (
          <>
            <dt>Renews itself</dt>
            <dd>last seen on {dayWords(asset.autoRenewSeenOn)}</dd>
          </>
        )}
        {asset.notes !== null && (
          <>
            <dt>Notes</dt>
            <dd className="ast-n">{asset.notes}</dd>
          </>
        )}
      </dl>
      {asset.certificate !== null && <Facts certificate={asset.certificate} />}
    </li>
  );
}

const Facts = ({ certificate }: { readonly certificate: CertificateFacts }): ReactElement => (
  <details>
    <summary>What the certificate says</summary>
    <dl className="facts">
      <dt>For</dt>
      <dd>{certificate.names.join(', ') || certificate.subject}</dd>
      <dt>Signed by</dt>
      <dd>{certificate.issuer.replaceAll('\n', ', ')}</dd>
      <dt>Valid</dt>
      <dd>
        <TimeMark at={certificate.validFrom} form="full" /> to{' '}
        <TimeMark at={certificate.validTo} form="full" />
      </dd>
      <dt>Serial number</dt>
      <dd>
        <code>{certificate.serial}</code>
      </dd>
      <dt>SHA-256</dt>
      <dd>
        <code>{certificate.sha256}</code>
      </dd>
    </dl>
  </details>
);
