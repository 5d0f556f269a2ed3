// What there is to do on campaign day, out of what is really there: the newest report to forward, the waves of material, a live to host
// or to follow. Pure. What can be done now comes first, then what comes by its time, then what is done.

import type { CampaignDayData } from '../generated.ts';

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
  const tasks = [...reportTasks(day, seen), ...waveTasks(day, seen), ...liveTasks(day, seen)];
  // What is done: the latest first, as it is the one that is looked for.
  return tasks.sort(
    (one, other) => ORDER[one.state] - ORDER[other.state] || (one.state === 'done' ? other.at - one.at : one.at - other.at),
  );
}
