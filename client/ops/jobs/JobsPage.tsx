// Recurring jobs with their last and next runs, and all long work. Two segments of one page: both answer "what does the program do by
// itself".

import Segmented from 'antd/es/segmented';
import type { ReactElement } from 'react';
import { useSearchParams } from 'wouter';
import { WorksList } from '../works/WorksList.tsx';
import { useTexts } from '../texts.ts';
import { JobsList } from './JobsList.tsx';

type Tab = 'jobs' | 'works';

export function JobsPage(): ReactElement {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const tab: Tab = params.get('tab') === 'works' ? 'works' : 'jobs';
  const choice = (
    <Segmented<Tab>
      aria-label={t('nav.jobs')}
      value={tab}
      options={[
        { value: 'jobs', label: t('jobs.title') },
        { value: 'works', label: t('works.title') },
      ]}
      onChange={(next) => setParams(next === 'works' ? { tab: next } : {})}
    />
  );
  return tab === 'works' ? <WorksList actions={choice} /> : <JobsList actions={choice} />;
}
