// What is reported: the template in both languages with its places and how it would read now, how many are named, the milestones.

import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { BoardSubject } from '../../../shared/generated.ts';
import { useFormats } from '../../../shared/formats.ts';
import { useAct, useAnswer } from '../../answers.ts';
import type { CampaignFields, OpsReportPlanData } from '../../generated.ts';
import { OpsReportPlanQuery, PreviewReportQuery, SaveReportPlanMutation } from '../../generated.ts';
import { useLater } from '../../parts/later.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useIsManager } from '../../parts/rights.ts';
import { Answered, Failure } from '../../parts/states.tsx';
import { useTell } from '../../parts/tell.ts';
import { useTexts } from '../../texts.ts';
import { useTyped } from '../editing.ts';
import { SaveFoot, Yuan } from '../parts.tsx';
import { hasSold } from '../plan.ts';
import { useReportLanguage } from './acts.tsx';

type Plan = OpsReportPlanData['reportPlan'];
type Milestone = Pick<Plan['milestones'][number], 'kind' | 'shareBasisPoints' | 'subject' | 'amountFen'>;
interface Typed {
  zh: string;
  en: string;
  topCount: number;
  sendsPicture: boolean;
  milestones: Milestone[];
}

const SUBJECTS: readonly BoardSubject[] = ['DISTRIBUTOR', 'TEAM', 'GROUP', 'OPERATOR', 'REGION'];
const FIRST_SUM_FEN = 1_000_000;
const TYPING_MILLISECONDS = 600;

export function ReportPlanPanel({ campaign }: { readonly campaign: CampaignFields }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(OpsReportPlanQuery, { campaignId: campaign.id });
  return (
    <Panel title={t('reports.plan')} isRefreshing={asked.isFetching}>
      <Answered asked={asked} bones={8}>
        {({ reportPlan }) => <PlanForm campaign={campaign} plan={reportPlan} />}
      </Answered>
    </Panel>
  );
}

function PlanForm({ campaign, plan }: { readonly campaign: CampaignFields; readonly plan: Plan }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const isManager = useIsManager();
  const save = useAct(SaveReportPlanMutation, [OpsReportPlanQuery.name]);
  const kept: Typed = {
    zh: plan.template.zh,
    en: plan.template.en,
    topCount: plan.topCount,
    sendsPicture: plan.sendsPicture,
    milestones: plan.milestones.map(({ kind, shareBasisPoints, subject, amountFen }) => ({ kind, shareBasisPoints, subject, amountFen })),
  };
  const [typed, setTyped, isTyped] = useTyped(kept, plan.seq);
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const isOver = campaign.state === 'CLOSED' || campaign.state === 'CANCELLED';
  const mayEdit = isManager && !isOver;
  const run = () =>
    save.mutate(
      {
        campaignId: campaign.id,
        seq: plan.seq,
        input: {
          template: { zh: typed.zh, en: typed.en },
          topCount: typed.topCount,
          sendsPicture: typed.sendsPicture,
          milestones: typed.milestones.map(({ kind, shareBasisPoints, subject, amountFen }) => ({
            kind,
            shareBasisPoints: shareBasisPoints ?? null,
            subject: subject ?? null,
            amountFen: amountFen ?? null,
          })),
        },
      },
      { onSuccess: () => tell.done(t('camp.saved')), onError: tell.failure },
    );
  return (
    <div className="stack">
      <div className="plan-cols">
        <Template plan={plan} typed={typed} mayEdit={mayEdit} onChange={set} />
        {isManager ? <Preview campaign={campaign} typed={typed} /> : null}
      </div>
      <div className="acts">
        <label className="acts">
          {t('reports.topCount')}
          <InputNumber min={3} max={10} value={typed.topCount} disabled={!mayEdit} onChange={(value) => set({ topCount: value ?? 5 })} />
        </label>
        <Checkbox checked={typed.sendsPicture} disabled={!mayEdit} onChange={(event) => set({ sendsPicture: event.target.checked })}>
          {t('reports.sendsPicture')}
        </Checkbox>
      </div>
      <Milestones plan={plan} typed={typed} mayEdit={mayEdit} onChange={(milestones) => set({ milestones })} />
      {mayEdit ? <SaveFoot isTyped={isTyped} isBusy={save.isPending} onSave={run} onUndo={() => setTyped(kept)} /> : null}
    </div>
  );
}

interface PartProps {
  readonly plan: Plan;
  readonly typed: Typed;
  readonly mayEdit: boolean;
}

