// The days of one account: a fortnight back, and those ahead on which something is promised.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import type { IpAccountData } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { useTexts } from '../texts.ts';
import { FillBar, UpkeepCell } from './marks.tsx';

type Account = NonNullable<IpAccountData['ipAccount']>;

export function DaysPanel({ account }: { account: Account }): ReactElement {
  const { t } = useTexts();
  const { count, dayAndWeekday } = useFormats();
  const now = useNow(60_000);
  const today = account.today.day;
  const rows = account.days.filter(({ day, planned }) => day <= today || planned > 0).reverse();
  const rests = (day: string): boolean =>
    account.state === 'RESTING' && account.restUntil !== null && day >= today && day <= account.restUntil;
  return (
    <Panel title={t('account.days')} aside={<span className="s">{t('account.daysAbout')}</span>} isFlush>
      <div className="wide" tabIndex={0} role="group" aria-label={t('account.days')}>
        <table className="edge dense" style={{ minWidth: 760 }}>
          <thead>
            <tr>
              <th scope="col">{t('account.day')}</th>
              <th scope="col">{t('account.promised')}</th>
              <th scope="col" className="r">
                {t('account.sentTitle')}
              </th>
              <th scope="col" className="r">
                {t('account.acceptedTitle')}
              </th>
              <th scope="col">{t('account.upkeepTitle')}</th>
              <th scope="col" className="r">
                {t('account.complaints')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.day} className={row.day === today ? 'today' : row.day > today ? 'coming' : undefined}>
                <td className="nw">
                  {dayAndWeekday(row.day, now)}
                  {row.day === today ? (
                    <span className="tag acc" style={{ marginLeft: 8 }}>
                      {t('account.dayToday')}
                    </span>
                  ) : null}
                  {rests(row.day) ? (
                    <span className="tag due" style={{ marginLeft: 8 }}>
                      {t('account.state.RESTING')}
                    </span>
                  ) : null}
                </td>
                <td>
                  <div className="fill-cell" style={{ gridTemplateColumns: '72px minmax(48px, 1fr)', alignItems: 'center' }}>
                    <span className="nw">
                      <span className="f">{count(row.planned)}</span> <span className="m">/ {account.dailyFriends}</span>
                    </span>
                    <FillBar label={t('account.promised')} part={row.planned} of={account.dailyFriends} />
                  </div>
                </td>
                <td className="r">{row.day > today ? <span className="m">—</span> : count(row.sent)}</td>
                <td className="r">{row.day > today ? <span className="m">—</span> : count(row.accepted)}</td>
                <td>
                  {row.day > today ? (
                    <span className="m">—</span>
                  ) : row.isUpkeepDone ? (
                    <span className="st done">{t('account.upkeepAll')}</span>
                  ) : (
                    <UpkeepCell upkeep={row.upkeep} />
                  )}
                </td>
                <td className="r">
                  {row.complaints > 0 ? <span className="c-late f">{row.complaints}</span> : <span className="m">0</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
