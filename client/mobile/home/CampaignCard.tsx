// The campaign of the day on Home, the one red surface: how long still, its phases on a line, and the own place on white with what is
// missing to the one above.

import type { CSSProperties, ReactNode } from 'react';
import { Link } from 'wouter';
import { countDown } from '../../shared/countdown.ts';
import { courseOf } from '../../shared/course.ts';
import { useFormats } from '../../shared/formats.ts';
import { useSeconds } from '../../shared/now.ts';
import { ordersToOvertake } from '../../shared/overtake.ts';
import { Rolling } from '../../shared/Rolling.tsx';
import { mainPriceFen, stageOf } from '../board/campaign.ts';
import type { OwnCampaign, Stage } from '../board/campaign.ts';
import { useFallen } from '../board/fallen.ts';
import { useSight } from '../board/sight.ts';
import type { OwnStanding } from '../board/sight.ts';
import { Move } from '../parts/Move.tsx';
import { useTexts } from '../texts.ts';
import { withUnit } from './Hero.tsx';

const MOST_MARKS = 5;
const DAY_MILLISECONDS = 86_400_000;
const WHOLE_YUAN = 100;
/** More letters than stand beside the place and the orders at full size. */
const LONG = 7;

function Clock({ campaign, stage, now }: { readonly campaign: OwnCampaign; readonly stage: Stage; readonly now: number }) {
  const { t } = useTexts();
  if (stage === 'frozen') return <p className="said">{t('camp.frozen')}</p>;
  if (stage === 'closing') return <p className="said">{t('camp.closing')}</p>;
  if (stage === 'paused') return <p className="said">{t('camp.paused')}</p>;
  const { days, clock } = countDown(Date.parse(stage === 'soon' ? campaign.startsAt : campaign.endsAt) - now);
  return (
    <p className="count">
      <b className="num" role="timer">
        {days > 0 ? t('camp.daysAnd', { days, clock }) : clock}
      </b>
      <span>{stage === 'soon' ? t('camp.untilStart') : t('camp.untilEnd')}</span>
    </p>
  );
}

/** What comes next, when its time is not the one that was told before. */
function Moved({ campaign, now }: { readonly campaign: OwnCampaign; readonly now: number }) {
  const { t } = useTexts();
  const { moment } = useFormats();
  const next = [...campaign.phases]
    .sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
    .find(({ startsAt }) => Date.parse(startsAt) > now);
  if (next?.movedFrom == null) return null;
  return <p className="moved">{t('camp.moved', { title: next.title, at: moment(next.startsAt, new Date(now)) })}</p>;
}

function Line({ campaign, now }: { readonly campaign: OwnCampaign; readonly now: number }) {
  const { t } = useTexts();
  const { clock, date } = useFormats();
  // Whoever runs through a night knows which hour is meant; over days the day says more.
  const isLong = Date.parse(campaign.endsAt) - Date.parse(campaign.startsAt) > DAY_MILLISECONDS;
  const { marks, now: at } = courseOf(campaign.phases, campaign.endsAt, now, MOST_MARKS);
  const place: CSSProperties = { '--marks': marks.length, '--now': at ?? 0 } as CSSProperties;
  return (
    <ol className="phases" style={place}>
      {marks.map(({ id, title, at: time, isPast }) => (
        <li key={id} className={isPast ? 'done' : ''}>
          <span>
            {title ?? t('camp.end')}
            <small className="num">{isLong ? date(time, new Date(now)) : clock(time)}</small>
          </span>
        </li>
      ))}
      {at === null || at > 1 - 0.5 / marks.length ? null : <li className="now" aria-hidden="true" />}
    </ol>
  );
}

function Figures({ me }: { readonly me: OwnStanding }) {
  const { t, rich } = useTexts();
  const { yuanPlain, count } = useFormats();
  return (
    <dl className="fig three">
      <div className="rank">
        <dt>{t('camp.rank')}</dt>
        <dd className="num">
          {withUnit(rich('camp.rankValue', { rank: <span>{count(me.rank ?? 0)}</span> }))}
          <Move moved={me.moved} />
        </dd>
      </div>
      <div>
        <dt>{t('camp.sales')}</dt>
        <dd className={yuanPlain(me.score).length > LONG ? 'num tight' : 'num'}>
          <Rolling value={me.score} format={yuanPlain} step={WHOLE_YUAN} />
        </dd>
      </div>
      <div>
        <dt>{t('home.orders')}</dt>
        <dd className="num">{withUnit(rich('home.ordersValue', { count: <span>{count(me.orders)}</span> }))}</dd>
      </div>
    </dl>
  );
}

