// Which campaign this is, where it stands on its way, and what time it is, with how fresh the figures are.

import type { CSSProperties } from 'react';
import { countDown } from '../shared/countdown.ts';
import { courseOf } from '../shared/course.ts';
import type { BoardSight } from '../shared/board-live.ts';
import { useFormats } from '../shared/formats.ts';
import { useAge } from '../shared/live.ts';
import { useSeconds } from '../shared/now.ts';
import { useTexts } from './texts.ts';
import type { ScreenCampaign } from './Wall.tsx';

const MOST_MARKS = 5;
const MINUTE = 60_000;

function useStatus(campaign: ScreenCampaign, { state, heardAt }: BoardSight, now: number): { look: string; words: string } {
  const { t } = useTexts();
  const { clock } = useFormats();
  const age = useAge(heardAt) ?? 0;
  if (campaign.frozenAt !== null) return { look: 'frozen', words: t('head.frozen') };
  if (state === 'offline') return { look: 'offline', words: t('head.offline', { at: clock(heardAt ?? now) }) };
  if (state === 'stale') {
    const words =
      age < MINUTE ? t('live.secondsAgo', { n: Math.round(age / 1_000) }) : t('live.minutesAgo', { n: Math.floor(age / MINUTE) });
    return { look: 'stale', words: t('head.stale', { age: words }) };
  }
  if (campaign.state === 'PAUSED') return { look: 'stale', words: t('head.paused') };
  const left = Date.parse(campaign.startsAt) - now;
  if (left > 0) {
    const { days, clock: text } = countDown(left);
    return { look: 'live', words: t('head.before', { left: days > 0 ? t('head.days', { days, clock: text }) : text }) };
  }
  return { look: 'live', words: t('head.live') };
}

export function Head({ campaign, sight }: { readonly campaign: ScreenCampaign; readonly sight: BoardSight }) {
  const { t } = useTexts();
  const { clock, dateAndWeekday } = useFormats();
  const now = useSeconds();
  const { look, words } = useStatus(campaign, sight, now);
  const { marks, now: at } = courseOf(campaign.phases, campaign.endsAt, now, MOST_MARKS);
  const place = { '--marks': marks.length, '--now': at ?? 0 } as CSSProperties;
  const seconds = String(Math.floor(now / 1_000) % 60).padStart(2, '0');
  return (
    <header>
      <div className="brand">
        <svg width="68" height="68" viewBox="0 0 68 68" aria-hidden="true">
          <rect width="68" height="68" rx="18" fill="#d42a33" />
          <path d="M14 52V40h13V28h13V16h14v36z" fill="#fff" />
        </svg>
        <div>
          <h1>
            {campaign.title}
            {campaign.isRehearsal ? <small>{t('head.rehearsal')}</small> : null}
          </h1>
          <p>
            {t('head.times', {
              day: dateAndWeekday(campaign.startsAt, new Date(now)),
              from: clock(campaign.startsAt),
              to: clock(campaign.endsAt),
            })}
          </p>
        </div>
      </div>
      <ol className="phases" style={place}>
        {marks.map(({ id, title, at: time, isPast }) => (
          <li key={id} className={isPast ? 'done' : ''}>
            {title ?? t('head.end')} <span className="num">{clock(time)}</span>
          </li>
        ))}
        {at === null || at > 1 - 0.5 / marks.length ? null : <li className="now" aria-hidden="true" />}
      </ol>
      <div className="clock">
        <b className="num">{`${clock(now)}:${seconds}`}</b>
        <p className={look} role="status" data-look={look}>
          <i aria-hidden="true" />
          {words}
        </p>
      </div>
    </header>
  );
}
