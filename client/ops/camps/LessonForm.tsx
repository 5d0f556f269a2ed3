// One lesson of the course: when it is, what it says and shows, when it may be checked in, and what is to be handed in.

import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import type { ReactElement } from 'react';
import { Area } from '../parts/Dialog.tsx';
import { useTexts } from '../texts.ts';
import type { LessonDraft } from './course-form.ts';
import { VideoField } from './VideoField.tsx';

interface Props {
  lesson: LessonDraft;
  days: number;
  onChange: (lesson: LessonDraft) => void;
  onRemove: () => void;
  isEditing: boolean;
}

const LONGEST_TEXT = 4_000;
const LONGEST_STEPS = 900;
const CLOCKS = [
  ['at', 'camps.lessonAt'],
  ['opensAt', 'camps.opensAt'],
  ['closesAt', 'camps.closesAtClock'],
] as const;

export function LessonForm({ lesson, days, onChange, onRemove, isEditing }: Props): ReactElement {
  const { t } = useTexts();
  const id = (name: string): string => `lesson-${lesson.key}-${name}`;
  const numbers = [
    ['day', 'camps.lessonDay', 1, days],
    ['minutes', 'camps.lessonMinutes', 1, 240],
    ['windowDays', 'camps.windowDays', 0, 14],
    ['makeUpDays', 'camps.makeUpDays', 0, 14],
  ] as const;
  return (
    <fieldset disabled={!isEditing} className="bare camps-lesson-body">
      <div className="field">
        <label htmlFor={id('title')}>{t('camps.lessonTitle')}</label>
        <Input
          id={id('title')}
          maxLength={40}
          value={lesson.title}
          onChange={(event) => onChange({ ...lesson, title: event.target.value })}
        />
      </div>
      <div className="camps-course-fields">
        {numbers.slice(0, 2).map(([key, label, least, most]) => (
          <div key={key} className="field">
            <label htmlFor={id(key)}>{t(label)}</label>
            <InputNumber<number>
              id={id(key)}
              disabled={!isEditing}
              min={least}
              max={most}
              precision={0}
              value={lesson[key]}
              onChange={(value) => onChange({ ...lesson, [key]: value ?? least })}
            />
          </div>
        ))}
        {CLOCKS.map(([key, label]) => (
          <div key={key} className="field">
            <label htmlFor={id(key)}>{t(label)}</label>
            <Input
              id={id(key)}
              maxLength={5}
              placeholder="20:00"
              value={lesson[key]}
              onChange={(event) => onChange({ ...lesson, [key]: event.target.value })}
            />
          </div>
        ))}
        {numbers.slice(2).map(([key, label, least, most]) => (
          <div key={key} className="field">
            <label htmlFor={id(key)}>{t(label)}</label>
            <InputNumber<number>
              id={id(key)}
              disabled={!isEditing}
              min={least}
              max={most}
              precision={0}
              value={lesson[key]}
              onChange={(value) => onChange({ ...lesson, [key]: value ?? least })}
            />
          </div>
        ))}
      </div>
      <div className="field">
        <label htmlFor={id('text')}>{t('camps.lessonText')}</label>
        <Area id={id('text')} value={lesson.text} onChange={(text) => onChange({ ...lesson, text })} most={LONGEST_TEXT} rows={4} />
      </div>
      <VideoField
        id={id('video')}
        value={lesson.video}
        watchPercent={lesson.watchPercent}
        onChange={(video) => onChange({ ...lesson, video })}
        onPercent={(watchPercent) => onChange({ ...lesson, watchPercent })}
        isEditing={isEditing}
      />
      <Checkbox
        disabled={!isEditing}
        checked={lesson.needsLecturer}
        onChange={(event) => onChange({ ...lesson, needsLecturer: event.target.checked })}
      >
        {t('camps.needsLecturer')}
      </Checkbox>
      <Checkbox
        disabled={!isEditing}
        checked={lesson.homework !== null}
        onChange={(event) => onChange({ ...lesson, homework: event.target.checked ? { task: '', steps: '', needsPicture: false } : null })}
      >
        {t('camps.withHomework')}
      </Checkbox>
      {lesson.homework === null ? null : (
        <Homework lesson={lesson} homework={lesson.homework} onChange={onChange} id={id} isEditing={isEditing} />
      )}
      {isEditing ? (
        <div>
          <Button danger type="text" size="small" onClick={onRemove}>
            {t('camps.removeLesson')}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}

function Homework({
  lesson,
  homework,
  onChange,
  id,
  isEditing,
}: {
  lesson: LessonDraft;
  homework: NonNullable<LessonDraft['homework']>;
  onChange: (lesson: LessonDraft) => void;
  id: (name: string) => string;
  isEditing: boolean;
}): ReactElement {
  const { t } = useTexts();
  const change = (more: Partial<typeof homework>) => onChange({ ...lesson, homework: { ...homework, ...more } });
  return (
    <>
      <div className="field">
        <label htmlFor={id('task')}>{t('camps.task')}</label>
        <Input id={id('task')} maxLength={200} value={homework.task} onChange={(event) => change({ task: event.target.value })} />
      </div>
      <div className="field">
        <label htmlFor={id('steps')}>{t('camps.steps')}</label>
        <Area id={id('steps')} value={homework.steps} onChange={(steps) => change({ steps })} most={LONGEST_STEPS} rows={3} />
      </div>
      <Checkbox disabled={!isEditing} checked={homework.needsPicture} onChange={(event) => change({ needsPicture: event.target.checked })}>
        {t('camps.needsPicture')}
      </Checkbox>
    </>
  );
}
