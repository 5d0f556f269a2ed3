// Chooses groups by the beginning of their number or name. What was chosen keeps its name while something else is looked for.

import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useAnswer } from '../answers.ts';
import { SendChoicesQuery } from '../generated.ts';
import { useTexts } from '../texts.ts';

export interface ChosenGroup {
  readonly id: string;
  readonly name: string;
  readonly number: string;
}

export function GroupsSelect({
  id,
  value,
  onChange,
}: {
  id: string;
  value: readonly ChosenGroup[];
  onChange: (groups: readonly ChosenGroup[]) => void;
}): ReactElement {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const { data, isFetching } = useAnswer(SendChoicesQuery, { search: search.trim() === '' ? null : search.trim() });
  const found: readonly ChosenGroup[] = data?.groups.edges.map(({ node }) => node) ?? [];
  const known = new Map([...found, ...value].map((group) => [group.id, group]));
  return (
    <Select
      id={id}
      mode="multiple"
      style={{ width: '100%' }}
      placeholder={t('channel.findGroups')}
      value={value.map((group) => group.id)}
      options={[...known.values()].map((group) => ({ value: group.id, label: `${group.name} · ${group.number}` }))}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      loading={isFetching}
      maxTagCount={20}
      onChange={(ids: string[]) => onChange(ids.flatMap((chosen) => known.get(chosen) ?? []))}
    />
  );
}
