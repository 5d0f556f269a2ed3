// The rewards of a campaign: for places or for reaching something, on which board, what and how much; and the budget that holds them.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import Segmented from 'antd/es/segmented';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import type { CampaignFields } from '../generated.ts';
import { Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Nothing } from '../parts/states.tsx';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { mayChangeAll, useSaving, useTyped } from './editing.ts';
import { SaveFoot, Yuan } from './parts.tsx';
import { costOf, newReward, rewardsOf } from './rewards.ts';
import type { Reward } from './rewards.ts';
import { METRICS, PRIZES, SUBJECTS, metricText, prizeText, subjectText } from './words.ts';

const LONGEST_TITLE = 40;

export function RewardsPanel({ campaign }: { campaign: CampaignFields }): ReactElement {
  const { t } = useTexts();
  const { yuan } = useFormats();
  const mayEdit = useIsManager() && mayChangeAll(campaign.state);
  const { save, isBusy } = useSaving(campaign);
  const kept = { rewards: rewardsOf(campaign), budgetFen: campaign.rewardBudgetFen ?? 0 };
  const [typed, setTyped, isTyped] = useTyped(kept, campaign.seq);
  const cost = typed.rewards.reduce((sum, reward) => sum + costOf(reward), 0);
  const set = (at: number, change: Partial<Reward>) =>
    setTyped({ ...typed, rewards: typed.rewards.map((each, index) => (index === at ? { ...each, ...change } : each)) });
  return (
    <Panel
      title={t('camp.rewards')}
      aside={
        <span className={cost > typed.budgetFen ? 'st late' : 's'}>
          {t('camp.costNow', { cost: yuan(cost) })}
          {cost > typed.budgetFen ? ` · ${t('camp.aboveBudget')}` : ''}
        </span>
      }
    >
      <div className="camp-form">
        {typed.rewards.length === 0 ? <Nothing>{t('camp.noRewards')}</Nothing> : null}
        <ol className="camp-reward-list">
          {typed.rewards.map((reward, index) => (
            <li key={reward.id ?? index}>
              <RewardForm
                reward={reward}
                phases={campaign.phases}
                mayEdit={mayEdit}
                onChange={(change) => set(index, change)}
                onRemove={() => setTyped({ ...typed, rewards: typed.rewards.filter((_each, other) => other !== index) })}
              />
            </li>
          ))}
        </ol>
        <div className="camp-reward-foot">
          <div className="field">
            <label htmlFor="reward-budget">{t('camp.budget')}</label>
            <Yuan
              id="reward-budget"
              fen={typed.budgetFen}
              isDisabled={!mayEdit}
              onChange={(budgetFen) => setTyped({ ...typed, budgetFen })}
            />
          </div>
          {mayEdit ? (
            <Button onClick={() => setTyped({ ...typed, rewards: [...typed.rewards, newReward()] })}>{t('camp.addReward')}</Button>
          ) : null}
        </div>
        {mayEdit ? (
          <SaveFoot
            isTyped={isTyped}
            isBusy={isBusy}
            onSave={() => save({ rewards: typed.rewards, rewardBudgetFen: typed.budgetFen })}
            onUndo={() => setTyped(kept)}
          />
        ) : null}
      </div>
    </Panel>
  );
}

