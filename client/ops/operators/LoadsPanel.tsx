// Everybody's load before and after in one track, and how many groups each holds.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { useTexts } from '../texts.ts';
import type { Proposal } from './AssignmentPage.tsx';
import { TwoLoads } from './LoadBar.tsx';
import { LOAD_FULL, levelText } from './words.ts';

export function LoadsPanel({ proposal }: { proposal: Proposal }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const { loads } = proposal;
  const sum = (of: (load: Proposal['loads'][number]) => number): number => loads.reduce((total, load) => total + of(load), 0);
  const before = sum(({ weightBefore }) => weightBefore) / 1000;
  const after = sum(({ weightAfter }) => weightAfter) / 1000;
  const weights =
    before.toFixed(1) === after.toFixed(1)
      ? t('assign.weightSame', { weight: before.toFixed(1) })
      : t('assign.weightChange', { before: before.toFixed(1), after: after.toFixed(1) });
  const capacity = sum((load) => load.capacity);
  const left = sum((load) => (load.isLeaving ? 0 : load.capacity));
  return (
    <Panel
      title={t('assign.loads')}
      isFlush
      aside={
        <span className="load-keys">
          <span>{t('assign.before')}</span>
          <span className="is-after">{t('assign.after')}</span>
          <span className="is-mark">{t('assign.mark')}</span>
        </span>
      }
      footer={
        <>
          <span>{weights}</span>
          <span>
            {t('assign.groupsOf', { groups: count(sum(({ groupsAfter }) => groupsAfter)) })}{' '}
            {capacity === left ? count(capacity) : `${count(capacity)} → ${count(left)}`}
          </span>
        </>
      }
    >
      <div className="wide" tabIndex={0} role="group" aria-label={t('assign.loads')}>
        <table className="edge loads" style={{ minWidth: 560 }}>
          <thead>
            <tr>
              <th scope="col" style={{ width: 120 }}>
                {t('op.operator')}
              </th>
              <th scope="col">{t('assign.loadOverCapacity')}</th>
              <th scope="col" className="r">
                {t('assign.before')}
              </th>
              <th scope="col" className="r">
                {t('assign.after')}
              </th>
              <th scope="col" className="r">
                {t('assign.groups')}
              </th>
              <th scope="col" className="r">
                {t('assign.change')}
              </th>
            </tr>
          </thead>
          <tbody>
            {loads.map((load) => (
              <LoadRow key={load.operator.id} load={load} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function LoadRow({ load }: { load: Proposal['loads'][number] }): ReactElement {
  const { t } = useTexts();
  const { change, count, day, share } = useFormats();
  const now = useNow(60_000);
  const { operator, isLeaving, leavesOn, groupsBefore, groupsAfter, loadBefore, loadAfter } = load;
  const moved = groupsAfter - groupsBefore;
  return (
    <tr className={isLeaving ? 'gone' : undefined}>
      <td>
        <span className="f">{operator.name}</span>
        <p className="s nw">
          {isLeaving
            ? leavesOn === null
              ? t('op.gone')
              : t('op.leavesOn', { day: day(leavesOn, now) })
            : t('op.levelAndCapacity', { level: t(levelText[load.level]), capacity: load.capacity })}
        </p>
      </td>
      <td>
        <TwoLoads before={loadBefore} after={loadAfter} name={operator.name} />
      </td>
      <td className="r m">{share(loadBefore / 10_000)}</td>
      <td className={loadAfter > LOAD_FULL ? 'r f c-late' : 'r f'}>{isLeaving && groupsAfter === 0 ? '—' : share(loadAfter / 10_000)}</td>
      <td className="r">
        <span className="m">{count(groupsBefore)} →</span> <span className="f">{count(groupsAfter)}</span>
      </td>
      <td className={moved > 0 ? 'r' : 'r m'}>{change(moved)}</td>
    </tr>
  );
}
