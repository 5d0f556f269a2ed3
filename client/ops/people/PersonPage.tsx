// One member: who they are, their last 30 days, their orders. The later rooms hang their panels here.

import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { PersonData } from '../generated.ts';
import { OrdersQuery, PersonQuery } from '../generated.ts';
import { orderColumns } from '../orders/OrdersPage.tsx';
import { ChartTable, ColumnChart, useChartSwitch } from '../parts/ColumnChart.tsx';
import { ListTable } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered, Failure, Nothing } from '../parts/states.tsx';
import { useNamedPage } from '../shell/page-name.ts';
import { useTexts } from '../texts.ts';
import { spacedPhone } from './phone.ts';
import './people.css';

type Person = NonNullable<PersonData['distributor']>;

export function PersonPage({ id }: { id: string }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(PersonQuery, { id });
  const person = asked.isPlaceholderData ? undefined : asked.data?.distributor;
  useNamedPage(person?.name ?? null);
  return (
    <Answered asked={{ ...asked, data: asked.isPlaceholderData ? undefined : asked.data }} bones={6}>
      {({ distributor }) =>
        distributor ? (
          <>
            <Header person={distributor} />
            <div className="cols">
              <OwnOrders id={distributor.id} name={distributor.name} />
              <div className="stack">
                <Month person={distributor} />
                <Downline person={distributor} />
              </div>
            </div>
          </>
        ) : (
          <section className="panel">
            <Nothing action={<Link href="/people">{t('people.toList')}</Link>}>{t('people.unknown')}</Nothing>
          </section>
        )
      }
    </Answered>
  );
}

function Header({ person }: { person: Person }): ReactElement {
  const { t } = useTexts();
  const { date } = useFormats();
  const now = useNow(60_000);
  return (
    <section className="panel who" aria-labelledby="person-name">
      <span className="ava" aria-hidden="true">
        {person.name.slice(0, 1)}
      </span>
      <div>
        <h1 id="person-name">
          {person.name} {person.isKol ? <span className="tag">{t('people.kol')}</span> : null}
        </h1>
        <div className="facts">
          <span>
            <span className="m">{t('people.memberNo')}</span>
            {person.memberNo}
          </span>
          <span>
            <span className="m">{t('people.region')}</span>
            {person.region || '—'}
          </span>
          <span>
            <span className="m">{t('people.sponsor')}</span>
            {person.sponsor ? <Link href={`/people/${person.sponsor.id}`}>{person.sponsor.name}</Link> : '—'}
          </span>
          <span>
            <span className="m">{t('people.joined')}</span>
            {date(person.joinedAt, now)}
          </span>
          <span>
            <span className="m">{t('people.phone')}</span>
            {spacedPhone(person.phone)}
          </span>
        </div>
      </div>
    </section>
  );
}

function Month({ person }: { person: Person }): ReactElement {
  const { t } = useTexts();
  const { yuan, dayAndWeekday, day } = useFormats();
  const now = useNow(60_000);
  const { isTable, toggle } = useChartSwitch();
  const { sales } = person;
  const sum = useMemo(() => {
    const all = { netFen: 0, orders: 0, refundedFen: 0, profitFen: 0 };
    for (const each of sales) {
      all.netFen += each.netFen;
      all.orders += each.orders;
      all.refundedFen += each.refundedFen;
      all.profitFen += each.profitFen;
    }
    return all;
  }, [sales]);
  const days = sales.map((each) => ({
    key: each.day,
    value: each.netFen,
    name: dayAndWeekday(each.day, now),
    shown: yuan(each.netFen),
    note: t('orders.count', { count: each.orders }),
    axis: '',
  }));
  return (
    <Panel title={t('person.month')} aside={<span className="s">{t('person.monthFrom', { from: day(sales[0]?.day ?? '', now) })}</span>}>
      <p className="figure">
        <b>{yuan(sum.netFen)}</b> <span className="s">{t('orders.count', { count: sum.orders })}</span>
      </p>
      {isTable ? (
        <ChartTable days={days} heads={[t('table.day'), t('today.net'), t('today.orders')]} />
      ) : (
        <ColumnChart label={t('person.month')} days={days} tick={() => ''} height={64} isBare />
      )}
      <ul className="rows tight" style={{ marginTop: 12 }}>
        <li>
          <span>{t('person.profit')}</span>
          <span className="f">{yuan(sum.profitFen)}</span>
        </li>
        <li>
          <span>{t('orders.refunded')}</span>
          <span>{yuan(sum.refundedFen)}</span>
        </li>
      </ul>
      {toggle}
    </Panel>
  );
}

function Downline({ person }: { person: Person }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  return (
    <Panel title={t('person.team')}>
      <ul className="rows tight">
        <li>
          <span>{t('people.downline')}</span>
          <span className="f">{t('unit.personCount', { count: count(person.directDownline) })}</span>
        </li>
        <li>
          <span>{t('people.sponsor')}</span>
          {person.sponsor ? <Link href={`/people/${person.sponsor.id}`}>{person.sponsor.name}</Link> : <span className="m">—</span>}
        </li>
      </ul>
    </Panel>
  );
}

const SHOWN_ORDERS = 15;

function OwnOrders({ id, name }: { id: string; name: string }): ReactElement {
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
