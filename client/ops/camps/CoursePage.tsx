// The course: the version in force, the draft of the next one as a form, and what was published before. Managers write and publish; whoever
// else looks sees the version in force.

import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import Select from 'antd/es/select';
import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { CourseFields } from '../generated.ts';
import { CoursesQuery, DiscardCourseMutation, DraftCourseMutation, PublishCourseMutation } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { PageHead } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import type { CourseDraft } from './course-form.ts';
import { EMPTY_COURSE, draftOf, inputOf } from './course-form.ts';
import { CourseForm } from './CourseForm.tsx';
import './camps.css';

export function CoursePage(): ReactElement {
  const asked = useAnswer(CoursesQuery, {});
  return (
    <Answered asked={asked} bones={8}>
      {({ courses }) => <Versions courses={courses} />}
    </Answered>
  );
}

function Versions({ courses }: { courses: readonly CourseFields[] }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const [params, setParams] = useSearchParams();
  const [isNew, setNew] = useState(false);
  const asked = params.get('version');
  const shown = courses.find(({ version }) => String(version) === asked) ?? courses[0];
  const inForce = courses.find(({ state }) => state === 'PUBLISHED');
  const draft = courses.find(({ state }) => state === 'DRAFT');
  const choose = (version: number | null) =>
    setParams(() => (version === null ? new URLSearchParams() : new URLSearchParams({ version: String(version) })));
  const stateOf = (course: CourseFields): string =>
    course.state === 'DRAFT' ? t('camps.draft') : course === inForce ? t('camps.inForce') : t('camps.wasInForce');
  const isEditing = isManager && (isNew || shown?.state === 'DRAFT');
  const base = isNew ? (inForce ? draftOf(inForce) : EMPTY_COURSE) : shown ? draftOf(shown) : EMPTY_COURSE;
  if (!shown && !isNew)
    return (
      <>
        <PageHead title={t('nav.course')} about={t('camps.courseAbout')} />
        <section className="panel">
          <Nothing action={isManager ? <Button onClick={() => setNew(true)}>{t('camps.newCourse')}</Button> : undefined}>
            {t('camps.noCourse')}
          </Nothing>
        </section>
      </>
    );
  const about =
    shown && !isNew ? (
      <>
        {t('camps.versionOf', { version: shown.version })} · {stateOf(shown)} · {shown.byName} ·{' '}
        {moment(shown.publishedAt ?? shown.createdAt, now)}
      </>
    ) : (
      t('camps.draft')
    );
  return (
    <Editor
      key={isNew ? 'new' : (shown?.id ?? 'none')}
      base={base}
      isEditing={isEditing}
      draftId={isNew ? null : shown?.state === 'DRAFT' ? shown.id : null}
      about={about}
      onDone={() => {
        setNew(false);
        choose(null);
      }}
    >
      {courses.length > 1 && !isNew ? (
        <Select
          aria-label={t('camps.version')}
          value={shown?.version ?? null}
          popupMatchSelectWidth={false}
          options={courses.map((course) => ({
            value: course.version,
            label: `${t('camps.versionOf', { version: course.version })} · ${stateOf(course)}`,
          }))}
          onChange={(version) => choose(version)}
        />
      ) : null}
      {isManager && !isEditing ? (
        <Button type="primary" onClick={() => (draft ? choose(draft.version) : setNew(true))}>
          {t(draft ? 'camps.toDraft' : 'camps.newDraft')}
        </Button>
      ) : null}
    </Editor>
  );
}

interface EditorProps {
  base: CourseDraft;
  isEditing: boolean;
  draftId: string | null;
  about: ReactElement | string;
  onDone: () => void;
  children: ReactNode;
}

function Editor({ base, isEditing, draftId, about, onDone, children }: EditorProps): ReactElement {
  const words = useTexts();
  const { t } = words;
  const tell = useTell();
  const [draft, setDraft] = useState(base);
  const save = useAct(DraftCourseMutation, [CoursesQuery.name]);
  const publish = useAct(PublishCourseMutation, [CoursesQuery.name]);
  const discard = useAct(DiscardCourseMutation, [CoursesQuery.name]);
  const isBusy = save.isPending || publish.isPending;
  const saved = async (): Promise<string> => (await save.mutateAsync({ input: inputOf(draft) })).draftCourse.id;
  const keep = () =>
    void saved().then(
      () => {
        tell.done(t('camps.draftSaved'));
        onDone();
      },
      () => undefined,
    );
  const send = () =>
    void saved()
      .then((id) => publish.mutateAsync({ id }))
      .then(
        () => {
          tell.done(t('camps.published'));
          onDone();
        },
        () => undefined,
      );
  const fault = save.error ?? publish.error;
  return (
    <>
      <PageHead title={t('nav.course')} about={about}>
        {children}
        {isEditing ? (
          <>
            {draftId === null ? (
              <Button onClick={onDone}>{t('action.cancel')}</Button>
            ) : (
              <Popconfirm
                title={t('camps.discardTitle')}
                okText={t('camps.discard')}
                cancelText={t('action.cancel')}
                onConfirm={() => discard.mutate({ id: draftId }, { onSuccess: onDone, onError: tell.failure })}
              >
                <Button>{t('camps.discard')}</Button>
              </Popconfirm>
            )}
            <Button loading={save.isPending ? { delay: 200 } : false} onClick={keep}>
              {t('camps.saveDraft')}
            </Button>
            <Popconfirm
              title={t('camps.publishTitle')}
              description={t('camps.publishAbout')}
              okText={t('camps.publish')}
              cancelText={t('action.cancel')}
              onConfirm={send}
            >
              <Button type="primary" disabled={isBusy}>
                {t('camps.publish')}
              </Button>
            </Popconfirm>
          </>
        ) : null}
      </PageHead>
      {fault === null ? null : (
        <div className="note late" role="alert" style={{ marginBottom: 24 }}>
          {sayError(fault, words)}
        </div>
      )}
      <CourseForm draft={draft} onChange={setDraft} isEditing={isEditing} />
    </>
  );
}
