// 上传下达: what groups ask, with the answers; and the news that went down, with who has passed it on.

import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAnswer, useAskAgain } from '../answers.ts';
import type { RelayFields } from '../generated.ts';
import { AnswerRelayMutation, OpsRelaysQuery, RelayReadersQuery, WithdrawRelayMutation } from '../generated.ts';
import { Area, Dialog } from '../parts/Dialog.tsx';
import { useNow } from '../parts/now.ts';
import { PageHead, Panel } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { useIsManager } from '../parts/rights.ts';
import { useTell } from '../parts/tell.ts';
import { usePerson } from '../person.ts';
import { useTexts } from '../texts.ts';
import { SendDrawer } from './SendDrawer.tsx';
import './relays.css';

const LATEST = 50;

export function RelaysPage(): ReactElement {
  const { t } = useTexts();
  const [isSending, setSending] = useState(false);
  return (
    <div className="relays">
      <PageHead title={t('relays.title')} about={t('relays.about')}>
        <Button type="primary" onClick={() => setSending(true)}>
          {t('relays.send')}…
        </Button>
      </PageHead>
      <div className="relay-columns">
        <Questions />
        <Sent />
      </div>
      {isSending ? <SendDrawer onClose={() => setSending(false)} /> : null}
    </div>
  );
}

function Questions(): ReactElement {
  const { t } = useTexts();
  const [isAll, setAll] = useState(false);
  const [answering, setAnswering] = useState<RelayFields | null>(null);
  const filter = { direction: 'UP' as const, ...(isAll ? {} : { state: 'OPEN' as const }) };
  const asked = useAnswer(OpsRelaysQuery, { first: LATEST, after: null, filter });
  return (
    <Panel
      title={t('relays.questions')}
      isRefreshing={asked.isFetching}
      aside={
        <Button size="small" type="link" aria-pressed={isAll} onClick={() => setAll(!isAll)}>
          {t(isAll ? 'relays.showOpen' : 'relays.showAll')}
        </Button>
      }
    >
      <Answered asked={asked}>
        {({ relays }) =>
          relays.edges.length === 0 ? (
            <Nothing>{t('relays.none')}</Nothing>
          ) : (
            <ul className="relay-list">
              {relays.edges.map(({ node }) => (
                <Question key={node.id} relay={node} onAnswer={() => setAnswering(node)} />
              ))}
            </ul>
          )
        }
      </Answered>
      {answering ? <AnswerDialog relay={answering} onClose={() => setAnswering(null)} /> : null}
    </Panel>
  );
}

function Question({ relay, onAnswer }: { relay: RelayFields; onAnswer: () => void }): ReactElement {
  const { t } = useTexts();
  const { moment, language } = useFormats();
  const now = useNow(60_000);
  const list = new Intl.ListFormat(language, { style: 'short', type: 'unit' });
  return (
    <li>
      <div className="relay-head">
        <b>{relay.title}</b>
        <span className="f nw">{t('relays.voices', { count: relay.voices })}</span>
      </div>
      <p className="said">{relay.text}</p>
      <p className="s">
        {list.format(relay.groups.map(({ name }) => name))} · {t('relays.from', { name: relay.byName, at: moment(relay.createdAt, now) })}
        {relay.aboutTitle === null ? null : ` · ${t('relays.about.title', { title: relay.aboutTitle })}`}
      </p>
      {relay.answer === null ? (
        <Button size="small" onClick={onAnswer}>
          {t('relays.answer')}…
        </Button>
      ) : (
        <div className="relay-answer">
          <p>{relay.answer}</p>
          <p className="s">
            {t('relays.answered', { name: relay.answeredByName ?? '', at: moment(relay.answeredAt ?? relay.createdAt, now) })}
          </p>
        </div>
      )}
    </li>
  );
}

function AnswerDialog({ relay, onClose }: { relay: RelayFields; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const askAgain = useAskAgain();
  const [answer, setAnswer] = useState('');
  return (
    <Dialog
      title={relay.title}
      okText={t('relays.answerSend')}
      isIncomplete={answer.trim() === ''}
      onClose={onClose}
      act={async () => {
        await ask(AnswerRelayMutation, { id: relay.id, answer });
        askAgain(OpsRelaysQuery.name);
      }}
    >
      <p className="said">{relay.text}</p>
      <div className="field">
        <label htmlFor="relay-answer">{t('relays.answer')}</label>
        <Area id="relay-answer" value={answer} onChange={setAnswer} />
        <p className="s">{t('relays.answerHint')}</p>
      </div>
    </Dialog>
  );
}

function Sent(): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(OpsRelaysQuery, { first: LATEST, after: null, filter: { direction: 'DOWN' as const } });
  return (
    <Panel title={t('relays.down')} isRefreshing={asked.isFetching}>
      <Answered asked={asked}>
        {({ relays }) =>
          relays.edges.length === 0 ? (
            <Nothing>{t('relays.noneDown')}</Nothing>
          ) : (
            <ul className="relay-list">
              {relays.edges.map(({ node }) => (
                <News key={node.id} relay={node} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Panel>
  );
}

const MARKS = { OPEN: 'due', DONE: 'done', WITHDRAWN: '' } as const;

/** Asked for when somebody wants to know: a notice to hundreds of groups has as many. */
function Readers({ id }: { readonly id: string }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  return (
    <Answered asked={useAnswer(RelayReadersQuery, { id })}>
      {({ relay: { readers } }) => (
        <ul className="relay-readers">
          {readers.map((reader) => (
            <li key={reader.distributorId}>
              <span>
                {reader.name} <span className="s">{reader.memberNo}</span>
              </span>
              <span className="s nw">
                {reader.passedAt !== null
                  ? t('relays.passedAt', { at: moment(reader.passedAt, now) })
                  : reader.acknowledgedAt !== null
                    ? t('relays.readAt', { at: moment(reader.acknowledgedAt, now) })
                    : t('relays.unread')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Answered>
  );
}

function News({ relay }: { relay: RelayFields }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const tell = useTell();
  const act = useAct(WithdrawRelayMutation, [OpsRelaysQuery.name]);
  const { asked, acknowledged, passed, memberReads } = relay;
  const [isOpen, setOpen] = useState(false);
  // What went down is its sender's to take back, and a manager's.
  const person = usePerson();
  const isManager = useIsManager();
  const mayWithdraw = isManager || person?.name === relay.byName;
  return (
    <li>
      <div className="relay-head">
        <b>{relay.title}</b>
        <span className={`st ${MARKS[relay.state]}`}>{t(`relays.state.${relay.state}`)}</span>
      </div>
      <p className="said">{relay.text}</p>
      <p className="s">
        {t('relays.from', { name: relay.byName, at: moment(relay.createdAt, now) })}
        {relay.dueAt === null ? null : ` · ${t('relays.due', { at: moment(relay.dueAt, now) })}`} ·{' '}
        {t('relays.progress', { passed, readers: asked, acknowledged, members: memberReads })}
      </p>
      {asked === 0 ? null : (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('relays.who')}</summary>
          {isOpen ? <Readers id={relay.id} /> : null}
        </details>
      )}
      {relay.state === 'OPEN' && mayWithdraw ? (
        <Popconfirm
          title={t('relays.withdraw')}
          description={t('relays.withdrawSure')}
          okText={t('relays.withdraw')}
          cancelText={t('action.cancel')}
          onConfirm={() => act.mutate({ id: relay.id }, { onError: tell.failure })}
        >
          <Button size="small" loading={act.isPending ? { delay: 200 } : false}>
            {t('relays.withdraw')}
          </Button>
        </Popconfirm>
      ) : null}
    </li>
  );
}
