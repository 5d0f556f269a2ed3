// Step five: the goals, the times, the rewards with what they cost at most, and how they stand before the law.

import DatePicker from 'antd/es/date-picker';
import InputNumber from 'antd/es/input-number';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import type { CampaignFields } from '../../generated.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useIsManager } from '../../parts/rights.ts';
import { useTexts } from '../../texts.ts';
import { CheckPanel } from '../CheckPanel.tsx';
import { mayChangeAll, useSaving, useTyped } from '../editing.ts';
import { FixedNote, SaveFoot, Yuan } from '../parts.tsx';
import { RewardsPanel } from '../RewardsPanel.tsx';
import { instantOf, wallOf } from '../wall.ts';

export function PlayStep({ campaign }: { readonly campaign: CampaignFields }): ReactElement {
  return (
    <>
      <Goals campaign={campaign} />
      <RewardsPanel campaign={campaign} />
      <CheckPanel campaign={campaign} />
    </>
  );
}

function Goals({ campaign }: { campaign: CampaignFields }): ReactElement {
  const { t } = useTexts();
  const { zone } = useFormats();
  const mayEdit = useIsManager() && mayChangeAll(campaign.state);
  const { save, isBusy } = useSaving(campaign);
  const { salesFen, orders, newMembers } = campaign.goals;
  const kept = { goals: { salesFen, orders, newMembers }, startsAt: campaign.startsAt, endsAt: campaign.endsAt };
  const [typed, setTyped, isTyped] = useTyped(kept, campaign.seq);
  const setGoal = (goal: Partial<typeof kept.goals>) => setTyped({ ...typed, goals: { ...typed.goals, ...goal } });
  const time = (name: 'startsAt' | 'endsAt') => (
    <div className="field">
      <label htmlFor={`campaign-${name}`}>{t(`camp.${name}`)}</label>
      <DatePicker
        id={`campaign-${name}`}
        showTime={{ format: 'HH:mm', minuteStep: 5 }}
        format="YYYY-MM-DD HH:mm"
        allowClear={false}
        disabled={!mayEdit}
        value={dayjs(wallOf(typed[name], zone))}
        onChange={(at: dayjs.Dayjs | null) =>
          at === null ? undefined : setTyped({ ...typed, [name]: instantOf(at.format('YYYY-MM-DDTHH:mm'), zone) })
        }
      />
    </div>
  );
  return (
    <Panel title={t('camp.goals')}>
      <div className="camp-form">
        <FixedNote state={campaign.state} />
        <div className="two">
          <div className="field">
            <label htmlFor="goal-sales">{t('camp.salesYuan')}</label>
            <Yuan id="goal-sales" fen={typed.goals.salesFen} isDisabled={!mayEdit} onChange={(fen) => setGoal({ salesFen: fen })} />
          </div>
          <div className="field">
            <label htmlFor="goal-orders">{t('camp.orders')}</label>
            <InputNumber
              id="goal-orders"
              min={0}
              precision={0}
              disabled={!mayEdit}
              value={typed.goals.orders}
              onChange={(value) => setGoal({ orders: value ?? 0 })}
            />
          </div>
          <div className="field">
            <label htmlFor="goal-members">{t('camp.newMembers')}</label>
            <InputNumber
              id="goal-members"
              min={0}
              precision={0}
              disabled={!mayEdit}
              value={typed.goals.newMembers}
              onChange={(value) => setGoal({ newMembers: value ?? 0 })}
            />
          </div>
        </div>
        <div className="two">
          {time('startsAt')}
          {time('endsAt')}
        </div>
        {mayEdit ? (
          <SaveFoot
            isTyped={isTyped}
            isBusy={isBusy}
            onSave={() =>
              save({
                goals: typed.goals,
                // A time that was not touched is not named: the timetable would be told of it.
                startsAt: typed.startsAt === campaign.startsAt ? null : typed.startsAt,
                endsAt: typed.endsAt === campaign.endsAt ? null : typed.endsAt,
              })
            }
            onUndo={() => setTyped(kept)}
          />
        ) : null}
      </div>
    </Panel>
  );
}
