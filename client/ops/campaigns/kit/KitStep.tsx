// The step 素材: the items by the hour in which they are meant to be sent, with what each came to, and the editor.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import { useAct, useAnswer } from '../../answers.ts';
import type { CampaignFields, KitItemFields } from '../../generated.ts';
import { CampaignQuery, KitItemsQuery, RestoreKitItemMutation, WithdrawKitItemMutation } from '../../generated.ts';
import type { Column } from '../../parts/ListTable.tsx';
import { ListTable } from '../../parts/ListTable.tsx';
import { useNow } from '../../parts/now.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useIsManager } from '../../parts/rights.ts';
import { Failure, Nothing } from '../../parts/states.tsx';
import { useTell } from '../../parts/tell.ts';
import { useTexts } from '../../texts.ts';
import { tierText } from '../../tiers/words.ts';
import { KitDrawer } from './KitDrawer.tsx';
import { KitPartsPanel } from './KitPartsPanel.tsx';
import { kindText, playText } from './words.ts';
import './kit.css';

const EVERY_MILLISECONDS = 15_000;

export function KitStep({ campaign }: { readonly campaign: CampaignFields }): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const asked = useAnswer(KitItemsQuery, { campaignId: campaign.id }, { everyMilliseconds: EVERY_MILLISECONDS });
  const [edited, setEdited] = useState<KitItemFields | 'NEW' | null>(null);
  const rows = asked.data?.kitItems;
  const isOver = campaign.state === 'CLOSED' || campaign.state === 'CANCELLED';
  const mayEdit = isManager && !isOver;
  const columns = useColumns(mayEdit, setEdited);
  const ready = rows?.filter(({ state }) => state === 'READY') ?? [];
  return (
    <>
      <Panel
        title={t('kitStep.title')}
        isRefreshing={asked.isFetching}
        isFlush
        aside={
          <>
            {rows === undefined || rows.length === 0 ? null : (
              <span className="m2">{t('kitStep.about', { count: ready.length, waves: new Set(ready.map(({ wave }) => wave)).size })}</span>
            )}
            {mayEdit && rows !== undefined && rows.length > 0 ? (
              <Button size="small" onClick={() => setEdited('NEW')}>
                {t('kitStep.add')}
              </Button>
            ) : null}
          </>
        }
      >
        {asked.error !== null && rows === undefined ? (
          <Failure error={asked.error} onRetry={() => void asked.refetch()} />
        ) : rows?.length === 0 ? (
          <Nothing action={mayEdit ? <Button onClick={() => setEdited('NEW')}>{t('kitStep.addFirst')}</Button> : undefined}>
            {t('kitStep.empty')}
          </Nothing>
        ) : (
          <ListTable
            label={t('kitStep.title')}
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
            minWidth={920}
            className="edge kit-items"
          />
        )}
      </Panel>
      {ready.length > 0 ? <KitPartsPanel campaignId={campaign.id} /> : null}
      {edited === null ? null : <KitDrawer campaign={campaign} item={edited === 'NEW' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function useColumns(mayEdit: boolean, onEdit: (item: KitItemFields) => void): readonly Column<KitItemFields>[] {
  const { t } = useTexts();
  const { count, yuanShort } = useFormats();
  const counts: readonly Column<KitItemFields>[] = [
    { key: 'sent', title: t('kitStep.sent'), isRight: true, cell: (row) => count(row.counts.copies + row.counts.shares) },
    { key: 'clicks', title: t('kitStep.clicks'), isRight: true, cell: (row) => count(row.counts.clicks) },
    { key: 'sales', title: t('kitStep.sales'), isRight: true, cell: (row) => <span className="f">{count(row.counts.sales)}</span> },
    { key: 'fen', title: t('kitStep.salesFen'), isRight: true, cell: (row) => yuanShort(row.counts.salesFen) },
  ];
  return [
    { key: 'hour', title: t('kitStep.hour'), isFixed: true, width: 72, cell: (row) => <span className="f">{row.hour}</span> },
    { key: 'item', title: t('kitStep.item'), isFixed: true, cell: (row) => <ItemCell row={row} /> },
    { key: 'wave', title: t('kitStep.wave'), cell: (row) => <WaveCell row={row} /> },
    {
      key: 'tiers',
      title: t('kitStep.tiers'),
      cell: (row) => (
        <span className="m2 nw">
          {row.tiers.length === 0 ? t('kitStep.everybody') : row.tiers.map((tier) => t(tierText[tier])).join(' ')}
        </span>
      ),
    },
    ...counts,
    ...(mayEdit
      ? [
          {
            key: 'acts',
            title: t('table.actions'),
            isMute: true,
            isRight: true,
            cell: (row: KitItemFields) => <Acts row={row} onEdit={onEdit} />,
          },
        ]
      : []),
  ];
}

function ItemCell({ row }: { row: KitItemFields }): ReactElement {
  const { t } = useTexts();
  const [first] = row.files;
  return (
    <div className={row.state === 'READY' ? 'kit-item' : 'kit-item gone'}>
      <span className="shot" aria-hidden="true">
        {first === undefined ? (
          t(kindText[row.kind]).slice(0, 1)
        ) : first.kind === 'VIDEO' ? (
          '▶'
        ) : (
          <img src={`/files/${first.id}/thumb`} alt="" loading="lazy" />
        )}
      </span>
      <span>
        <b>{row.title}</b>
        <span className="s">
          {row.play === null ? t(kindText[row.kind]) : t(playText[row.play])}
          {row.files.length > 1 ? ` · ${t('kitStep.fileCount', { count: row.files.length })}` : ''}
          {row.preview === null ? '' : ` · ${row.preview.split('\n')[0] ?? ''}`}
        </span>
      </span>
    </div>
  );
}

function WaveCell({ row }: { row: KitItemFields }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const { state, wave, openAt, opensAt } = row;
  if (state !== 'READY') return <span className="st">{t('kitStep.withdrawn')}</span>;
  return (
    <span className="nw">
      {t('kitStep.waveOf', { wave })}{' '}
      {openAt !== null ? (
        <span className="st done">{t('kitStep.openSince', { at: moment(openAt, now) })}</span>
      ) : opensAt !== null ? (
        <span className="st">{t('kitStep.opensAt', { at: moment(opensAt, now) })}</span>
      ) : (
        <span className="st due">{t('kitStep.opensNever')}</span>
      )}
    </span>
  );
}

function Acts({ row, onEdit }: { row: KitItemFields; onEdit: (item: KitItemFields) => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const again = [KitItemsQuery.name, CampaignQuery.name];
  const withdraw = useAct(WithdrawKitItemMutation, again);
  const restore = useAct(RestoreKitItemMutation, again);
  const after = { onError: tell.failure };
  return (
    <span className="acts nw">
      {row.state === 'READY' ? (
        <>
          <Button size="small" onClick={() => onEdit(row)}>
            {t('kitStep.edit')}
          </Button>
          <Button size="small" type="text" loading={withdraw.isPending} onClick={() => withdraw.mutate({ id: row.id }, after)}>
            {t('kitStep.withdraw')}
          </Button>
        </>
      ) : (
        <Button size="small" loading={restore.isPending} onClick={() => restore.mutate({ id: row.id }, after)}>
          {t('kitStep.restore')}
        </Button>
      )}
    </span>
  );
}
