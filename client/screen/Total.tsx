// The one hero of the wall: what has been sold, on its way to the goal, beside where the plan stands at this minute.

import type { BoardState } from '../shared/board-live.ts';
import { useFormats } from '../shared/formats.ts';
import { useSeconds } from '../shared/now.ts';
import { Rolling } from '../shared/Rolling.tsx';
import { planAt } from './pace.ts';
import { useTexts } from './texts.ts';
import type { ScreenCampaign } from './Wall.tsx';

const WHOLE_YUAN = 100;
/** The most that a bar shows of its goal. */
const FULL = 1;

const percent = (part: number): string => `${String(Math.round(Math.max(0, Math.min(FULL, part)) * 1_000) / 10)}%`;

interface Props {
  readonly campaign: ScreenCampaign;
  readonly board: BoardState | null;
}

export function Total({ campaign, board }: Props) {
  const { t, rich } = useTexts();
  const { yuanPlain, yuanShort, count, share } = useFormats();
  const now = useSeconds();
  // Until the board has come, what the campaign said when it was asked for.
  const { salesFen, orders, newMembers, sellers } = board === null ? campaign.totals : { ...board.total, sellers: board.total.owners };
  const goalFen = campaign.goals.salesFen;
  const done = goalFen === 0 ? 0 : salesFen / goalFen;
  const plan = goalFen === 0 ? null : planAt(campaign.planCurve, now);
  const planned = plan === null ? null : plan / goalFen;
  const ahead = planned === null ? 0 : Math.round((done - planned) * 1_000) / 10;
  const points = <b className="num">{Math.abs(ahead).toFixed(1)}</b>;
  const [sign = '', ...rest] = yuanPlain(Math.round(salesFen / WHOLE_YUAN) * WHOLE_YUAN);
  const whole = (fen: number) => yuanPlain(Math.round(fen / WHOLE_YUAN) * WHOLE_YUAN).slice(1);
  return (
    <section className="total">
      <h2>{t('total.title')}</h2>
      <p className={rest.length > 10 ? 'sum num long' : 'sum num'}>
        <small>{sign}</small>
        <Rolling value={salesFen} format={whole} step={WHOLE_YUAN} />
      </p>
      <div className="goal" role="img" aria-label={t('total.label', { share: share(done), plan: share(planned ?? 0) })}>
        <i style={{ width: percent(done) }} />
        {planned === null ? null : <u style={{ left: percent(planned) }} />}
      </div>
      <p className="goal-l">
        <span>
          {rich('total.done', { share: <b className="num">{share(done)}</b> })}
          {planned === null
            ? null
            : ahead === 0
              ? t('total.even')
              : ahead > 0
                ? rich('total.ahead', { points })
                : rich('total.behind', { points })}
        </span>
        <span>{rich('total.goal', { amount: <b className="num">{yuanShort(goalFen)}</b> })}</span>
      </p>
      <ul className="kpi">
        <li>
          <p>{t('total.orders')}</p>
          <b className="num">
            <Rolling value={orders} format={count} />
          </b>
        </li>
        <li>
          <p>{t('total.sellers')}</p>
          <b className="num">
            <Rolling value={sellers} format={count} />
          </b>
        </li>
        <li>
          <p>{t('total.members')}</p>
          <b className="num">
            <Rolling value={newMembers} format={count} />
          </b>
        </li>
      </ul>
    </section>
  );
}
