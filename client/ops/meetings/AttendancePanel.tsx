// Who is asked, and who came.

import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { Attendance } from '../../shared/generated.ts';
import { useAct } from '../answers.ts';
import type { WholeMeeting } from '../generated.ts';
import { InviteToMeetingMutation, MeetingQuery, NoteAttendanceMutation } from '../generated.ts';
import { PersonChoice } from '../leave/PersonChoice.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { ATTENDANCES, attendanceText } from './words.ts';

export function AttendancePanel({ meeting, mayWrite }: { meeting: WholeMeeting; mayWrite: boolean }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const note = useAct(NoteAttendanceMutation, [MeetingQuery.name]);
  const invite = useAct(InviteToMeetingMutation, [MeetingQuery.name]);
  const { id, attendees } = meeting;
  const came = attendees.filter(({ attendance }) => attendance === 'CAME').length;
  const onError = (error: unknown) => tell.failure(error);
  return (
    <Panel title={t('meeting.attendance')} aside={<span className="s">{t('meeting.cameOf', { came, all: attendees.length })}</span>}>
      {attendees.length === 0 ? (
        <Nothing>{t('meeting.nobodyYet')}</Nothing>
      ) : (
        <ul className="attendance">
          {attendees.map(({ personKind, personId, personName, attendance }) => (
            <li key={personId}>
              <Link href={personKind === 'STAFF' ? `/groups/operators/${personId}` : `/people/${personId}`}>{personName}</Link>
              {mayWrite ? (
                <Select<Attendance>
                  size="small"
                  style={{ width: 120 }}
                  aria-label={t('meeting.attendanceOf', { name: personName })}
                  value={attendance}
                  options={ATTENDANCES.map((value) => ({ value, label: t(attendanceText[value]) }))}
                  onChange={(value) => note.mutate({ id, person: { personKind, personId }, attendance: value }, { onError })}
                />
              ) : (
                <span className="m2">{t(attendanceText[attendance])}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite ? (
        <PersonChoice
          label={t('meeting.addAttendee')}
          value={null}
          onChange={({ kind, id: personId }) => invite.mutate({ id, person: { personKind: kind, personId } }, { onError })}
        />
      ) : null}
    </Panel>
  );
}
