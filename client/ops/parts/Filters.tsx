// The filters of a list, as controls that write into the address. Text waits until typing pauses; days come as a pair.

import Button from 'antd/es/button';
import DatePicker from 'antd/es/date-picker';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import type { ListState } from './list-state.ts';

export type Filter =
  | { readonly kind: 'text'; readonly name: string; readonly label: string; readonly width?: number }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly label: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
      readonly width?: number;
    }
  /** Comes from a link, not from a control: shown while it is set, to be taken away. */
  | { readonly kind: 'link'; readonly name: string; readonly label: string }
  /** One day; `usual` while none is chosen. */
  | { readonly kind: 'day'; readonly name: string; readonly label: string; readonly usual: string }
  | { readonly kind: 'days'; readonly from: string; readonly to: string; readonly label: string };

const TYPING_PAUSE_MILLISECONDS = 300;

export function namesOf(filters: readonly Filter[]): string[] {
  return filters.flatMap((filter) => (filter.kind === 'days' ? [filter.from, filter.to] : [filter.name]));
}

export function Filters({ filters, state }: { filters: readonly Filter[]; state: ListState }): ReactElement {
  const { t } = useTexts();
  return (
    <>
      {filters.map((filter) => {
        switch (filter.kind) {
          case 'text':
            return <TextFilter key={filter.name} filter={filter} state={state} />;
          case 'choice':
            return (
              <Select
                key={filter.name}
                aria-label={filter.label}
                placeholder={filter.label}
                allowClear
                showSearch={filter.options.length > 12 ? { optionFilterProp: 'label' } : false}
                popupMatchSelectWidth={false}
                style={{ width: filter.width ?? 144 }}
                value={state.get(filter.name)}
                options={[...filter.options]}
                onChange={(value: string | null | undefined) => state.set({ [filter.name]: value ?? null })}
              />
            );
          case 'link':
            return state.get(filter.name) === null ? null : (
              <Button
                key={filter.name}
                icon={<Icon name="close" size={12} />}
                iconPlacement="end"
                onClick={() => state.set({ [filter.name]: null })}
              >
                {filter.label}
              </Button>
            );
          case 'day':
            return (
              <DatePicker
                key={filter.name}
                aria-label={filter.label}
                allowClear={false}
                maxDate={dayjs(filter.usual)}
                style={{ width: 144 }}
                value={dayjs(state.get(filter.name) ?? filter.usual)}
                onChange={(chosen: dayjs.Dayjs | null) => {
                  const key = chosen?.format('YYYY-MM-DD') ?? filter.usual;
                  state.set({ [filter.name]: key === filter.usual ? null : key });
                }}
              />
            );
          case 'days': {
            const from = state.get(filter.from);
            const to = state.get(filter.to);
            return (
              <DatePicker.RangePicker
                key={filter.from}
                aria-label={filter.label}
                placeholder={[t('list.dayFrom', { what: filter.label }), t('list.dayTo')]}
                allowEmpty={[true, true]}
                style={{ width: 248 }}
                value={[from === null ? null : dayjs(from), to === null ? null : dayjs(to)]}
                onChange={(range) =>
                  state.set({
                    [filter.from]: range?.[0]?.format('YYYY-MM-DD') ?? null,
                    [filter.to]: range?.[1]?.format('YYYY-MM-DD') ?? null,
                  })
                }
              />
            );
          }
        }
      })}
    </>
  );
}

function TextFilter({ filter, state }: { filter: Extract<Filter, { kind: 'text' }>; state: ListState }): ReactElement {
  const told = state.get(filter.name) ?? '';
  const [typed, setTyped] = useState(told);
  const [seen, setSeen] = useState(told);
  // The address changed elsewhere (Back, a saved view): it wins over what is typed.
  if (seen !== told) {
    setSeen(told);
    setTyped(told);
  }
  useEffect(() => {
    if (typed.trim() === told) return;
    const timer = setTimeout(() => state.set({ [filter.name]: typed.trim() }), TYPING_PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed, told, state, filter.name]);
  return (
    <Input
      aria-label={filter.label}
      placeholder={filter.label}
      prefix={<Icon name="find" />}
      allowClear
      maxLength={60}
      style={{ width: filter.width ?? 240 }}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
