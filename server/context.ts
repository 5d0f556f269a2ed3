// What every verb of the program is given: who asks, when "now" is, and the means to read, write and tell. A request, a socket,
// a job, a script and a test each make their own; the code behind cannot tell them apart.

import type { Database } from './core/db.ts';
import type { Log } from './core/log.ts';
import type { BusinessTime } from './core/time.ts';

export type Role = 'DISTRIBUTOR' | 'KOL' | 'OPERATOR' | 'OPS_MANAGER' | 'ADMIN';

/** Somebody who signed in, or a stranger: no id and no role. */
export type Viewer = { readonly id: string; readonly roles: readonly Role[] } | { readonly id: null; readonly roles: readonly [] };

export const STRANGER: Viewer = { id: null, roles: [] };

/** Who may use a root field. What they may see inside it is decided by the domain. */
export type Policy = 'ANYONE' | 'SIGNED_IN' | readonly [Role, ...Role[]];

export type Policies = Readonly<Record<`${'Query' | 'Mutation'}.${string}`, Policy>>;

/** Facts about the running program. */
export interface About {
  readonly version: string;
  readonly startedAt: Date;
}

export interface Ctx {
  readonly viewer: Viewer;
  /** The moment at which the request, message or job occurrence counts; the same for everything done in it. */
  readonly now: Date;
  readonly db: Database;
  readonly log: Log;
  readonly about: About;
  /** The business calendar: days, weeks and months in the business zone. */
  readonly time: BusinessTime;
}