function RewardForm({
  reward,
  phases,
  mayEdit,
  onChange,
  onRemove,
}: {
  reward: Reward;
  phases: CampaignFields['phases'];
  mayEdit: boolean;
  onChange: (change: Partial<Reward>) => void;
  onRemove: () => void;
}): ReactElement {
  const { t } = useTexts();
  const { yuan } = useFormats();
  const { kind, subject, metric, phaseId, prize, amountFen, title } = reward;
  const boards = phases.filter(({ hasBoard }) => hasBoard);
  return (
    <fieldset className="camp-reward" disabled={!mayEdit}>
      <Input
        aria-label={t('camp.rewardTitle')}
        placeholder={t('camp.rewardTitle')}
        maxLength={LONGEST_TITLE}
        disabled={!mayEdit}
        value={title}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <span className="line">
        <Select
          aria-label={t('camp.board')}
          disabled={!mayEdit}
          value={subject}
          options={SUBJECTS.map((each) => ({ value: each, label: t(subjectText[each]) }))}
          onChange={(next) => onChange({ subject: next })}
        />
        <Select
          aria-label={t('camp.metric.SALES')}
          disabled={!mayEdit}
          value={metric}
          options={METRICS.map((each) => ({ value: each, label: t(metricText[each]) }))}
          onChange={(next) => onChange({ metric: next })}
        />
        <Select
          aria-label={t('camp.phase')}
          disabled={!mayEdit}
          value={phaseId ?? ''}
          options={[{ value: '', label: t('camp.wholeCampaign') }, ...boards.map((phase) => ({ value: phase.id, label: phase.title }))]}
          onChange={(next: string) => onChange({ phaseId: next === '' ? null : next })}
        />
      </span>
      <span className="line">
        <Segmented
          aria-label={t('camp.who')}
          disabled={!mayEdit}
          value={kind}
          options={[
            { value: 'TOP_N' as const, label: t('camp.topN') },
            { value: 'THRESHOLD' as const, label: t('camp.threshold') },
          ]}
          onChange={(next) => onChange({ kind: next })}
        />
        {kind === 'TOP_N' ? (
          <Ranks reward={reward} mayEdit={mayEdit} onChange={onChange} />
        ) : (
          <Threshold reward={reward} mayEdit={mayEdit} onChange={onChange} />
        )}
      </span>
      <span className="line">
        <Select
          aria-label={t('camp.prize')}
          disabled={!mayEdit}
          value={prize}
          options={PRIZES.map((each) => ({ value: each, label: t(prizeText[each]) }))}
          onChange={(next) => onChange({ prize: next, amountFen: next === 'HONOUR' ? 0 : amountFen })}
        />
        {prize === 'HONOUR' ? null : (
          <Yuan label={t('camp.amount')} fen={amountFen} isDisabled={!mayEdit} onChange={(fen) => onChange({ amountFen: fen })} />
        )}
        <span className="s r">{prize === 'HONOUR' ? '' : `${t('camp.total')} ${yuan(costOf(reward))}`}</span>
        {mayEdit ? <Button size="small" aria-label={t('camp.remove')} icon={<Icon name="close" />} onClick={onRemove} /> : null}
      </span>
    </fieldset>
  );
}

interface PartProps {
  reward: Reward;
  mayEdit: boolean;
  onChange: (change: Partial<Reward>) => void;
}

function Ranks({ reward: { fromRank, toRank }, mayEdit, onChange }: PartProps): ReactElement {
  const { t } = useTexts();
  return (
    <>
      <InputNumber
        aria-label={t('camp.fromRank')}
        style={{ width: 56 }}
        min={1}
        precision={0}
        disabled={!mayEdit}
        value={fromRank}
        onChange={(value) => onChange({ fromRank: value })}
      />
      –
      <InputNumber
        aria-label={t('camp.toRank')}
        style={{ width: 56 }}
        min={1}
        precision={0}
        disabled={!mayEdit}
        value={toRank}
        onChange={(value) => onChange({ toRank: value })}
      />
    </>
  );
}

function Threshold({ reward: { metric, threshold, winners, prize }, mayEdit, onChange }: PartProps): ReactElement {
  const { t } = useTexts();
  return (
    <>
      {metric === 'SALES' ? (
        <Yuan
          label={t('camp.reaches')}
          fen={threshold ?? 0}
          isDisabled={!mayEdit}
          onChange={(fen) => onChange({ threshold: fen === 0 ? null : fen })}
        />
      ) : (
        <InputNumber
          aria-label={t('camp.reaches')}
          style={{ width: 112 }}
          placeholder={t('camp.reaches')}
          min={1}
          precision={0}
          disabled={!mayEdit}
          value={threshold}
          onChange={(value) => onChange({ threshold: value })}
        />
      )}
      {prize === 'HONOUR' ? null : (
        <InputNumber
          aria-label={t('camp.winners')}
          style={{ width: 112 }}
          placeholder={t('camp.winners')}
          min={1}
          precision={0}
          disabled={!mayEdit}
          value={winners}
          onChange={(value) => onChange({ winners: value })}
        />
      )}
    </>
  );
}
