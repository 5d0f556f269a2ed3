// The campaign of the moment above everything else of the day: its clock, what comes next, sales beside goal and plan. Nothing stands
// here when none runs and none is close.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { CurrentCampaignData } from '../generated.ts';
import { CurrentCampaignQuery } from '../generated.ts';
import { CampaignStateMark, Span } from '../campaigns/marks.tsx';
import { hasSold, isUnderWay, plannedAt, stockOf } from '../campaigns/plan.ts';
import { useNow } from '../parts/now.ts';
import type { Say } from '../texts.ts';
import { useTexts } from '../texts.ts';
import '../campaigns/campaigns.css';

type Current = NonNullable<CurrentCampaignData['currentCampaign']>;
const AGAIN_MILLISECONDS = 10_000;
const SECOND = 1_000;

export function CampaignStrip(): ReactElement | null {
  const campaign = useAnswer(CurrentCampaignQuery, {}, { everyMilliseconds: AGAIN_MILLISECONDS }).data?.currentCampaign;
  return campaign == null ? null : <Strip campaign={campaign} />;
}

function Strip({ campaign }: { campaign: Current }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const now = useNow(60_000);
  const { id, title, state, startsAt, endsAt, groupCount } = campaign;
  return (
    <section className="panel camp-strip" aria-label={t('camp.strip')}>
      <div>
        <p className="s">
          <CampaignStateMark state={state} /> <PhaseOf campaign={campaign} />
        </p>
        <h2 className="cut">{title}</h2>
        <p className="s">
          <Span startsAt={startsAt} endsAt={endsAt} now={now} /> · {t('camp.groupsSelling', { count: count(groupCount) })}
        </p>
      </div>
      <Clock campaign={campaign} />
      <Course campaign={campaign} />
      <Link href={`/campaigns/${id}`} asChild>
        <Button>{t('camp.enter')}</Button>
      </Link>
    </section>
  );
}

function PhaseOf({ campaign: { phases, state } }: { campaign: Current }): ReactElement | null {
  const { t } = useTexts();
  const now = useNow().getTime();
  if (!isUnderWay(state) || phases.length === 0) return null;
  const begun = phases.filter((phase) => Date.parse(phase.startsAt) <= now).length;
  return begun === 0 ? null : <>{t('camp.phaseOf', { at: begun, count: phases.length })}</>;
}

function Clock({ campaign: { state, startsAt, endsAt, nextAction } }: { campaign: Current }): ReactElement {
  const { t } = useTexts();
  const { zone } = useFormats();
  const now = useNow(SECOND);
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const until = (at: string) => duration(Date.parse(at) - now.getTime(), t);
  const next = nextAction ?? null;
  return (
    <div className="clock">
      <b>{clock.format(now)}</b>
      <p className="s">
        {state === 'READY'
          ? t('camp.startsIn', { time: until(startsAt) })
          : next === null
            ? t('camp.endsIn', { time: until(endsAt) })
            : t('camp.nextIn', { time: until(next.at), title: next.title })}
      </p>
    </div>
  );
}

function duration(milliseconds: number, t: Say): string {
  const seconds = Math.max(0, Math.floor(milliseconds / SECOND));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (minutes === 0) return t('camp.seconds', { count: seconds });
  if (hours === 0) return t('camp.minutesSeconds', { minutes, seconds: seconds % 60 });
  if (hours < 24) return t('camp.hoursMinutes', { hours, minutes: minutes % 60 });
  return t('camp.daysHours', { days: Math.floor(hours / 24), hours: hours % 24 });
}

function Course({ campaign: { state, goals, totals, products, planCurve } }: { campaign: Current }): ReactElement {
  const { t } = useTexts();
  const { yuanShort, share, count } = useFormats();
  const now = useNow();
  const planned = plannedAt(planCurve, now);
  const goal = goals.salesFen;
  const stock = stockOf(products);
  const width = (fen: number) => `${String(goal === 0 ? 0 : Math.min(100, (100 * Math.max(0, fen)) / goal))}%`;
  const ahead = totals.salesFen - planned;
  return (
    <div>
      <p className="line">
        <span>
          <b>{yuanShort(totals.salesFen)}</b> <span className="s">{goal > 0 ? `/ ${t('camp.goal', { goal: yuanShort(goal) })}` : ''}</span>
        </span>
        <span className="f">{goal > 0 ? share(totals.salesFen / goal) : ''}</span>
      </p>
      <div className="bar" aria-hidden="true">
        <i className="acc" style={{ width: width(totals.salesFen) }} />
        {planned > 0 ? <i className="plan" style={{ left: width(planned) }} /> : null}
      </div>
      <p className="s">
        {hasSold(state) && planned > 0
          ? ahead >= 0
            ? t('camp.planMore', { plan: yuanShort(planned), more: yuanShort(ahead) })
            : t('camp.planLess', { plan: yuanShort(planned), less: yuanShort(-ahead) })
          : ''}
        {stock === null ? '' : ` · ${t('camp.stockLeftIs', { count: count(Math.max(0, stock - totals.quantity)) })}`}
      </p>
    </div>
  );
}
