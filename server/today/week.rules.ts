// Items from the weeks of people: requests to swap, homework, lecturers, appointments, questions from the groups. Each is one line with a
// count: they are worked off on pages of their own.

import type { Words } from '../generated/types.ts';
import { link } from './rules.ts';
import type { Action, Clock, Told } from './rules.ts';

export interface WeekCounts {
  /** Requests to swap that wait for somebody; of managers alone. */
  swaps: number;
  camps: { waiting: number; since: Date | null; behind: number; lacking: number };
  /** Who has said yes and waits for the appointment, whose term ends soon, who should be looked at; of managers alone. */
  kols: { accepted: number; expiring: number; concerns: number };
  /** From members by way of KOLs, not answered. */
  questions: number;
}

/** Homework that waits for longer was wanted by somebody who has gone on to the next lesson. */
const HOMEWORK_HOURS = 24;
const HOUR = 3_600_000;

export function fromWeek({ swaps, camps, kols, questions }: WeekCounts, { now, endsAt }: Clock): Told[] {
  const due = (
    kind: Told['kind'],
    id: string,
    count: number,
    title: Words,
    action: Action,
    state: Told['state'] = 'DUE',
    at = endsAt,
  ): Told[] => (count === 0 ? [] : [{ id: `week:${id}`, kind, state, groupId: null, at, title, whoId: null, action }]);
  const homeworkDue = camps.since === null ? endsAt : new Date(camps.since.getTime() + HOMEWORK_HOURS * HOUR);
  const isLate = homeworkDue < now;
  return [
    ...due(
      'SHIFT',
      'swaps',
      swaps,
      { zh: `${swaps} 个换班待处理`, en: swaps === 1 ? 'A swap waits for somebody' : `${swaps} swaps wait for somebody` },
      link('去处理', 'Decide', '/schedule/swaps'),
    ),
    ...due(
      'CAMP',
      'homework',
      camps.waiting,
      {
        zh: `${camps.waiting} 份作业待批改`,
        en: camps.waiting === 1 ? 'One piece of homework to review' : `${camps.waiting} pieces of homework to review`,
      },
      link('去批改', 'Review', '/camps/homework'),
      isLate ? 'LATE' : 'DUE',
      isLate ? homeworkDue : endsAt,
    ),
    ...due(
      'CAMP',
      'behind',
      camps.behind,
      {
        zh: `训练营有 ${camps.behind} 人掉队`,
        en: camps.behind === 1 ? 'One member of a camp is behind' : `${camps.behind} members of camps are behind`,
      },
      link('看看是谁', 'See who', '/camps'),
    ),
    ...due(
      'CAMP',
      'lecturers',
      camps.lacking,
      {
        zh: `${camps.lacking} 节课还没有讲师`,
        en: camps.lacking === 1 ? 'One lesson has no lecturer' : `${camps.lacking} lessons have no lecturer`,
      },
      link('去安排', 'Find one', '/camps'),
      'BROKEN',
    ),
    ...due(
      'KOL',
      'accepted',
      kols.accepted,
      {
        zh: `${kols.accepted} 位 KOL 已接受提名，待聘任`,
        en: kols.accepted === 1 ? 'One KOL has accepted and waits' : `${kols.accepted} KOLs have accepted and wait`,
      },
      link('去聘任', 'Appoint', '/kols?state=ACCEPTED'),
    ),
    ...due(
      'KOL',
      'expiring',
      kols.expiring,
      {
        zh: `${kols.expiring} 位 KOL 聘期将满`,
        en: kols.expiring === 1 ? 'The term of one KOL ends soon' : `The terms of ${kols.expiring} KOLs end soon`,
      },
      link('去续聘', 'Renew', '/kols'),
    ),
    ...due(
      'KOL',
      'concerns',
      kols.concerns,
      {
        zh: `${kols.concerns} 位 KOL 的情况有变`,
        en: kols.concerns === 1 ? 'Something about one KOL has changed' : `Something about ${kols.concerns} KOLs has changed`,
      },
      link('去看看', 'Look at it', '/kols'),
    ),
    ...due(
      'KOL',
      'questions',
      questions,
      {
        zh: `${questions} 条群里的反馈待答复`,
        en: questions === 1 ? 'One question from a group to answer' : `${questions} questions from groups to answer`,
      },
      link('去答复', 'Answer', '/kols/relays'),
    ),
  ];
}
