// How the tests of sign-in knock: an address under /auth answered directly, with a browser that keeps its cookies by path as a
// real one does.

import type { Ctx } from '../../server/context.ts';
import { isRefused } from '../../server/core/errors.ts';
import { auditEntries } from '../../server/audit/model.ts';
import { edges } from '../../server/auth/edges.ts';
import { createStaff } from '../../server/auth/service.ts';
import type { Cookie } from '../../server/parts.ts';
import type { Role } from '../../server/context.ts';
import { distributors } from '../../server/distributors/model.ts';
import { enrolDistributors } from '../../server/distributors/service.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { NOON } from '../support/world.ts';
import type { World } from '../support/world.ts';

/** A thousandth of the real cost: these tests are not about how hard a guess is. */
export const CHEAP = { memoryCost: 8, timeCost: 1, parallelism: 1 };
export const PASSWORD = 'correct horse 9';

export interface Told {
  token: string;
  expiresAt: string;
  me: { id: string; kind: string; name: string; roles: string[]; mustEnrolTotp: boolean };
  code?: string;
}

export interface Answered {
  status: number;
  code: string | null;
  details: Readonly<Record<string, unknown>>;
  /** Empty where the answer was a refusal of the frame's. */
  json: Told;
  cookies: readonly Cookie[];
}

export interface Browser {
  jar: Map<string, Cookie>;
  address: string;
  userAgent: string;
  post(ctx: Ctx, path: string, body?: unknown): Promise<Answered>;
}

export function aBrowser(address = '203.0.113.7', userAgent = 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36'): Browser {
  const jar = new Map<string, Cookie>();
  return {
    jar,
    address,
    userAgent,
    async post(ctx, path, body = null) {
      const edge = edges.find((each) => each.path === path);
      if (!edge) throw new Error(`nothing at ${path}`);
      const held = [...jar.values()].filter((cookie) => path.startsWith(cookie.path));
      const cookies = Object.fromEntries(held.map(({ name, value }) => [name, value ?? '']));
      const asked = {
        params: {},
        query: new URLSearchParams(),
        headers: { 'user-agent': userAgent },
        cookies,
        address: this.address,
        isHead: false,
        body,
      };
      try {
        const answer = await edge.answer(ctx, asked);
        for (const cookie of answer.cookies ?? []) {
          if (cookie.value === null) jar.delete(cookie.name);
          else jar.set(cookie.name, cookie);
        }
        const json = answer.json as Told;
        return { status: answer.status, code: json.code ?? null, details: {}, json, cookies: answer.cookies ?? [] };
      } catch (error) {
        if (!isRefused(error)) throw error;
        return { status: 0, code: error.code, details: error.details, json: {} as Told, cookies: [] };
      }
    },
  };
}

let serial = 0;

/** Somebody of the staff with PASSWORD. */
export async function aColleague(world: World, role: Role = 'OPERATOR', username = `staff${++serial}`) {
  return createStaff(world.ctx(), { username, name: `员工${serial}`, role, password: PASSWORD }, CHEAP);
}

/** A distributor called 小满. */
export async function aMember(world: World, { memberNo = 'M1', isKol = false } = {}): Promise<DistributorRow> {
  const input = { memberNo, name: '小满', phone: '', joinedAt: NOON, sponsorNo: null, region: '' };
  await enrolDistributors(world.ctx(), [input]);
  const row = await distributors.raw(world.db).findOneAndUpdate({ memberNo }, { $set: { isKol } }, { returnDocument: 'after' });
  return row!;
}

export async function actionsOf(world: World): Promise<string[]> {
  const rows = await auditEntries
    .raw(world.db)
    .find({}, { sort: { _id: 1 } })
    .toArray();
  return rows.map((row) => row.action);
}
