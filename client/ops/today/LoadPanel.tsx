// How loaded those are who look after groups, the most loaded first; the mark stands at 90 %.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import { OperatorsQuery } from '../generated.ts';
import { LoadBar } from '../operators/LoadBar.tsx';
import { levelText } from '../operators/words.ts';
import { Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';

const MOST_SHOWN = 10;
const AGAIN_MILLISECONDS = 300_000;

export function LoadPanel(): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const isManager = useIsManager();
  const asked = useAnswer(OperatorsQuery, {}, { everyMilliseconds: AGAIN_MILLISECONDS, staleMilliseconds: 60_000 });
  const all = asked.data?.operators ?? [];
  const held = all.reduce((sum, { groups }) => sum + groups, 0);
  const room = all.reduce((sum, { capacity, isGone }) => sum + (isGone ? 0 : capacity), 0);
  const shown = [...all].sort((one, other) => other.loadBasisPoints - one.loadBasisPoints).slice(0, MOST_SHOWN);
  return (
    <Panel
      title={t('load.title')}
      aside={
        <Link href={isManager ? '/groups/assignments' : '/groups/operators'} className="s c-acc">
          {t(isManager ? 'load.toAssignments' : 'load.toOperators')}
        </Link>
      }
      footer={
        <>
          <span>{t('load.about')}</span>
          <span>{t('load.sum', { groups: count(held), capacity: count(room) })}</span>
        </>
      }
    >
      <Answered asked={asked} bones={5}>
        {() =>
          shown.length === 0 ? (
            <Nothing>{t('load.nobody')}</Nothing>
          ) : (
            <ul className="load">
              {shown.map(({ id, name, level, loadBasisPoints, groups, capacity }) => (
                <li key={id}>
                  <span className="f cut">
                    <Link href={`/groups/operators/${id}`}>{name}</Link> <small>{t(levelText[level])}</small>
                  </span>
                  <LoadBar load={loadBasisPoints} name={name} />
                  <span className="r">
                    {count(groups)}
                    <small> / {t('load.groups', { count: count(capacity) })}</small>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Panel>
  );
}
