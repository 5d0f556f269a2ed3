// For whom: oneself, for managers any operator, and a member who is found by number or name.

import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { PersonKind } from '../../shared/generated.ts';
import { useAnswer } from '../answers.ts';
import { OperatorNamesQuery, SearchQuery } from '../generated.ts';
import { useLater } from '../parts/later.ts';
import { useIsManager } from '../parts/rights.ts';
import { usePerson } from '../person.ts';
import { useTexts } from '../texts.ts';

export interface Chosen {
  readonly kind: PersonKind;
  readonly id: string;
}

const TYPING_PAUSE_MILLISECONDS = 160;
const valueOf = ({ kind, id }: Chosen): string => `${kind} ${id}`;

export function PersonChoice({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Chosen | null;
  onChange: (chosen: Chosen, name: string) => void;
}): ReactElement {
  const { t } = useTexts();
  const me = usePerson();
  const isManager = useIsManager();
  const [text, setText] = useState('');
  const search = useLater(setText, TYPING_PAUSE_MILLISECONDS);
  const hits = useAnswer(SearchQuery, { text }, { isWanted: text.trim() !== '', staleMilliseconds: 30_000 }).data?.search ?? [];
  const operators = useAnswer(OperatorNamesQuery, {}, { isWanted: isManager, staleMilliseconds: 60_000 }).data?.operatorNames ?? [];
  const fits = (name: string): boolean => text.trim() === '' || name.includes(text.trim());
  const staff = operators
    .filter(({ id, name }) => id !== me?.id && fits(name))
    .map(({ id, name }) => ({ value: valueOf({ kind: 'STAFF', id }), label: name }));
  const members = hits
    .filter(({ kind }) => kind === 'DISTRIBUTOR')
    .map(({ id, title, detail }) => ({ value: valueOf({ kind: 'DISTRIBUTOR', id }), label: `${title} ${detail}` }));
  const mine = me === null ? [] : [{ value: valueOf({ kind: 'STAFF', id: me.id }), label: t('leave.myself', { name: me.name }) }];
  return (
    <Select
      showSearch={{ filterOption: false, onSearch: search }}
      aria-label={label}
      placeholder={t('leave.whoHint')}
      style={{ width: '100%', maxWidth: 320 }}
      notFoundContent={t('leave.nobody')}
      value={value === null ? null : valueOf(value)}
      options={[
        ...mine,
        ...(staff.length > 0 ? [{ label: t('leave.operators'), title: t('leave.operators'), options: staff }] : []),
        ...(members.length > 0 ? [{ label: t('leave.members'), title: t('leave.members'), options: members }] : []),
      ]}
      onChange={(chosen: string) => {
        const [kind, id = ''] = chosen.split(' ');
        const name = [...mine, ...staff, ...members].find((option) => option.value === chosen)?.label ?? '';
        onChange({ kind: kind === 'STAFF' ? 'STAFF' : 'DISTRIBUTOR', id }, name);
      }}
    />
  );
}
