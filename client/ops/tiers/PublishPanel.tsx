// What the law says about the rule, and the way from a draft to the rules in force. Publishing keeps what is typed, has it checked and
// publishes it, in this order; why it cannot be done stands beside the button.

import Button from 'antd/es/button';
import DatePicker from 'antd/es/date-picker';
import Popconfirm from 'antd/es/popconfirm';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { serverNow } from '../../shared/clock.ts';
import { useFormats } from '../../shared/formats.ts';
import type { FindingLevel } from '../../shared/generated.ts';
import { useAct } from '../answers.ts';
import type { CheckFields, PolicyFields } from '../generated.ts';
import { TierPoliciesQuery, TierPolicyQuery, WithdrawTierPolicyMutation } from '../generated.ts';
import { addDays } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import type { MetricNames } from './metrics.ts';
import { goToField, usePathName } from './metrics.ts';
import type { PolicyDraft } from './policy-draft.ts';
import { PublishDialog } from './PublishDialog.tsx';
import type { FieldProblem } from './RuleEditor.tsx';
import type { RuleForm } from './rule-form.ts';
import { useSay } from './words.ts';

interface PublishPanelProps {
  policy: PolicyFields;
  draft: PolicyDraft;
  metrics: MetricNames;
  problems: readonly FieldProblem[];
}

export function PublishPanel({ policy, draft, metrics, problems }: PublishPanelProps): ReactElement {
  const { t } = useTexts();
  const findings = draft.check?.findings ?? [];
  const isRefused = findings.some(({ level }) => level === 'REFUSED');
  const isPublished = policy.state === 'PUBLISHED';
  const tag =
    findings.length === 0 ? null : isRefused ? (
      <span className="tag late">{t('compliance.refused')}</span>
    ) : (
      <span className="tag done">{t('compliance.passed')}</span>
    );
  return (
    <Panel title={t(isPublished ? 'compliance.title' : 'publish.title')} aside={tag} isRefreshing={draft.isChecking}>
      {findings.length === 0 ? <p className="m">{t('compliance.waiting')}</p> : null}
      <Findings findings={findings} form={draft.form} metrics={metrics} />
      {isPublished ? <Withdraw policy={policy} /> : <Publish policy={policy} draft={draft} problems={problems} />}
    </Panel>
  );
}

const SIGNS: Record<FindingLevel, string> = { PASSED: '✓', WARNING: '!', REFUSED: '✕' };
const LEVELS = { PASSED: 'compliance.ok', WARNING: 'compliance.warning', REFUSED: 'compliance.no' } as const satisfies Record<
  FindingLevel,
  string
>;
const SHOWN_FIELDS = 4;

