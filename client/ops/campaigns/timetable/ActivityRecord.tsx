// What was done in the campaign, the latest first: by whom, when, and what came of it.

import Drawer from 'antd/es/drawer';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import { useAnswer } from '../../answers.ts';
import type { CampaignActivitiesData, CampaignFields } from '../../generated.ts';
import { CampaignActivitiesQuery } from '../../generated.ts';
import { useNow } from '../../parts/now.ts';
import { Answered } from '../../parts/states.tsx';
import { useTexts } from '../../texts.ts';
import { useSay } from '../../tiers/words.ts';
import './timetable.css';

type Activity = CampaignActivitiesData['campaign']['activities']['edges'][number]['node'];

const SHOWN = 5;
const ALL = 100;
const EVERY_MILLISECONDS = 15_000;

export function ActivityRecord({ campaign }: { readonly campaign: CampaignFields }): ReactElement | null {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const asked = useAnswer(
    CampaignActivitiesQuery,
    { id: campaign.id, first: SHOWN, after: null },
    { everyMilliseconds: EVERY_MILLISECONDS },
  );
  const found = asked.data?.campaign.activities;
  if (found === undefined || found.edges.length === 0) return null;
  return (
    <section className="time-record" aria-labelledby="time-record">
      <h2 id="time-record">{t('time.record')}</h2>
      <Rows rows={found.edges.map(({ node }) => node)} />
      {found.pageInfo.hasNextPage ? (
        <button type="button" className="plain s" onClick={() => setOpen(true)}>
          {t('time.wholeRecord')}
        </button>
      ) : null}
      <Drawer open={isOpen} title={t('time.record')} onClose={() => setOpen(false)} destroyOnHidden>
        {isOpen ? <Everything id={campaign.id} /> : null}
      </Drawer>
    </section>
  );
}

function Everything({ id }: { id: string }): ReactElement {
  const asked = useAnswer(CampaignActivitiesQuery, { id, first: ALL, after: null });
  return (
    <Answered asked={asked}>
      {({ campaign }) => (
        <div className="time-record">
          <Rows rows={campaign.activities.edges.map(({ node }) => node)} />
        </div>
      )}
    </Answered>
  );
}

function Rows({ rows }: { rows: readonly Activity[] }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const say = useSay();
  const now = useNow(60_000);
  return (
    <ol>
      {rows.map(({ id, at, byName, words, result }) => (
        <li key={id}>
          <span className="s">{moment(at, now)}</span>
          <b>{say(words)}</b>
          <span className="s">
            {byName ?? t('time.auto')}
            {result === null ? '' : t('time.withResult', { result: say(result) })}
          </span>
        </li>
      ))}
    </ol>
  );
}
