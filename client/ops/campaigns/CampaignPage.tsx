// One campaign: its head, the nine steps down the side, and either how it runs (the overview) or the step that `?step=` names.

import type { ReactElement } from 'react';
import { Suspense } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { CampaignFields } from '../generated.ts';
import { CampaignQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { PageHead } from '../parts/Panel.tsx';
import { Answered, Bones } from '../parts/states.tsx';
import { useNamedPage } from '../shell/page-name.ts';
import { useTexts } from '../texts.ts';
import { HeadActs } from './HeadActs.tsx';
import { CampaignStateMark, Span } from './marks.tsx';
import { Overview } from './Overview.tsx';
import { STEP_PARTS } from './panels.tsx';
import { isUnderWay } from './plan.ts';
import { StepList } from './StepList.tsx';
import { ActivityRecord } from './timetable/ActivityRecord.tsx';
import { STEPS } from './words.ts';
import './campaigns.css';

const RUNNING_MILLISECONDS = 10_000;
const CALM_MILLISECONDS = 60_000;

export function CampaignPage({ id }: { readonly id: string }): ReactElement {
  const first = useAnswer(CampaignQuery, { id });
  const isRunning = first.data !== undefined && isUnderWay(first.data.campaign.state);
  const asked = useAnswer(CampaignQuery, { id }, { everyMilliseconds: isRunning ? RUNNING_MILLISECONDS : CALM_MILLISECONDS });
  useNamedPage(asked.data?.campaign.title ?? null);
  return (
    <Answered asked={asked} bones={8}>
      {({ campaign }) => <Whole campaign={campaign} />}
    </Answered>
  );
}

function Whole({ campaign }: { campaign: CampaignFields }): ReactElement {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const step = STEPS.find((each) => each === params.get('step')) ?? null;
  const Part = step === null ? null : STEP_PARTS[step];
  return (
    <>
      <PageHead
        title={
          <span className="camp-title">
            {campaign.title} <CampaignStateMark state={campaign.state} />
            {campaign.isRehearsal ? <span className="tag">{t('camp.rehearsal')}</span> : null}
          </span>
        }
        about={<About campaign={campaign} />}
      >
        <HeadActs campaign={campaign} />
      </PageHead>
      <div className="camp-cols">
        <aside className="camp-side">
          <StepList campaign={campaign} current={step} />
          <ActivityRecord campaign={campaign} />
        </aside>
        <div className="stack">
          {Part === null ? (
            <Overview campaign={campaign} />
          ) : (
            <Suspense key={step} fallback={<Bones rows={6} height={48} />}>
              <Part campaign={campaign} />
            </Suspense>
          )}
        </div>
      </div>
    </>
  );
}

function About({ campaign }: { campaign: CampaignFields }): ReactElement {
  const { t } = useTexts();
  const { yuan, count } = useFormats();
  const now = useNow(60_000);
  const main = campaign.products.find(({ isMain }) => isMain);
  return (
    <>
      {main === undefined ? (
        <Link href={`/campaigns/${campaign.id}?step=SELECTION`} className="camp-choose">
          {t('camp.chooseProduct')}
        </Link>
      ) : (
        <>
          {main.product?.name ?? main.sku} · {yuan(main.priceFen)}
        </>
      )}
      {' · '}
      <Span startsAt={campaign.startsAt} endsAt={campaign.endsAt} now={now} />
      {` · ${t('camp.groups', { count: count(campaign.groupCount) })} · ${t('camp.owner', { name: campaign.ownerName })} · ${campaign.number}`}
    </>
  );
}
