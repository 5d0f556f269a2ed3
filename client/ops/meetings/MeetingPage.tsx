// One weekly meeting: what is on the agenda, what was said, who came, and who does what by when.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAnswer, useAskAgain } from '../answers.ts';
import type { WholeMeeting } from '../generated.ts';
import { CancelMeetingMutation, CloseMeetingMutation, MeetingQuery, MeetingsQuery } from '../generated.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useNow } from '../parts/now.ts';
import { PageHead } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { ActionsPanel } from './ActionsPanel.tsx';
import { AgendaPanel } from './AgendaPanel.tsx';
import { AttendancePanel } from './AttendancePanel.tsx';
import { MinutesPanel } from './MinutesPanel.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { meetingStateColour, meetingStateText } from './words.ts';
import './meetings.css';

export function MeetingPage({ id }: { id: string }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(MeetingQuery, { id });
  return (
    <Answered asked={asked} bones={8}>
      {({ meeting }) =>
        meeting ? (
          <Whole meeting={meeting} />
        ) : (
          <section className="panel">
            <Nothing action={<Link href="/schedule/meetings">{t('meeting.toList')}</Link>}>{t('meeting.unknown')}</Nothing>
          </section>
        )
      }
    </Answered>
  );
}

function Whole({ meeting }: { meeting: WholeMeeting }): ReactElement {
  const { t } = useTexts();
  const { date, weekday, clock } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const { startsAt, endsAt, place, state } = meeting;
  const mayWrite = isManager && state !== 'CANCELLED';
  return (
    <>
      <PageHead
        title={`${t('nav.meetings')} ${date(startsAt, now)}`}
        about={
          <>
            <span className={`st ${meetingStateColour[state]} nw`}>{t(meetingStateText[state])}</span>
            {` · ${weekday(startsAt)} ${clock(startsAt)} – ${clock(endsAt)}${place === '' ? '' : ` · ${place}`}`}
          </>
        }
      >
        {isManager ? <Acts meeting={meeting} hasBegun={Date.parse(startsAt) <= now.getTime()} /> : null}
      </PageHead>
      <div className="cols meeting-page">
        <div className="stack">
          <AgendaPanel key={`agenda ${meeting.seq}`} meeting={meeting} mayWrite={mayWrite} />
          <MinutesPanel meeting={meeting} mayWrite={mayWrite} />
        </div>
        <div className="stack">
          <ActionsPanel meeting={meeting} mayWrite={mayWrite} />
          <AttendancePanel meeting={meeting} mayWrite={mayWrite} />
        </div>
      </div>
    </>
  );
}

function Acts({ meeting, hasBegun }: { meeting: WholeMeeting; hasBegun: boolean }): ReactElement | null {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [open, setOpen] = useState<'MOVE' | 'CANCEL' | null>(null);
  const close = useAct(CloseMeetingMutation, [MeetingQuery.name, MeetingsQuery.name]);
  const { id, state } = meeting;
  if (state !== 'PLANNED') return null;
  const cancel = async () => {
    await ask(CancelMeetingMutation, { id });
    askAgain(MeetingQuery.name, MeetingsQuery.name);
  };
  if (hasBegun) {
    const end = () => close.mutate({ id }, { onSuccess: () => tell.done(t('meeting.closed')), onError: (error) => tell.failure(error) });
    return (
      <Button type="primary" loading={close.isPending} onClick={end}>
        {t('meeting.close')}
      </Button>
    );
  }
  return (
    <>
      <Button onClick={() => setOpen('MOVE')}>{t('meeting.move')}</Button>
      <Button danger onClick={() => setOpen('CANCEL')}>
        {t('meeting.cancel')}
      </Button>
      {open === 'MOVE' ? <MoveDialog meeting={meeting} onClose={() => setOpen(null)} /> : null}
      {open === 'CANCEL' ? (
        <Dialog title={t('meeting.cancel')} okText={t('meeting.cancel')} isDanger act={cancel} onClose={() => setOpen(null)}>
          <p>{t('meeting.cancelAbout', { count: meeting.attendees.length })}</p>
        </Dialog>
      ) : null}
    </>
  );
}
