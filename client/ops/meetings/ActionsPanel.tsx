// Who does what by when: what was agreed here, and what was still open when the meeting began.

import Button from 'antd/es/button';
import DatePicker from 'antd/es/date-picker';
import Input from 'antd/es/input';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAskAgain } from '../answers.ts';
import type { MeetingActionFields, WholeMeeting } from '../generated.ts';
import { AddMeetingActionMutation, ChangeMeetingActionMutation, MeetingQuery, SettleMeetingActionMutation } from '../generated.ts';
import type { Chosen } from '../leave/PersonChoice.tsx';
import { PersonChoice } from '../leave/PersonChoice.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { usePerson } from '../person.ts';
import { useTexts } from '../texts.ts';

export function ActionsPanel({ meeting, mayWrite }: { meeting: WholeMeeting; mayWrite: boolean }): ReactElement {
  const { t } = useTexts();
  const [edited, setEdited] = useState<MeetingActionFields | 'NEW' | null>(null);
  const { actions } = meeting;
  const aside = mayWrite ? (
    <Button size="small" onClick={() => setEdited('NEW')}>
      {t('meeting.addAction')}
    </Button>
  ) : undefined;
  return (
    <Panel title={t('meeting.actions')} aside={aside}>
      {actions.length === 0 ? (
        <Nothing>{t('meeting.noActions')}</Nothing>
      ) : (
        <ul className="meeting-actions">
          {actions.map((action) => (
            <Action key={action.id} action={action} mayWrite={mayWrite} onEdit={() => setEdited(action)} />
          ))}
        </ul>
      )}
      {edited === null ? null : (
        <ActionDialog meetingId={meeting.id} action={edited === 'NEW' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Panel>
  );
}

function Action({ action, mayWrite, onEdit }: { action: MeetingActionFields; mayWrite: boolean; onEdit: () => void }): ReactElement {
  const { t } = useTexts();
  const { day, date } = useFormats();
  const now = useNow(60_000);
  const me = usePerson();
  const tell = useTell();
  const settle = useAct(SettleMeetingActionMutation, [MeetingQuery.name]);
  const { id, text, ownerId, ownerName, dueOn, state, isOverdue, carried, agreedAt } = action;
  const put = (next: MeetingActionFields['state']) => settle.mutate({ id, state: next }, { onError: (error) => tell.failure(error) });
  const isOpen = state === 'OPEN';
  return (
    <li className={isOpen ? undefined : 'm'}>
      <p>{state === 'DROPPED' ? <s>{text}</s> : text}</p>
      <p className="s">
        {ownerName} · <span className={isOverdue ? 'c-late' : undefined}>{t('meeting.dueOn', { day: day(dueOn, now) })}</span>
        {carried > 0 ? ` · ${t('meeting.carried', { count: carried, day: date(agreedAt, now) })}` : null}
      </p>
      {mayWrite || me?.id === ownerId ? (
        <span className="acts">
          {isOpen ? (
            <Button size="small" onClick={() => put('DONE')}>
              {t('meeting.actionDone')}
            </Button>
          ) : (
            <Button size="small" onClick={() => put('OPEN')}>
              {t('meeting.actionReopen')}
            </Button>
          )}
          {isOpen && mayWrite ? (
            <>
              <Button size="small" type="text" onClick={onEdit}>
                {t('meeting.actionChange')}
              </Button>
              <Button size="small" type="text" onClick={() => put('DROPPED')}>
                {t('meeting.actionDrop')}
              </Button>
            </>
          ) : null}
        </span>
      ) : null}
    </li>
  );
}

function ActionDialog({
  meetingId,
  action,
  onClose,
}: {
  meetingId: string;
  action: MeetingActionFields | null;
  onClose: () => void;
}): ReactElement {
  const { t } = useTexts();
  const { dayKey } = useFormats();
  const now = useNow(60_000);
  const askAgain = useAskAgain();
  const [text, setText] = useState(action?.text ?? '');
  const [owner, setOwner] = useState<Chosen | null>(action === null ? null : { kind: action.ownerKind, id: action.ownerId });
  const [dueOn, setDueOn] = useState<string | null>(action?.dueOn ?? null);
  const act = async () => {
    if (owner === null || dueOn === null) return;
    const input = { text, ownerKind: owner.kind, ownerId: owner.id, dueOn };
    if (action === null) await ask(AddMeetingActionMutation, { meetingId, input });
    else await ask(ChangeMeetingActionMutation, { id: action.id, input });
    askAgain(MeetingQuery.name);
  };
  const title = t(action === null ? 'meeting.addAction' : 'meeting.actionChange');
  const isIncomplete = text.trim() === '' || owner === null || dueOn === null;
  return (
    <Dialog title={title} okText={title} isIncomplete={isIncomplete} act={act} onClose={onClose}>
      <div className="field">
        <label htmlFor="action-text">{t('meeting.actionText')}</label>
        <Input id="action-text" autoFocus maxLength={200} value={text} onChange={({ target }) => setText(target.value)} />
      </div>
      <div className="field">
        <span className="what">{t('meeting.actionOwner')}</span>
        {action !== null && owner?.id === action.ownerId ? <p>{action.ownerName}</p> : null}
        <PersonChoice label={t('meeting.actionOwner')} value={owner?.id === action?.ownerId ? null : owner} onChange={setOwner} />
      </div>
      <div className="field">
        <span className="what">{t('meeting.actionDue')}</span>
        <DatePicker
          aria-label={t('meeting.actionDue')}
          minDate={dayjs(dayKey(now))}
          value={dueOn === null ? null : dayjs(dueOn)}
          onChange={(chosen) => setDueOn(chosen === null ? null : chosen.format('YYYY-MM-DD'))}
        />
      </div>
    </Dialog>
  );
}
