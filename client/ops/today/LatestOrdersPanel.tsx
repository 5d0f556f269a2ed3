// The orders that came last, in a dense table that leads to the whole list.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import { LatestOrdersQuery } from '../generated.ts';
import { orderKindText } from '../orders/kinds.ts';
import { ListTable } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Failure, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';

export function LatestOrdersPanel(): ReactElement {
  const { t } = useTexts();
  const { yuan, moment } = useFormats();
  const now = useNow(60_000);
  const asked = useAnswer(LatestOrdersQuery, {});
  const rows = asked.data?.orders.edges.map((edge) => edge.node);
  return (
    <Panel
      title={t('today.latest')}
      aside={
        <Link href="/people/orders" className="s c-acc">
          {t('today.allOrders')}
        </Link>
      }
      isRefreshing={asked.isFetching && rows !== undefined}
      isFlush
    >
      {rows === undefined && asked.error !== null ? (
        <Failure error={asked.error} onRetry={() => void asked.refetch()} />
      ) : rows?.length === 0 ? (
        <Nothing action={<Link href="/settings/imports">{t('orders.toImports')}</Link>}>{t('orders.empty')}</Nothing>
      ) : (
        <ListTable
          label={t('today.latest')}
          className="edge dense"
          boneCount={8}
          rows={rows}
          keyOf={(order) => order.id}
          columns={[
            { key: 'at', title: t('orders.paidAt'), width: 96, cell: (order) => <span className="m nw">{moment(order.paidAt, now)}</span> },
            {
              key: 'member',
              title: t('orders.seller'),
              cell: (order) => (
                <Link href={`/people/${order.distributor.id}`} className="nw">
                  {order.distributor.name}
                </Link>
              ),
            },
            { key: 'product', title: t('orders.product'), cell: (order) => order.product?.name ?? order.sku },
            { key: 'kind', title: t('orders.kind'), cell: (order) => <span className="m nw">{t(orderKindText[order.kind])}</span> },
            {
              key: 'amount',
              title: t('orders.amount'),
              isRight: true,
              cell: (order) => (
                <>
                  {order.refundedFen > 0 ? <span className="tag">{t('orders.refunded')}</span> : null}{' '}
                  <span className="f">{yuan(order.amountFen)}</span>
                </>
              ),
            },
          ]}
        />
      )}
    </Panel>
  );
}
