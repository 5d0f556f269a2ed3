// The rooms of the console and their addresses, in one table: the navigation, the breadcrumb and the router read it. Only rooms that
// exist are listed.

import type { Role } from '../../shared/generated.ts';
import type { IconName } from './icons.tsx';

/** Texts without places that name a room. */
export type RoomTitle =
  | 'nav.today'
  | 'nav.people'
  | 'nav.members'
  | 'nav.tiers'
  | 'nav.changes'
  | 'nav.objections'
  | 'nav.plan'
  | 'nav.quarantine'
  | 'nav.orders'
  | 'nav.groups'
  | 'nav.groupBoard'
  | 'nav.groupCodes'
  | 'nav.operators'
  | 'nav.assignments'
  | 'nav.diverts'
  | 'nav.accounts'
  | 'nav.channels'
  | 'nav.scripts'
  | 'nav.violations'
  | 'nav.hot'
  | 'nav.campaigns'
  | 'nav.products'
  | 'nav.schedule'
  | 'nav.week'
  | 'nav.weeklyModels'
  | 'nav.rotas'
  | 'nav.swaps'
  | 'nav.meetings'
  | 'nav.absences'
  | 'nav.kols'
  | 'nav.kolList'
  | 'nav.kolCandidates'
  | 'nav.kolStatements'
  | 'nav.relays'
  | 'nav.camps'
  | 'nav.campList'
  | 'nav.homework'
  | 'nav.course'
  | 'nav.settings'
  | 'nav.imports'
  | 'nav.jobs'
  | 'nav.audit'
  | 'nav.staff'
  | 'nav.system'
  | 'nav.account';

export interface Room {
  readonly path: string;
  readonly title: RoomTitle;
  readonly icon?: IconName;
  /** Another beginning of addresses that belong here. */
  readonly also?: string;
  /** What stands beside the title: how many wait for somebody. */
  readonly due?: 'OBJECTIONS' | 'TODAY';
  /** Who may enter; everybody of the staff when not said. */
  readonly roles?: readonly Role[];
  readonly rooms?: readonly Room[];
}

const MANAGERS: readonly Role[] = ['OPS_MANAGER', 'ADMIN'];

export const ROOMS: readonly Room[] = [
  { path: '/', title: 'nav.today', icon: 'today', due: 'TODAY' },
  {
    path: '/people',
    title: 'nav.people',
    icon: 'people',
    rooms: [
      { path: '/people/tiers', title: 'nav.tiers', also: '/people/policies' },
      { path: '/people', title: 'nav.members' },
      { path: '/people/changes', title: 'nav.changes' },
      { path: '/people/objections', title: 'nav.objections', due: 'OBJECTIONS' },
      { path: '/people/plan', title: 'nav.plan' },
      { path: '/people/orders', title: 'nav.orders' },
      { path: '/people/quarantine', title: 'nav.quarantine' },
    ],
  },
  {
    path: '/groups',
    title: 'nav.groups',
    icon: 'groups',
    rooms: [
      { path: '/groups', title: 'nav.groupBoard' },
      { path: '/groups/diverts', title: 'nav.diverts' },
      { path: '/groups/operators', title: 'nav.operators' },
      { path: '/groups/assignments', title: 'nav.assignments', roles: MANAGERS },
      { path: '/groups/accounts', title: 'nav.accounts' },
      { path: '/groups/codes', title: 'nav.groupCodes' },
      { path: '/groups/violations', title: 'nav.violations' },
      { path: '/groups/channels', title: 'nav.channels' },
      { path: '/groups/scripts', title: 'nav.scripts' },
    ],
  },
  {
    path: '/campaigns',
    title: 'nav.hot',
    icon: 'hot',
    rooms: [
      { path: '/campaigns', title: 'nav.campaigns' },
      { path: '/campaigns/products', title: 'nav.products' },
    ],
  },
  {
    path: '/schedule',
    title: 'nav.schedule',
    icon: 'schedule',
    rooms: [
      { path: '/schedule', title: 'nav.week' },
      { path: '/schedule/models', title: 'nav.weeklyModels' },
      { path: '/schedule/rotas', title: 'nav.rotas' },
      { path: '/schedule/swaps', title: 'nav.swaps' },
      { path: '/schedule/meetings', title: 'nav.meetings' },
      { path: '/schedule/absences', title: 'nav.absences' },
    ],
  },
  {
    path: '/camps',
    title: 'nav.camps',
    icon: 'camps',
    rooms: [
      { path: '/camps', title: 'nav.campList' },
      { path: '/camps/homework', title: 'nav.homework' },
      { path: '/camps/course', title: 'nav.course' },
    ],
  },
  {
    path: '/kols',
    title: 'nav.kols',
    icon: 'kol',
    rooms: [
      { path: '/kols', title: 'nav.kolList' },
      { path: '/kols/candidates', title: 'nav.kolCandidates' },
      { path: '/kols/statements', title: 'nav.kolStatements' },
      { path: '/kols/relays', title: 'nav.relays' },
    ],
  },
  {
    path: '/settings',
    title: 'nav.settings',
    icon: 'settings',
    rooms: [
      { path: '/settings/imports', title: 'nav.imports' },
      { path: '/settings/jobs', title: 'nav.jobs' },
      { path: '/settings/audit', title: 'nav.audit', roles: MANAGERS },
      { path: '/settings/staff', title: 'nav.staff', roles: MANAGERS },
      { path: '/settings/system', title: 'nav.system', roles: MANAGERS },
      { path: '/settings/account', title: 'nav.account' },
    ],
  },
];

export function mayEnter(room: Room, roles: readonly Role[]): boolean {
  return room.roles === undefined || room.roles.some((role) => roles.includes(role));
}

/** How much of the path the room's address is; 0 where the path lies elsewhere. */
function closeness(path: string, room: Room): number {
  if (room.path === '/') return path === '/' ? 1 : 0;
  const own = [room.path, ...(room.also === undefined ? [] : [room.also])].filter((each) => path === each || path.startsWith(`${each}/`));
  return Math.max(0, ...own.map((each) => each.length));
}

/** Whether the path lies in the room or below it. */
export function isIn(path: string, room: Room): boolean {
  return closeness(path, room) > 0;
}

/** The deepest room that a path lies in, with those above it. */
export function trailOf(path: string, rooms: readonly Room[] = ROOMS): readonly Room[] {
  const inside = rooms.filter((each) => isIn(path, each));
  const room = inside.sort((one, other) => closeness(path, other) - closeness(path, one))[0];
  if (room === undefined) return [];
  return [room, ...trailOf(path, room.rooms ?? [])];
}

/** The room itself that a path lies in. */
export function roomOf(path: string): Room | null {
  return [...trailOf(path)].pop() ?? null;
}
