// Whose week: of all tiers or one, of a group, of a person. Groups and members are searched for, operators are offered at once.

import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useAnswer } from '../answers.ts';
import { ScheduleGroupQuery, ScheduleGroupsQuery, SchedulePeopleQuery, SchedulePersonQuery, ScheduleStaffQuery } from '../generated.ts';
import { useLater } from '../parts/later.ts';
import { useTexts } from '../texts.ts';
import { tierText } from '../tiers/words.ts';
import type { View } from './view.ts';
import { TIERS } from './words.ts';

const TYPING_PAUSE_MILLISECONDS = 200;
const WIDTH = { width: 208 };

export function WhoseWeek({ view }: { view: View }): ReactElement {
  if (view.by === 'group') return <GroupChoice value={view.groupId} onChange={(group) => view.set({ group })} />;
  return view.by === 'person' ? <PersonChoice view={view} /> : <TierChoice view={view} />;
}

function TierChoice({ view }: { view: View }): ReactElement {
  const { t } = useTexts();
  return (
    <Select
      aria-label={t('tier.name')}
      value={view.tier ?? ''}
      popupMatchSelectWidth={false}
      options={[{ value: '', label: t('week.allTiers') }, ...TIERS.map((tier) => ({ value: tier, label: t(tierText[tier]) }))]}
      onChange={(tier: string) => view.set({ tier: tier === '' ? null : tier })}
    />
  );
}

export function GroupChoice({ id, value, onChange }: { id?: string; value: string | null; onChange: (id: string) => void }): ReactElement {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const search = useLater(setText, TYPING_PAUSE_MILLISECONDS);
  const asked = useAnswer(ScheduleGroupsQuery, { text }, { staleMilliseconds: 30_000 });
  const chosen = useAnswer(ScheduleGroupQuery, { id: value ?? '' }, { isWanted: value !== null, staleMilliseconds: 60_000 }).data?.group;
  const found = (asked.data?.groups.edges ?? []).map(({ node }) => node);
  const all = chosen && value !== null && !found.some((each) => each.id === value) ? [chosen, ...found] : found;
  return (
    <Select
      {...(id === undefined ? { 'aria-label': t('week.byGroup') } : { id })}
      style={WIDTH}
      showSearch={{ filterOption: false, onSearch: search }}
      placeholder={t('week.chooseGroup')}
      value={value}
      loading={asked.isFetching}
      popupMatchSelectWidth={false}
      notFoundContent={t('week.nobodyFound')}
      options={all.map((group) => ({ value: group.id, label: `${group.name} ${group.number}` }))}
      onChange={(next: string | null) => {
        if (next !== null) onChange(next);
      }}
    />
  );
}

function PersonChoice({ view }: { view: View }): ReactElement {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const search = useLater(setText, TYPING_PAUSE_MILLISECONDS);
  const staff = useAnswer(ScheduleStaffQuery, {}, { staleMilliseconds: 60_000 });
  const people = useAnswer(SchedulePeopleQuery, { text }, { isWanted: text.trim() !== '', staleMilliseconds: 30_000 });
  const chosenId = view.person?.kind === 'DISTRIBUTOR' ? view.person.id : null;
  const chosen = useAnswer(SchedulePersonQuery, { id: chosenId ?? '' }, { isWanted: chosenId !== null, staleMilliseconds: 60_000 });
  const known = chosenId === null ? null : chosen.data?.distributor;
  const found = (text.trim() === '' ? [] : (people.data?.search ?? [])).filter(({ kind }) => kind === 'DISTRIBUTOR');
  const members = known == null || found.some(({ id }) => id === known.id) ? found : [{ id: known.id, title: known.name }, ...found];
  const operators = (staff.data?.operatorNames ?? []).filter(({ name }) => name.includes(text.trim()));
  const options = [
    { label: t('week.staff'), options: operators.map(({ id, name }) => ({ value: `STAFF:${id}`, label: name })) },
    { label: t('week.members'), options: members.map(({ id, title }) => ({ value: `DISTRIBUTOR:${id}`, label: title })) },
  ].filter((group) => group.options.length > 0);
  return (
    <Select
      aria-label={t('week.byPerson')}
      style={WIDTH}
      showSearch={{ filterOption: false, onSearch: search }}
      placeholder={t('week.choosePerson')}
      value={view.person === null ? null : `${view.person.kind}:${view.person.id}`}
      loading={people.isFetching || staff.isFetching}
      popupMatchSelectWidth={false}
      notFoundContent={t('week.nobodyFound')}
      options={options}
      onChange={(person: string | null) => view.set({ person })}
    />
  );
}
