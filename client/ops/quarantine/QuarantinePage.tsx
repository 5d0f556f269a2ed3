// Orders and refunds that were taken in and wait for the member or the order that they belong to. They count nowhere until then, and
// are applied by themselves when it comes; what never will is discarded with a reason.

import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import type { QuarantineKind, QuarantineReason } from '../../shared/generated.ts';
import { useAct, useAnswer, useAskAgain } from '../answers.ts';
import type { QuarantineData } from '../generated.ts';
import {
  DiscardQuarantinedMutation,
  DueTotalsQuery,
  QuarantineQuery,
  QuarantineTotalsQuery,
  RetryQuarantineMutation,
} from '../generated.ts';
import { Dialog, ReasonField } from '../parts/Dialog.tsx';
import { Figure } from '../parts/Figure.tsx';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useIsManager } from '../parts/rights.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';

type Row = QuarantineData['quarantine']['edges'][number]['node'];

const kindText = { ORDER: 'quarantine.order', REFUND: 'quarantine.refund' } as const satisfies Record<QuarantineKind, string>;
const reasonText = {
  MEMBER_UNKNOWN: 'quarantine.memberUnknown',
  ORDER_UNKNOWN: 'quarantine.orderUnknown',
  REFUND_TOO_LARGE: 'quarantine.refundTooLarge',
} as const satisfies Record<QuarantineReason, string>;
const KINDS: readonly QuarantineKind[] = ['ORDER', 'REFUND'];
const REASONS: readonly QuarantineReason[] = ['MEMBER_UNKNOWN', 'ORDER_UNKNOWN', 'REFUND_TOO_LARGE'];
const AGAIN = [QuarantineQuery.name, QuarantineTotalsQuery.name, DueTotalsQuery.name];

export function QuarantinePage(): ReactElement {
  const { t } = useTexts();
  const { yuan, moment } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const [discarding, setDiscarding] = useState<Row | null>(null);
  const columns: readonly Column<Row>[] = [
    { key: 'no', title: t('quarantine.no'), isFixed: true, cell: (row) => <span className="f nw">{row.no}</span> },
    { key: 'kind', title: t('orders.kind'), cell: (row) => <span className="m2 nw">{t(kindText[row.kind])}</span> },
    {
      key: 'reason',
      title: t('quarantine.reason'),
      cell: (row) => (
        <span className={`st ${row.reason === 'REFUND_TOO_LARGE' ? 'late' : 'due'}`}>
          {t(reasonText[row.reason], { no: row.memberNo ?? row.orderNo ?? '' })}
        </span>
      ),
    },
    { key: 'amount', title: t('quarantine.amount'), isRight: true, cell: (row) => <span className="f">{yuan(row.amountFen)}</span> },
    {
      key: 'happened',
      title: t('quarantine.happened'),
      isRight: true,
      cell: (row) => <span className="m2">{moment(row.happenedAt, now)}</span>,
    },
    {
      key: 'received',
      title: t('quarantine.received'),
      isRight: true,
      cell: (row) => <span className="m2">{moment(row.receivedAt, now)}</span>,
    },
    {
      key: 'do',
      title: t('table.actions'),
      isMute: true,
      isRight: true,
      isFixed: true,
      cell: (row) =>
        isManager ? (
          <Button size="small" onClick={() => setDiscarding(row)} aria-label={t('quarantine.discardOf', { no: row.no })}>
            {t('quarantine.discard')}
          </Button>
        ) : null,
    },
  ];
  const filters: readonly Filter[] = [
    { kind: 'text', name: 'search', label: t('quarantine.search'), width: 256 },
    {
      kind: 'choice',
      name: 'kind',
      label: t('orders.kind'),
      width: 112,
      options: KINDS.map((kind) => ({ value: kind, label: t(kindText[kind]) })),
    },
    {
      kind: 'choice',
      name: 'reason',
      label: t('quarantine.reason'),
      width: 176,
      options: REASONS.map((reason) => ({ value: reason, label: t(reasonText[reason], { no: '' }).trim() })),
    },
  ];
  return (
    <>
      <ListPage
        list="quarantine"
        title={t('nav.quarantine')}
        about={t('quarantine.about')}
        actions={isManager ? <Retry /> : undefined}
        columns={columns}
        filters={filters}
        operation={QuarantineQuery}
        ask={(state, page) => ({
          ...page,
          search: state.get('search'),
          kind: KINDS.find((kind) => kind === state.get('kind')) ?? null,
          reason: REASONS.find((reason) => reason === state.get('reason')) ?? null,
        })}
        pageOf={(data) => data.quarantine}
        keyOf={(row) => row.id}
        empty={t('quarantine.none')}
        emptyAction={<Link href="/settings/imports">{t('orders.toImports')}</Link>}
        minWidth={960}
      >
        <Totals now={now} />
      </ListPage>
      {discarding ? <DiscardDialog row={discarding} onClose={() => setDiscarding(null)} /> : null}
    </>
  );
}

function Totals({ now }: { now: Date }): ReactElement | null {
  const { t } = useTexts();
  const { count, yuan, moment } = useFormats();
  const totals = useAnswer(QuarantineTotalsQuery, {}).data?.quarantineTotals;
  if (totals === undefined || totals.oldestAt === null) return null;
  return (
    <section className="panel" aria-label={t('quarantine.totals')} style={{ marginBottom: 24 }}>
      <div className="stats">
        <Figure what={t('quarantine.orders')} unit={t('unit.orders')} note={yuan(totals.ordersFen)}>
          {count(totals.orders)}
        </Figure>
        <Figure what={t('quarantine.refunds')} unit={t('quarantine.refundUnit')} note={yuan(totals.refundsFen)}>
          {count(totals.refunds)}
        </Figure>
        <Figure what={t('quarantine.oldest')} note={t('quarantine.oldestAbout')}>
          {moment(totals.oldestAt, now)}
        </Figure>
      </div>
    </section>
  );
}

function Retry(): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const retry = useAct(RetryQuarantineMutation, AGAIN);
  return (
    <Popconfirm
      title={t('quarantine.retryTitle')}
      description={t('quarantine.retryAbout')}
      okText={t('quarantine.retry')}
      cancelText={t('action.cancel')}
      onConfirm={() =>
        retry.mutate(
          {},
          { onError: tell.failure, onSuccess: ({ retryQuarantine }) => tell.done(t('quarantine.retried', { count: retryQuarantine })) },
        )
      }
    >
      <Button loading={retry.isPending ? { delay: 200 } : false}>{t('quarantine.retry')}</Button>
    </Popconfirm>
  );
}

function DiscardDialog({ row, onClose }: { row: Row; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const { yuan } = useFormats();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [reason, setReason] = useState('');
  const act = async () => {
    await ask(DiscardQuarantinedMutation, { id: row.id, reason: reason.trim() });
    tell.done(t('quarantine.discarded', { no: row.no }));
    askAgain(...AGAIN);
  };
  return (
    <Dialog
      title={t('quarantine.discardOf', { no: row.no })}
      okText={t('quarantine.discard')}
      isDanger
      isIncomplete={reason.trim() === ''}
      act={act}
      onClose={onClose}
    >
      <p style={{ marginBottom: 16 }}>{t('quarantine.discardAbout', { kind: t(kindText[row.kind]), amount: yuan(row.amountFen) })}</p>
      <ReasonField label={t('reason.label')} about={t('reason.about')} value={reason} onChange={setReason} isFirst />
    </Dialog>
  );
}
