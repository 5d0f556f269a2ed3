// 上传下达: what is to be passed on into the own groups, with its text to copy; what members said, sent up; and the answers. Whoever passes
// nothing on reads the announcements of the own groups here.

import { useState } from 'react';
import { isOfNetwork, sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useLive } from '../../shared/live.ts';
import { useNow } from '../../shared/now.ts';
import type { Me } from '../../shared/session.ts';
import { useAsk, useIsSlow } from '../ask.ts';
import type { RelayCard } from '../generated.ts';
import { GroupRelaysQuery, MyRelaysQuery } from '../generated.ts';
import { Sheet } from '../kit/Sheet.tsx';
import { Blocks, Head } from '../parts/Frame.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Live } from '../parts/Live.tsx';
import { Notice } from '../parts/Notice.tsx';
import { copyText } from '../team/copy.ts';
import { useTexts } from '../texts.ts';
import { relayWaits } from './kept-acts.ts';
import { stamp, useDutyActs } from './keeping.ts';
import type { Waiting } from './keeping.ts';
import '../styles/kit.css';
import './duties.css';

const NOTHING = {};
const MOST_VOICES = 9_999;

interface CardProps {
  readonly relay: RelayCard;
  readonly waiting: Waiting;
}

function Down({ relay, waiting, isHere, onCollect }: CardProps & { readonly isHere: boolean; readonly onCollect: () => void }) {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow();
  const [isCopied, setIsCopied] = useState(false);
  const isRead = relay.acknowledgedAt !== null || relayWaits(waiting.acts, 'ACKNOWLEDGE', relay.id);
  const isPassed = relay.passedAt !== null || relayWaits(waiting.acts, 'PASS_ON', relay.id);
  const copy = async () => {
    await copyText(relay.text);
    setIsCopied(true);
    if (!isRead) waiting.act({ ...stamp(), kind: 'ACKNOWLEDGE', relayId: relay.id });
  };
  const [first] = relay.groups;
  return (
    <section className={`card relay ${isHere ? 'here' : ''}`} aria-label={relay.title}>
      <header>
        <h2>{relay.title}</h2>
        <span className={`tag ${isPassed ? 'ok' : 'warn'}`}>{t(isPassed ? 'relay.passed' : isRead ? 'relay.read' : 'relay.new')}</span>
      </header>
      <p className="cap">
        {t('relay.from', { name: relay.byName, at: moment(relay.createdAt, now) })}
        {relay.dueAt === null ? null : t('duty.and')}
        {relay.dueAt === null ? null : t('relay.dueBy', { at: moment(relay.dueAt, now) })}
      </p>
      <p className="said">{relay.text}</p>
      <p className="cap">
        {relay.groups.length === 1 ? first?.name : t('relay.groups', { name: first?.name ?? '', count: relay.groups.length })}
        {relay.memberReads > 0 ? t('duty.and') : null}
        {relay.memberReads > 0 ? t('relay.memberReads', { count: relay.memberReads }) : null}
      </p>
      <div className="pair">
        <button type="button" className="btn" onClick={() => void copy()}>
          <Icon name={isCopied ? 'check' : 'copy'} />
          {t(isCopied ? 'relay.copied' : 'relay.copy')}
        </button>
        {isPassed ? (
          <button type="button" className="btn tint" onClick={onCollect}>
            {t('relay.collect')}
          </button>
        ) : (
          <button type="button" className="btn tint" onClick={() => waiting.act({ ...stamp(), kind: 'PASS_ON', relayId: relay.id })}>
            {t('relay.pass')}
          </button>
        )}
      </div>
    </section>
  );
}

function Up({ relay, isHere }: { readonly relay: RelayCard; readonly isHere: boolean }) {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow();
  return (
    <section className={`card relay ${isHere ? 'here' : ''}`} aria-label={relay.title}>
      <header>
        <h2>{relay.title}</h2>
        <span className={`tag ${relay.answer === null ? 'warn' : 'ok'}`}>
          {t(relay.answer === null ? 'relay.waits' : 'relay.answered')}
        </span>
      </header>
      <p className="cap">
        {t('relay.voices', { count: relay.voices })}
        {t('duty.and')}
        {relay.groups[0]?.name}
        {t('duty.and')}
        {moment(relay.createdAt, now)}
      </p>
      <p className="said">{relay.text}</p>
      {relay.answer === null ? null : (
        <div className="answer">
          <p className="cap">
            {t('relay.answerBy', { name: relay.answeredByName ?? '', at: moment(relay.answeredAt ?? relay.createdAt, now) })}
          </p>
          <p>{relay.answer}</p>
        </div>
      )}
    </section>
  );
}

function ForMember({ relay, waiting }: CardProps) {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow();
  const isRead = relay.acknowledgedAt !== null || relayWaits(waiting.acts, 'ACKNOWLEDGE', relay.id);
  return (
    <section className="card relay" aria-label={relay.title}>
      <header>
        <h2>{relay.title}</h2>
        {isRead ? <span className="tag ok">{t('relay.read')}</span> : null}
      </header>
      <p className="cap">{t('relay.from', { name: relay.byName, at: moment(relay.createdAt, now) })}</p>
      <p className="said">{relay.text}</p>
      {isRead ? null : (
        <button type="button" className="btn tint full" onClick={() => waiting.act({ ...stamp(), kind: 'ACKNOWLEDGE', relayId: relay.id })}>
          {t('relay.acknowledge')}
        </button>
      )}
    </section>
  );
}

