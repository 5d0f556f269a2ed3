// Sales a minute over two hours, with the war reports marked where they came.

import { useFormats } from '../shared/formats.ts';
import { useNow } from '../shared/now.ts';
import { drawn, latestRate, ratesOf, spanOf } from './pace.ts';
import { useTexts } from './texts.ts';
import type { ScreenCampaign, ScreenReport } from './Wall.tsx';

const BOX = { width: 592, top: 24, bottom: 216 };
const TICK_MILLISECONDS = 30 * 60_000;
const RECENT_MINUTES = 5;
/** Words of two marks nearer than this would stand on each other. */
const APART = 60;

export function Pace({ campaign, reports }: { readonly campaign: ScreenCampaign; readonly reports: readonly ScreenReport[] }) {
  const { t } = useTexts();
  const { clock, yuanShort } = useFormats();
  const now = useNow().getTime();
  const rates = ratesOf(campaign.salesCurve, campaign.startsAt);
  const span = spanOf(campaign.startsAt, campaign.endsAt, now);
  const points = drawn(rates, span, BOX);
  const line = points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
  const [firstX = 0] = points[0] ?? [];
  const last = points[points.length - 1];
  const recent = latestRate(rates, RECENT_MINUTES);
  const xOf = (at: number) => ((at - span.from) / (span.to - span.from)) * BOX.width;
  const marks = reports
    .map(({ createdAt }) => Date.parse(createdAt))
    .filter((at) => at >= span.from && at <= span.to)
    .map(xOf)
    .sort((one, other) => one - other)
    .filter((x, at, all) => at === 0 || x - (all[at - 1] ?? 0) >= APART);
  const ticks = Array.from(
    { length: Math.floor((span.to - span.from) / TICK_MILLISECONDS) + 1 },
    (_none, at) => span.from + at * TICK_MILLISECONDS,
  );
  return (
    <section className="panel pace">
      <h2>
        {t('pace.title')}
        {recent === null ? null : <small className="num">{t('pace.now', { amount: yuanShort(recent) })}</small>}
      </h2>
      <svg viewBox="0 0 592 252" aria-hidden="true">
        <defs>
          <linearGradient id="under" x1="0" y1="0" x2="0" y2="1">
            <stop stopColor="#ff5a57" stopOpacity=".5" />
            <stop offset="1" stopColor="#ff5a57" stopOpacity=".03" />
          </linearGradient>
        </defs>
        <path d="M0 216H592M0 144H592M0 72H592" stroke="#332b26" />
        {marks.map((x) => (
          <g key={x}>
            <path d={`M${x.toFixed(1)} 26V216`} stroke="#4a3f38" strokeDasharray="4 6" />
            <text x={Math.max(24, Math.min(BOX.width - 24, x))} y="16" textAnchor="middle">
              {t('pace.report')}
            </text>
          </g>
        ))}
        {last === undefined ? null : (
          <>
            <path d={`${line}L${last[0].toFixed(1)} 216L${firstX.toFixed(1)} 216z`} fill="url(#under)" />
            <path d={line} fill="none" stroke="#ff5a57" strokeWidth="3" strokeLinejoin="round" />
            <circle cx={last[0]} cy={last[1]} r="7" fill="#fff" />
          </>
        )}
        {ticks.map((at, index) => (
          <text key={at} x={xOf(at)} y="248" textAnchor={index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'}>
            {clock(at)}
          </text>
        ))}
      </svg>
    </section>
  );
}
