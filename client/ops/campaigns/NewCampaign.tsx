// A campaign begins from a template, or as a copy of an earlier one: a name, a day, and everything else is there to be changed.

import DatePicker from 'antd/es/date-picker';
import Input from 'antd/es/input';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAnswer } from '../answers.ts';
import { CampaignTemplatesQuery, CampaignsQuery, CopyCampaignMutation, CreateCampaignMutation } from '../generated.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { addDays, useNow } from '../parts/now.ts';
import { Answered } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';

const LONGEST_TITLE = 40;
const AHEAD_DAYS = 7;

function useDay(): [dayjs.Dayjs, (day: dayjs.Dayjs | null) => void, string] {
  const { dayKey } = useFormats();
  const now = useNow(60_000);
  const [usual] = useState(() => addDays(dayKey(now), AHEAD_DAYS));
  const [day, setDay] = useState(() => dayjs(usual));
  return [day, (next) => setDay(next ?? dayjs(usual)), day.format('YYYY-MM-DD')];
}

export function NewCampaignDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const [, navigate] = useLocation();
  const [title, setTitle] = useState('');
  const [templateKey, setTemplateKey] = useState('HOT_DAY');
  const [day, setDay, key] = useDay();
  const asked = useAnswer(CampaignTemplatesQuery, {});
  const create = useAct(CreateCampaignMutation, [CampaignsQuery.name]);
  return (
    <Dialog
      title={t('camp.new')}
      okText={t('camp.create')}
      width={560}
      // The new campaign's page takes its place: closing would lead back to the list.
      staysOpen
      isIncomplete={title.trim() === ''}
      act={async () => {
        const { createCampaign } = await create.mutateAsync({ title, templateKey, day: key });
        navigate(`/campaigns/${createCampaign.id}`);
      }}
      onClose={onClose}
    >
      <div className="field">
        <span className="what">{t('camp.template')}</span>
        <Answered asked={asked} bones={3}>
          {({ campaignTemplates }) => (
            <div className="camp-templates" role="radiogroup" aria-label={t('camp.template')}>
              {campaignTemplates.map((template) => (
                <label key={template.key} className={template.key === templateKey ? 'chosen' : undefined}>
                  <input
                    type="radio"
                    name="template"
                    checked={template.key === templateKey}
                    onChange={() => setTemplateKey(template.key)}
                  />
                  <b>{say(template.title)}</b>
                  <span className="s">{say(template.about)}</span>
                  <span className="s">{t('camp.templateRewards', { count: template.rewardCount })}</span>
                </label>
              ))}
            </div>
          )}
        </Answered>
      </div>
      <div className="field">
        <label htmlFor="campaign-title">{t('camp.title')}</label>
        <Input
          id="campaign-title"
          autoFocus
          maxLength={LONGEST_TITLE}
          placeholder={t('camp.titleExample')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="campaign-day">{t('camp.day')}</label>
        <DatePicker id="campaign-day" value={day} allowClear={false} onChange={setDay} />
      </div>
    </Dialog>
  );
}

export function CopyDialog({ id, title: from, onClose }: { id: string; title: string; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const [, navigate] = useLocation();
  const [title, setTitle] = useState(from);
  const [day, setDay, key] = useDay();
  const copy = useAct(CopyCampaignMutation, [CampaignsQuery.name]);
  return (
    <Dialog
      title={t('camp.copyTitle', { title: from })}
      okText={t('camp.copy')}
      isIncomplete={title.trim() === ''}
      act={async () => {
        const { copyCampaign } = await copy.mutateAsync({ id, title, day: key });
        navigate(`/campaigns/${copyCampaign.id}`);
      }}
      onClose={onClose}
    >
      <p className="m2">{t('camp.copyAbout')}</p>
      <div className="field">
        <label htmlFor="copy-title">{t('camp.title')}</label>
        <Input id="copy-title" autoFocus maxLength={LONGEST_TITLE} value={title} onChange={(event) => setTitle(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="copy-day">{t('camp.day')}</label>
        <DatePicker id="copy-day" value={day} allowClear={false} onChange={setDay} />
      </div>
    </Dialog>
  );
}
