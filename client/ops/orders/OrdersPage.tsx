// All orders, the latest first.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { OrdersData } from '../generated.ts';
import { OrdersQuery } from '../generated.ts';
import { exportTo } from '../parts/export-to.ts';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useIsManager } from '../parts/rights.ts';
import type { Say } from '../texts.ts';
import { useTexts } from '../texts.ts';
import { ORDER_KINDS, isOrderKind, orderKindText } from './kinds.ts';

export type OrderListRow = OrdersData['orders']['edges'][number]['node'];

export function orderColumns(t: Say, { yuan, count, moment }: ReturnType<typeof useFormats>, now: Date): readonly Column<OrderListRow>[] {
  return [
    { key: 'orderNo', title: t('orders.orderNo'), isFixed: true, cell: (row) => <span className="nw">{row.orderNo}</span> },
    { key: 'paidAt', title: t('orders.paidAt'), cell: (row) => <span className="m2 nw">{moment(row.paidAt, now)}</span> },
    {
      key: 'seller',
      title: t('orders.seller'),
      cell: (row) => (
        <span className="pair">
          <Link href={`/people/${row.distributor.id}`}>{row.distributor.name}</Link> <span className="s">{row.distributor.memberNo}</span>
        </span>
      ),
    },
    { key: 'buyer', title: t('orders.buyer'), isSpare: true, cell: (row) => <span className="m2">{row.buyer}</span> },
    { key: 'product', title: t('orders.product'), cell: (row) => row.product?.name ?? row.sku },
    { key: 'sku', title: t('products.sku'), isSpare: true, cell: (row) => <span className="m2">{row.sku}</span> },
    { key: 'kind', title: t('orders.kind'), cell: (row) => <span className="m2 nw">{t(orderKindText[row.kind])}</span> },
    { key: 'quantity', title: t('orders.quantity'), isRight: true, cell: (row) => count(row.quantity) },
    { key: 'amount', title: t('orders.amount'), isRight: true, cell: (row) => <span className="f">{yuan(row.amountFen)}</span> },
    {
      key: 'refunded',
      title: t('orders.refunded'),
      isRight: true,
      cell: (row) => (row.refundedFen > 0 ? yuan(row.refundedFen) : <span className="m">—</span>),
    },
    { key: 'profit', title: t('orders.profit'), isRight: true, isSpare: true, cell: (row) => yuan(row.profitFen) },
  ];
}

export function OrdersPage(): ReactElement {
  const { t } = useTexts();
  const formats = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const filters: readonly Filter[] = [
    { kind: 'text', name: 'search', label: t('orders.search'), width: 176 },
    { kind: 'link', name: 'distributorId', label: t('orders.ofOne') },
    { kind: 'days', from: 'from', to: 'to', label: t('orders.paidAt') },
    {
      kind: 'choice',
      name: 'kind',
      label: t('orders.kind'),
      width: 112,
      options: ORDER_KINDS.map((kind) => ({ value: kind, label: t(orderKindText[kind]) })),
    },
    {
      kind: 'choice',
      name: 'isRefunded',
      label: t('orders.refund'),
      width: 112,
      options: [
        { value: 'true', label: t('orders.withRefund') },
        { value: 'false', label: t('orders.withoutRefund') },
      ],
    },
    { kind: 'text', name: 'sku', label: t('products.sku'), width: 120 },
  ];
  return (
    <ListPage
      list="orders"
      title={t('nav.orders')}
      about={t('orders.about')}
      columns={orderColumns(t, formats, now)}
      filters={filters}
      operation={OrdersQuery}
      ask={(state, page) => {
        const kind = state.get('kind');
        const isRefunded = state.get('isRefunded');
        return {
          ...page,
          search: state.get('search'),
          filter: {
            from: state.get('from'),
            to: state.get('to'),
            kind: isOrderKind(kind) ? kind : null,
            distributorId: state.get('distributorId'),
            sku: state.get('sku'),
            isRefunded: isRefunded === null ? null : isRefunded === 'true',
          },
        };
      }}
      pageOf={(data) => data.orders}
      keyOf={(row) => row.id}
      exportPath={
        isManager ? (state) => exportTo('orders', state, ['search', 'from', 'to', 'kind', 'isRefunded', 'sku', 'distributorId']) : null
      }
      empty={t('orders.empty')}
      emptyAction={<Link href="/settings/imports">{t('orders.toImports')}</Link>}
      minWidth={1040}
    />
  );
}
