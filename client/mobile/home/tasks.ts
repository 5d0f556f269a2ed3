// What there is to do today, out of what is really there: on campaign day the newest report to forward, the waves of material, a live to
// host or to follow; in a camp the day's check-in and homework. Pure. What can be done now comes first, then what comes by its time, then what is done.

import type { CampaignDayData, OwnWeekData } from '../generated.ts';

type Report = CampaignDayData['warReports']['edges'][number]['node'];

interface Timed {
  readonly id: string;
  /** What it is ordered and labelled by. */
  readonly at: number;
  readonly state: 'now' | 'later' | 'done';
}

export type DayTask = Timed &
  (
    | { readonly kind: 'report'; readonly report: Report }
    | { readonly kind: 'wave'; readonly wave: number; readonly items: number; readonly sent: number }
    | { readonly kind: 'check' | 'homework'; readonly title: string; readonly until: number; readonly isReturned: boolean }
    | {
        readonly kind: 'duty';
        readonly dutyId: string;
        readonly words: { readonly zh: string; readonly en: string };
        readonly groupNames: readonly string[];
        readonly isAsked: boolean;
      }
    | { readonly kind: 'host' | 'follow'; readonly liveId: string; readonly title: string; readonly groupName: string | null }
  );

interface Seen {
  readonly campaignId: string;
  /** Of reports that this phone has forwarded. */
  readonly forwarded: ReadonlySet<string>;
  readonly now: number;
  /** The moment of an hour such as `10:30` on the campaign's day. */
  readonly atHour: (hour: string) => number;
}

/** An older report is no news; the next one is not far. */
const REPORT_HOURS = 3;
const HOUR = 3_600_000;

function reportTasks({ warReports }: CampaignDayData, { forwarded, now }: Seen): DayTask[] {
  return warReports.edges.flatMap(({ node }): DayTask[] => {
    const at = Date.parse(node.createdAt);
    const isDone = forwarded.has(node.id);
    if (!isDone && now - at > REPORT_HOURS * HOUR) return [];
    return [{ kind: 'report', id: node.id, at, state: isDone ? 'done' : 'now', report: node }];
  });
}

function waveTasks({ myKits }: CampaignDayData, { campaignId, atHour }: Seen): DayTask[] {
  const items = myKits.find((kit) => kit.campaignId === campaignId)?.items ?? [];
  return [...new Set(items.map(({ wave }) => wave))].flatMap((wave): DayTask[] => {
    const own = items.filter((item) => item.wave === wave);
    const [first] = own;
    if (first === undefined) return [];
    const isOpen = own.some((item) => item.isOpen);
    const sent = own.filter(({ counts }) => counts.copies + counts.shares > 0).length;
    const opensAt = own.find((item) => item.opensAt !== null)?.opensAt ?? null;
    const at = opensAt === null ? atHour(first.hour) : Date.parse(opensAt);
    return [
      { kind: 'wave', id: `wave-${String(wave)}`, at, state: !isOpen ? 'later' : sent > 0 ? 'done' : 'now', wave, items: own.length, sent },
    ];
  });
}

function liveTasks({ ownLives, followedLives }: CampaignDayData, { campaignId }: Seen): DayTask[] {
  const hosted = ownLives
    .filter((live) => live.campaignId === campaignId && live.state !== 'CANCELLED')
    .map(({ id, title, state, plannedAt }): DayTask => ({
      kind: 'host',
      id: `host-${id}`,
      at: Date.parse(plannedAt),
      state: state === 'RUNNING' ? 'now' : state === 'ENDED' ? 'done' : 'later',
      liveId: id,
      title,
      groupName: null,
    }));
  const ownIds = new Set(hosted.map(({ id }) => id));
  const followed = followedLives
    .filter((live) => live.campaignId === campaignId && live.state === 'RUNNING' && !ownIds.has(`host-${live.liveId}`))
    .map(({ liveId, title, plannedAt, groupName }): DayTask => ({
      kind: 'follow',
      id: `follow-${liveId}-${groupName}`,
      at: Date.parse(plannedAt),
      state: 'now',
      liveId,
      title,
      groupName,
    }));
  return [...hosted, ...followed];
}

const ORDER = { now: 0, later: 1, done: 2 } as const;

export function tasksOf(day: CampaignDayData, seen: Seen): DayTask[] {
  return inOrder([...reportTasks(day, seen), ...waveTasks(day, seen), ...liveTasks(day, seen)]);
}

/** Of the camp that goes on: what is today's, and homework that came back. `today` is a business day. */
export function campTasks({ myCamp }: Pick<OwnWeekData, 'myCamp'>, today: string, now: number): DayTask[] {
  if (myCamp === null || (myCamp.state !== 'ACTIVE' && myCamp.state !== 'EXTENDED')) return [];
  return myCamp.lessons.flatMap((lesson): DayTask[] => {
    const { id, date, title, check, homework, homeworkUntil } = lesson;
    const [opens, closes] = [Date.parse(lesson.opensAt), Date.parse(lesson.closesAt)];
    const until = homeworkUntil === null ? closes : Date.parse(homeworkUntil);
    const tasks: DayTask[] = [];
    const isDone = check === 'DONE' || check === 'MADE_UP';
    if (isDone ? date === today : date === today || (check === 'OPEN' && now < closes)) {
      const state = isDone ? 'done' : now < opens ? 'later' : now < closes ? 'now' : null;
      if (state !== null) tasks.push({ kind: 'check', id: `check-${id}`, at: opens, state, title, until: closes, isReturned: false });
    }
    const isReturned = homework?.state === 'RETURNED';
    if (lesson.task !== null && (date === today || isReturned)) {
      const state = homework !== null && !isReturned ? 'done' : now < opens ? 'later' : now < until ? 'now' : null;
      if (state !== null)
        tasks.push({ kind: 'homework', id: `homework-${id}`, at: opens, state, title: lesson.task.task, until, isReturned });
    }
    return tasks;
  });
}

/** Today's own duties. One that waits for an answer is there to be answered; a live of the campaign stands among its own. */
export function dutyTasks(
  { myDuties }: Pick<OwnWeekData, 'myDuties'>,
  isToday: (at: string) => boolean,
  now: number,
  livesShown: ReadonlySet<string>,
): DayTask[] {
  return myDuties.flatMap((duty): DayTask[] => {
    const { id, state, startsAt, title, groups, live } = duty;
    if (!isToday(startsAt) || (live !== null && livesShown.has(live.id))) return [];
    const isOpen = state === 'ASKED' || state === 'ACCEPTED';
    // Too late to begin it.
    if (isOpen && now > Date.parse(duty.startBy)) return [];
    if (state === 'MISSED' && duty.missedWhy !== 'NOT_HANDED_IN') return [];
    const at = Date.parse(startsAt);
    const stands = state === 'DONE' ? 'done' : isOpen && now < at ? 'later' : 'now';
    const groupNames = groups.map(({ name }) => name);
    return [{ kind: 'duty', id: `duty-${id}`, at, state: stands, dutyId: id, words: title, groupNames, isAsked: state === 'ASKED' }];
  });
}

export function inOrder(tasks: readonly DayTask[]): DayTask[] {
  // What is done: the latest first, as it is the one that is looked for.
  return [...tasks].sort(
    (one, other) => ORDER[one.state] - ORDER[other.state] || (one.state === 'done' ? other.at - one.at : one.at - other.at),
  );
}