function Template({ plan, typed, mayEdit, onChange }: PartProps & { readonly onChange: (part: Partial<Typed>) => void }): ReactElement {
  const { t } = useTexts();
  const language = useReportLanguage();
  return (
    <div className="stack">
      <label className="field">
        <span className="what">{t('reports.templateZh')}</span>
        <Input.TextArea rows={9} value={typed.zh} disabled={!mayEdit} onChange={(event) => onChange({ zh: event.target.value })} />
      </label>
      <label className="field">
        <span className="what">{t('reports.templateEn')}</span>
        <Input.TextArea rows={9} value={typed.en} disabled={!mayEdit} onChange={(event) => onChange({ en: event.target.value })} />
      </label>
      {mayEdit ? (
        <div>
          <p className="s">{t('reports.placesAbout')}</p>
          <p className="places">
            {plan.placeholders.map(({ key, words }) => (
              <Button
                key={key}
                size="small"
                onClick={() => onChange(language === 'en' ? { en: `${typed.en}{${key}}` } : { zh: `${typed.zh}{${key}}` })}
              >
                {words[language]}
              </Button>
            ))}
          </p>
        </div>
      ) : null}
    </div>
  );
}

/** A moment after the last letter was typed. */
function Preview({ campaign, typed }: { readonly campaign: CampaignFields; readonly typed: Typed }): ReactElement {
  const { t } = useTexts();
  const language = useReportLanguage();
  const isManager = useIsManager();
  const { zh, en, topCount } = typed;
  const [later, setLater] = useState({ zh, en, topCount });
  const soon = useLater(setLater, TYPING_MILLISECONDS);
  const wish = useRef(soon);
  useEffect(() => {
    wish.current = soon;
  });
  useEffect(() => {
    wish.current({ zh, en, topCount });
  }, [zh, en, topCount]);
  const asked = useAnswer(
    PreviewReportQuery,
    { campaignId: campaign.id, template: { zh: later.zh, en: later.en }, topCount: later.topCount },
    { isWanted: isManager },
  );
  return (
    <div className="stack">
      <p className="what">{hasSold(campaign.state) ? t('reports.previewNow') : t('reports.previewEmpty')}</p>
      {asked.error === null ? (
        <p className="report-text" aria-live="polite">
          {asked.data?.previewReport[language] ?? ''}
        </p>
      ) : (
        <Failure error={asked.error} />
      )}
    </div>
  );
}

function Milestones({ plan, typed, mayEdit, onChange }: PartProps & { readonly onChange: (next: Milestone[]) => void }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const { milestones } = typed;
  const change = (at: number, part: Partial<Milestone>) =>
    onChange(milestones.map((each, index) => (index === at ? { ...each, ...part } : each)));
  const reachedAt = (milestone: Milestone) =>
    plan.milestones.find(
      (each) =>
        each.kind === milestone.kind &&
        each.shareBasisPoints === milestone.shareBasisPoints &&
        each.subject === milestone.subject &&
        each.amountFen === milestone.amountFen,
    )?.reachedAt ?? null;
  return (
    <div>
      <h3 className="what">{t('reports.milestones')}</h3>
      <ul className="milestones">
        {milestones.map((milestone, index) => {
          const at = reachedAt(milestone);
          return (
            <li key={index}>
              {milestone.kind === 'GOAL_SHARE' ? (
                <label className="acts">
                  {t('reports.goalShare')}
                  <InputNumber
                    min={1}
                    max={1_000}
                    suffix="%"
                    disabled={!mayEdit}
                    value={(milestone.shareBasisPoints ?? 0) / 100}
                    onChange={(value) => change(index, { shareBasisPoints: Math.round((value ?? 1) * 100) })}
                  />
                </label>
              ) : (
                <span className="acts">
                  <Select
                    aria-label={t('reports.firstOf')}
                    disabled={!mayEdit}
                    value={milestone.subject ?? 'DISTRIBUTOR'}
                    options={SUBJECTS.map((subject) => ({ value: subject, label: t(`reports.subject.${subject}`) }))}
                    onChange={(subject) => change(index, { subject })}
                  />
                  {t('reports.firstTo')}
                  <Yuan
                    label={t('reports.sum')}
                    fen={milestone.amountFen ?? 0}
                    isDisabled={!mayEdit}
                    onChange={(amountFen) => change(index, { amountFen })}
                  />
                </span>
              )}
              <span className="aside">
                {at === null ? t('reports.notReached') : t('reports.reachedAt', { at: moment(at, new Date()) })}
              </span>
              {mayEdit ? (
                <Button size="small" type="text" onClick={() => onChange(milestones.filter((_each, other) => other !== index))}>
                  {t('reports.remove')}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {mayEdit ? (
        <div className="acts">
          <Button
            onClick={() => onChange([...milestones, { kind: 'GOAL_SHARE', shareBasisPoints: 2_500, subject: null, amountFen: null }])}
          >
            {t('reports.addShare')}
          </Button>
          <Button
            onClick={() =>
              onChange([...milestones, { kind: 'FIRST_TO', shareBasisPoints: null, subject: 'DISTRIBUTOR', amountFen: FIRST_SUM_FEN }])
            }
          >
            {t('reports.addFirst')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
