// 群直播: what comes into the own group, line by line as it is sent, and the note at the end.

import { useMemo, useState } from 'react';
import { useRoom } from '../../shared/board-live.ts';
import { isOfNetwork } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useLive } from '../../shared/live.ts';
import { useNow } from '../../shared/now.ts';
import type { Me } from '../../shared/session.ts';
import { useAsk, useIsSlow } from '../ask.ts';
import type { LiveFeedData } from '../generated.ts';
import { LiveFeedQuery } from '../generated.ts';
import { Blocks, Head } from '../parts/Frame.tsx';
import { Live } from '../parts/Live.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';
import { NoteCard } from './NoteCard.tsx';
import './live.css';

type Feed = NonNullable<LiveFeedData['liveFeed']>;
type Sent = Feed['lines'][number];

/** Heard since the answer, on top of it. */
function together(known: readonly Sent[], heard: readonly Sent[]): Sent[] {
  const ids = new Set(known.map(({ lineId }) => lineId));
  return [...known, ...heard.filter(({ lineId }) => !ids.has(lineId))].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

export function Follow({ id }: { readonly id: string; readonly me: Me }) {
  const { t } = useTexts();
  const asked = useAsk(LiveFeedQuery, { id });
  const { data, error } = asked;
  const [heard, setHeard] = useState<readonly Sent[]>([]);
  const feed = data?.liveFeed ?? null;
  useRoom(feed === null ? null : `live:${id}:${feed.groupId}`);
  useLive('line', (message) => {
    if (message.liveId !== id) return;
    const { lineId, kind, text, at, pictureUrl = null } = message;
    if (lineId != null && kind !== undefined && text !== undefined && at !== undefined) {
      setHeard((before) => together(before, [{ lineId, kind, text, at, pictureUrl }]));
    } else asked.askAgain();
  });
  const lines = useMemo(() => together(feed?.lines ?? [], heard), [feed, heard]);
  const isSlow = useIsSlow(data === null && error === null);
  return (
    <>
      <Head
        title={feed?.title ?? t('live.title')}
        {...(feed ? { about: t('live.in', { group: feed.groupName, host: feed.hostName }) } : {})}
        back="/"
      >
        {feed?.state === 'RUNNING' ? <Live freshness={asked} place="head" /> : null}
      </Head>
      <main>
        {feed?.state === 'RUNNING' ? <Live freshness={asked} place="line" /> : null}
        {error === null || (feed !== null && isOfNetwork(error)) ? null : <Notice error={error} onAgain={asked.askAgain} />}
        {feed === null ? isSlow ? <Blocks heights={['card', 'card']} /> : null : <Sight feed={feed} lines={lines} />}
      </main>
    </>
  );
}

function Sight({ feed, lines }: { readonly feed: Feed; readonly lines: readonly Sent[] }) {
  const { t } = useTexts();
  const { clock } = useFormats();
  const now = useNow();
  const { moment } = useFormats();
  return (
    <>
      {feed.note == null ? null : <NoteCard note={feed.note} />}
      {lines.length === 0 ? (
        <section className="card empty">
          <h2>{t('live.nothingYet')}</h2>
          <p>{t('live.nothingYetText', { at: moment(feed.plannedAt, now) })}</p>
        </section>
      ) : (
        <ol className="live-feed" aria-live="polite" aria-label={t('live.lines')}>
          {lines.map((line) => (
            <li key={line.lineId} className={`card ${line.kind === 'PLAY' ? 'play' : ''}`}>
              <span className="cap num">
                {clock(line.at)}
                {line.kind === 'PLAY' ? ` · ${t('live.kind.PLAY')}` : ''}
              </span>
              <p>{line.text}</p>
              {line.pictureUrl == null ? null : <img src={line.pictureUrl} alt={line.text} loading="lazy" />}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
