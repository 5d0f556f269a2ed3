// A course as a form: what holds for the whole camp, its lessons one under the other, and the rule by which somebody passes.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Panel } from '../parts/Panel.tsx';
import { Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import type { CourseDraft, LessonDraft } from './course-form.ts';
import { emptyLesson } from './course-form.ts';
import { LessonForm } from './LessonForm.tsx';
import { PassForm } from './PassForm.tsx';

interface Props {
  draft: CourseDraft;
  onChange: (draft: CourseDraft) => void;
  isEditing: boolean;
}

const NUMBERS = [
  { key: 'days', most: 28, least: 1 },
  { key: 'cohortSize', most: 300, least: 1 },
  { key: 'mostMakeUps', most: 28, least: 0 },
  { key: 'extensionDays', most: 28, least: 0 },
] as const;

const NUMBER_TEXT = {
  days: 'camps.course.days',
  cohortSize: 'camps.course.cohortSize',
  mostMakeUps: 'camps.course.mostMakeUps',
  extensionDays: 'camps.course.extensionDays',
} as const;

export function CourseForm({ draft, onChange, isEditing }: Props): ReactElement {
  const { t } = useTexts();
  return (
    <div className="camps-course-cols">
      <div>
        <Panel title={t('camps.course.whole')}>
          <fieldset disabled={!isEditing} className="bare camps-course-fields">
            <div className="field wide-field">
              <label htmlFor="course-title">{t('camps.course.title')}</label>
              <Input
                id="course-title"
                disabled={!isEditing}
                maxLength={40}
                value={draft.title}
                onChange={(event) => onChange({ ...draft, title: event.target.value })}
              />
            </div>
            {NUMBERS.map(({ key, least, most }) => (
              <div key={key} className="field">
                <label htmlFor={`course-${key}`}>{t(NUMBER_TEXT[key])}</label>
                <InputNumber<number>
                  id={`course-${key}`}
                  disabled={!isEditing}
                  min={least}
                  max={most}
                  precision={0}
                  value={draft[key]}
                  onChange={(value) => onChange({ ...draft, [key]: value ?? least })}
                />
              </div>
            ))}
            <div className="field">
              <label htmlFor="course-closes">{t('camps.course.closesAt')}</label>
              <Input
                id="course-closes"
                disabled={!isEditing}
                maxLength={5}
                placeholder="20:00"
                value={draft.closesAt}
                onChange={(event) => onChange({ ...draft, closesAt: event.target.value })}
              />
            </div>
          </fieldset>
        </Panel>
        <Lessons draft={draft} onChange={onChange} isEditing={isEditing} />
      </div>
      <PassForm pass={draft.pass} onChange={(pass) => onChange({ ...draft, pass })} isEditing={isEditing} />
    </div>
  );
}

const inOrder = (lessons: readonly LessonDraft[]): LessonDraft[] =>
  [...lessons].sort((one, other) => one.day - other.day || (one.at < other.at ? -1 : Number(one.at > other.at)));

function Lessons({ draft, onChange, isEditing }: Props): ReactElement {
  const { t } = useTexts();
  const [open, setOpen] = useState<string | null>(null);
  const lessons = inOrder(draft.lessons);
  const add = () => {
    const lesson = emptyLesson(Math.min(draft.days, (lessons[lessons.length - 1]?.day ?? 0) + 1));
    onChange({ ...draft, lessons: [...draft.lessons, lesson] });
    setOpen(lesson.key);
  };
  const change = (lesson: LessonDraft) =>
    onChange({ ...draft, lessons: draft.lessons.map((each) => (each.key === lesson.key ? lesson : each)) });
  const remove = (key: string) => onChange({ ...draft, lessons: draft.lessons.filter((each) => each.key !== key) });
  const more = isEditing ? (
    <Button size="small" onClick={add}>
      {t('camps.addLesson')}
    </Button>
  ) : undefined;
  return (
    <Panel title={t('camps.lessons')} aside={more} isFlush>
      {lessons.length === 0 ? <Nothing>{t('camps.noLessons')}</Nothing> : null}
      <ol className="camps-course-lessons">
        {lessons.map((lesson) => (
          <li key={lesson.key}>
            <button
              type="button"
              className="camps-lesson-head"
              aria-expanded={open === lesson.key}
              onClick={() => setOpen(open === lesson.key ? null : lesson.key)}
            >
              <span>
                <b className="nw">{t('camps.dayOf', { day: lesson.day })}</b>
                <span className="s nw"> {lesson.at}</span>
              </span>
              <span>
                <span className="f">{lesson.title === '' ? t('camps.untitled') : lesson.title}</span>
                <span className="s">
                  {' '}
                  {t('camps.minutes', { count: lesson.minutes })} · {lesson.opensAt}–{lesson.closesAt}
                  {lesson.video ? ` · ${t('camps.video')}` : ''}
                  {lesson.homework ? ` · ${t('camps.withHomework')}` : ''}
                  {lesson.needsLecturer ? ` · ${t('camps.lecturer')}` : ''}
                </span>
              </span>
              <span className="s c-acc nw">{t(open === lesson.key ? 'camps.fold' : isEditing ? 'camps.edit' : 'camps.look')}</span>
            </button>
            {open === lesson.key ? (
              <LessonForm lesson={lesson} days={draft.days} onChange={change} onRemove={() => remove(lesson.key)} isEditing={isEditing} />
            ) : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
