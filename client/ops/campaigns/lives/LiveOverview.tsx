// How far the groups are: a bar for each line with the groups that have it before them, and the groups one by one, the last ones first.

import type { ReactElement } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import type { OpsLive } from '../../generated.ts';
import { useChartSwitch } from '../../parts/ColumnChart.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useTexts } from '../../texts.ts';

export function LiveOverview({ live }: { readonly live: OpsLive }): ReactElement {
  const { t } = useTexts();
  const { count, clock } = useFormats();
  const { isTable, toggle } = useChartSwitch();
  const done = live.spread.filter(({ position }) => position > live.lineCount).reduce((sum, { groups }) => sum + groups, 0);
  const at = new Map(live.spread.map(({ position, groups }) => [position, groups]));
  const most = Math.max(1, ...live.spread.map(({ groups }) => groups));
  const positions = Array.from({ length: live.lineCount + 1 }, (_each, index) => index + 1);
  const places = [...live.places].sort((a, b) => a.position - b.position);
  return (
    <Panel
      title={t('lives.overview')}
      aside={
        <>
          <span className="m">{t('lives.done', { done: count(done), groups: count(live.groupCount) })}</span> · {toggle}
        </>
      }
    >
      <div className="stack">
        {isTable ? null : (
          <div className="live-spread" role="img" aria-label={t('lives.spread')}>
            {positions.map((position) => {
              const groups = at.get(position) ?? 0;
              return (
                <i
                  key={position}
                  className={groups === 0 ? 'none' : ''}
                  style={{ height: `${String((groups / most) * 100)}%` }}
                  title={
                    position > live.lineCount
                      ? t('lives.atEnd', { groups: count(groups) })
                      : t('lives.atLine', { position, groups: count(groups) })
                  }
                />
              );
            })}
          </div>
        )}
        <table>
          <thead>
            <tr>
              <th>{t('lives.group')}</th>
              <th>{t('lives.host')}</th>
              <th className="r">{t('lives.position')}</th>
              <th className="r">{t('lives.sent')}</th>
              <th className="r">{t('lives.last')}</th>
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={place.group.id}>
                <td>{place.group.name}</td>
                <td>{place.hostName}</td>
                <td className="r num">
                  {place.position > live.lineCount ? t('lives.allOut') : `${String(place.position)} / ${String(live.lineCount)}`}
                </td>
                <td className="r num">{count(place.sentLineIds.length)}</td>
                <td className="r num">{place.lastAt == null ? '—' : clock(place.lastAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
