// What a rota is: kind, pattern, terms, and who is on it. Nothing of it moves anybody before the next publishing.

import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import DatePicker from 'antd/es/date-picker';
import Drawer from 'antd/es/drawer';
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import Select from 'antd/es/select';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import type { DutyKind, Tier } from '../../shared/generated.ts';
import { useAct } from '../answers.ts';
import type { RotaFields, RotaInput } from '../generated.ts';
import { ChangeRotaMutation, CreateRotaMutation } from '../generated.ts';
import { addDays, useNow } from '../parts/now.ts';
import { useTexts } from '../texts.ts';
import { TIERS, tierText } from '../tiers/words.ts';
import type { TypedEntry } from './RosterFields.tsx';
import { RosterFields } from './RosterFields.tsx';
import type { TypedSlot } from './SlotFields.tsx';
import { SlotFields } from './SlotFields.tsx';
import { DUTY_KINDS, SHIFTS_AGAIN, dutyKindText } from './words.ts';

interface Typed {
  title: string;
  kind: DutyKind;
  tier: Tier | null;
  everyWeeks: number;
  firstWeek: string;
  restHours: number;
  mostPerWeek: number;
  newcomerWeeks: number;
  swapsNeedApproval: boolean;
  slots: readonly TypedSlot[];
  roster: readonly TypedEntry[];
}

const mondayOf = (day: string): string => addDays(day, -((new Date(day).getUTCDay() + 6) % 7));

function typedOf(rota: RotaFields | null, today: string): Typed {
  if (rota === null)
    return {
      title: '',
      kind: 'PATROL',
      tier: null,
      everyWeeks: 1,
      firstWeek: mondayOf(today),
      restHours: 8,
      mostPerWeek: 2,
      newcomerWeeks: 4,
      swapsNeedApproval: true,
      slots: [{ key: 'new-0', id: null, weekday: 5, at: '20:00', minutes: 120, people: 1, perGroup: false, groupIds: [], skill: '' }],
      roster: [],
    };
  const { title, kind, tier, everyWeeks, firstWeek, restHours, mostPerWeek, newcomerWeeks, swapsNeedApproval } = rota;
  return {
    ...{ title, kind, tier, everyWeeks, firstWeek, restHours, mostPerWeek, newcomerWeeks, swapsNeedApproval },
    slots: rota.slots.map(({ groups, skill, ...slot }) => ({
      ...slot,
      key: slot.id,
      groupIds: groups.map(({ id }) => id),
      skill: skill ?? '',
    })),
    roster: rota.roster.map(({ personKind, personId, personName, skills, groups, since, until }) => ({
      ...{ personKind, personId, personName, since, until },
      skills,
      groupIds: groups.map(({ id }) => id),
    })),
  };
}

function inputOf({ slots, roster, ...typed }: Typed): RotaInput {
  return {
    ...typed,
    slots: slots.map(({ key: _key, skill, ...slot }) => ({
      ...slot,
      groupIds: [...slot.groupIds],
      skill: skill.trim() === '' ? null : skill.trim(),
    })),
    roster: roster.map(({ personName: _name, ...entry }) => ({ ...entry, skills: [...entry.skills], groupIds: [...entry.groupIds] })),
  };
}

