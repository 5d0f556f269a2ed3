// The filters that the board and the list of groups share, and what they ask the server for. An operator sees the own groups alone,
// so only managers choose by operator.

import type { GroupFilter } from '../generated.ts';
import { GroupFilterChoicesQuery, GroupHoldersQuery } from '../generated.ts';
import { useAnswer } from '../answers.ts';
import { exportTo } from '../parts/export-to.ts';
import type { Filter } from '../parts/Filters.tsx';
import type { ListState } from '../parts/list-state.ts';
import { useIsManager } from '../parts/rights.ts';
import { useTexts } from '../texts.ts';
import { TIERS, isTier, tierText } from '../tiers/words.ts';
import { FAIR_FROM, GOOD_FROM } from './health.ts';
import { PURPOSES, STATES, oneOf, purposeText, stateText } from './words.ts';

const NAMES = ['search', 'sort', 'tier', 'purpose', 'state', 'operatorId', 'province', 'isFull', 'healthBelow', 'tag'];
/** In place of an operator: groups that nobody holds. */
const NOBODY = 'NOBODY';

export function useGroupFilters(): { readonly shared: readonly Filter[]; readonly whole: readonly Filter[] } {
  const { t } = useTexts();
  const isManager = useIsManager();
  const choices = useAnswer(GroupFilterChoicesQuery, {}, { staleMilliseconds: 300_000 }).data;
  const holders = useAnswer(GroupHoldersQuery, {}, { isWanted: isManager, staleMilliseconds: 60_000 }).data?.operatorNames ?? [];
  const operator: Filter = {
    kind: 'choice',
    name: 'operatorId',
    label: t('group.operator'),
    width: 128,
    options: [{ value: NOBODY, label: t('group.nobody') }, ...holders.map(({ id, name }) => ({ value: id, label: name }))],
  };
  const shared: readonly Filter[] = [
    {
      kind: 'choice',
      name: 'tier',
      label: t('tier.name'),
      width: 96,
      options: TIERS.map((tier) => ({ value: tier, label: t(tierText[tier]) })),
    },
    {
      kind: 'choice',
      name: 'purpose',
      label: t('group.purpose'),
      width: 128,
      options: PURPOSES.map((purpose) => ({ value: purpose, label: t(purposeText[purpose]) })),
    },
    ...(isManager ? [operator] : []),
    { kind: 'choice', name: 'province', label: t('people.province'), width: 112, options: named(choices?.provinces) },
    {
      kind: 'choice',
      name: 'healthBelow',
      label: t('group.health'),
      width: 128,
      options: [FAIR_FROM, GOOD_FROM].map((score) => ({ value: String(score), label: t('group.below', { score }) })),
    },
    { kind: 'choice', name: 'tag', label: t('group.tag'), width: 128, options: named(choices?.groupTags) },
  ];
  return {
    shared,
    whole: [
      { kind: 'text', name: 'search', label: t('group.search'), width: 208 },
      {
        kind: 'choice',
        name: 'state',
        label: t('table.state'),
        width: 112,
        options: STATES.map((each) => ({ value: each, label: t(stateText[each]) })),
      },
      ...shared,
      { kind: 'choice', name: 'isFull', label: t('group.fill'), width: 112, options: yesNo(t('group.isFull'), t('group.hasRoom')) },
    ],
  };
}

const named = (words: readonly string[] = []) => words.map((word) => ({ value: word, label: word }));
const yesNo = (yes: string, no: string) => [
  { value: 'true', label: yes },
  { value: 'false', label: no },
];

export function filterOf(get: (name: string) => string | null): GroupFilter {
  const tier = get('tier');
  const operator = get('operatorId');
  const flag = (name: string) => (get(name) === null ? null : get(name) === 'true');
  const below = Number(get('healthBelow') ?? '');
  return {
    tier: isTier(tier) ? tier : null,
    purpose: oneOf(PURPOSES, get('purpose')),
    state: oneOf(STATES, get('state')),
    // Closed ones are shown to whoever asks for them.
    isClosed: get('state') === null ? false : null,
    operatorId: operator === NOBODY ? null : operator,
    isHeld: operator === NOBODY ? false : null,
    isFull: flag('isFull'),
    province: get('province'),
    tag: get('tag'),
    healthBelow: Number.isInteger(below) && below > 0 ? below : null,
  };
}

export function exportOf(state: ListState): string {
  const isOfNobody = state.get('operatorId') === NOBODY;
  const path = exportTo(
    'groups',
    state,
    NAMES.filter((name) => name !== 'operatorId' || !isOfNobody),
  );
  const more = [...(isOfNobody ? ['isHeld=false'] : []), ...(state.get('state') === null ? ['isClosed=false'] : [])].join('&');
  return more === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${more}`;
}
