// The catalogue.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { ProductsData } from '../generated.ts';
import { ProductCategoriesQuery, ProductsQuery } from '../generated.ts';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useTexts } from '../texts.ts';

type Row = ProductsData['products']['edges'][number]['node'];

export function ProductsPage(): ReactElement {
  const { t } = useTexts();
  const { yuan, share } = useFormats();
  const categories = useAnswer(ProductCategoriesQuery, {}, { staleMilliseconds: 600_000 }).data?.productCategories ?? [];
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t('products.name'), isFixed: true, cell: (row) => <span className="f">{row.name}</span> },
    { key: 'sku', title: t('products.sku'), cell: (row) => <span className="m2 nw">{row.sku}</span> },
    { key: 'category', title: t('products.category'), cell: (row) => <span className="m2 nw">{row.category}</span> },
    { key: 'price', title: t('products.price'), isRight: true, cell: (row) => <span className="f">{yuan(row.priceFen)}</span> },
    { key: 'profit', title: t('products.profit'), isRight: true, cell: (row) => yuan(row.profitFen) },
    {
      key: 'share',
      title: t('products.profitShare'),
      isRight: true,
      cell: (row) => <span className="m2">{row.priceFen === 0 ? '—' : share(row.profitFen / row.priceFen)}</span>,
    },
    {
      key: 'orders',
      title: t('nav.orders'),
      isRight: true,
      cell: (row) => <Link href={`/people/orders?sku=${encodeURIComponent(row.sku)}`}>{t('products.toOrders')}</Link>,
    },
  ];
  const filters: readonly Filter[] = [
    { kind: 'text', name: 'search', label: t('products.search') },
    { kind: 'choice', name: 'category', label: t('products.category'), options: categories.map((name) => ({ value: name, label: name })) },
  ];
  return (
    <ListPage
      list="products"
      title={t('nav.products')}
      about={t('products.about')}
      columns={columns}
      filters={filters}
      operation={ProductsQuery}
      ask={(state, page) => ({ ...page, search: state.get('search'), category: state.get('category') })}
      pageOf={(data) => data.products}
      keyOf={(row) => row.id}
      empty={t('products.empty')}
      minWidth={800}
    />
  );
}
