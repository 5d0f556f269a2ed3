// What a plan asks for: friend requests by day, and by account.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { DivertFields, DivertPlanData } from '../generated.ts';
import { DivertPlanQuery } from '../generated.ts';
import { FillBar } from '../accounts/marks.tsx';
import { ColumnChart } from '../parts/ColumnChart.tsx';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';

type Plan = NonNullable<DivertPlanData['divert']>;

export function PlanPanels({ divert }: { divert: DivertFields }): ReactElement {
  const asked = useAnswer(DivertPlanQuery, { id: divert.id });
  return (
    <div className="plan-cols">
      <Answered asked={asked}>{({ divert: plan }) => (plan ? <DaysPanel plan={plan} /> : <></>)}</Answered>
      <Answered asked={asked}>{({ divert: plan }) => (plan ? <AccountsPanel plan={plan} /> : <></>)}</Answered>
    </div>
  );
}

function DaysPanel({ plan }: { plan: Plan }): ReactElement {
  const { t } = useTexts();
  const { count, day, dayAndWeekday } = useFormats();
  const now = useNow(60_000);
  // Labels that do not run into one another.
  const every = Math.max(1, Math.ceil(plan.days.length / 8));
  return (
    <Panel title={t('divert.byDay')} aside={<span className="s">{t('divert.byDayAbout')}</span>}>
      <ColumnChart
        label={t('divert.byDay')}
        height={200}
        tick={(value) => count(value)}
        days={plan.days.map((each, index) => ({
          key: each.day,
          value: each.people,
          name: dayAndWeekday(each.day, now),
          shown: t('divert.peopleCount', { count: count(each.people) }),
          note: t('divert.dayNote', { requests: count(each.requests), accounts: each.accounts }),
          axis: index % every === 0 ? day(each.day, now) : '',
        }))}
      />
    </Panel>
  );
}

function AccountsPanel({ plan }: { plan: Plan }): ReactElement {
  const { t } = useTexts();
  const { count, dayAndWeekday } = useFormats();
  const now = useNow(60_000);
  return (
    <Panel
      title={t('divert.byAccount')}
      aside={<span className="s">{t('divert.accountsCount', { count: plan.accounts.length })}</span>}
      isFlush
    >
      <div className="wide" style={{ maxHeight: 360, overflowY: 'auto' }} tabIndex={0} role="group" aria-label={t('divert.byAccount')}>
        <table className="edge dense">
          <thead>
            <tr>
              <th scope="col">{t('account.account')}</th>
              <th scope="col" className="r">
                {t('divert.people')}
              </th>
              <th scope="col">{t('divert.busiestDay')}</th>
              <th scope="col" className="r">
                {t('divert.lastDay')}
              </th>
            </tr>
          </thead>
          <tbody>
            {plan.accounts.map(({ account, people, lastDay, days }) => {
              const most = Math.max(0, ...days.map(({ requests }) => requests));
              return (
                <tr key={account.id}>
                  <td>
                    <Link href={`/groups/accounts/${account.id}`} className="f nw">
                      {account.name}
                    </Link>
                  </td>
                  <td className="r">{count(people)}</td>
                  <td>
                    <div className="fill-cell" style={{ gridTemplateColumns: '72px minmax(48px, 1fr)', alignItems: 'center' }}>
                      <span className="nw">
                        {count(most)} <span className="m">/ {account.dailyFriends}</span>
                      </span>
                      <FillBar label={t('divert.busiestDay')} part={most} of={account.dailyFriends} />
                    </div>
                  </td>
                  <td className="r nw">{dayAndWeekday(lastDay, now)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
