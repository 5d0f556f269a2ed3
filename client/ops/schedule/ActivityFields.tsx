// What an activity is made of, as fields: kind, name, day, time, length, and what is posted to the group.

import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import type { ActivityKind } from '../../shared/generated.ts';
import type { Moment } from '../campaigns/timetable/MomentField.tsx';
import { MomentField } from '../campaigns/timetable/MomentField.tsx';
import { instantOf } from '../campaigns/timetable/zoned.ts';
import type { ActivityInput } from '../generated.ts';
import { Area } from '../parts/Dialog.tsx';
import { useTexts } from '../texts.ts';
import { KINDS, kindText } from './words.ts';
import '../campaigns/timetable/timetable.css';
import './schedule.css';

export const LIMITS = { title: 20, text: 500, shortest: 15, longest: 480, step: 5 } as const;

export interface ActivityForm {
  readonly kind: ActivityKind;
  readonly title: string;
  readonly when: Moment;
  readonly minutes: number | null;
  readonly text: string;
}

/** Null as long as something is missing. */
export function inputOf({ kind, title, when, minutes, text }: ActivityForm, zone: string): ActivityInput | null {
  const startsAt = instantOf(when.day, when.clock, zone);
  if (startsAt === null || minutes === null || title.trim() === '') return null;
  return { startsAt: startsAt.toISOString(), minutes, kind, title, text: text.trim() === '' ? null : text };
}

export function ActivityFields({ value, onChange }: { value: ActivityForm; onChange: (value: ActivityForm) => void }): ReactElement {
  const { t } = useTexts();
  return (
    <>
      <KindAndTitle value={value} onChange={(part) => onChange({ ...value, ...part })} />
      <div className="week-two">
        <MomentField id="activity-at" label={t('week.when')} value={value.when} onChange={(when) => onChange({ ...value, when })} />
        <MinutesField value={value.minutes} onChange={(minutes) => onChange({ ...value, minutes })} />
      </div>
      <TextField value={value.text} onChange={(text) => onChange({ ...value, text })} />
    </>
  );
}

type Named = Pick<ActivityForm, 'kind' | 'title'>;

export function KindAndTitle({ value, onChange }: { value: Named; onChange: (value: Named) => void }): ReactElement {
  const { t } = useTexts();
  const { kind, title } = value;
  return (
    <div className="week-two">
      <div className="field">
        <label htmlFor="activity-kind">{t('week.kind')}</label>
        <Select<ActivityKind>
          id="activity-kind"
          value={kind}
          options={KINDS.map((each) => ({ value: each, label: t(kindText[each]) }))}
          onChange={(next) => onChange({ title, kind: next })}
        />
      </div>
      <div className="field">
        <label htmlFor="activity-title">{t('week.name')}</label>
        <Input
          id="activity-title"
          autoFocus
          maxLength={LIMITS.title}
          value={title}
          onChange={(event) => onChange({ kind, title: event.target.value })}
        />
      </div>
    </div>
  );
}

export function MinutesField({ value, onChange }: { value: number | null; onChange: (value: number | null) => void }): ReactElement {
  const { t } = useTexts();
  return (
    <div className="field">
      <label htmlFor="activity-minutes">{t('week.minutes')}</label>
      <InputNumber<number>
        id="activity-minutes"
        min={LIMITS.shortest}
        max={LIMITS.longest}
        step={LIMITS.step}
        precision={0}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}

export function TextField({ value, onChange }: { value: string; onChange: (value: string) => void }): ReactElement {
  const { t } = useTexts();
  return (
    <div className="field">
      <label htmlFor="activity-text">{t('week.text')}</label>
      <Area id="activity-text" value={value} onChange={onChange} most={LIMITS.text} rows={4} />
      <p className="s">{t('week.textAbout')}</p>
    </div>
  );
}
