// The form for a divert: into which tier's groups, who, how many at most. What is there for them is counted while it is filled in.

import Button from 'antd/es/button';
import DatePicker from 'antd/es/date-picker';
import Drawer from 'antd/es/drawer';
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import Segmented from 'antd/es/segmented';
import Select from 'antd/es/select';
import type dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import type { Tier } from '../../shared/generated.ts';
import { useAct, useAnswer } from '../answers.ts';
import { CountDivertQuery, DivertsQuery, PlanDivertMutation, ProvincesQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { useTexts } from '../texts.ts';
import { tierText } from '../tiers/words.ts';

const USUAL = 20_000;
const MOST = 200_000;
const TIERS = ['NEW', 'MID', 'HEAD'] as const satisfies readonly Tier[];

export function NewDivertDrawer({ onClose }: { onClose: () => void }): ReactElement {
  const words = useTexts();
  const { t } = words;
  const { date } = useFormats();
  const now = useNow(60_000);
  const [, navigate] = useLocation();
  const [tier, setTier] = useState<Tier>('NEW');
  const [title, setTitle] = useState('');
  const [province, setProvince] = useState<string | null>(null);
  const [days, setDays] = useState<[dayjs.Dayjs | null, dayjs.Dayjs | null]>([null, null]);
  const [kols, setKols] = useState<'ALL' | 'KOL' | 'OTHERS'>('ALL');
  const [most, setMost] = useState(USUAL);
  const provinces = useAnswer(ProvincesQuery, {}).data?.provinces ?? [];
  const act = useAct(PlanDivertMutation, [DivertsQuery.name]);
  const usualTitle = t('divert.usualTitle', { tier: t(tierText[tier]), day: date(now, now) });
  const filter = {
    province,
    joinedFrom: days[0]?.format('YYYY-MM-DD') ?? null,
    joinedTo: days[1]?.format('YYYY-MM-DD') ?? null,
    isKol: kols === 'ALL' ? null : kols === 'KOL',
    most,
  };
  const plan = () =>
    act.mutate(
      { title: title.trim() === '' ? usualTitle : title, tier, filter },
      { onSuccess: ({ planDivert }) => navigate(`/groups/diverts/${planDivert.id}`) },
    );
  return (
    <Drawer
      open
      onClose={onClose}
      size={560}
      title={t('divert.new')}
      footer={
        <div className="acts" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="primary" loading={act.isPending ? { delay: 200 } : false} onClick={plan}>
            {t('divert.makePlan')}
          </Button>
        </div>
      }
    >
      <div className="field">
        <span className="what">{t('divert.whichTier')}</span>
        <Segmented<Tier>
          aria-label={t('divert.whichTier')}
          value={tier}
          options={TIERS.map((each) => ({ value: each, label: t(tierText[each]) }))}
          onChange={setTier}
        />
        <p className="s">{t('divert.tierAbout')}</p>
      </div>
      <div className="field">
        <label htmlFor="divert-title">{t('divert.title')}</label>
        <Input id="divert-title" maxLength={60} placeholder={usualTitle} value={title} onChange={(event) => setTitle(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="divert-province">{t('account.province')}</label>
        <Select
          id="divert-province"
          allowClear
          showSearch
          value={province}
          placeholder={t('divert.everyProvince')}
          options={provinces.map((each) => ({ value: each, label: each }))}
          onChange={(value: string | null | undefined) => setProvince(value ?? null)}
        />
      </div>
      <div className="field">
        <span className="what">{t('divert.joinedOn')}</span>
        <DatePicker.RangePicker
          aria-label={t('divert.joinedOn')}
          allowEmpty={[true, true]}
          value={days}
          onChange={(range) => setDays([range?.[0] ?? null, range?.[1] ?? null])}
        />
      </div>
      <div className="field">
        <span className="what">KOL</span>
        <Segmented<'ALL' | 'KOL' | 'OTHERS'>
          aria-label="KOL"
          value={kols}
          options={[
            { value: 'ALL', label: t('divert.everybody') },
            { value: 'KOL', label: t('divert.onlyKol') },
            { value: 'OTHERS', label: t('divert.noKol') },
          ]}
          onChange={setKols}
        />
      </div>
      <div className="field">
        <label htmlFor="divert-most">{t('divert.most')}</label>
        <InputNumber
          id="divert-most"
          min={1}
          max={MOST}
          step={1_000}
          precision={0}
          value={most}
          onChange={(value) => setMost(value ?? USUAL)}
        />
        <p className="s">{t('divert.mostAbout')}</p>
      </div>
      <Counted tier={tier} filter={filter} />
      {act.error === null ? null : (
        <p className="c-late" role="alert">
          {sayError(act.error, words)}
        </p>
      )}
    </Drawer>
  );
}

function Counted({
  tier,
  filter,
}: {
  tier: Tier;
  filter: { province: string | null; joinedFrom: string | null; joinedTo: string | null; isKol: boolean | null; most: number };
}): ReactElement {
  const words = useTexts();
  const { t } = words;
  const { count } = useFormats();
  const asked = useAnswer(CountDivertQuery, { tier, filter });
  const counted = asked.data?.countDivert;
  if (counted === undefined) return <p className="m">{asked.error === null ? t('divert.counting') : sayError(asked.error, words)}</p>;
  const people = Math.min(counted.chosen, filter.most);
  return (
    <section className="note calm" aria-label={t('divert.counted')} aria-live="polite" style={{ display: 'grid', gap: 8 }}>
      <p>
        <b className="f">{counted.chosen > MOST ? t('divert.moreThan', { count: count(MOST) }) : count(counted.chosen)}</b>{' '}
        {t('divert.fit')}
      </p>
      <p className="s">{t('divert.leftOutHint')}</p>
      <dl className="pairs">
        <dt>{t('divert.freePlaces')}</dt>
        <dd>{t('divert.placesIn', { places: count(counted.freePlaces), groups: count(counted.openGroups) })}</dd>
        <dt>{t('divert.groupsToOpen')}</dt>
        <dd>{t('divert.upToGroups', { count: count(counted.groupsToOpen) })}</dd>
        <dt>{t('divert.friendsPerDay')}</dt>
        <dd>
          {t('divert.perDay', { count: count(counted.friendsPerDay) })}
          {counted.friendsPerDay > 0 ? (
            <span className="m"> {t('divert.atLeastDays', { days: Math.max(1, Math.ceil(people / counted.friendsPerDay)) })}</span>
          ) : null}
        </dd>
      </dl>
    </section>
  );
}
