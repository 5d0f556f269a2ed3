// 今日任务, of a campaign day and of the own camp: each row with its time, what it is and its one action.

import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useLive } from '../../shared/live.ts';
import { useRoom } from '../../shared/board-live.ts';
import { useNow } from '../../shared/now.ts';
import { OF_PERSON, recall, remember } from '../../shared/remembered.ts';
import { useAsk } from '../ask.ts';
import { CampaignDayQuery } from '../generated.ts';
import { Icon } from '../parts/Icon.tsx';
import { copyText } from '../team/copy.ts';
import { useTexts } from '../texts.ts';
import { useOwnWeek } from '../parts/own-week.ts';
import { campTasks, dutyTasks, inOrder, tasksOf } from './tasks.ts';
import type { DayTask } from './tasks.ts';

const FORWARDED = `${OF_PERSON}forwarded`;
/** More than a campaign has. */
const MOST_REMEMBERED = 60;
const MINUTE = 60_000;

const readForwarded = (): string[] => (recall(FORWARDED) ?? '').split(' ').filter((id) => id !== '');

interface RowProps {
  readonly task: DayTask;
  readonly onForwarded: (id: string) => void;
}

function useTitle(task: DayTask): { title: string; about: string | null } {
  const { t } = useTexts();
  const { clock, language, moment, yuanShort } = useFormats();
  const now = useNow().getTime();
  switch (task.kind) {
    case 'report': {
      const { createdAt, facts } = task.report;
      return {
        title: t('tasks.report', { at: clock(createdAt) }),
        about: t('tasks.reportFacts', { amount: yuanShort(facts.salesFen), orders: facts.orders }),
      };
    }
    case 'wave': {
      const minutes = Math.ceil((task.at - now) / MINUTE);
      return {
        title: t('tasks.wave', { wave: task.wave }),
        about:
          task.state === 'later'
            ? minutes > 0 && minutes <= 90
              ? t('tasks.opensIn', { minutes })
              : t('tasks.opens')
            : t('tasks.items', { items: task.items, sent: task.sent }),
      };
    }
    case 'check':
      return {
        title: t('tasks.check', { title: task.title }),
        about:
          task.state === 'later'
            ? t('tasks.checkOpens', { at: moment(task.at, now) })
            : t('tasks.checkUntil', { at: moment(task.until, now) }),
      };
    case 'homework':
      return {
        title: t(task.isReturned ? 'tasks.homeworkBack' : 'tasks.homework', { title: task.title }),
        about: t('tasks.checkUntil', { at: moment(task.until, now) }),
      };
    case 'duty': {
      const [first] = task.groupNames;
      const where = task.groupNames.length > 1 ? t('tasks.groups', { name: first ?? '', count: task.groupNames.length }) : first;
      return { title: task.words[language === 'en' ? 'en' : 'zh'], about: task.isAsked ? t('tasks.dutyAsked') : (where ?? null) };
    }
    case 'host':
      return { title: t('tasks.host', { title: task.title }), about: null };
    case 'follow':
      return { title: t('tasks.follow', { title: task.title }), about: task.groupName };
  }
}

function Action({ task, onForwarded }: RowProps) {
  const { t } = useTexts();
  const { language } = useFormats();
  if (task.state === 'done')
    return (
      <span className="tick">
        <Icon name="check" />
        <span className="sr">{t('tasks.done')}</span>
      </span>
    );
  switch (task.kind) {
    case 'report': {
      const { id, text } = task.report;
      const copy = () => void copyText(language === 'en' ? text.en : text.zh).then(() => onForwarded(id));
      return (
        <button type="button" className="btn tint" onClick={copy}>
          <Icon name="copy" />
          {t('tasks.copy')}
        </button>
      );
    }
    case 'wave':
      return task.state === 'later' ? (
        <span className="tag">{t('tasks.waiting')}</span>
      ) : (
        <Link href="/kit" className="btn">
          {t('tasks.send')}
        </Link>
      );
    case 'check':
    case 'homework':
      return (
        <Link href="/camp" className="btn">
          {t(task.kind === 'check' ? 'tasks.toCamp' : 'tasks.toHomework')}
        </Link>
      );
    case 'duty':
      return (
        <Link href={task.state === 'now' || task.isAsked ? '/duties' : `/duties/${task.dutyId}`} className="btn">
          {t(task.isAsked ? 'tasks.answer' : task.state === 'now' ? 'tasks.goOn' : 'tasks.look')}
        </Link>
      );
    case 'host':
      return (
        <Link href={`/live/${task.liveId}/host`} className="btn">
          {task.state === 'now' ? t('tasks.goOn') : t('tasks.look')}
        </Link>
      );
    case 'follow':
      return (
        <Link href={`/live/${task.liveId}`} className="btn">
          {t('tasks.look')}
        </Link>
      );
  }
}

