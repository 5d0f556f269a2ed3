// The campaigns of a month, each on the days on which it runs. `?month=` says which month; weeks begin on Monday.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useLanguage } from '../../shared/language.ts';
import { useAnswer } from '../answers.ts';
import type { CampaignLine } from '../generated.ts';
import { CampaignsQuery } from '../generated.ts';
import { addDays, useNow } from '../parts/now.ts';
import { Answered } from '../parts/states.tsx';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { daysOfMonth, monthAfter, runsOn } from './month.ts';
import { campaignStateColour, campaignStateText } from './words.ts';

const MOST = 100;

export function CampaignCalendar(): ReactElement {
  const { t } = useTexts();
  const { dayKey, clock, weekday } = useFormats();
  const language = useLanguage();
  const now = useNow(60_000);
  const [params, setParams] = useSearchParams();
  const today = dayKey(now);
  const asked = params.get('month');
  const month = asked !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);
  const days = daysOfMonth(month);
  const from = days[0] ?? today;
  const to = days[days.length - 1] ?? today;
  const answer = useAnswer(CampaignsQuery, { first: MOST, after: null, states: null, from, to });
  const go = (by: number) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      next.set('month', monthAfter(month, by));
      return next;
    });
  const name = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
  return (
    <section className="panel camp-calendar" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <div className="aside">
          <Button size="small" aria-label={t('camp.monthBefore')} icon={<Icon name="left" />} onClick={() => go(-1)} />
          <Button size="small" aria-label={t('camp.monthAfter')} icon={<Icon name="right" />} onClick={() => go(1)} />
        </div>
      </header>
      <div className="over">{answer.isFetching ? <div className="running" /> : null}</div>
      <Answered asked={answer} bones={6}>
        {({ campaigns }) => (
          <div className="days">
            {Array.from({ length: 7 }, (_day, index) => (
              <span key={index} className="s name">
                {weekday(`${addDays(from, index)}T04:00:00Z`)}
              </span>
            ))}
            {days.map((day) => (
              <div key={day} className={day.startsWith(month) ? (day === today ? 'day today' : 'day') : 'day other'}>
                <span className="s">{Number(day.slice(8))}</span>
                {campaigns.edges
                  .map(({ node }) => node)
                  .filter((campaign) => runsOn(campaign, day, dayKey))
                  .map((campaign) => (
                    <Entry key={campaign.id} campaign={campaign} at={dayKey(campaign.startsAt) === day ? clock(campaign.startsAt) : null} />
                  ))}
              </div>
            ))}
          </div>
        )}
      </Answered>
    </section>
  );
}

function Entry({ campaign, at }: { campaign: CampaignLine; at: string | null }): ReactElement {
  const { t } = useTexts();
  const { id, title, state } = campaign;
  return (
    <Link href={`/campaigns/${id}`} className={`tag ${campaignStateColour[state]} cut`} title={`${title} · ${t(campaignStateText[state])}`}>
      {at === null ? '' : `${at} `}
      {title}
    </Link>
  );
}
