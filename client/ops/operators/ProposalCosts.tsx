// What a proposal costs and brings, in four figures.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { Figure } from '../parts/Figure.tsx';
import { useTexts } from '../texts.ts';
import type { Proposal } from './AssignmentPage.tsx';

const points = (basisPoints: number): string => (basisPoints / 100).toFixed(1);
/** As they are shown, two loads are the same. */
const isHighest = (load: number, max: number): boolean => points(load) === points(max);

export function ProposalCosts({ proposal }: { proposal: Proposal }): ReactElement {
  const { t } = useTexts();
  const { count, share } = useFormats();
  const { cost, loads, method } = proposal;
  const staying = loads.filter(({ isLeaving }) => !isLeaving);
  const highest = staying.filter(({ loadAfter }) => isHighest(loadAfter, cost.maxAfter)).map(({ operator }) => operator.name);
  const isOver = staying.some(({ groupsAfter, capacity }) => groupsAfter > capacity);
  const named = highest.slice(0, 2).join(t('names.comma'));
  const who = highest.length > 2 ? t('assign.andOthers', { names: named, count: highest.length }) : named;
  const isProven = cost.moves === cost.fewestMoves;
  return (
    <section className="panel" aria-label={t('assign.costs')} style={{ marginBottom: 24 }}>
      <div className="stats">
        <Figure
          what={t('assign.moves')}
          unit={t('unit.groups', { count: cost.moves })}
          note={
            isProven ? (
              <span className="c-done">{t(method === 'LEAVING' ? 'assign.fewestLeaving' : 'assign.fewest')}</span>
            ) : (
              t('assign.fewestAtLeast', { count: cost.fewestMoves })
            )
          }
        >
          {count(cost.moves)}
        </Figure>
        <Figure what={t('assign.spread')} unit={t('assign.points')} note={t('assign.spreadAbout', { count: staying.length })}>
          <span className="m" style={{ fontWeight: 400 }}>
            {points(cost.spreadBefore)} →
          </span>{' '}
          {points(cost.spreadAfter)}
        </Figure>
        <Figure
          what={t('assign.max')}
          note={`${who} · ${t(isOver ? 'assign.somebodyOver' : 'assign.nobodyOver')} · ${t('assign.bound', { load: share(cost.lowerBound / 10_000) })}`}
        >
          {share(cost.maxAfter / 10_000)}
        </Figure>
        <Figure what={t('assign.affected')} unit={t('unit.people', { count: cost.members })} note={t('assign.affectedAbout')}>
          {count(cost.members)}
        </Figure>
      </div>
    </section>
  );
}
