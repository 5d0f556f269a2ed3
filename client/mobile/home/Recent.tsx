// The latest orders, and what to do while there are none.

import type { HomeData } from '../generated.ts';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { useTexts } from '../texts.ts';

type Order = HomeData['mySales']['recent'][number];

function Row({ order }: { readonly order: Order }) {
  const { t } = useTexts();
  const { yuanPlain, moment } = useFormats();
  const now = useNow();
  const { product, sku, quantity, kind, paidAt, amountFen, refundedFen } = order;
  const isRefunded = refundedFen >= amountFen && amountFen > 0;
  return (
    <li className={isRefunded ? 'order is-refunded' : 'order'}>
      <div className="grow">
        <h3 className="cut">{product?.name ?? sku}</h3>
        <p className="cap row">
          <span className="cut">{t('home.pieces', { at: moment(paidAt, now), count: quantity })}</span>
          {kind === 'PRODUCT' ? null : <span className="tag">{t(`home.kind.${kind}`)}</span>}
        </p>
      </div>
      <p className="v num">
        <span className="sum">{yuanPlain(amountFen)}</span>
        {refundedFen > 0 ? (
          <small>{isRefunded ? t('home.refundedAll') : t('home.refundedPart', { amount: yuanPlain(refundedFen) })}</small>
        ) : null}
      </p>
    </li>
  );
}

export function Recent({ orders }: { readonly orders: readonly Order[] }) {
  const { t } = useTexts();
  return (
    <section className="card" aria-labelledby="recent-title">
      <header>
        <h2 id="recent-title">{t('home.recent')}</h2>
      </header>
      {orders.length === 0 ? (
        <p className="cap">{t('home.noRecent')}</p>
      ) : (
        <ol className="orders">
          {orders.map((order) => (
            <Row key={order.id} order={order} />
          ))}
        </ol>
      )}
    </section>
  );
}

export function Newcomer() {
  const { t } = useTexts();
  return (
    <section className="card empty">
      <h2>{t('home.newcomer.title')}</h2>
      <p>{t('home.newcomer.text')}</p>
    </section>
  );
}
