// 训练营: the days, today's lesson with its check-in and homework, what is missing, and the certificate. Whatever is done is kept on the
// phone first and then told, so that a tunnel costs nobody a check-in; the server's clock decides whether it was in time.

import { useState } from 'react';
import type { ReactNode } from 'react';
import { countDown } from '../../shared/countdown.ts';
import { isOfNetwork, sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useLive } from '../../shared/live.ts';
import { useNow, useSeconds } from '../../shared/now.ts';
import type { Me } from '../../shared/session.ts';
import { useAsk, useIsSlow } from '../ask.ts';
import { MyCampQuery } from '../generated.ts';
import type { CampView, MyCampData } from '../generated.ts';
import { Blocks, Head, OwnDoor } from '../parts/Frame.tsx';
import { Live } from '../parts/Live.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useOwnWeek } from '../parts/own-week.ts';
import { useKeeper } from '../parts/use-keeper.ts';
import type { Waiting } from '../parts/use-keeper.ts';
import { useTexts } from '../texts.ts';
import { CertificateCard } from './Certificate.tsx';
import { CheckCard } from './CheckCard.tsx';
import { Days } from './Days.tsx';
import { HomeworkCard } from './HomeworkCard.tsx';
import { LessonCard } from './LessonCard.tsx';
import { PassCard } from './PassCard.tsx';
import { catchingUpUntil, cellsOf, dayToShow, lastReviewed, stepOf } from './camp-day.ts';
import type { Lesson } from './camp-day.ts';
import { withCheckIn, withHomework, withWatched } from './kept-acts.ts';
import type { Kept, KeptHomework } from './kept-acts.ts';
import { campKeeper } from './keeping.ts';
import '../styles/kit.css';
import './camp.css';

const NOTHING = {};
const DAY_MILLISECONDS = 86_400_000;

