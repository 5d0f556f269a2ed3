// The queue of homework, reviewed by keyboard: J and K go on and back, 1 to 5 choose a score, Enter accepts, R returns with a comment. What
// was reviewed leaves the queue, and the next one is there at once.

import Button from 'antd/es/button';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { HomeworkState, HomeworkVerdict } from '../../shared/generated.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { CampHomeworkFields } from '../generated.ts';
import { CampsQuery, HomeworkQueueQuery, ReviewHomeworkMutation } from '../generated.ts';
import { Area } from '../parts/Dialog.tsx';
import { useNow } from '../parts/now.ts';
import { PageHead } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { homeworkColour, homeworkText } from './words.ts';
import './camps.css';

const STATES = ['HANDED_IN', 'ACCEPTED', 'RETURNED'] as const satisfies readonly HomeworkState[];
const MOST = 50;
/** By the keys 1 to 5. */
const SCORES = [60, 70, 80, 90, 100] as const;
const USUAL_SCORE = 90;
const LONGEST_COMMENT = 300;

export function HomeworkPage(): ReactElement {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const state = STATES.find((each) => each === params.get('state')) ?? 'HANDED_IN';
  const campId = params.get('camp');
  const lessonId = params.get('lesson');
  const asked = useAnswer(HomeworkQueueQuery, { first: MOST, after: null, filter: { state, campId, lessonId } });
  const camps = useAnswer(CampsQuery, { first: 20, after: null, state: null }, { staleMilliseconds: 60_000 });
  const set = (name: string, value: string | null) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      next.delete('lesson');
      if (value === null) next.delete(name);
      else next.set(name, value);
      return next;
    });
  const page = asked.data?.homeworkQueue;
  const rows = page?.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <PageHead title={t('nav.homework')} about={t('camps.queueAbout')}>
        <Select
          aria-label={t('table.state')}
          value={state}
          options={STATES.map((value) => ({ value, label: t(homeworkText[value]) }))}
          onChange={(value) => set('state', value === 'HANDED_IN' ? null : value)}
        />
        <Select
          aria-label={t('camps.camp')}
          value={campId ?? ''}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: t('camps.allCamps') },
            ...(camps.data?.camps.edges ?? []).map(({ node }) => ({ value: node.id, label: t('camps.ofNumber', { number: node.number }) })),
          ]}
          onChange={(value) => set('camp', value === '' ? null : value)}
        />
      </PageHead>
      <section className="panel" aria-label={t('nav.homework')}>
        <Answered asked={asked} bones={8}>
          {() =>
            rows.length === 0 ? (
              <Nothing>{t(state === 'HANDED_IN' ? 'camps.queueEmpty' : 'camps.noHomework')}</Nothing>
            ) : (
              <Queue rows={rows} hasMore={page?.pageInfo.hasNextPage === true} />
            )
          }
        </Answered>
      </section>
    </>
  );
}

function Queue({ rows, hasMore }: { rows: readonly CampHomeworkFields[]; hasMore: boolean }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const [chosen, setChosen] = useState<string | null>(null);
  // What has left the queue is followed by what stands in its place.
  const [place, setPlace] = useState(0);
  const found = rows.findIndex(({ id }) => id === chosen);
  const index = found >= 0 ? found : Math.min(place, rows.length - 1);
  const row = rows[index];
  const go = (to: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, to))];
    setPlace(Math.max(0, Math.min(rows.length - 1, to)));
    setChosen(next?.id ?? null);
  };
  return (
    <div className="camps-hw">
      <ol aria-label={t('camps.queue')}>
        {rows.map((each, at) => (
          <li key={each.id}>
            <button type="button" aria-current={at === index ? 'true' : undefined} onClick={() => go(at)}>
              <span className="camps-top">
                <b>{each.memberName}</b>
                <span className="s nw">{moment(each.handedInAt, now)}</span>
              </span>
              <span className="s">{t('camps.lessonShort', { day: each.day, title: each.lessonTitle })}</span>
            </button>
          </li>
        ))}
        {hasMore ? <li className="s">{t('camps.queueMore', { count: rows.length })}</li> : null}
      </ol>
      {row ? <One key={`${row.id}:${String(row.seq)}`} row={row} onNext={() => go(index + 1)} onBack={() => go(index - 1)} /> : null}
    </div>
  );
}

