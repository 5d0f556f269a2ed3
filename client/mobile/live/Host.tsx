// 群直播: the teleprompter of a host. The line that is to be sent is large, the button at the thumb copies it and goes on; with several
// groups the head says which one, and opens the others. It goes on without a network.

import { useState } from 'react';
import { Link } from 'wouter';
import { useRoom } from '../../shared/board-live.ts';
import { isOfNetwork } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useLive, useLiveView } from '../../shared/live.ts';
import { useNow, useSeconds } from '../../shared/now.ts';
import type { Me } from '../../shared/session.ts';
import { ask } from '../../shared/api.ts';
import type { Answer } from '../ask.ts';
import { useAsk, useIsSlow } from '../ask.ts';
import type { HostedLive, HostedLiveData } from '../generated.ts';
import { EndHostedLiveMutation, HostedLiveQuery, StartHostedLiveMutation } from '../generated.ts';
import { Blocks, Head } from '../parts/Frame.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import { copyText } from '../team/copy.ts';
import { useTexts } from '../texts.ts';
import { GroupSheet } from './GroupSheet.tsx';
import { NoteCard } from './NoteCard.tsx';
import { lengthOf } from './length.ts';
import type { Untold } from './prompter.ts';
import { goTo, isTold, mostAt, sendAsked, sendLine, standing } from './prompter.ts';
import { useHosting } from './use-host.ts';
import './live.css';

type PromptLine = HostedLive['lines'][number];
type Place = HostedLive['places'][number];

const NEXT_LINES = 3;

export function Host({ id, me }: { readonly id: string; readonly me: Me }) {
  const { t } = useTexts();
  const asked = useAsk(HostedLiveQuery, { id });
  const { data, error } = asked;
  useRoom(`live:${id}`);
  useLive('line', ({ liveId }) => {
    if (liveId === id) asked.askAgain();
  });
  const isSlow = useIsSlow(data === null && error === null);
  const live = data?.live ?? null;
  if (live?.state === 'RUNNING') return <Prompter live={live} me={me} asked={asked} />;
  return (
    <>
      <Head title={live?.title ?? t('live.title')} {...(live ? { about: live.campaignTitle } : {})} back="/" />
      <main>
        {error === null || (live !== null && isOfNetwork(error)) ? null : <Notice error={error} onAgain={asked.askAgain} />}
        {live === null ? isSlow ? <Blocks heights={['card', 'card']} /> : null : <Waiting live={live} onMoved={asked.askAgain} />}
      </main>
    </>
  );
}

