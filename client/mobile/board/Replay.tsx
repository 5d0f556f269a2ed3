// 回放: a campaign as a race of bars. It plays by itself in half a minute, and a thumb may stop it anywhere.

import { useEffect, useMemo, useRef, useState } from 'react';
import { isOfNetwork } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useSlides } from '../../shared/slides.ts';
import { useAsk, useIsSlow } from '../ask.ts';
import { BoardRaceQuery } from '../generated.ts';
import type { BoardRaceData } from '../generated.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Blocks, Head } from '../parts/Frame.tsx';
import { Notice } from '../parts/Notice.tsx';
import '../styles/board.css';
import { useTexts } from '../texts.ts';
import { rowsAt } from './race.ts';

const STEP_MILLISECONDS = 250;

function Race({ replay }: { readonly replay: BoardRaceData['replay'] }) {
  const { t } = useTexts();
  const { moment, yuanPlain } = useFormats();
  const { frames } = replay;
  const last = frames.length - 1;
  const [index, setIndex] = useState(0);
  const [isPlaying, setIsPlaying] = useState(true);
  const list = useRef<HTMLOListElement>(null);
  const isMoving = isPlaying && index < last;
  useSlides(list, index);
  useEffect(() => {
    if (!isMoving) return;
    const timer = setInterval(() => setIndex((at) => Math.min(last, at + 1)), STEP_MILLISECONDS);
    return () => clearInterval(timer);
  }, [isMoving, last]);
  const frame = frames[index];
  if (frame === undefined) return <p className="cap">{t('replay.none')}</p>;
  const at = moment(frame.at, new Date());
  const toggle = () => {
    if (index === last) setIndex(0);
    setIsPlaying(!isMoving);
  };
  return (
    <section className="card race" aria-label={t('replay.title')}>
      <header>
        <h2 className="num">{at}</h2>
        <button type="button" className="btn" onClick={toggle}>
          {isMoving ? t('replay.stop') : index === last ? t('replay.again') : t('replay.play')}
        </button>
      </header>
      <input
        type="range"
        min={0}
        max={last}
        value={index}
        aria-label={t('replay.time')}
        aria-valuetext={at}
        onChange={({ target }) => {
          setIsPlaying(false);
          setIndex(Number(target.value));
        }}
      />
      <ol ref={list}>
        {rowsAt(replay, index).map(({ ownerId, rank, name, isOwn, score, part }) => (
          <li key={ownerId} className={isOwn ? 'me' : ''} data-owner={ownerId}>
            <b className="num">{rank}</b>
            <Avatar id={ownerId} name={name} isMe={isOwn} />
            <div className="grow">
              <p className="row spread">
                <span className="cut">{isOwn ? t('board.own.DISTRIBUTOR', { name }) : name}</span>
                <span className="num">{yuanPlain(score)}</span>
              </p>
              <div className="lane">
                <i style={{ width: `${(part * 100).toFixed(1)}%` }} />
              </div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function Replay({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const variables = useMemo(
    () => ({ id, board: { campaignId: id, subject: 'DISTRIBUTOR', metric: 'SALES', phaseId: null } as const }),
    [id],
  );
  const { data, error, answeredAt, askAgain } = useAsk(BoardRaceQuery, variables);
  const isTold = error !== null && !(data !== null && isOfNetwork(error));
  const isSlow = useIsSlow(data === null && error === null);
  return (
    <>
      <Head title={t('replay.title')} back="/board" {...(data === null ? {} : { about: data.campaign.title })} />
      <main>
        {isTold ? <Notice error={error} keptAt={answeredAt} onAgain={askAgain} /> : null}
        {data === null ? isSlow ? <Blocks heights={['card']} /> : null : <Race replay={data.replay} />}
      </main>
    </>
  );
}