function Collect({ about, waiting, onClose }: { readonly about: RelayCard; readonly waiting: Waiting; readonly onClose: () => void }) {
  const { t } = useTexts();
  const [groupId, setGroupId] = useState(about.groups[0]?.id ?? '');
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [voices, setVoices] = useState('1');
  const [problem, setProblem] = useState<'words' | 'full' | null>(null);
  const send = () => {
    const count = Math.min(MOST_VOICES, Math.max(1, Math.round(Number(voices) || 1)));
    if (title.trim() === '' || text.trim() === '') return setProblem('words');
    const feedback = { title: title.trim(), text: text.trim(), groupId, voices: count, aboutId: about.id };
    if (waiting.act({ ...stamp(), kind: 'FEEDBACK', feedback })) onClose();
    else setProblem('full');
  };
  return (
    <Sheet title={t('relay.collectTitle')} onClose={onClose}>
      <div className="duty-form">
        <p className="cap">{t('relay.aboutTitle', { title: about.title })}</p>
        {about.groups.length < 2 ? null : (
          <select className="field" aria-label={t('patrol.group')} value={groupId} onChange={({ target }) => setGroupId(target.value)}>
            {about.groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        <label>
          <b>{t('relay.question')}</b>
          <input
            className="field"
            maxLength={40}
            placeholder={t('relay.questionHint')}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
        </label>
        <label>
          <b>{t('relay.words')}</b>
          <textarea
            rows={3}
            maxLength={1_000}
            placeholder={t('relay.wordsHint')}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <label>
          <b>{t('relay.howMany')}</b>
          <input
            className="field num"
            inputMode="numeric"
            value={voices}
            onChange={({ target }) => setVoices(target.value.replace(/\D/g, '').slice(0, 4))}
          />
        </label>
        {problem === null ? null : (
          <p className="problem" role="alert">
            {t(`relay.problem.${problem}`)}
          </p>
        )}
        <button type="button" className="btn primary full" onClick={send}>
          {t('relay.sendUp')}
        </button>
      </div>
    </Sheet>
  );
}

/** `id`: the one that a notice leads to stands first. */
export function Relays({ id, me }: { readonly id?: string; readonly me: Me }) {
  const words = useTexts();
  const { t } = words;
  const { language } = useFormats();
  const asked = useAsk(MyRelaysQuery, NOTHING);
  const groups = useAsk(GroupRelaysQuery, NOTHING);
  const [about, setAbout] = useState<RelayCard | null>(null);
  const askAgain = () => {
    asked.askAgain();
    groups.askAgain();
  };
  const waiting = useDutyActs(me.id, askAgain);
  useLive('notice', askAgain);
  const { data, error } = asked;
  const isSlow = useIsSlow(data === null && error === null);
  const isTold = error !== null && !(data !== null && isOfNetwork(error));
  const mine = [...(data?.myRelays ?? [])].sort((one, other) => Number(other.id === id) - Number(one.id === id));
  const known = new Set(mine.map((relay) => relay.id));
  const read = (groups.data?.groupRelays ?? []).filter((relay) => !known.has(relay.id));
  return (
    <>
      <Head title={t('relay.title')} back={me.roles.includes('KOL') || mine.length > 0 ? '/duties' : '/'} />
      <main>
        {isTold ? null : <Live freshness={asked} place="line" />}
        {isTold ? <Notice error={error} keptAt={asked.answeredAt} onAgain={asked.askAgain} /> : null}
        {waiting.acts.length > 0 && error !== null ? <p className="duty-kept">{t('duty.kept', { count: waiting.acts.length })}</p> : null}
        {waiting.refused === null ? null : (
          <p className="notice" role="alert">
            {sayError(waiting.refused, words, language)}
          </p>
        )}
        {data === null && isSlow ? <Blocks heights={['card', 'card']} /> : null}
        {data !== null && mine.length === 0 && read.length === 0 ? (
          <section className="card empty">
            <h2>{t('relay.none')}</h2>
            <p>{t('relay.noneText')}</p>
          </section>
        ) : null}
        {mine.map((relay) =>
          relay.direction === 'DOWN' ? (
            <Down key={relay.id} relay={relay} waiting={waiting} isHere={relay.id === id} onCollect={() => setAbout(relay)} />
          ) : (
            <Up key={relay.id} relay={relay} isHere={relay.id === id} />
          ),
        )}
        {read.length === 0 ? null : (
          <div className="sec">
            <h2>{t('relay.ofGroups')}</h2>
          </div>
        )}
        {read.map((relay) => (
          <ForMember key={relay.id} relay={relay} waiting={waiting} />
        ))}
      </main>
      {about === null ? null : <Collect about={about} waiting={waiting} onClose={() => setAbout(null)} />}
    </>
  );
}
