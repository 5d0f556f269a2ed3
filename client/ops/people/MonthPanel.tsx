// A member's own sales over the last 30 days.

import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { ChartTable, ColumnChart, useChartSwitch } from '../parts/ColumnChart.tsx';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { useTexts } from '../texts.ts';
import type { Person } from './PersonPage.tsx';

export function MonthPanel({ person }: { person: Person }): ReactElement {
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
