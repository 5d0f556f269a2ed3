// The room of tiers: the pyramid with its flows, how the tiers grew, the rules in force and the last evaluation.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import { PyramidQuery, TierPoliciesQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { PageHead, Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Bones, Failure, Stale } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import type { Days } from './PyramidPanel.tsx';
import { DAY_CHOICES, PyramidPanel } from './PyramidPanel.tsx';
import { LatestChanges } from './LatestChanges.tsx';
import { RunPanel } from './RunPanel.tsx';
import { TrendPanel } from './TrendPanel.tsx';
import { VersionsPanel, useDrafting } from './VersionsPanel.tsx';
import './tiers.css';

const USUAL_DAYS: Days = 30;
const AGAIN_MILLISECONDS = 60_000;

export function TiersPage(): ReactElement {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const days = DAY_CHOICES.find((choice) => String(choice) === params.get('days')) ?? USUAL_DAYS;
  const asked = useAnswer(PyramidQuery, { days }, { everyMilliseconds: AGAIN_MILLISECONDS });
  const pyramid = asked.data?.pyramid;
  return (
    <>
      <PageHead
        title={t('nav.people')}
        about={<About people={pyramid?.counts.reduce((sum, each) => sum + each.count, 0)} run={pyramid?.lastRun?.finishedAt} />}
      >
        <Actions />
      </PageHead>
      <div className="stack">
        {pyramid === undefined ? (
          <Panel title={t('pyramid.title', { days })}>
            {asked.error === null ? <Bones rows={9} /> : <Failure error={asked.error} onRetry={() => void asked.refetch()} />}
          </Panel>
        ) : (
          <>
            {asked.error === null ? null : <Stale error={asked.error} onRetry={() => void asked.refetch()} />}
            <PyramidPanel
              pyramid={pyramid}
              days={days}
              isRefreshing={asked.isPlaceholderData}
              onDays={(next) => setParams(next === USUAL_DAYS ? {} : { days: String(next) }, { replace: true })}
            />
          </>
        )}
        <div className="cols">
          <div className="stack">
            {pyramid === undefined ? null : <TrendPanel trend={pyramid.trend} />}
            <LatestChanges day={pyramid?.day} />
          </div>
          <div className="stack">
            <VersionsPanel />
            {pyramid === undefined ? null : <RunPanel kept={pyramid.lastRun} />}
          </div>
        </div>
      </div>
    </>
  );
}

function About({ people, run }: { people: number | undefined; run: string | undefined }): ReactElement {
  const { t } = useTexts();
  const { day, moment } = useFormats();
  const now = useNow(60_000);
  const policies = useAnswer(TierPoliciesQuery, {}).data?.tierPolicies;
  const inForce = policies?.find((policy) => policy.isInForce);
  const parts = [
    people === undefined ? '' : t('tiers.people', { count: people }),
    inForce?.from
      ? t('tiers.inForce', { version: String(inForce.version), from: day(inForce.from, now) })
      : policies === undefined
        ? ''
        : t('tiers.noneInForce'),
    run === undefined ? '' : t('tiers.evaluated', { at: moment(run, now) }),
  ];
  return <>{parts.filter((part) => part !== '').join(' · ')}</>;
}

/** The one thing to do with the rules: go on with the draft that lies there, or begin one. */
function Actions(): ReactElement | null {
  const { t } = useTexts();
  const isManager = useIsManager();
  const { isBusy, begin } = useDrafting();
  const policies = useAnswer(TierPoliciesQuery, {}).data?.tierPolicies;
  if (!isManager || policies === undefined) return null;
  const draft = policies.find(({ state }) => state !== 'PUBLISHED');
  if (draft)
    return (
      <Link href={`/people/policies/${String(draft.version)}`} className="btn">
        {t('policy.editDraft', { version: String(draft.version) })}
      </Link>
    );
  const inForce = policies.find((policy) => policy.isInForce);
  return (
    <Button loading={isBusy ? { delay: 200 } : false} onClick={() => begin(inForce?.version ?? null)}>
      {t('policy.begin')}
    </Button>
  );
}
