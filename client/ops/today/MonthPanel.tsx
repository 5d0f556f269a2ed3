// Net sales of the last 30 days, today among them as far as it has come.

import type { ReactElement } from 'react';
import { serverNow } from '../../shared/clock.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import { SalesByDayQuery } from '../generated.ts';
import { ChartTable, ColumnChart, useChartSwitch } from '../parts/ColumnChart.tsx';
import { addDays } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';

interface Today {
  readonly day: string;
  readonly totals: { readonly netFen: number; readonly orders: number };
}

/** Ticks are round: `.0` says nothing there. */
const ROUND = /\.0(?=\D|$)/;

export function MonthPanel({ today }: { today: Today | undefined }): ReactElement {
  const { t } = useTexts();
  const { yuanShort, yuan, count, dayAndWeekday, day, dayKey } = useFormats();
  const now = serverNow();
  const to = today?.day ?? dayKey(now);
  const asked = useAnswer(SalesByDayQuery, { from: addDays(to, -29), to });
  const { isTable, toggle } = useChartSwitch();
  return (
    <Panel
      title={t('today.month')}
      aside={
        <>
          <span className="s">{t('today.monthAbout', { from: day(addDays(to, -29), now) })}</span>
          {toggle}
        </>
      }
    >
      <Answered asked={asked} bones={6}>
        {({ salesByDay }) => {
          const days = salesByDay.map((each) => {
            const { netFen, orders } = each.day === today?.day ? today.totals : each;
            const isSaturday = new Date(`${each.day}T00:00:00Z`).getUTCDay() === 6;
            return {
              key: each.day,
              value: netFen,
              name: dayAndWeekday(each.day, now),
              shown: isTable ? yuan(netFen) : yuanShort(netFen),
              note: t('orders.count', { count: orders }),
              axis: isSaturday ? dayAndWeekday(each.day, now) : '',
            };
          });
          return isTable ? (
            <ChartTable days={days} heads={[t('table.day'), t('today.net'), t('today.orders')]} />
          ) : (
            <ColumnChart label={t('today.month')} days={days} tick={(fen) => (fen === 0 ? count(0) : yuanShort(fen).replace(ROUND, ''))} />
          );
        }}
      </Answered>
    </Panel>
  );
}
