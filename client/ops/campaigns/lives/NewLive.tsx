// A new live: from a template, from an earlier one of this campaign, or empty; at a time of the campaign's day.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import { useAct, useAnswer } from '../../answers.ts';
import type { CampaignFields, OpsLive } from '../../generated.ts';
import { CreateLiveMutation, LiveTemplatesQuery } from '../../generated.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useTexts } from '../../texts.ts';
import { LIVES_AGAIN } from './LiveActs.tsx';
import type { Moment } from '../timetable/MomentField.tsx';
import { MomentField } from '../timetable/MomentField.tsx';
import { clockOf, instantOf } from '../timetable/zoned.ts';
import '../timetable/timetable.css';

interface Props {
  readonly campaign: CampaignFields;
  readonly lives: readonly OpsLive[];
  readonly onMade: (id: string) => void;
}

const EMPTY = '';

export function NewLive({ campaign, lives, onMade }: Props): ReactElement {
  const { t } = useTexts();
  const { dayKey, zone, language } = useFormats();
  const [isOpen, setOpen] = useState(false);
  const templates = useAnswer(LiveTemplatesQuery, {}, { isWanted: isOpen }).data?.liveTemplates ?? [];
  const create = useAct(CreateLiveMutation, LIVES_AGAIN);
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState('template:opening');
  const [at, setAt] = useState<Moment>({ day: dayKey(campaign.startsAt), clock: clockOf(campaign.startsAt, zone) });
  const plannedAt = instantOf(at.day, at.clock, zone);
  const options = [
    ...templates.map((template) => ({
      value: `template:${template.key}`,
      label: language === 'en' ? template.title.en : template.title.zh,
    })),
    ...lives.map((live) => ({ value: `live:${live.id}`, label: t('lives.copyOf', { title: live.title }) })),
    { value: EMPTY, label: t('lives.empty') },
  ];
  const named = title.trim() === '' ? (options.find(({ value }) => value === from)?.label ?? '') : title;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('lives.new')}</Button>
      {isOpen ? (
        <Dialog
          title={t('lives.newTitle')}
          okText={t('lives.make')}
          isIncomplete={named.trim() === '' || plannedAt === null}
          onClose={() => setOpen(false)}
          act={async () => {
            if (plannedAt === null) return;
            const [kind, key] = from.split(':');
            const { createLive } = await create.mutateAsync({
              campaignId: campaign.id,
              title: named,
              plannedAt: plannedAt.toISOString(),
              templateKey: kind === 'template' && key !== undefined ? key : null,
              fromId: kind === 'live' && key !== undefined ? key : null,
            });
            onMade(createLive.id);
          }}
        >
          <label className="field">
            <span className="what">{t('lives.from')}</span>
            <Select value={from} options={options} onChange={setFrom} />
          </label>
          <label className="field">
            <span className="what">{t('lives.name')}</span>
            <Input value={title} placeholder={named} maxLength={40} onChange={(event) => setTitle(event.target.value)} />
          </label>
          <MomentField id="live-at" label={t('lives.at')} value={at} onChange={setAt} />
        </Dialog>
      ) : null}
    </>
  );
}
