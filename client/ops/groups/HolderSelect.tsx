// Who may hold a group: each operator with what they hold of what they may; who is full, gone or leaving cannot be chosen.

import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useAnswer } from '../answers.ts';
import { GroupHoldersQuery } from '../generated.ts';
import { useTexts } from '../texts.ts';

interface HolderSelectProps {
  id: string;
  value: string | null;
  /** The present holder is not offered. */
  not?: string | null;
  onChange: (id: string) => void;
}

export function HolderSelect({ id, value, not = null, onChange }: HolderSelectProps): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(GroupHoldersQuery, {}, { staleMilliseconds: 10_000 });
  const operators = (asked.data?.operatorNames ?? []).filter((operator) => operator.id !== not);
  return (
    <Select
      id={id}
      value={value}
      loading={asked.isLoading}
      showSearch={{ optionFilterProp: 'name' }}
      placeholder={t('holder.choose')}
      notFoundContent={t('holder.none')}
      options={operators.map((operator) => {
        const isFull = operator.groups >= operator.capacity;
        const note = operator.isLeaving ? t('holder.leaving') : operator.isAwayToday ? t('holder.away') : isFull ? t('holder.full') : '';
        return {
          value: operator.id,
          name: operator.name,
          disabled: isFull || operator.isLeaving,
          label: (
            <span className="pair" style={{ justifyContent: 'space-between' }}>
              {operator.name}
              <span className="s">
                {note === '' ? '' : `${note} · `}
                {t('holder.load', { groups: operator.groups, capacity: operator.capacity })}
              </span>
            </span>
          ),
        };
      })}
      onChange={(chosen: string | null) => {
        if (chosen !== null) onChange(chosen);
      }}
    />
  );
}
