// The months with what was settled in each, settling a month that is over, and the statements of the chosen month.

import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { KolMonthsData, StatementFields } from '../generated.ts';
import { KolMonthsQuery, KolStatementsQuery, SettleKolMonthMutation } from '../generated.ts';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { ListTable } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { MemberName } from '../people/MemberName.tsx';
import { useTexts } from '../texts.ts';
import { StatementDrawer } from './StatementDrawer.tsx';
import './kols.css';

type Month = KolMonthsData['kolMonths'][number];

const MONTH = /^\d{4}-\d\d$/;

export function StatementsPage(): ReactElement {
  const { t } = useTexts();
  const { moment, change, count } = useFormats();
  const now = useNow(60_000);
  const [params] = useSearchParams();
  const [shown, setShown] = useState<StatementFields | null>(null);
  const told = params.get('month') ?? '';
  const month = MONTH.test(told) ? told : null;
  const columns: readonly Column<StatementFields>[] = [
    { key: 'month', title: t('kol.month'), isFixed: true, cell: ({ monthKey }) => <span className="f nw">{monthKey}</span> },
    { key: 'member', title: t('kol.member'), isFixed: true, cell: ({ distributor }) => <MemberName member={distributor} /> },
    { key: 'lines', title: t('kol.lines'), isRight: true, cell: ({ lines }) => count(lines.length) },
    { key: 'total', title: t('kol.total'), isRight: true, cell: ({ total }) => <span className="f">{change(total)}</span> },
    { key: 'at', title: t('kol.settledAt'), cell: ({ settledAt }) => <span className="m2 nw">{moment(settledAt, now)}</span> },
    {
      key: 'true',
      title: t('kol.signature'),
      cell: ({ isTrue }) => <span className={`st ${isTrue ? 'done' : 'late'}`}>{t(isTrue ? 'kol.isTrue' : 'kol.isFalse')}</span>,
    },
    {
      key: 'do',
      title: t('table.actions'),
      isMute: true,
      isRight: true,
      isFixed: true,
      cell: (row) => (
        <Button size="small" aria-label={`${t('kol.look')} ${row.distributor.name} ${row.monthKey}`} onClick={() => setShown(row)}>
          {t('kol.look')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <ListPage
        list="kolStatements"
        title={t('nav.kolStatements')}
        about={t('kol.statementsAbout')}
        columns={columns}
        filters={month === null ? [] : [{ kind: 'link', name: 'month', label: month }]}
        operation={KolStatementsQuery}
        ask={(_state, page) => ({ ...page, monthKey: month })}
        pageOf={(data) => data.kolStatements}
        keyOf={(row) => row.id}
        exportPath={month === null ? null : () => `/exports/kol-statements.csv?month=${month}`}
        empty={t('kol.noStatements')}
        minWidth={880}
      >
        <Months />
      </ListPage>
      {shown ? <StatementDrawer statement={shown} onClose={() => setShown(null)} /> : null}
    </>
  );
}

function Months(): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const asked = useAnswer(KolMonthsQuery, {});
  const columns: readonly Column<Month>[] = [
    { key: 'month', title: t('kol.month'), cell: ({ monthKey }) => <Link href={`/kols/statements?month=${monthKey}`}>{monthKey}</Link> },
    { key: 'settled', title: t('kol.settledCount'), isRight: true, cell: ({ statements }) => count(statements) },
    { key: 'points', title: t('points.points'), isRight: true, cell: ({ points }) => <span className="f">{count(points)}</span> },
    {
      key: 'waiting',
      title: t('kol.waiting'),
      isRight: true,
      cell: ({ waiting }) => <span className={waiting > 0 ? 'f' : 'm'}>{count(waiting)}</span>,
    },
    { key: 'do', title: t('table.actions'), isMute: true, isRight: true, cell: (row) => <Settle month={row} /> },
  ];
  return (
    <div className="kol-strip">
      <Panel title={t('kol.months')} isFlush>
        <Answered asked={asked}>
          {({ kolMonths }) => {
            const told = kolMonths.filter(({ statements, waiting }, index) => index < 3 || statements > 0 || waiting > 0);
            return <ListTable label={t('kol.months')} columns={columns} rows={told} keyOf={({ monthKey }) => monthKey} />;
          }}
        </Answered>
      </Panel>
    </div>
  );
}

function Settle({ month: { monthKey, maySettle, waiting } }: { month: Month }): ReactElement | null {
  const { t } = useTexts();
  const tell = useTell();
  const isManager = useIsManager();
  const act = useAct(SettleKolMonthMutation, [KolMonthsQuery.name, KolStatementsQuery.name]);
  if (!maySettle || !isManager) return null;
  return (
    <Popconfirm
      title={t('kol.settleTitle', { month: monthKey, count: waiting })}
      description={t('kol.settleAbout')}
      okText={t('kol.settle')}
      cancelText={t('action.cancel')}
      onConfirm={() =>
        act.mutate(
          { monthKey },
          { onSuccess: ({ settleKolMonth }) => tell.done(t('kol.settledNow', { count: settleKolMonth.settled })), onError: tell.failure },
        )
      }
    >
      <Button size="small" loading={act.isPending ? { delay: 200 } : false}>
        {t('kol.settle')}
      </Button>
    </Popconfirm>
  );
}
