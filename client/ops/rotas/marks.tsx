// A rota in a few signs: its state, and its pattern in one line.

import type { ReactElement } from 'react';
import type { RotaState } from '../../shared/generated.ts';
import type { RotaRowFields } from '../generated.ts';
import { useTexts } from '../texts.ts';
import { WEEKDAY_TEXT, rotaStateColour, rotaStateText } from './words.ts';

export function RotaStateMark({ state }: { state: RotaState }): ReactElement {
  const { t } = useTexts();
  return <span className={`st ${rotaStateColour[state]} nw`}>{t(rotaStateText[state])}</span>;
}

type Slot = RotaRowFields['slots'][number];

export function useSlotText(): (slot: Slot) => string {
  const { t } = useTexts();
  return ({ weekday, at, minutes, people, perGroup, skill, groups }) => {
    const more = [
      t('rota.minutes', { count: minutes }),
      t('rota.peopleEach', { count: people }),
      perGroup ? t('rota.eachGroup') : groups.length > 0 ? t('rota.groupsIn', { count: groups.length }) : null,
      skill,
    ].filter((part) => part !== null);
    return `${t(WEEKDAY_TEXT[weekday - 1] ?? 'rota.weekday1')} ${at} · ${more.join(' · ')}`;
  };
}

/** `周五 20:00`, and how many more. */
export function PatternInBrief({ rota }: { rota: RotaRowFields }): ReactElement {
  const { t } = useTexts();
  const [first, ...rest] = rota.slots;
  if (!first) return <span className="m">{t('rota.onDemand')}</span>;
  const every = rota.everyWeeks === 1 ? '' : `${t('rota.everyWeeks', { count: rota.everyWeeks })} `;
  return (
    <span className="nw">
      {every}
      {t(WEEKDAY_TEXT[first.weekday - 1] ?? 'rota.weekday1')} {first.at}
      {rest.length > 0 ? <span className="m"> {t('rota.moreSlots', { count: rest.length })}</span> : null}
    </span>
  );
}
