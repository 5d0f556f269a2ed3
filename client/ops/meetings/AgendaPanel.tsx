// The agenda in its order. Events, product and benefits come from the week until somebody writes their own; they can be had back.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useAct, useAskAgain } from '../answers.ts';
import type { WholeMeeting } from '../generated.ts';
import { MeetingQuery, RefillAgendaMutation, SetAgendaMutation } from '../generated.ts';
import { Area } from '../parts/Dialog.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { itemKindText } from './words.ts';

type Item = WholeMeeting['agenda'][number];

interface Draft {
  readonly key: string;
  readonly id: string | null;
  readonly kind: Item['kind'];
  readonly title: string;
  readonly text: string;
  /** What it said before: left alone, it stays filled in. */
  readonly before: string;
}

export function AgendaPanel({ meeting, mayWrite }: { meeting: WholeMeeting; mayWrite: boolean }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const [isWriting, setWriting] = useState(false);
  const refill = useAct(RefillAgendaMutation, [MeetingQuery.name]);
  const again = () =>
    refill.mutate({ id: meeting.id }, { onSuccess: () => tell.done(t('meeting.refilled')), onError: (error) => tell.failure(error) });
  return (
    <Panel
      title={t('meeting.agenda')}
      aside={
        mayWrite && !isWriting ? (
          <span className="acts">
            <Button size="small" loading={refill.isPending} onClick={again}>
              {t('meeting.refill')}
            </Button>
            <Button size="small" onClick={() => setWriting(true)}>
              {t('meeting.editAgenda')}
            </Button>
          </span>
        ) : undefined
      }
    >
      {isWriting ? <Writing meeting={meeting} onDone={() => setWriting(false)} /> : <Reading agenda={meeting.agenda} />}
    </Panel>
  );
}

function Reading({ agenda }: { agenda: readonly Item[] }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  if (agenda.length === 0) return <Nothing>{t('meeting.noAgenda')}</Nothing>;
  return (
    <ol className="agenda">
      {agenda.map(({ id, kind, title, text, isEdited }) => (
        <li key={id}>
          <h3>
            {kind === 'OWN' ? title : t(itemKindText[kind])}
            {kind === 'OWN' || isEdited ? null : <span className="s"> {t('meeting.filled')}</span>}
          </h3>
          <p className="agenda-text">{say(text)}</p>
        </li>
      ))}
    </ol>
  );
}

function Writing({ meeting, onDone }: { meeting: WholeMeeting; onDone: () => void }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [drafts, setDrafts] = useState<readonly Draft[]>(() =>
    meeting.agenda.map(({ id, kind, title, text }) => ({ key: id, id, kind, title, text: say(text), before: say(text) })),
  );
  const [isBusy, setBusy] = useState(false);
  const put = (key: string, part: Partial<Draft>) => setDrafts(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  const moveUp = (index: number) =>
    setDrafts(
      drafts.map((draft, at) => (at === index - 1 ? (drafts[index] ?? draft) : at === index ? (drafts[index - 1] ?? draft) : draft)),
    );
  const add = () =>
    setDrafts([
      ...drafts,
      { key: `new ${String(drafts.length)} ${String(Date.now())}`, id: null, kind: 'OWN', title: '', text: '', before: '' },
    ]);
  const save = () => {
    setBusy(true);
    const items = drafts.map(({ id, title, text, before }) => ({ id, title, text: id !== null && text === before ? null : text }));
    ask(SetAgendaMutation, { id: meeting.id, seq: meeting.seq, items })
      .then(() => {
        onDone();
        askAgain(MeetingQuery.name);
      }, tell.failure)
      .finally(() => setBusy(false));
  };
  return (
    <div className="stack">
      {drafts.map(({ key, kind, title, text }, index) => (
        <div key={key} className="agenda-draft">
          <div className="acts">
            {kind === 'OWN' ? (
              <Input
                aria-label={t('meeting.itemTitle')}
                placeholder={t('meeting.itemTitle')}
                maxLength={40}
                value={title}
                onChange={({ target }) => put(key, { title: target.value })}
              />
            ) : (
              <b>{t(itemKindText[kind])}</b>
            )}
            <Button size="small" disabled={index === 0} aria-label={t('meeting.itemUp')} onClick={() => moveUp(index)}>
              ↑
            </Button>
            <Button
              size="small"
              aria-label={t('meeting.itemRemove')}
              onClick={() => setDrafts(drafts.filter((draft) => draft.key !== key))}
            >
              ×
            </Button>
          </div>
          <Area id={`item-${key}`} rows={4} most={2_000} value={text} onChange={(value) => put(key, { text: value })} />
        </div>
      ))}
      <div className="acts">
        <Button onClick={add}>{t('meeting.itemAdd')}</Button>
        <Button onClick={onDone}>{t('action.cancel')}</Button>
        <Button type="primary" loading={isBusy} onClick={save}>
          {t('meeting.saveAgenda')}
        </Button>
      </div>
    </div>
  );
}
