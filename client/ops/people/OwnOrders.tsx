// The latest orders of one member.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import { OrdersQuery } from '../generated.ts';
import { orderColumns } from '../orders/OrdersPage.tsx';
import { ListTable } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Failure, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';

export const SHOWN_ORDERS = 25;

export function OwnOrders({ id, name }: { id: string; name: string }): ReactElement {
  const { t } = useTexts();
  const formats = useFormats();
  const now = useNow(60_000);
  const asked = useAnswer(OrdersQuery, { first: SHOWN_ORDERS, filter: { distributorId: id } });
  const rows = asked.isPlaceholderData ? undefined : asked.data?.orders.edges.map((edge) => edge.node);
  const columns = orderColumns(t, formats, now).filter((column) => column.key !== 'seller' && !column.isSpare);
  return (
    <Panel
      title={t('nav.orders')}
      aside={
        <Link href={`/people/orders?distributorId=${id}`} className="s c-acc">
          {t('person.allOrders')}
        </Link>
      }
      isFlush
    >
      {rows === undefined && asked.error !== null ? (
        <Failure error={asked.error} onRetry={() => void asked.refetch()} />
      ) : rows?.length === 0 ? (
        <Nothing>{t('person.noOrders', { name })}</Nothing>
      ) : (
        <ListTable
          label={t('nav.orders')}
          columns={columns}
          rows={rows}
          keyOf={(row) => row.id}
          className="edge dense"
          boneCount={8}
          minWidth={720}
        />
      )}
    </Panel>
  );
}
