// The newest orders: when, where, what and how much. Nothing says whose they are.

import { useFormats } from '../shared/formats.ts';
import type { ScreenOrdersData } from './generated.ts';
import { useTexts } from './texts.ts';
import type { ScreenCampaign } from './Wall.tsx';

type Order = ScreenOrdersData['campaign']['newestOrders'][number];

/** Two of the same second and province differ by their place from the end at least. */
const keyOf = ({ at, region, sku, amountFen }: Order, index: number): string => [at, region, sku, amountFen, index].join(' ');

export function Ticker({ campaign, orders }: { readonly campaign: ScreenCampaign; readonly orders: readonly Order[] }) {
  const { t } = useTexts();
  const { clock, yuanPlain } = useFormats();
  const nameOf = (sku: string) => campaign.products.find((each) => each.sku === sku)?.product?.name ?? sku;
  const timeOf = (at: string) => `${clock(at)}:${String(new Date(at).getUTCSeconds()).padStart(2, '0')}`;
  return (
    <section className="panel tick">
      <h2>{t('ticker.title')}</h2>
      {orders.length === 0 ? <p className="none">{t('ticker.none')}</p> : null}
      <ul>
        {orders.map((order, index) => (
          <li key={keyOf(order, orders.length - index)}>
            <time className="num">{timeOf(order.at)}</time>
            <span className="pv">{order.region.replace(/[\u7701\u5e02]$/u, '')}</span>
            <span className="pd">{t('ticker.piece', { name: nameOf(order.sku), count: order.quantity })}</span>
            <b className="num">{yuanPlain(order.amountFen)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
