// One version of the rules: a draft as a form that is checked while it is written, tried against everybody and published; what was
// published, to be read.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useAnswer } from '../answers.ts';
import type { PolicyFields, TierPolicyData } from '../generated.ts';
import { TierPolicyQuery } from '../generated.ts';
import { PageHead, Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { NotFound } from '../NotFound.tsx';
import { useNamedPage } from '../shell/page-name.ts';
import { useTexts } from '../texts.ts';
import { DifferencesPanel } from './DifferencesPanel.tsx';
import { useMetrics } from './metrics.ts';
import { usePolicyDraft } from './policy-draft.ts';
import { PublishPanel } from './PublishPanel.tsx';
import type { FieldProblem } from './RuleEditor.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import { RuleView } from './RuleView.tsx';
import { SimulationPanel } from './SimulationPanel.tsx';
import { PolicyTag, VersionsPanel, useDrafting, useSpan } from './VersionsPanel.tsx';
import { useSay } from './words.ts';
import './tiers.css';
import './policy.css';

const MOST_NOTE = 200;

export function PolicyPage({ version }: { version: number }): ReactElement {
  const { t } = useTexts();
  const isNumber = Number.isInteger(version) && version > 0;
  const asked = useAnswer(TierPolicyQuery, { version }, { isWanted: isNumber });
  useNamedPage(isNumber ? t('policy.name', { version: String(version) }) : null);
  if (!isNumber) return <NotFound />;
  return (
    <Answered asked={{ ...asked, data: asked.isPlaceholderData ? undefined : asked.data }} bones={8}>
      {({ tierPolicy, metrics }) =>
        tierPolicy === null ? (
          <section className="panel">
            <Nothing action={<Link href="/people/tiers">{t('policy.toAll')}</Link>}>{t('policy.unknown')}</Nothing>
          </section>
        ) : (
          <Whole policy={tierPolicy} facts={metrics} />
        )
      }
    </Answered>
  );
}

function Whole({ policy, facts }: { policy: PolicyFields; facts: TierPolicyData['metrics'] }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const span = useSpan();
  const tell = useTell();
  const isManager = useIsManager();
  const metrics = useMetrics(facts);
  const isDraft = policy.state !== 'PUBLISHED';
  const isEditable = isDraft && isManager;
  const draft = usePolicyDraft(policy, facts, isEditable);
  const [isSaving, setSaving] = useState(false);
  const { isBusy, begin } = useDrafting();
  const problems: readonly FieldProblem[] = [
    ...draft.filled.unfinished.map((path) => ({ path, text: t('rule.noNumber') })),
    ...(draft.filled.rule === null ? [] : (draft.check?.problems ?? []).map(({ path, words }) => ({ path, text: say(words) }))),
  ];
  const save = async () => {
    setSaving(true);
    try {
      const kept = await draft.save();
      tell.done(t('policy.saved', { version: String(kept.version) }));
    } catch (error) {
      tell.failure(error);
    } finally {
      setSaving(false);
    }
  };
  const about = [
    policy.basedOn === null ? '' : t('policy.basedOn', { version: String(policy.basedOn) }),
    span(policy),
    policy.publishedByName === null ? '' : t('policy.publishedBy', { name: policy.publishedByName }),
    isEditable ? '' : policy.note,
  ];
  return (
    <>
      <PageHead
        title={
          <span className="pair">
            {t('policy.title', { version: String(policy.version) })} <PolicyTag policy={policy} />
          </span>
        }
        about={about.filter((part) => part !== '').join(' · ')}
      >
        {isEditable ? (
          <>
            {draft.isDirty ? (
              <Button type="text" onClick={draft.discard}>
                {t('policy.discard')}
              </Button>
            ) : null}
            <Button
              disabled={!draft.isDirty || draft.filled.rule === null}
              loading={isSaving ? { delay: 200 } : false}
              onClick={() => void save()}
            >
              {t('policy.save')}
            </Button>
          </>
        ) : isManager && !isDraft ? (
          <Button loading={isBusy ? { delay: 200 } : false} onClick={() => begin(policy.version)}>
            {t('policy.beginFrom', { version: String(policy.version) })}
          </Button>
        ) : null}
      </PageHead>
      <div className="cols">
        <div className="stack">
          <Panel
            title={t('rule.title')}
            aside={isEditable && draft.isDirty ? <span className="tag due">{t('policy.unsaved')}</span> : undefined}
          >
            {isEditable ? (
              <>
                <RuleEditor form={draft.form} onChange={draft.change} metrics={metrics} problems={problems} />
                <div className="field" style={{ marginTop: 24, marginBottom: 0 }}>
                  <label htmlFor="policy-note">{t('policy.note')}</label>
                  <Input
                    id="policy-note"
                    maxLength={MOST_NOTE}
                    value={draft.note}
                    onChange={(event) => draft.changeNote(event.target.value)}
                  />
                </div>
              </>
            ) : (
              <RuleView rule={policy.rule} metrics={metrics} />
            )}
          </Panel>
          {policy.isInForce || !isManager ? null : (
            <SimulationPanel policy={policy} draft={draft} metrics={metrics} isBlocked={problems.length > 0} />
          )}
        </div>
        <div className="stack">
          <DifferencesPanel policy={policy} isOld={draft.isDirty} />
          <PublishPanel policy={policy} draft={draft} metrics={metrics} problems={problems} />
          <VersionsPanel />
        </div>
      </div>
    </>
  );
}