function Card({ title, children, tone = '' }: { readonly title: string; readonly children: ReactNode; readonly tone?: string }) {
  return (
    <section className={`card camp-word ${tone}`} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Joined, and the camp opens on the coming Monday. */
function Coming({ next }: { readonly next: NonNullable<MyCampData['myNextCamp']> }) {
  const { t } = useTexts();
  const { dayAndWeekday, dayKey } = useFormats();
  const now = useNow();
  const days = Math.round((Date.parse(next.opensOn) - Date.parse(dayKey(now))) / DAY_MILLISECONDS);
  return (
    <Card title={t('training.coming', { number: next.number, day: dayAndWeekday(next.opensOn, now) })}>
      <p className="count num">{days <= 0 ? t('training.today') : t('training.daysLeft', { count: days })}</p>
      <p className="cap">{t('training.comingText')}</p>
    </Card>
  );
}

/** Before the first day: what opens when, counted down, and what the week will bring. */
function Before({ camp }: { readonly camp: CampView }) {
  const { t } = useTexts();
  const { dayAndWeekday, weekday } = useFormats();
  const now = useSeconds();
  const [first] = camp.lessons;
  const left = countDown((first ? Date.parse(first.opensAt) : now) - now);
  return (
    <>
      <Card title={t('training.before', { day: dayAndWeekday(camp.opensOn, now) })}>
        <p className="count num">
          {left.days > 0 ? <span>{t('training.daysLeft', { count: left.days })}</span> : null} {left.clock}
        </p>
        <p className="cap">{t('training.beforeText', { days: camp.days })}</p>
      </Card>
      <section className="card camp-plan" aria-labelledby="camp-plan">
        <header>
          <h2 id="camp-plan">{t('training.plan')}</h2>
        </header>
        <ol>
          {camp.lessons.map(({ id, date, title, task }) => (
            <li key={id}>
              <time>{weekday(`${date}T12:00:00Z`)}</time>
              <span className="grow">{title}</span>
              {task === null ? null : <span className="tag">{t('training.withHomework')}</span>}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

/** After the last day, for whoever has no certificate yet. */
function After({ camp }: { readonly camp: CampView }) {
  const { t } = useTexts();
  const { moment, dayAndWeekday } = useFormats();
  const now = useNow();
  if (camp.state === 'EXTENDED' && camp.extendedUntil !== null)
    return (
      <Card title={t('training.extended')} tone="warn">
        <p>{t('training.extendedText', { at: moment(camp.extendedUntil, now) })}</p>
      </Card>
    );
  if (camp.state !== 'FAILED' && camp.state !== 'LEFT') return null;
  return (
    <Card title={t(camp.state === 'FAILED' ? 'training.failed' : 'training.left')} tone="warn">
      <p>
        {camp.next === null
          ? t('training.failedText')
          : t('training.nextText', { number: camp.next.number, day: dayAndWeekday(camp.next.opensOn, now) })}
      </p>
    </Card>
  );
}

interface DayProps {
  readonly me: Me;
  readonly camp: CampView;
  readonly waiting: Waiting<Kept>;
}

function OneLesson({ lesson, isToday, me, camp, waiting }: DayProps & { readonly lesson: Lesson; readonly isToday: boolean }) {
  const now = useNow().getTime();
  const [isPlaying, setPlaying] = useState(false);
  const { kept, send } = waiting;
  const { keep } = campKeeper(me.id);
  const catchesUpUntil = catchingUpUntil(camp);
  const watched = Math.max(lesson.watchedSeconds, kept.watched[lesson.id] ?? 0);
  const [seen, setSeen] = useState(watched);
  const watchedSeconds = Math.max(watched, seen);
  const isKept = kept.checkIns.includes(lesson.id);
  const step = stepOf(lesson, { now, state: camp.state, catchesUpUntil, makeUpsLeft: camp.makeUpsLeft, watchedSeconds, isKept });
  const isAhead = now < Date.parse(lesson.opensAt);
  const onWatched = (seconds: number) => {
    setSeen(seconds);
    keep((before) => withWatched(before, lesson.id, seconds));
    send();
  };
  const onHandIn = (homework: KeptHomework) => {
    keep((before) => withHomework(before, lesson.id, homework));
    send();
  };
  return (
    <>
      <LessonCard
        lesson={lesson}
        isAhead={isAhead}
        isPlaying={isPlaying}
        watched={watchedSeconds}
        onPlay={() => setPlaying(true)}
        onWatched={onWatched}
      />
      <CheckCard
        lesson={lesson}
        step={step}
        isToday={isToday}
        isBegun={watchedSeconds > 0}
        makeUpsLeft={camp.makeUpsLeft}
        isCatchingUp={catchesUpUntil !== null}
        onWatch={() => {
          setPlaying(true);
          window.scrollTo({ top: 0 });
        }}
        onCheckIn={() => {
          keep((before) => withCheckIn(before, lesson.id));
          send();
        }}
      />
      <HomeworkCard
        lesson={lesson}
        isToday={isToday}
        isAhead={isAhead}
        kept={kept.homework[lesson.id]}
        last={isToday ? lastReviewed(camp.lessons, lesson.day) : null}
        onKeep={(homework) => keep((before) => withHomework(before, lesson.id, homework))}
        onHandIn={onHandIn}
      />
    </>
  );
}

function Week({ me, camp, waiting }: DayProps) {
  const { t } = useTexts();
  const { dayKey } = useFormats();
  const now = useNow();
  const today = dayKey(now);
  const cells = cellsOf(camp, today, now.getTime());
  const [chosen, choose] = useState<number | null>(null);
  const shown = chosen ?? dayToShow(cells, today);
  const lessons = camp.lessons.filter(({ day }) => day === shown);
  const isToday = cells.some(({ day, isToday: isOf }) => isOf && day === shown);
  return (
    <>
      <Days cells={cells} shown={shown} onShow={choose} />
      <After camp={camp} />
      {camp.state === 'GRADUATED' ? <CertificateCard camp={camp} name={me.name} /> : null}
      {lessons.length === 0 ? (
        <Card title={t('training.free')}>
          <p>{t('training.freeText')}</p>
        </Card>
      ) : null}
      {lessons.map((lesson) => (
        <OneLesson key={lesson.id} lesson={lesson} isToday={isToday} me={me} camp={camp} waiting={waiting} />
      ))}
      <PassCard pass={camp.pass} />
      {camp.state === 'GRADUATED' || camp.state === 'LEFT' || camp.state === 'FAILED' ? null : (
        <CertificateCard camp={camp} name={me.name} />
      )}
    </>
  );
}

function useAbout(camp: CampView | null): string | undefined {
  const { t } = useTexts();
  const { count } = useFormats();
  if (camp === null) return undefined;
  if (camp.state === 'GRADUATED') return t('training.about.graduated', { count: count(camp.peers) });
  if (camp.today === null) return t('training.about.peers', { count: count(camp.peers) });
  return t('training.about.day', { day: camp.today, days: camp.days, count: count(camp.peers) });
}

export function Camp({ me }: { readonly me: Me }) {
  const words = useTexts();
  const { t } = words;
  const { language } = useFormats();
  const asked = useAsk(MyCampQuery, NOTHING);
  const week = useOwnWeek();
  const { data, error, askAgain } = asked;
  const waiting = useKeeper(campKeeper(me.id), () => {
    askAgain();
    week.askAgain();
  });
  useLive('notice', askAgain);
  const isTold = error !== null && !(data !== null && isOfNetwork(error));
  const isSlow = useIsSlow(data === null && error === null);
  const camp = data?.myCamp ?? null;
  const about = useAbout(camp);
  return (
    <>
      <Head
        title={camp === null ? t('training.title') : t('training.number', { number: camp.number })}
        {...(about === undefined ? {} : { about })}
      >
        <Live freshness={asked} place="head" />
        <OwnDoor me={me} />
      </Head>
      <main className="training">
        {isTold ? null : <Live freshness={asked} place="line" />}
        {isTold ? <Notice error={error} keptAt={asked.answeredAt} onAgain={askAgain} /> : null}
        {waiting.refused === null ? null : (
          <section className="notice" role="alert">
            <p className="grow">{sayError(waiting.refused, words, language)}</p>
          </section>
        )}
        {camp !== null ? (
          camp.state === 'ENROLLED' ? (
            <Before camp={camp} />
          ) : (
            <Week key={camp.id} me={me} camp={camp} waiting={waiting} />
          )
        ) : data?.myNextCamp ? (
          <Coming next={data.myNextCamp} />
        ) : data !== null ? (
          <Card title={t('training.none')}>
            <p>{t('training.noneText')}</p>
          </Card>
        ) : isSlow ? (
          <Blocks heights={['row', 'card', 'card']} />
        ) : null}
      </main>
    </>
  );
}
