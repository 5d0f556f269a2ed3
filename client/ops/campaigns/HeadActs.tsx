// What can be done with a campaign as it stands: publish, withdraw, cancel, copy; what the clock can be told stands with the timetable.

import Button from 'antd/es/button';
import Dropdown from 'antd/es/dropdown';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useAct, useAskAgain } from '../answers.ts';
import type { CampaignFields } from '../generated.ts';
import {
  CampaignCheckQuery,
  CampaignQuery,
  CampaignsQuery,
  CancelCampaignMutation,
  PublishCampaignMutation,
  WithdrawCampaignMutation,
} from '../generated.ts';
import { Dialog, ReasonField } from '../parts/Dialog.tsx';
import { useIsManager } from '../parts/rights.ts';
import { useTell } from '../parts/tell.ts';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { CopyDialog } from './NewCampaign.tsx';
import { isUnderWay } from './plan.ts';
import { RunActs } from './timetable/RunActs.tsx';

const AGAIN = [CampaignQuery.name, CampaignsQuery.name, CampaignCheckQuery.name];

export function HeadActs({ campaign }: { campaign: CampaignFields }): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const tell = useTell();
  const [open, setOpen] = useState<'COPY' | 'CANCEL' | null>(null);
  const publish = useAct(PublishCampaignMutation, AGAIN);
  const withdraw = useAct(WithdrawCampaignMutation, AGAIN);
  const askAgain = useAskAgain();
  const { id, seq, state, title } = campaign;
  const isOpen = state !== 'CLOSED' && state !== 'CANCELLED' && state !== 'CLOSING';
  const screen = isUnderWay(state) || state === 'READY' || state === 'CLOSED';
  const more = [{ key: 'COPY', label: t('camp.copy') }, ...(isOpen ? [{ key: 'CANCEL', label: t('camp.cancel'), danger: true }] : [])];
  return (
    <>
      {screen ? (
        <Button type="text" href={`/screen/${id}`} target="_blank" rel="noopener">
          {t('camp.openScreen')}
        </Button>
      ) : null}
      {isManager ? (
        <>
          <Dropdown menu={{ items: more, onClick: ({ key }) => setOpen(key === 'COPY' ? 'COPY' : 'CANCEL') }} trigger={['click']}>
            <Button aria-label={t('camp.more')} icon={<Icon name="more" />} />
          </Dropdown>
          {state === 'READY' ? (
            <Popconfirm
              title={t('camp.withdrawTitle')}
              description={t('camp.withdrawAbout')}
              okText={t('camp.withdraw')}
              cancelText={t('action.cancel')}
              onConfirm={() => withdraw.mutate({ id }, { onSuccess: () => tell.done(t('camp.withdrawn')), onError: tell.failure })}
            >
              <Button loading={withdraw.isPending ? { delay: 200 } : false}>{t('camp.withdraw')}</Button>
            </Popconfirm>
          ) : null}
          <RunActs campaign={campaign} />
          {state === 'DRAFT' ? (
            <Popconfirm
              title={t('camp.publishTitle')}
              description={t('camp.publishAbout')}
              okText={t('camp.publish')}
              cancelText={t('action.cancel')}
              onConfirm={() =>
                publish.mutate(
                  { id, seq },
                  {
                    onSuccess: () => tell.done(t('camp.published')),
                    onError: (error) => {
                      tell.failure(error);
                      askAgain(...AGAIN);
                    },
                  },
                )
              }
            >
              <Button type="primary" loading={publish.isPending ? { delay: 200 } : false}>
                {t('camp.publish')}
              </Button>
            </Popconfirm>
          ) : null}
        </>
      ) : null}
      {open === 'COPY' ? <CopyDialog id={id} title={title} onClose={() => setOpen(null)} /> : null}
      {open === 'CANCEL' ? <CancelDialog campaign={campaign} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function CancelDialog({ campaign, onClose }: { campaign: CampaignFields; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const cancel = useAct(CancelCampaignMutation, AGAIN);
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={t('camp.cancelTitle', { title: campaign.title })}
      okText={t('camp.cancel')}
      isDanger
      isIncomplete={reason.trim() === ''}
      act={() => cancel.mutateAsync({ id: campaign.id, reason })}
      onClose={onClose}
    >
      <p className="m2">{t('camp.cancelAbout')}</p>
      <ReasonField label={t('camp.reason')} value={reason} onChange={setReason} isFirst />
    </Dialog>
  );
}
