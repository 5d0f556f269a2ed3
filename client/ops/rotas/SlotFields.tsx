// The pattern: on which weekdays, from when, how long, how many people, for each group or for all.

import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { ClockChoice } from './ClockChoice.tsx';
import { WEEKDAY_TEXT } from './words.ts';

export interface TypedSlot {
  /** Of the row, while it is typed. */
  readonly key: string;
  readonly id: string | null;
  readonly weekday: number;
  readonly at: string;
  readonly minutes: number;
  readonly people: number;
  readonly perGroup: boolean;
  readonly groupIds: readonly string[];
  readonly skill: string;
}

const EMPTY: Omit<TypedSlot, 'key'> = {
  id: null,
  weekday: 5,
  at: '20:00',
  minutes: 120,
  people: 1,
  perGroup: false,
  groupIds: [],
  skill: '',
};

export function SlotFields({
  slots,
  onChange,
}: {
  slots: readonly TypedSlot[];
  onChange: (slots: readonly TypedSlot[]) => void;
}): ReactElement {
  const { t } = useTexts();
  const [made, setMade] = useState(1);
  const set = (at: number, more: Partial<TypedSlot>) => onChange(slots.map((slot, index) => (index === at ? { ...slot, ...more } : slot)));
  const add = () => {
    onChange([...slots, { ...(slots[slots.length - 1] ?? EMPTY), id: null, key: `new-${String(made)}` }]);
    setMade(made + 1);
  };
  return (
    <section className="field">
      <h3>{t('rota.pattern')}</h3>
      {slots.length === 0 ? <p className="m">{t('rota.onDemandAbout')}</p> : null}
      {slots.map((slot, at) => (
        <div key={slot.key} className="slot-row">
          <Select
            aria-label={t('rota.weekday')}
            value={slot.weekday}
            options={WEEKDAY_TEXT.map((key, index) => ({ value: index + 1, label: t(key) }))}
            onChange={(weekday: number) => set(at, { weekday })}
          />
          <ClockChoice label={t('rota.at')} value={slot.at} onChange={(chosen) => set(at, { at: chosen })} />
          <InputNumber
            aria-label={t('rota.lasts')}
            min={5}
            max={720}
            step={15}
            precision={0}
            suffix={t('rota.minutesShort')}
            value={slot.minutes}
            onChange={(minutes) => set(at, { minutes: minutes ?? 60 })}
          />
          <InputNumber
            aria-label={t('rota.peopleAtOnce')}
            min={1}
            max={20}
            precision={0}
            suffix={t('rota.peopleShort')}
            value={slot.people}
            onChange={(people) => set(at, { people: people ?? 1 })}
          />
          <Input
            aria-label={t('rota.skill')}
            placeholder={t('rota.skill')}
            maxLength={20}
            value={slot.skill}
            onChange={(event) => set(at, { skill: event.target.value })}
          />
          <Button
            type="text"
            aria-label={t('rota.removeSlot', { number: at + 1 })}
            icon={<Icon name="close" />}
            onClick={() => onChange(slots.filter((_slot, index) => index !== at))}
          />
          <div className="wider">
            <Checkbox checked={slot.perGroup} onChange={(event) => set(at, { perGroup: event.target.checked })}>
              {t('rota.perGroup')}
            </Checkbox>
            {slot.groupIds.length > 0 ? <span className="s">{t('rota.groupsIn', { count: slot.groupIds.length })}</span> : null}
          </div>
        </div>
      ))}
      <div>
        <Button size="small" onClick={add}>
          {t('rota.addSlot')}
        </Button>
      </div>
    </section>
  );
}