/** Before it begins, and after its end. */
function Waiting({ live, onMoved }: { readonly live: HostedLive; readonly onMoved: () => void }) {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow();
  const [error, setError] = useState<unknown>(null);
  const [isMoving, setIsMoving] = useState(false);
  const planned = live.lines.filter(({ askedAt }) => askedAt === null);
  if (live.note !== null) return <NoteCard note={live.note} />;
  if (live.state !== 'PREPARING') return <p className="card cap">{t(live.state === 'ENDED' ? 'live.noteComes' : 'live.cancelled')}</p>;
  const start = () => {
    setIsMoving(true);
    setError(null);
    ask(StartHostedLiveMutation, { id: live.id })
      .then(onMoved, setError)
      .finally(() => setIsMoving(false));
  };
  return (
    <>
      <section className="card">
        <h2>{t('live.beginsAt', { at: moment(live.plannedAt, now) })}</h2>
        <p className="long">{t('live.yours', { groups: live.places.length, lines: planned.length })}</p>
        <ul className="live-groups">
          {live.places.map(({ group }) => (
            <li key={group.id}>
              <span className="cut">{group.name}</span>
              <span className="cap">{t('me.people', { count: group.members })}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="card">
        <h2>{t('live.rundown')}</h2>
        <ol className="rundown">
          {planned.map((line, index) => (
            <li key={line.id}>
              <span className="num">{index + 1}</span>
              <span>{line.text}</span>
            </li>
          ))}
        </ol>
      </section>
      {error === null ? null : <Notice error={error} />}
      <div className="at-thumb">
        <button type="button" className="btn primary wide" disabled={isMoving} onClick={start}>
          {t('live.start')}
        </button>
      </div>
    </>
  );
}

function Prompter({ live, me, asked }: { readonly live: HostedLive; readonly me: Me; readonly asked: Answer<HostedLiveData> }) {
  const { t } = useTexts();
  const [groupId, setGroupId] = useState<string | null>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const { untold, error, act } = useHosting(me.id, live.id, asked.askAgain);
  const place = live.places.find(({ group }) => group.id === groupId) ?? live.places[0];
  if (!place) return <Head title={live.title} about={t('live.noGroups')} back="/" />;
  return (
    <section className="live-ui" aria-label={t('live.prompter')}>
      <TopLine live={live} place={place} onChoose={() => setIsChoosing(true)} />
      <Lines live={live} place={place} untold={untold} act={act} />
      {error === null ? null : <Notice error={error} />}
      {isChoosing ? (
        <GroupSheet
          live={live}
          untold={untold}
          chosen={place.group.id}
          onChoose={(next) => {
            setGroupId(next);
            setIsChoosing(false);
          }}
          onClose={() => setIsChoosing(false)}
          onEnd={() => {
            void ask(EndHostedLiveMutation, { id: live.id }).then(asked.askAgain, asked.askAgain);
            setIsChoosing(false);
          }}
        />
      ) : null}
    </section>
  );
}

function TopLine({ live, place, onChoose }: { readonly live: HostedLive; readonly place: Place; readonly onChoose: () => void }) {
  const { t } = useTexts();
  const { connection } = useLiveView();
  const isConnected = connection === 'live';
  const most = mostAt(live.spread);
  return (
    <header className="live-head">
      <Link href="/" className="out" aria-label={t('live.leave')}>
        <Icon name="back" />
      </Link>
      <button type="button" className="grow live-group" onClick={onChoose} aria-haspopup="dialog">
        <b className="cut">{place.group.name}</b>
        <span className="cut">
          {most === null || live.groupCount < 2
            ? t('live.alone', { groups: live.groupCount })
            : t('live.together', { groups: live.groupCount, position: Math.min(most, live.lines.length) })}
        </span>
      </button>
      <span className={`live-link ${isConnected ? 'on' : 'off'}`} role="status">
        <i aria-hidden="true" />
        {t(isConnected ? 'live.connected' : 'live.notConnected')}
      </span>
    </header>
  );
}

interface LinesProps {
  readonly live: HostedLive;
  readonly place: Place;
  readonly untold: Untold;
  readonly act: (change: (before: Untold) => Untold) => void;
}

function Lines({ live, place, untold, act }: LinesProps) {
  const { t } = useTexts();
  const lines = live.lines.filter(({ askedAt }) => askedAt === null);
  const groupId = place.group.id;
  const { at, sent } = standing(lines, groupId, { lineId: place.lineId ?? null, sentLineIds: place.sentLineIds }, untold);
  const asked = live.lines.find((line) => line.askedAt !== null && !sent.has(line.id));
  const before = lines[at - 1];
  const current = asked ?? lines[at];
  const next = lines.slice(asked ? at : at + 1, (asked ? at : at + 1) + NEXT_LINES);
  const go = () => act((kept) => (asked ? sendAsked(kept, groupId, asked.id, Date.now()) : sendLine(kept, lines, groupId, at, Date.now())));
  return (
    <>
      <Progress live={live} at={at} of={lines.length} />
      {isTold(untold) ? null : (
        <p className="live-kept" role="status">
          {t('live.kept', { count: Math.max(1, untold.sends.length) })}
        </p>
      )}
      {before ? (
        <p className="live-sent">
          {sent.has(before.id) ? <Icon name="check" /> : null}
          <span className="num">{at}</span>
          <span className="cut">{before.text}</span>
        </p>
      ) : null}
      <div className="live-now" aria-live="polite">
        {current ? <Current line={current} isAsked={asked !== undefined} /> : <p className="live-line">{t('live.allSent')}</p>}
      </div>
      {next.length === 0 ? null : (
        <ol className="live-after">
          {next.map((line, index) => (
            <li key={line.id} className={line.pictureUrl == null ? '' : 'pic'}>
              <span className="num">{at + index + (asked ? 1 : 2)}</span>
              <span className="cut">
                {line.kind === 'TEXT' ? line.text : t(`live.kind.${line.kind}.of`, { text: line.text })}
                {line.pictureUrl == null ? null : <small>{t('live.pressToForward')}</small>}
              </span>
              {line.pictureUrl == null ? null : <img src={`${line.pictureUrl}?size=thumb`} alt="" loading="lazy" />}
            </li>
          ))}
        </ol>
      )}
      <Controls
        current={current}
        hasBefore={at > 0}
        onBack={() => act((kept) => goTo(kept, lines, groupId, at - 1, Date.now()))}
        onGo={go}
      />
    </>
  );
}

function Progress({ live, at, of }: { readonly live: HostedLive; readonly at: number; readonly of: number }) {
  const { t } = useTexts();
  const { clock } = useFormats();
  const now = useSeconds();
  const begun = live.startedAt == null ? now : Date.parse(live.startedAt);
  return (
    <>
      <progress className="live-bar" max={Math.max(1, of)} value={at} aria-label={t('live.progress')} />
      <p className="live-prog">
        <span>{t('live.lineOf', { position: Math.min(at + 1, of), of })}</span>
        <span>{t('live.times', { on: lengthOf(now - begun), end: clock(live.endsAt) })}</span>
      </p>
    </>
  );
}

function Current({ line, isAsked }: { readonly line: PromptLine; readonly isAsked: boolean }) {
  const { t } = useTexts();
  return (
    <>
      <span className="live-kind">{isAsked ? t('live.askedNow') : t(`live.kind.${line.kind}.now`)}</span>
      {line.pictureUrl == null ? null : <img className="live-picture" src={line.pictureUrl} alt={line.text} />}
      <p className={`live-line ${line.text.length > 90 ? 'small' : ''}`}>{line.text}</p>
      {line.pictureUrl == null ? null : <p className="live-hint">{t('live.pressToForward')}</p>}
      {line.hint == null ? null : <p className="live-hint">{line.hint}</p>}
    </>
  );
}

interface ControlsProps {
  readonly current: PromptLine | undefined;
  readonly hasBefore: boolean;
  readonly onBack: () => void;
  readonly onGo: () => void;
}

function Controls({ current, hasBefore, onBack, onGo }: ControlsProps) {
  const { t } = useTexts();
  const [cannotCopy, setCannotCopy] = useState(false);
  const go = () => {
    if (!current) return;
    // A picture is forwarded by a long press; what goes out with it are its words.
    copyText(current.text).then(
      () => {
        setCannotCopy(false);
        onGo();
      },
      () => setCannotCopy(true),
    );
  };
  return (
    <>
      {cannotCopy && current ? (
        <div className="live-by-hand">
          <p>{t('live.copyByHand')}</p>
          <textarea readOnly value={current.text} aria-label={t('live.copyByHand')} onFocus={(event) => event.target.select()} />
        </div>
      ) : null}
      <div className="live-controls">
        <button type="button" className="btn" aria-label={t('live.previous')} disabled={!hasBefore} onClick={onBack}>
          <Icon name="back" />
        </button>
        {cannotCopy ? (
          <button type="button" className="btn go" onClick={onGo}>
            {t('live.sentNext')}
          </button>
        ) : (
          <button type="button" className="btn go" disabled={!current} onClick={go}>
            <Icon name="copy" />
            {t(current?.kind === 'PICTURE' ? 'live.pictureNext' : 'live.copyNext')}
          </button>
        )}
      </div>
    </>
  );
}