interface MissingProps {
  readonly me: OwnStanding;
  readonly priceFen: number;
  readonly isFallen: boolean;
  readonly isFrozen: boolean;
}

function Missing({ me, priceFen, isFallen, isFrozen }: MissingProps) {
  const { t, rich } = useTexts();
  const { yuanPlain } = useFormats();
  if (isFallen) return <p className="grow">{t('board.refunded')}</p>;
  if (isFrozen) return <p className="grow">{t('board.final')}</p>;
  if (me.gap === null || me.rank === null) return <p className="grow">{t('board.first')}</p>;
  const orders = ordersToOvertake(me.gap, priceFen);
  return (
    <p className="grow">
      {me.gap === 0
        ? t('camp.tied', { rank: me.rank - 1 })
        : rich('camp.toRank', { rank: me.rank - 1, amount: <b className="num">{yuanPlain(me.gap)}</b> })}
      {orders === null ? null : <span>{rich('camp.toPass', { count: <b className="num">{orders}</b> })}</span>}
    </p>
  );
}

function Own({ campaign, stage }: { readonly campaign: OwnCampaign; readonly stage: Stage }) {
  const { t } = useTexts();
  const { me } = useSight({ campaignId: campaign.id, subject: 'DISTRIBUTOR', metric: 'SALES', phaseId: null });
  const isFallen = useFallen(campaign.id, me?.rank == null ? null : me.score);
  const isFrozen = stage === 'frozen';
  const door: ReactNode = isFrozen ? (
    <Link href="/board" className="btn primary">
      {t('camp.toBoard')}
    </Link>
  ) : (
    <Link href="/kit" className="btn primary">
      {t('board.toKit')}
    </Link>
  );
  if (me?.rank == null) {
    const words = stage === 'soon' ? t('camp.before') : isFrozen ? t('camp.notOnIt') : t('camp.notYet');
    return (
      <div className="mine">
        <div className="gap alone">
          <p className="grow">{words}</p>
          {door}
        </div>
      </div>
    );
  }
  return (
    <div className="mine">
      <Link href="/board">
        <Figures me={me} />
      </Link>
      <div className="gap">
        <Missing me={me} priceFen={mainPriceFen(campaign)} isFallen={isFallen} isFrozen={isFrozen} />
        {door}
      </div>
    </div>
  );
}

export function CampaignCard({ campaign }: { readonly campaign: OwnCampaign }) {
  const { t } = useTexts();
  const now = useSeconds();
  const stage = stageOf(campaign, now);
  if (stage === null) return null;
  return (
    <section className="hero camp" aria-labelledby="camp-title">
      <svg className="stair" viewBox="0 0 240 216" aria-hidden="true">
        <path d="M0 216v-42h48v-44h48V86h48V42h48V0h48v216z" />
      </svg>
      <div className="head">
        <p>
          <span className={`state ${stage}`}>{t(`camp.stage.${stage}`)}</span>
        </p>
        <h2 id="camp-title">{campaign.title}</h2>
        <Clock campaign={campaign} stage={stage} now={now} />
        <Line campaign={campaign} now={now} />
        <Moved campaign={campaign} now={now} />
      </div>
      <Own campaign={campaign} stage={stage} />
    </section>
  );
}

/** While none is near: when the next one is. */
export function NextCampaign({ campaign }: { readonly campaign: OwnCampaign }) {
  const { t } = useTexts();
  const { dateAndWeekday, clock } = useFormats();
  const at = new Date(campaign.startsAt);
  return (
    <section className="card next-camp">
      <p className="cap">{t('camp.next')}</p>
      <h2>{campaign.title}</h2>
      <p className="cap">{t('camp.nextAt', { day: dateAndWeekday(at, new Date()), at: clock(at) })}</p>
    </section>
  );
}
