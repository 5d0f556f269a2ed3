// The lessons of one camp with their times and lecturers. One that has not begun may be moved; a lecturer comes from the rota or by hand.

import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAct } from '../answers.ts';
import type { CampLessonFields } from '../generated.ts';
import { CampQuery, CampsQuery, WithdrawLecturerMutation } from '../generated.ts';
import type { Column } from '../parts/ListTable.tsx';
import { ListTable } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { LecturerDialog, MoveDialog } from './LessonDialogs.tsx';

export function LessonsPanel({ campId, lessons }: { campId: string; lessons: readonly CampLessonFields[] }): ReactElement {
  const { t } = useTexts();
  const { count, dayAndWeekday, clock, moment } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const [moving, setMoving] = useState<CampLessonFields | null>(null);
  const [seeking, setSeeking] = useState<CampLessonFields | null>(null);
  const columns: readonly Column<CampLessonFields>[] = [
    {
      key: 'day',
      title: t('camps.day'),
      cell: (lesson) => (
        <>
          <span className="f nw">{t('camps.dayOf', { day: lesson.day })}</span>
          <p className="s nw">{dayAndWeekday(lesson.date, now)}</p>
        </>
      ),
    },
    {
      key: 'title',
      title: t('camps.lesson'),
      cell: (lesson) => (
        <>
          <span className="f">{lesson.title}</span>
          {lesson.homework == null ? null : <p className="s">{t('camps.homeworkOf', { task: lesson.homework.task })}</p>}
        </>
      ),
    },
    {
      key: 'at',
      title: t('camps.at'),
      cell: (lesson) => (
        <span className="nw">
          {clock(lesson.startsAt)}–{clock(lesson.endsAt)}
        </span>
      ),
    },
    {
      key: 'window',
      title: t('camps.window'),
      cell: (lesson) => (
        <>
          <span className="nw">
            {clock(lesson.opensAt)} – {moment(lesson.closesAt, new Date(lesson.opensAt))}
          </span>
          {lesson.makeUpUntil == null ? null : <p className="s nw">{t('camps.makeUpUntil', { at: moment(lesson.makeUpUntil, now) })}</p>}
        </>
      ),
    },
    {
      key: 'lecturer',
      title: t('camps.lecturer'),
      cell: (lesson) => <Lecturers campId={campId} lesson={lesson} onSeek={isManager ? () => setSeeking(lesson) : null} />,
    },
    { key: 'checkedIn', title: t('camps.checkedIn'), isRight: true, cell: (lesson) => count(lesson.checkedIn) },
    {
      key: 'waiting',
      title: t('camps.toReview'),
      isRight: true,
      cell: (lesson) =>
        lesson.waiting === 0 ? (
          <span className="m">0</span>
        ) : (
          <Link href={`/camps/homework?camp=${campId}&lesson=${lesson.id}`}>{count(lesson.waiting)}</Link>
        ),
    },
    {
      key: 'acts',
      title: t('table.actions'),
      isMute: true,
      isRight: true,
      cell: (lesson) =>
        lesson.mayMove ? (
          <Button size="small" onClick={() => setMoving(lesson)}>
            {t('camps.move')}
          </Button>
        ) : null,
    },
  ];
  return (
    <Panel title={t('camps.lessons')} isFlush>
      <ListTable label={t('camps.lessons')} columns={columns} rows={lessons} keyOf={(lesson) => lesson.id} minWidth={960} />
      {moving ? <MoveDialog campId={campId} lesson={moving} onClose={() => setMoving(null)} /> : null}
      {seeking ? <LecturerDialog campId={campId} lesson={seeking} onClose={() => setSeeking(null)} /> : null}
    </Panel>
  );
}

function Lecturers({ campId, lesson, onSeek }: { campId: string; lesson: CampLessonFields; onSeek: (() => void) | null }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const now = useNow(60_000);
  const withdraw = useAct(WithdrawLecturerMutation, [CampQuery.name, CampsQuery.name]);
  if (!lesson.needsLecturer) return <span className="m">—</span>;
  const isOver = Date.parse(lesson.endsAt) <= now.getTime();
  const mayChange = onSeek !== null && !isOver;
  return (
    <>
      {lesson.lecturers.map((lecturer) => (
        <p key={lecturer.dutyId} className="nw">
          <span className="f">{lecturer.personName}</span>{' '}
          <span className={lecturer.isAccepted ? 's c-done' : 's c-due'}>{t(lecturer.isAccepted ? 'camps.agreed' : 'camps.asked')}</span>
          {mayChange ? (
            <Popconfirm
              title={t('camps.withdrawTitle', { name: lecturer.personName })}
              okText={t('camps.withdraw')}
              cancelText={t('action.cancel')}
              onConfirm={() => withdraw.mutate({ campId, lessonId: lesson.id, dutyId: lecturer.dutyId }, { onError: tell.failure })}
            >
              <Button type="link" size="small">
                {t('camps.withdraw')}
              </Button>
            </Popconfirm>
          ) : null}
        </p>
      ))}
      {lesson.lecturers.length > 0 ? null : mayChange ? (
        <Button size="small" onClick={onSeek}>
          {t('camps.assign')}
        </Button>
      ) : (
        <span className="c-due nw">{t('camps.noLecturer')}</span>
      )}
    </>
  );
}
