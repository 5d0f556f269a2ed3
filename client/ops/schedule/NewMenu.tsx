// What can be begun from a week: an activity for a tier or for one group in this week alone; everything else has a room of its own.

import Button from 'antd/es/button';
import Dropdown from 'antd/es/dropdown';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { Tier } from '../../shared/generated.ts';
import { useAct } from '../answers.ts';
import { AddActivityMutation, AddPlannedActivityMutation, ScheduleWeekQuery } from '../generated.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { addDays, useNow } from '../parts/now.ts';
import { useIsManager } from '../parts/rights.ts';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { tierText } from '../tiers/words.ts';
import type { ActivityForm } from './ActivityFields.tsx';
import { ActivityFields, inputOf } from './ActivityFields.tsx';
import type { View } from './view.ts';
import { GroupChoice } from './WhoseWeek.tsx';
import { TIERS } from './words.ts';

type New = 'TIER' | 'GROUP';

export function NewMenu({ view }: { view: View }): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const [, go] = useLocation();
  const [chosen, setChosen] = useState<New | null>(null);
  const ofManagers = [
    { type: 'divider' as const },
    { key: 'ROTA', label: t('week.newRota'), onClick: () => go('/schedule/rotas?new=1') },
    { key: 'MEETING', label: t('week.newMeeting'), onClick: () => go('/schedule/meetings?new=1') },
    { key: 'MODEL', label: t('week.newModel'), onClick: () => go('/schedule/models') },
    { key: 'CAMPAIGN', label: t('week.newCampaign'), onClick: () => go('/campaigns?new=1') },
  ];
  const items = [
    ...(isManager ? [{ key: 'TIER', label: t('week.newForTier'), onClick: () => setChosen('TIER') }] : []),
    { key: 'GROUP', label: t('week.newForGroup'), onClick: () => setChosen('GROUP') },
    ...(isManager ? ofManagers : []),
  ];
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button type="primary">
          {t('week.new')} <Icon name="down" />
        </Button>
      </Dropdown>
      {chosen === null ? null : <NewActivityDialog of={chosen} view={view} onClose={() => setChosen(null)} />}
    </>
  );
}

const USUAL = { clock: '20:00', minutes: 60 } as const;

function NewActivityDialog({ of, view, onClose }: { of: New; view: View; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const { zone, dayKey } = useFormats();
  const today = dayKey(useNow(60_000));
  const addForTier = useAct(AddPlannedActivityMutation, [ScheduleWeekQuery.name]);
  const addForGroup = useAct(AddActivityMutation, [ScheduleWeekQuery.name]);
  const [tier, setTier] = useState<Tier>(view.tier ?? 'NEW');
  const [groupId, setGroupId] = useState(view.by === 'group' ? view.groupId : null);
  const [form, setForm] = useState<ActivityForm>(() => {
    const last = addDays(view.week, 6);
    const day = today < view.week ? view.week : today < last ? addDays(today, 1) : last;
    return { kind: 'OTHER', title: '', when: { day, clock: USUAL.clock }, minutes: USUAL.minutes, text: '' };
  });
  const input = inputOf(form, zone);
  const isIncomplete = input === null || (of === 'GROUP' && groupId === null);
  const act = (): Promise<unknown> => {
    if (input === null) return Promise.resolve();
    if (of === 'TIER') return addForTier.mutateAsync({ tier, input });
    return groupId === null ? Promise.resolve() : addForGroup.mutateAsync({ groupId, input });
  };
  return (
    <Dialog
      title={t(of === 'TIER' ? 'week.newForTier' : 'week.newForGroup')}
      okText={t('week.add')}
      isIncomplete={isIncomplete}
      act={act}
      onClose={onClose}
    >
      <div className="field">
        <label htmlFor="activity-whose">{t(of === 'TIER' ? 'tier.name' : 'nav.groups')}</label>
        {of === 'TIER' ? (
          <Select<Tier>
            id="activity-whose"
            value={tier}
            options={TIERS.map((each) => ({ value: each, label: t(tierText[each]) }))}
            onChange={setTier}
          />
        ) : (
          <GroupChoice id="activity-whose" value={groupId} onChange={setGroupId} />
        )}
      </div>
      <ActivityFields value={form} onChange={setForm} />
      <p className="s">{t('week.onlyThisWeek')}</p>
    </Dialog>
  );
}
