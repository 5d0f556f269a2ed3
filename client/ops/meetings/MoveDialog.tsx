// Another day of the week, or another time: for this week alone. Everybody asked is told, and their bookings move along.

import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAskAgain } from '../answers.ts';
import { instantOf } from '../campaigns/timetable/zoned.ts';
import type { WholeMeeting } from '../generated.ts';
import { MeetingQuery, MeetingsQuery, MoveMeetingMutation } from '../generated.ts';
import { ClockField } from '../leave/ClockField.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { addDays, useNow } from '../parts/now.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';

export function MoveDialog({ meeting, onClose }: { meeting: WholeMeeting; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const { clock, date, dayKey, weekday, zone } = useFormats();
  const now = useNow(60_000);
  const tell = useTell();
  const askAgain = useAskAgain();
  const [day, setDay] = useState(dayKey(meeting.startsAt));
  const [at, setAt] = useState(clock(meeting.startsAt));
  const length = Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt);
  const days = Array.from({ length: 7 }, (_, index) => addDays(meeting.week, index)).filter((each) => each >= dayKey(now));
  const act = async () => {
    const startsAt = instantOf(day, at, zone);
    if (startsAt === null) return;
    await ask(MoveMeetingMutation, {
      id: meeting.id,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + length).toISOString(),
    });
    askAgain(MeetingQuery.name, MeetingsQuery.name);
    tell.done(t('meeting.moved'));
  };
  return (
    <Dialog title={t('meeting.move')} okText={t('meeting.move')} act={act} onClose={onClose}>
      <div className="acts">
        <Select
          aria-label={t('meeting.weekday')}
          style={{ minWidth: 160 }}
          value={day}
          options={days.map((value) => ({ value, label: `${date(`${value}T04:00:00Z`, now)} ${weekday(`${value}T04:00:00Z`)}` }))}
          onChange={setDay}
        />
        <ClockField label={t('meeting.at')} value={at} onChange={setAt} />
      </div>
      <p className="s">{t('meeting.moveAbout', { count: meeting.attendees.length })}</p>
    </Dialog>
  );
}