function One({ row, onNext, onBack }: { row: CampHomeworkFields; onNext: () => void; onBack: () => void }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const cohort = row.cohort == null ? '' : ` · ${t('camps.cohortOf', { number: row.cohort })}`;
  return (
    <article className="camps-hw-one">
      <header>
        <h2>
          <Link href={`/people/${row.distributorId}`}>{row.memberName}</Link>
        </h2>
        <p className="s">
          {row.memberNo} · {t('camps.ofNumber', { number: row.campNumber })}
          {cohort} · {t('camps.lessonShort', { day: row.day, title: row.lessonTitle })} ·{' '}
          {t('camps.handedIn', { at: moment(row.handedInAt, now) })}
          {row.tries > 1 ? ` · ${t('camps.tries', { count: row.tries })}` : ''}
        </p>
      </header>
      {row.task == null ? null : (
        <section className="camps-hw-task" aria-label={t('camps.task')}>
          <b>{row.task.task}</b>
          {row.task.steps.length > 0 ? (
            <ol>
              {row.task.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          ) : null}
        </section>
      )}
      {row.text === '' ? null : <p className="camps-hw-text">{row.text}</p>}
      {row.fileIds.length > 0 ? (
        <div className="camps-hw-pictures">
          {row.fileIds.map((id, index) => (
            <a key={id} href={`/files/${id}`} target="_blank" rel="noreferrer">
              <img src={`/files/${id}/thumb`} alt={t('evidence.picture', { n: index + 1 })} />
            </a>
          ))}
        </div>
      ) : null}
      {row.state === 'HANDED_IN' ? <Review row={row} onNext={onNext} onBack={onBack} /> : <Reviewed row={row} />}
    </article>
  );
}

function Reviewed({ row }: { row: CampHomeworkFields }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  return (
    <div className="camps-hw-review">
      <p>
        <span className={`st ${homeworkColour[row.state]}`}>{t(homeworkText[row.state])}</span>
        {row.score == null ? null : <b> {t('camps.points', { count: row.score })}</b>}{' '}
        <span className="s">
          {row.reviewerName} {row.reviewedAt == null ? '' : moment(row.reviewedAt, now)}
        </span>
      </p>
      {row.comment == null ? null : <p className="camps-hw-text">{row.comment}</p>}
    </div>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role="combobox"], [role="dialog"]') !== null;

function Review({ row, onNext, onBack }: { row: CampHomeworkFields; onNext: () => void; onBack: () => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const act = useAct(ReviewHomeworkMutation, [HomeworkQueueQuery.name, CampsQuery.name]);
  const [score, setScore] = useState<number>(USUAL_SCORE);
  const [comment, setComment] = useState('');
  const isBusy = act.isPending;
  const decide = (verdict: HomeworkVerdict) => {
    if (isBusy) return;
    if (verdict === 'RETURNED' && comment.trim() === '') {
      document.getElementById('hw-comment')?.focus();
      return;
    }
    act.mutate(
      { id: row.id, seq: row.seq, verdict, score: verdict === 'ACCEPTED' ? score : null, comment: comment.trim() === '' ? null : comment },
      {
        onSuccess: () => tell.done(t(verdict === 'ACCEPTED' ? 'camps.acceptedOf' : 'camps.returnedOf', { name: row.memberName })),
        onError: tell.failure,
      },
    );
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const chosen = SCORES[Number(event.key) - 1];
      if (event.key === 'j') onNext();
      else if (event.key === 'k') onBack();
      else if (chosen !== undefined) setScore(chosen);
      else if (event.key === 'r') decide('RETURNED');
      else if (event.key === 'Enter' && (event.target === document.body || event.target instanceof HTMLBodyElement)) decide('ACCEPTED');
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  return (
    <div className="camps-hw-review">
      <div className="camps-hw-scores" role="group" aria-label={t('camps.score')}>
        <span className="m2">{t('camps.score')}</span>
        {SCORES.map((each, index) => (
          <Button
            key={each}
            type={each === score ? 'primary' : 'default'}
            ghost={each === score}
            aria-pressed={each === score}
            onClick={() => setScore(each)}
          >
            {each} <kbd>{index + 1}</kbd>
          </Button>
        ))}
      </div>
      <div className="field">
        <label htmlFor="hw-comment">{t('camps.comment')}</label>
        <Area id="hw-comment" value={comment} onChange={setComment} most={LONGEST_COMMENT} rows={3} />
      </div>
      <div className="acts">
        <Button type="primary" loading={isBusy ? { delay: 200 } : false} onClick={() => decide('ACCEPTED')}>
          {t('camps.accept', { score })}
        </Button>
        <Button disabled={isBusy} onClick={() => decide('RETURNED')}>
          {t('camps.return')}
        </Button>
        <span className="s">{t('camps.keys')}</span>
      </div>
    </div>
  );
}
