// What is to be done after a campaign, by whom, until when. An action stands in its owner's Today as a task; done there is done here.

import Button from 'antd/es/button';
import DatePicker from 'antd/es/date-picker';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import { useAct, useAnswer } from '../../answers.ts';
import { AddReviewActionMutation, CampaignReviewQuery, CloseReviewActionMutation, ReviewOwnersQuery } from '../../generated.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { addDays, useNow } from '../../parts/now.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useIsManager } from '../../parts/rights.ts';
import { Nothing } from '../../parts/states.tsx';
import { useTell } from '../../parts/tell.ts';
import { useTexts } from '../../texts.ts';
import type { Review } from './ReviewStep.tsx';

type Action = Review['actions'][number];

const USUAL_DAYS = 7;
const LONGEST_TITLE = 100;

export function ReviewActions({ review }: { review: Review }): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const [isAdding, setAdding] = useState(false);
  const add = (
    <Button size="small" onClick={() => setAdding(true)}>
      {t('review.addAction')}
    </Button>
  );
  return (
    <Panel title={t('review.actions')} aside={isManager && review.actions.length > 0 ? add : undefined}>
      {review.actions.length === 0 ? (
        <Nothing action={isManager ? add : undefined}>{t('review.noActions')}</Nothing>
      ) : (
        <ul className="review-actions">
          {review.actions.map((action) => (
            <ActionRow key={action.id} action={action} mayClose={isManager} />
          ))}
        </ul>
      )}
      {isAdding ? <AddDialog campaignId={review.campaignId} onClose={() => setAdding(false)} /> : null}
    </Panel>
  );
}

function ActionRow({ action, mayClose }: { action: Action; mayClose: boolean }): ReactElement {
  const { t } = useTexts();
  const { day, date } = useFormats();
  const now = useNow(60_000);
  const tell = useTell();
  const close = useAct(CloseReviewActionMutation, [CampaignReviewQuery.name]);
  const end = (isDone: boolean) => close.mutate({ id: action.id, isDone }, { onError: (error) => tell.failure(error) });
  const about =
    action.state === 'OPEN'
      ? t('review.due', { name: action.ownerName, day: day(action.dueOn, now) })
      : t(action.state === 'DONE' ? 'review.doneBy' : 'review.droppedBy', {
          name: action.closedByName ?? '',
          day: action.closedAt === null ? '' : date(action.closedAt, now),
        });
  return (
    <li className={action.state === 'OPEN' ? '' : 'm'}>
      <span>
        <b>{action.title}</b>
        <span className="s m">{about}</span>
      </span>
      {mayClose && action.state === 'OPEN' ? (
        <span className="acts">
          <Button size="small" disabled={close.isPending} onClick={() => end(true)}>
            {t('review.done')}
          </Button>
          <Button size="small" type="text" disabled={close.isPending} onClick={() => end(false)}>
            {t('review.drop')}
          </Button>
        </span>
      ) : null}
    </li>
  );
}

function AddDialog({ campaignId, onClose }: { campaignId: string; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const { dayKey } = useFormats();
  const today = dayKey(useNow(60_000));
  const staff = useAnswer(ReviewOwnersQuery, {});
  const [title, setTitle] = useState('');
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const [dueOn, setDueOn] = useState(addDays(today, USUAL_DAYS));
  const add = useAct(AddReviewActionMutation, [CampaignReviewQuery.name]);
  const people = (staff.data?.staff.edges ?? []).map(({ node }) => node).filter(({ disabledAt }) => disabledAt === null);
  const act = async (): Promise<void> => {
    if (ownerId !== null) await add.mutateAsync({ campaignId, input: { title, ownerId, dueOn } });
  };
  return (
    <Dialog
      title={t('review.addAction')}
      okText={t('review.addAction')}
      isIncomplete={title.trim() === '' || ownerId === null || dueOn === ''}
      act={act}
      onClose={onClose}
    >
      <div className="field">
        <label htmlFor="action-title">{t('review.what')}</label>
        <Input id="action-title" autoFocus maxLength={LONGEST_TITLE} value={title} onChange={(event) => setTitle(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="action-owner">{t('review.owner')}</label>
        <Select
          id="action-owner"
          showSearch={{ optionFilterProp: 'label' }}
          value={ownerId}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setOwnerId}
          style={{ width: '100%' }}
        />
      </div>
      <div className="field">
        <label htmlFor="action-due">{t('review.dueOn')}</label>
        <DatePicker
          id="action-due"
          allowClear={false}
          style={{ width: '100%' }}
          minDate={dayjs(today)}
          value={dayjs(dueOn)}
          onChange={(day: dayjs.Dayjs | null) => setDueOn(day?.format('YYYY-MM-DD') ?? dueOn)}
        />
      </div>
    </Dialog>
  );
}