function Row({ task, onForwarded }: RowProps) {
  const { t } = useTexts();
  const { clock } = useFormats();
  const { title, about } = useTitle(task);
  return (
    <li className={task.state}>
      <time className="num">{task.state === 'now' ? t('tasks.now') : clock(task.at)}</time>
      <div className="grow">
        <h3>{title}</h3>
        {about === null || task.state === 'done' ? null : <p className="cap cut">{about}</p>}
      </div>
      <Action task={task} onForwarded={onForwarded} />
    </li>
  );
}

export function Tasks({ campaignId, startsAt }: { readonly campaignId: string; readonly startsAt: string }) {
  const { dayKey } = useFormats();
  const { data, askAgain } = useAsk(CampaignDayQuery, { campaignId });
  const [forwarded, setForwarded] = useState(readForwarded);
  const now = useNow().getTime();
  useRoom(`campaign:${campaignId}`);
  useLive('report', askAgain);
  useLive('line', askAgain);
  useLive('kit', askAgain);
  if (data === null) return null;
  const onForwarded = (id: string) => {
    const next = [id, ...forwarded].slice(0, MOST_REMEMBERED);
    setForwarded(next);
    remember(FORWARDED, next.join(' '));
  };
  // Shanghai has no summer time: an hour of a day is as far from its midnight everywhere.
  const midnight = Date.parse(`${dayKey(startsAt)}T00:00:00+08:00`);
  const atHour = (hour: string) => {
    const [hours = 0, minutes = 0] = hour.split(':').map(Number);
    return midnight + (hours * 60 + minutes) * MINUTE;
  };
  return <TaskList tasks={tasksOf(data, { campaignId, forwarded: new Set(forwarded), now, atHour })} onForwarded={onForwarded} />;
}

const NOTHING_FORWARDED = () => undefined;

/** On a day without a campaign. */
export function OwnTasks() {
  return <TaskList tasks={[]} onForwarded={NOTHING_FORWARDED} />;
}

interface ListProps {
  readonly tasks: readonly DayTask[];
  readonly onForwarded: (id: string) => void;
}

/** With those of the own week. */
function TaskList({ tasks: given, onForwarded }: ListProps) {
  const { t } = useTexts();
  const { dayKey } = useFormats();
  const now = useNow();
  const { data: week } = useOwnWeek();
  const today = dayKey(now);
  const lives = new Set(given.flatMap((task) => (task.kind === 'host' ? [task.liveId] : [])));
  const own =
    week === null ? [] : [...campTasks(week, today, now.getTime()), ...dutyTasks(week, (at) => dayKey(at) === today, now.getTime(), lives)];
  const tasks = inOrder([...own, ...given]);
  if (tasks.length === 0) return null;
  const done = tasks.filter(({ state }) => state === 'done').length;
  return (
    <section className="card tasks" aria-labelledby="tasks-title">
      <header>
        <h2 id="tasks-title">{t('tasks.title')}</h2>
        <span className="done-count">
          <progress value={done} max={tasks.length} aria-label={t('tasks.done')} />
          <span className="num">{t('tasks.count', { done, of: tasks.length })}</span>
        </span>
      </header>
      <ol>
        {tasks.map((task) => (
          <Row key={task.id} task={task} onForwarded={onForwarded} />
        ))}
      </ol>
    </section>
  );
}
