// The rooms of the console and their addresses, in one table: the navigation, the breadcrumb and the router read it. Only rooms that
// exist are listed.

import type { Role } from '../../shared/generated.ts';
import type { IconName } from './icons.tsx';

/** Texts without places that name a room. */
export type RoomTitle =
  | 'nav.today'
  | 'nav.people'
  | 'nav.members'
  | 'nav.orders'
  | 'nav.hot'
  | 'nav.products'
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
  /** Who may enter; everybody of the staff when not said. */
  readonly roles?: readonly Role[];
  readonly rooms?: readonly Room[];
}

const MANAGERS: readonly Role[] = ['OPS_MANAGER', 'ADMIN'];

export const ROOMS: readonly Room[] = [
  { path: '/', title: 'nav.today', icon: 'today' },
  {
    path: '/people',
    title: 'nav.people',
    icon: 'people',
    rooms: [
      { path: '/people', title: 'nav.members' },
      { path: '/people/orders', title: 'nav.orders' },
    ],
  },
  { path: '/campaigns', title: 'nav.hot', icon: 'hot', rooms: [{ path: '/campaigns/products', title: 'nav.products' }] },
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

/** Whether the path lies in the room or below it. */
export function isIn(path: string, room: Room): boolean {
  return room.path === '/' ? path === '/' : path === room.path || path.startsWith(`${room.path}/`);
}

/** The deepest room that a path lies in, with those above it. */
export function trailOf(path: string, rooms: readonly Room[] = ROOMS): readonly Room[] {
  const room = rooms.filter((each) => isIn(path, each)).sort((one, other) => other.path.length - one.path.length)[0];
  if (room === undefined) return [];
  return [room, ...trailOf(path, room.rooms ?? [])];
}

/** The room itself that a path lies in. */
export function roomOf(path: string): Room | null {
  return [...trailOf(path)].pop() ?? null;
}