function Findings({ findings, form, metrics }: { findings: CheckFields['findings']; form: RuleForm; metrics: MetricNames }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const nameOf = usePathName(form, metrics);
  return (
    <ul className="chk">
      {findings.map((finding, index) => (
        <li key={`${finding.code} ${String(index)}`} className={finding.level.toLowerCase()}>
          <i aria-hidden="true">{SIGNS[finding.level]}</i>
          <div>
            <span className="sr">{t(LEVELS[finding.level])}</span>
            {say(finding.title)}
            <p className="s">{say(finding.detail)}</p>
            {finding.level === 'PASSED' ? null : (
              <p className="s">
                {finding.fields.slice(0, SHOWN_FIELDS).map((path) => (
                  <button key={path} type="button" className="plain s" onClick={() => goToField(path)}>
                    {nameOf(path)}
                  </button>
                ))}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Publish({
  policy,
  draft,
  problems,
}: {
  policy: PolicyFields;
  draft: PolicyDraft;
  problems: readonly FieldProblem[];
}): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const tell = useTell();
  const { dayKey, dateAndWeekday } = useFormats();
  const isManager = useIsManager();
  const today = dayKey(serverNow());
  const [from, setFrom] = useState(addDays(today, 1));
  const [isOpening, setOpening] = useState(false);
  const [ready, setReady] = useState<PolicyFields | null>(null);
  const refused = draft.check?.findings.find(({ level }) => level === 'REFUSED');
  const [firstProblem] = problems;
  const why = !isManager
    ? t('publish.managersOnly')
    : firstProblem !== undefined
      ? t('publish.problems', { count: problems.length })
      : refused !== undefined
        ? t('publish.refused', { title: say(refused.title) })
        : draft.check?.mayPublish === false
          ? t('publish.notYet')
          : null;
  const open = async () => {
    setOpening(true);
    try {
      setReady(await draft.save());
    } catch (error) {
      tell.failure(error);
    } finally {
      setOpening(false);
    }
  };
  const days = Math.round((Date.parse(from) - Date.parse(today)) / 86_400_000);
  return (
    <div className="publish">
      <div className="field" style={{ marginBottom: 0 }}>
        <label htmlFor="publish-from">{t('publish.from')}</label>
        <DatePicker
          id="publish-from"
          allowClear={false}
          disabled={!isManager}
          minDate={dayjs(today)}
          value={dayjs(from)}
          format={(day) => dateAndWeekday(`${day.format('YYYY-MM-DD')}T12:00:00+08:00`, serverNow())}
          onChange={(chosen: dayjs.Dayjs | null) => {
            if (chosen !== null) setFrom(chosen.format('YYYY-MM-DD'));
          }}
        />
        <p className="s">{days === 0 ? t('publish.today') : t('publish.inDays', { days })}</p>
      </div>
      <Button
        type="primary"
        block
        disabled={why !== null || draft.isChecking}
        loading={isOpening ? { delay: 200 } : false}
        aria-describedby={why === null ? undefined : 'publish-why'}
        onClick={() => void open()}
      >
        {t('publish.do', { version: String(policy.version) })}
      </Button>
      {why === null ? null : (
        <p className="s c-late" id="publish-why">
          {why}{' '}
          {isManager && firstProblem !== undefined ? (
            <button type="button" className="plain s" onClick={() => goToField(firstProblem.path)}>
              {t('publish.toField')}
            </button>
          ) : null}
        </p>
      )}
      <Withdraw policy={policy} />
      {ready ? <PublishDialog policy={ready} from={from} onClose={() => setReady(null)} /> : null}
    </div>
  );
}

/** Drafts, and what is published but not yet in force, can be taken back. */
function Withdraw({ policy }: { policy: PolicyFields }): ReactElement | null {
  const { t } = useTexts();
  const tell = useTell();
  const [, go] = useLocation();
  const isManager = useIsManager();
  const { dayKey } = useFormats();
  const withdraw = useAct(WithdrawTierPolicyMutation, [TierPoliciesQuery.name, TierPolicyQuery.name]);
  const isPublished = policy.state === 'PUBLISHED';
  const isToCome = isPublished && (policy.from ?? '') > dayKey(serverNow());
  if (!isManager || (isPublished && !isToCome)) return null;
  const version = String(policy.version);
  return (
    <Popconfirm
      title={t(isPublished ? 'withdraw.titlePublished' : 'withdraw.title', { version })}
      description={t(isPublished ? 'withdraw.aboutPublished' : 'withdraw.about')}
      okText={t(isPublished ? 'withdraw.doPublished' : 'withdraw.do')}
      okButtonProps={{ danger: true }}
      cancelText={t('action.cancel')}
      onConfirm={() =>
        withdraw.mutate(
          { version: policy.version },
          {
            onError: tell.failure,
            onSuccess: ({ withdrawTierPolicy }) => {
              tell.done(t('withdraw.done', { version }));
              if (withdrawTierPolicy === null) go('/people/tiers');
            },
          },
        )
      }
    >
      <Button block loading={withdraw.isPending ? { delay: 200 } : false}>
        {t(isPublished ? 'withdraw.doPublished' : 'withdraw.do')}…
      </Button>
    </Popconfirm>
  );
}
