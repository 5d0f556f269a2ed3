// The last war report, kept until the next one, and what the clock brings next.

import { countDown } from '../shared/countdown.ts';
import { useFormats } from '../shared/formats.ts';
import { useSeconds } from '../shared/now.ts';
import { useTexts } from './texts.ts';
import type { ScreenCampaign, ScreenReport } from './Wall.tsx';

function Next({ campaign }: { readonly campaign: ScreenCampaign }) {
  const { t, rich } = useTexts();
  const now = useSeconds();
  const { nextAction } = campaign;
  if (nextAction === null || Date.parse(nextAction.at) <= now) return null;
  const { days, clock } = countDown(Date.parse(nextAction.at) - now);
  const left = <b className="num">{days > 0 ? t('head.days', { days, clock }) : clock}</b>;
  return <p className="nx">{rich('strip.next', { title: nextAction.title, left })}</p>;
}

export function Strip({ campaign, report }: { readonly campaign: ScreenCampaign; readonly report: ScreenReport | null }) {
  const { t } = useTexts();
  const { clock, yuanShort, yuanPlain } = useFormats();
  if (report === null)
    return (
      <section className="report">
        <h2>{t('strip.none')}</h2>
        <p className="f">{t('strip.first')}</p>
        <Next campaign={campaign} />
      </section>
    );
  const { createdAt, facts } = report;
  const [first, second] = facts.top;
  return (
    <section className="report">
      <h2>{t('strip.title', { at: clock(createdAt) })}</h2>
      <p className="f">
        <span>
          {t('strip.total')}
          <b className="num">{yuanShort(facts.salesFen)}</b>
        </span>
        {facts.climberName === null || facts.climberPlaces === null ? (
          <span>
            {t('strip.orders')}
            <b className="num">{t('strip.orderCount', { count: facts.orders })}</b>
          </span>
        ) : (
          <span>
            {t('strip.climber')}
            <b>{facts.climberName}</b>
            <b className="num">{t('strip.places', { count: facts.climberPlaces })}</b>
          </span>
        )}
        {facts.starName === null ? null : (
          <span>
            {t('strip.star')}
            <b>{facts.starName}</b>
          </span>
        )}
        {first === undefined || second === undefined ? null : (
          <span>
            {t('strip.lead')}
            <b className="num">{yuanPlain(first.salesFen - second.salesFen)}</b>
          </span>
        )}
      </p>
      <Next campaign={campaign} />
    </section>
  );
}
