// What was said, as one text. Members see it once the meeting is closed.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useAskAgain } from '../answers.ts';
import type { WholeMeeting } from '../generated.ts';
import { MeetingQuery, SaveMinutesMutation } from '../generated.ts';
import { Area } from '../parts/Dialog.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';

export function MinutesPanel({ meeting, mayWrite }: { meeting: WholeMeeting; mayWrite: boolean }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [text, setText] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = () => {
    setBusy(true);
    ask(SaveMinutesMutation, { id: meeting.id, seq: meeting.seq, minutes: text ?? '' })
      .then(() => {
        setText(null);
        askAgain(MeetingQuery.name);
      }, tell.failure)
      .finally(() => setBusy(false));
  };
  const aside =
    mayWrite && text === null ? (
      <Button size="small" onClick={() => setText(meeting.minutes)}>
        {t('meeting.writeMinutes')}
      </Button>
    ) : undefined;
  return (
    <Panel title={t('meeting.minutesTitle')} aside={aside}>
      {text !== null ? (
        <div className="stack">
          <Area id="minutes" rows={12} most={20_000} isFirst value={text} onChange={setText} />
          <div className="acts">
            <Button onClick={() => setText(null)}>{t('action.cancel')}</Button>
            <Button type="primary" loading={isBusy} onClick={save}>
              {t('meeting.saveMinutes')}
            </Button>
          </div>
        </div>
      ) : meeting.minutes === '' ? (
        <Nothing>{t('meeting.noMinutes')}</Nothing>
      ) : (
        <p className="agenda-text">{meeting.minutes}</p>
      )}
    </Panel>
  );
}
