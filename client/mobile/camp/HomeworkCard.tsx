// 作业: the task, what was handed in and what the reviewer said of it, and the form. What is typed is kept on the phone as it is typed;
// without a network it waits there whole, pictures included.

import { useRef, useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Icon } from '../parts/Icon.tsx';
import { shrink } from '../parts/shrink.ts';
import { useTexts } from '../texts.ts';
import type { Lesson } from './camp-day.ts';
import type { KeptHomework } from './kept-acts.ts';

const LONGEST = 2_000;
const MOST_PICTURES = 9;

type Homework = NonNullable<Lesson['homework']>;

function Reviewed({ homework, title }: { readonly homework: Homework; readonly title: string }) {
  const { t } = useTexts();
  const { state, score, comment, reviewerName } = homework;
  const name = reviewerName ?? t('training.homework.somebody');
  return (
    <div className="say">
      <Avatar id={name} name={name} />
      <p className="grow">
        <b>{score === null || state !== 'ACCEPTED' ? title : t('training.homework.scored', { title, score })}</b>
        {comment === null ? null : <span>{t('training.homework.quoted', { comment })}</span>}
      </p>
    </div>
  );
}

function HandedIn({ homework }: { readonly homework: Homework }) {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow();
  return (
    <div className="handed">
      <p className="cap">{t('training.homework.handedAt', { at: moment(homework.handedInAt, now) })}</p>
      {homework.text === '' ? null : <p className="words">{homework.text}</p>}
      {homework.fileIds.length === 0 ? null : (
        <ul className="shots">
          {homework.fileIds.map((id, at) => (
            <li key={id}>
              <img src={`/files/${id}/thumb`} alt={t('training.homework.picture', { n: at + 1 })} loading="lazy" />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface FormProps {
  readonly begun: KeptHomework;
  readonly needsPicture: boolean;
  readonly onKeep: (homework: KeptHomework) => boolean;
  readonly onHandIn: (homework: KeptHomework) => void;
}

function Form({ begun, needsPicture, onKeep, onHandIn }: FormProps) {
  const { t } = useTexts();
  const [draft, setDraft] = useState(begun);
  const [problem, setProblem] = useState<'full' | 'unreadable' | 'picture' | 'empty' | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const put = (next: KeptHomework) => {
    setDraft(next);
    setProblem(onKeep(next) ? null : 'full');
  };
  const add = async (files: readonly File[]) => {
    try {
      const made = [];
      for (const file of files.slice(0, MOST_PICTURES - draft.pictures.length)) made.push({ id: null, data: await shrink(file) });
      put({ ...draft, pictures: [...draft.pictures, ...made] });
    } catch {
      setProblem('unreadable');
    }
  };
  const handIn = () => {
    const text = draft.text.trim();
    if (needsPicture && draft.pictures.length === 0) setProblem('picture');
    else if (text === '' && draft.pictures.length === 0) setProblem('empty');
    else onHandIn({ text, pictures: draft.pictures, isHandedIn: true });
  };
  return (
    <div className="write">
      <textarea
        rows={4}
        maxLength={LONGEST}
        aria-label={t('training.homework.text')}
        placeholder={t('training.homework.hint')}
        value={draft.text}
        onChange={({ target }) => put({ ...draft, text: target.value })}
      />
      <ul className="shots">
        {draft.pictures.map(({ data }, at) => (
          <li key={data.slice(-40)}>
            <img src={data} alt={t('training.homework.picture', { n: at + 1 })} />
            <button
              type="button"
              aria-label={t('training.homework.remove', { n: at + 1 })}
              onClick={() => put({ ...draft, pictures: draft.pictures.filter((each) => each.data !== data) })}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
        {draft.pictures.length < MOST_PICTURES ? (
          <li>
            <button type="button" className="add" onClick={() => input.current?.click()}>
              <Icon name="picture" />
              {t('training.homework.add')}
            </button>
          </li>
        ) : null}
      </ul>
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={({ target }) => {
          void add([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      {problem === null ? null : (
        <p className="problem" role="alert">
          {t(`training.homework.problem.${problem}`)}
        </p>
      )}
      <button type="button" className="btn tint full" onClick={handIn}>
        <Icon name="picture" />
        {t('training.homework.handIn')}
      </button>
    </div>
  );
}

interface Props {
  readonly lesson: Lesson;
  readonly isToday: boolean;
  readonly kept: KeptHomework | undefined;
  /** Of another day, told of last. */
  readonly last: Lesson | null;
  readonly isAhead: boolean;
  readonly onKeep: (homework: KeptHomework) => boolean;
  readonly onHandIn: (homework: KeptHomework) => void;
}

const NOTHING: KeptHomework = { text: '', pictures: [], isHandedIn: false };

export function HomeworkCard({ lesson, isToday, kept, last, isAhead, onKeep, onHandIn }: Props) {
  const { t } = useTexts();
  const { language, moment } = useFormats();
  const now = useNow();
  const { task, homework, homeworkUntil, homeworkBlock } = lesson;
  const isWaiting = kept?.isHandedIn === true;
  const isOver = homeworkUntil !== null && now.getTime() >= Date.parse(homeworkUntil);
  const mayWrite = task !== null && !isWaiting && !isAhead && !isOver && homework?.state !== 'ACCEPTED' && homework?.state !== 'HANDED_IN';
  const [isAgain, setAgain] = useState(false);
  if (task === null) return null;
  const state = isWaiting ? 'KEPT' : homework?.state;
  return (
    <section className="card camp-hw" aria-labelledby={`hw-${lesson.id}`}>
      <header>
        <h2 id={`hw-${lesson.id}`}>{isToday ? t('training.homework.today') : t('training.homework.ofDay', { day: lesson.day })}</h2>
        {state !== undefined ? (
          <span className={state === 'ACCEPTED' ? 'tag ok' : state === 'HANDED_IN' ? 'tag' : 'tag warn'}>
            {t(`training.homework.${state}`)}
          </span>
        ) : homeworkUntil !== null && !isOver ? (
          <span className="tag warn">{t('training.homework.until', { at: moment(homeworkUntil, now) })}</span>
        ) : null}
      </header>
      <div className="q">
        <b>{task.task}</b>
        {task.steps.length === 0 ? null : (
          <ol>
            {task.steps.map((step, at) => (
              <li key={`${String(at)}-${step}`}>{step}</li>
            ))}
          </ol>
        )}
      </div>
      {isWaiting ? <p className="kept cap">{t('training.homework.keptText')}</p> : null}
      {homework === null ? null : <HandedIn homework={homework} />}
      {homework !== null && homework.state !== 'HANDED_IN' ? (
        <Reviewed homework={homework} title={t(homework.state === 'ACCEPTED' ? 'training.homework.passed' : 'training.homework.back')} />
      ) : null}
      {mayWrite || isAgain ? (
        <Form
          key={lesson.id}
          begun={kept ?? (homework === null ? NOTHING : { text: homework.text, pictures: [], isHandedIn: false })}
          needsPicture={task.needsPicture}
          onKeep={onKeep}
          onHandIn={(handed) => {
            setAgain(false);
            onHandIn(handed);
          }}
        />
      ) : homework?.state === 'HANDED_IN' && !isWaiting && !isOver ? (
        <button type="button" className="more" onClick={() => setAgain(true)}>
          {t('training.homework.change')}
        </button>
      ) : homework === null && !isWaiting ? (
        <p className="cap">
          {isAhead
            ? t('training.check.opens', { at: moment(lesson.opensAt, now) })
            : homeworkBlock === null
              ? t('training.homework.over')
              : language === 'en'
                ? homeworkBlock.words.en
                : homeworkBlock.words.zh}
        </p>
      ) : null}
      {last?.homework ? (
        <Reviewed
          homework={last.homework}
          title={t(last.homework.state === 'ACCEPTED' ? 'training.homework.dayPassed' : 'training.homework.dayBack', { day: last.day })}
        />
      ) : null}
    </section>
  );
}
