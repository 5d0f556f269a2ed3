// A lesson: its film with how far it was watched, or its text; by whom; and until when.

import { useRef, useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../texts.ts';
import { clockOf, reachedBy } from './camp-day.ts';
import type { Lesson } from './camp-day.ts';

/** Told so often while the film plays, and when it stops. */
const TELL_SECONDS = 15;
/** Longer texts begin folded. */
const FOLDED_LETTERS = 160;

function Cover() {
  return (
    <svg viewBox="0 0 358 168" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path className="ground" d="M0 0h358v168H0z" />
      <path className="stair" d="M0 168V128h72V96h72V64h72V32h72V0h70v168z" />
      <g className="said">
        <rect x="28" y="24" width="108" height="30" rx="10" />
        <rect x="28" y="62" width="76" height="26" rx="10" />
      </g>
      <g className="answered">
        <rect x="224" y="60" width="106" height="30" rx="10" />
        <rect x="252" y="98" width="78" height="26" rx="10" />
      </g>
    </svg>
  );
}

interface FilmProps {
  readonly lesson: Lesson;
  readonly isPlaying: boolean;
  readonly watched: number;
  readonly onPlay: () => void;
  readonly onWatched: (seconds: number) => void;
}

function Film({ lesson, isPlaying, watched, onPlay, onWatched }: FilmProps) {
  const { t } = useTexts();
  const reached = useRef(watched);
  const told = useRef(watched);
  const length = clockOf(lesson.videoSeconds ?? 0);
  const tell = () => {
    if (reached.current <= told.current) return;
    told.current = reached.current;
    onWatched(reached.current);
  };
  if (!isPlaying)
    return (
      <div className="cover">
        <Cover />
        <button type="button" className="play" aria-label={t('training.play', { title: lesson.title })} onClick={onPlay}>
          <Icon name="play" />
        </button>
        <span className="len num">{length}</span>
      </div>
    );
  return (
    <video
      src={`/files/${lesson.videoId ?? ''}`}
      controls
      autoPlay
      playsInline
      preload="metadata"
      aria-label={lesson.title}
      onLoadedMetadata={({ currentTarget }) => {
        if (watched > 1 && watched < currentTarget.duration - 1) currentTarget.currentTime = watched;
      }}
      onTimeUpdate={({ currentTarget }) => {
        reached.current = reachedBy(reached.current, currentTarget.currentTime);
        if (reached.current - told.current >= TELL_SECONDS) tell();
      }}
      onPause={tell}
      onEnded={({ currentTarget }) => {
        // The last step of a film may be longer than what it tells of it.
        if (currentTarget.duration - reached.current < 2) reached.current = currentTarget.duration;
        tell();
      }}
    />
  );
}

function Article({ text }: { readonly text: string }) {
  const { t } = useTexts();
  const [isWhole, setWhole] = useState(text.length <= FOLDED_LETTERS);
  return (
    <>
      <p className={isWhole ? 'long words' : 'long words folded'}>{text}</p>
      {isWhole ? null : (
        <button type="button" className="more" onClick={() => setWhole(true)}>
          {t('training.readOn')}
        </button>
      )}
    </>
  );
}

interface Props extends FilmProps {
  readonly isAhead: boolean;
}

export function LessonCard(props: Props) {
  const { lesson, watched, isAhead } = props;
  const { t } = useTexts();
  const { moment, clock } = useFormats();
  const now = useNow();
  const { title, text, videoId, videoSeconds, neededSeconds, lecturerName, lecturerTier, startsAt, minutes, opensAt } = lesson;
  const hasFilm = videoId !== null && videoSeconds !== null;
  return (
    <article className="card camp-lesson" aria-label={title}>
      {hasFilm ? <Film key={lesson.id} {...props} /> : null}
      <div className="body">
        <span className="tag">{t('training.lesson', { at: clock(startsAt), minutes })}</span>
        <h2>{title}</h2>
        {lecturerName === null ? null : (
          <p className="teach cap">
            <Avatar id={lecturerName} name={lecturerName} />
            {lecturerTier === null
              ? t('training.lecturer', { name: lecturerName })
              : t('training.lecturerOf', { name: lecturerName, tier: t(`tier.${lecturerTier}`) })}
          </p>
        )}
        {isAhead ? (
          <p className="cap locked">
            <Icon name="lock" />
            {t('training.opensAt', { at: moment(opensAt, now) })}
          </p>
        ) : null}
        {text === '' ? null : <Article key={lesson.id} text={text} />}
        {hasFilm && !isAhead ? (
          <>
            <progress className="seen" value={Math.min(watched, videoSeconds)} max={videoSeconds} aria-label={t('training.seen')} />
            <p className="between cap">
              <span>{watched > 0 ? t('training.seenTo', { at: clockOf(watched) }) : t('training.notSeen')}</span>
              <span>
                {watched >= neededSeconds
                  ? t('training.seenEnough')
                  : t('training.seeMore', { minutes: Math.ceil((neededSeconds - watched) / 60) })}
              </span>
            </p>
          </>
        ) : null}
      </div>
    </article>
  );
}