export function RotaEditor({
  rota,
  onClose,
  onSaved,
}: {
  rota: RotaFields | null;
  onClose: () => void;
  onSaved: (id: string) => void;
}): ReactElement {
  const words = useTexts();
  const { t } = words;
  const { dayKey } = useFormats();
  const today = dayKey(useNow(60_000));
  const [typed, setTyped] = useState(() => typedOf(rota, today));
  const set = (more: Partial<Typed>) => setTyped((before) => ({ ...before, ...more }));
  const create = useAct(CreateRotaMutation, ['Rotas']);
  const change = useAct(ChangeRotaMutation, ['Rotas', ...SHIFTS_AGAIN]);
  const error = create.error ?? change.error;
  const done = (id: string) => {
    onSaved(id);
    onClose();
  };
  const save = () => {
    const input = inputOf(typed);
    if (rota === null) create.mutate({ input }, { onSuccess: ({ createRota }) => done(createRota.id) });
    else change.mutate({ id: rota.id, seq: rota.seq, input }, { onSuccess: ({ changeRota }) => done(changeRota.id) });
  };
  const number = (name: 'everyWeeks' | 'restHours' | 'mostPerWeek' | 'newcomerWeeks', label: string, min: number, max: number) => (
    <div className="field">
      <label htmlFor={`rota-${name}`}>{label}</label>
      <InputNumber
        id={`rota-${name}`}
        min={min}
        max={max}
        precision={0}
        value={typed[name]}
        onChange={(value) => set({ [name]: value ?? min })}
      />
    </div>
  );
  return (
    <Drawer
      open
      onClose={onClose}
      size={720}
      title={rota === null ? t('rota.new') : t('rota.editTitle', { title: rota.title })}
      footer={
        <div className="acts rota-foot">
          <span className="s">{t('rota.editAbout')}</span>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            type="primary"
            disabled={typed.title.trim() === ''}
            loading={create.isPending || change.isPending ? { delay: 200 } : false}
            onClick={save}
          >
            {t('action.save')}
          </Button>
        </div>
      }
    >
      <div className="rota-numbers">
        <div className="field">
          <label htmlFor="rota-title">{t('rota.title')}</label>
          <Input id="rota-title" maxLength={40} value={typed.title} onChange={(event) => set({ title: event.target.value })} />
        </div>
        <div className="field">
          <label htmlFor="rota-kind">{t('rota.kind')}</label>
          <Select
            id="rota-kind"
            disabled={rota !== null && rota.version > 0}
            value={typed.kind}
            options={DUTY_KINDS.map((kind) => ({ value: kind, label: t(dutyKindText[kind]) }))}
            onChange={(kind: DutyKind) => set({ kind })}
          />
        </div>
        <div className="field">
          <label htmlFor="rota-tier">{t('rota.tier')}</label>
          <Select<Tier | 'NONE'>
            id="rota-tier"
            value={typed.tier ?? 'NONE'}
            options={[{ value: 'NONE', label: t('rota.noTier') }, ...TIERS.map((tier) => ({ value: tier, label: t(tierText[tier]) }))]}
            onChange={(tier) => set({ tier: tier === 'NONE' ? null : tier })}
          />
        </div>
      </div>
      <div className="rota-numbers">
        {number('everyWeeks', t('rota.everyHowManyWeeks'), 1, 12)}
        <div className="field">
          <label htmlFor="rota-first">{t('rota.firstWeek')}</label>
          <DatePicker
            id="rota-first"
            allowClear={false}
            value={dayjs(typed.firstWeek)}
            onChange={(day) => set({ firstWeek: mondayOf(day?.format('YYYY-MM-DD') ?? typed.firstWeek) })}
          />
        </div>
        {number('restHours', t('rota.restHours'), 0, 72)}
        {number('mostPerWeek', t('rota.mostPerWeek'), 1, 14)}
        {number('newcomerWeeks', t('rota.newcomerWeeks'), 0, 26)}
      </div>
      <p className="field">
        <Checkbox checked={typed.swapsNeedApproval} onChange={(event) => set({ swapsNeedApproval: event.target.checked })}>
          {t('rota.swapsNeedApproval')}
        </Checkbox>
      </p>
      <SlotFields slots={typed.slots} onChange={(slots) => set({ slots })} />
      <RosterFields roster={typed.roster} tier={typed.tier} today={today} onChange={(roster) => set({ roster })} />
      {error === null ? null : (
        <p className="c-late" role="alert">
          {sayError(error, words)}
        </p>
      )}
    </Drawer>
  );
}
