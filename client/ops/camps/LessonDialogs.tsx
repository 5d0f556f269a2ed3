// Moving a lesson of one camp, and choosing its lecturer by hand: a member found by number or name, or somebody of the staff.

import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { CampLessonFields } from '../generated.ts';
import {
  AssignLecturerMutation,
  CampQuery,
  CampsQuery,
  MoveCampLessonMutation,
  SchedulePeopleQuery,
  ScheduleStaffQuery,
} from '../generated.ts';
import type { Moment } from '../campaigns/timetable/MomentField.tsx';
import { MomentField } from '../campaigns/timetable/MomentField.tsx';
import { clockOf, instantOf } from '../campaigns/timetable/zoned.ts';
import '../campaigns/timetable/timetable.css';
import { Dialog } from '../parts/Dialog.tsx';
import { useLater } from '../parts/later.ts';
import { useTexts } from '../texts.ts';

interface Props {
  campId: string;
  lesson: CampLessonFields;
  onClose: () => void;
}

const AGAIN = [CampQuery.name, CampsQuery.name];
const TYPING_PAUSE_MILLISECONDS = 200;

export function MoveDialog({ campId, lesson, onClose }: Props): ReactElement {
  const { t } = useTexts();
  const { zone, dayKey } = useFormats();
  const act = useAct(MoveCampLessonMutation, AGAIN);
  const [when, setWhen] = useState<Moment>({ day: dayKey(lesson.startsAt), clock: clockOf(lesson.startsAt, zone) });
  const at = instantOf(when.day, when.clock, zone);
  return (
    <Dialog
      title={t('camps.moveOf', { title: lesson.title })}
      okText={t('camps.move')}
      isIncomplete={at === null}
      act={() => (at === null ? Promise.resolve() : act.mutateAsync({ campId, lessonId: lesson.id, startsAt: at.toISOString() }))}
      onClose={onClose}
    >
      <MomentField id="move-at" label={t('camps.at')} value={when} onChange={setWhen} />
      <p className="s">{t('camps.moveAbout')}</p>
    </Dialog>
  );
}

export function LecturerDialog({ campId, lesson, onClose }: Props): ReactElement {
  const { t } = useTexts();
  const act = useAct(AssignLecturerMutation, AGAIN);
  const [text, setText] = useState('');
  const [person, setPerson] = useState<string | null>(null);
  const search = useLater(setText, TYPING_PAUSE_MILLISECONDS);
  const staff = useAnswer(ScheduleStaffQuery, {}, { staleMilliseconds: 60_000 });
  const people = useAnswer(SchedulePeopleQuery, { text }, { isWanted: text.trim() !== '', staleMilliseconds: 30_000 });
  const members = (text.trim() === '' ? [] : (people.data?.search ?? [])).filter(({ kind }) => kind === 'DISTRIBUTOR');
  const operators = (staff.data?.operatorNames ?? []).filter(({ name }) => name.includes(text.trim()));
  const options = [
    { label: t('camps.heads'), options: members.map(({ id, title }) => ({ value: `DISTRIBUTOR:${id}`, label: title })) },
    { label: t('camps.staff'), options: operators.map(({ id, name }) => ({ value: `STAFF:${id}`, label: name })) },
  ].filter((group) => group.options.length > 0);
  const [kind, id] = (person ?? '').split(':');
  return (
    <Dialog
      title={t('camps.assignTo', { title: lesson.title })}
      okText={t('camps.assign')}
      isIncomplete={person === null}
      act={() =>
        act.mutateAsync({ campId, lessonId: lesson.id, personKind: kind === 'STAFF' ? 'STAFF' : 'DISTRIBUTOR', personId: id ?? '' })
      }
      onClose={onClose}
    >
      <div className="field">
        <label htmlFor="lecturer">{t('camps.lecturer')}</label>
        <Select<string>
          id="lecturer"
          showSearch={{ filterOption: false, onSearch: search }}
          placeholder={t('camps.findLecturer')}
          value={person}
          loading={people.isFetching}
          options={options}
          onChange={setPerson}
        />
        <p className="s">{t('camps.assignAbout')}</p>
      </div>
    </Dialog>
  );
}
