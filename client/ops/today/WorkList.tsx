// What is due, late or broken, in sections that fold: by operator, by group or by kind. The most troubled sections are open at first;
// each row has one action. Which choice is made stands in the address.

import Segmented from 'antd/es/segmented';
import type { ReactElement } from 'react';
import type { DueBy, DueState } from '../../shared/generated.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { DueData } from '../generated.ts';
import { DueQuery } from '../generated.ts';
import type { ListState } from '../parts/list-state.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { DueSection } from './DueSection.tsx';
import { DUE_BY, DUE_STATES, dueStateCount, dueStateText, oneOf } from './words.ts';

const AGAIN_MILLISECONDS = 60_000;
const OPEN_AT_FIRST = 3;

export function chosenBy(state: ListState): DueBy {
  return oneOf(DUE_BY, state.get('by')) ?? 'OPERATOR';
}

export function useDue(list: ListState) {
  const state = oneOf(DUE_STATES, list.get('state'));
  return useAnswer(DueQuery, { by: chosenBy(list), state }, { everyMilliseconds: AGAIN_MILLISECONDS });
}

export function WorkList({ list }: { list: ListState }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const asked = useDue(list);
  const by = chosenBy(list);
  const state = oneOf(DUE_STATES, list.get('state'));
  const counts = asked.data?.due.counts;
  const choices: { value: DueState | 'ALL'; label: string }[] = [
    { value: 'ALL', label: `${t('due.all')} ${counts === undefined ? '' : count(counts.all)}` },
    ...DUE_STATES.map((each) => ({
      value: each,
      label: `${t(each === 'DUE' ? 'due.dueToday' : dueStateText[each])} ${counts === undefined ? '' : count(counts[dueStateCount[each]])}`,
    })),
  ];
  return (
    <Panel
      title={t('due.work')}
      aside={
        <Segmented<DueState | 'ALL'>
          aria-label={t('due.choose')}
          value={state ?? 'ALL'}
          options={choices}
          onChange={(value) => list.set({ state: value === 'ALL' ? null : value })}
        />
      }
      isRefreshing={asked.isPlaceholderData}
      isFlush
    >
      <Answered asked={asked} bones={8}>
        {({ due }) => (due.sections.length === 0 ? <Nothing>{t('due.nothing')}</Nothing> : <Sections due={due} by={by} state={state} />)}
      </Answered>
    </Panel>
  );
}

function Sections({ due, by, state }: { due: DueData['due']; by: DueBy; state: DueState | null }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  return (
    <>
      <div className="wide">
        <table className="work edge">
          <thead>
            <tr>
              <th className="w-state">{t('due.state')}</th>
              <th className="w-group">{t('due.group')}</th>
              <th>{t('due.item')}</th>
              <th className="r w-time">{t('due.time')}</th>
              <th className="w-act">
                <span className="sr">{t('due.act')}</span>
              </th>
            </tr>
          </thead>
          {due.sections.map((section, index) => (
            <DueSection
              key={`${by}:${section.key}`}
              section={section}
              by={by}
              state={state}
              isOpenAtFirst={index < OPEN_AT_FIRST || due.sections.length <= OPEN_AT_FIRST}
            />
          ))}
        </table>
      </div>
      {due.sectionsLeft > 0 ? <p className="s more-sections">{t('due.sectionsLeft', { count: count(due.sectionsLeft) })}</p> : null}
    </>
  );
}
