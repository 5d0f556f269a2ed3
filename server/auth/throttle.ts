// Counts attempts in the database, so that all processes slow the same ones down. An attempt is counted before it is judged and
// taken back when it was right: a thousand at once cannot slip through between reading and writing.

import { setTimeout as wait } from 'node:timers/promises';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { newSecret } from '../core/ids.ts';
import { signToken, verifyToken } from '../core/sign.ts';
import { isUniqueConflict } from '../core/unique.ts';
import { attempts } from './model.ts';
import { claimAttempt, forgottenAt, hostOf, networkOf, pauseMs } from './throttle.rules.ts';
import type { BucketKind } from './throttle.rules.ts';

/** More tries at once than this on one bucket: those beyond wait a second like any other. */
const MOST_LOOKS = 8;

/** An attempt that was counted. */
export interface Attempt {
  /** It was right: what failed before in the same place is forgotten, too. */
  succeed(): Promise<void>;
  /** It was neither right nor wrong: it alone is forgotten. */
  takeBack(): Promise<void>;
  /** It was wrong, and counts for the account as a whole. */
  fail(): Promise<void>;
}

function keyOf({ cipher }: Ctx, kind: string, ...parts: string[]): string {
  return `${kind}:${cipher.blindIndex(JSON.stringify(parts), 'auth.attempts')}`;
}

async function claim({ db, now }: Ctx, kind: BucketKind, key: string): Promise<void> {
  const rows = attempts.raw(db);
  for (let look = 0; look < MOST_LOOKS; look++) {
    const row = await rows.findOne({ _id: key });
    const verdict = claimAttempt(kind, row, now);
    if (!verdict.ok) throw new Refused('TRY_LATER', { retryAfterSeconds: verdict.retryAfterSeconds });
    try {
      if (!row) await rows.insertOne({ _id: key, ...verdict.next });
      else {
        const asSeen = { _id: key, failures: row.failures, nextAt: row.nextAt };
        if ((await rows.updateOne(asSeen, { $set: verdict.next })).modifiedCount !== 1) continue;
      }
      return;
    } catch (error) {
      if (!isUniqueConflict(error)) throw error;
    }
  }
  throw new Refused('TRY_LATER', { retryAfterSeconds: 1 });
}

async function forget({ db }: Ctx, key: string): Promise<void> {
  await attempts.raw(db).deleteOne({ _id: key });
}

/** The failure that was counted in advance; the wait that it brought goes with it. */
async function takeBack({ db, now }: Ctx, key: string): Promise<void> {
  await attempts.raw(db).updateOne({ _id: key, failures: { $gt: 0 } }, { $inc: { failures: -1 }, $set: { nextAt: now } });
}

/** One attempt at something that is the viewer's own, or that only few can reach: counted for itself. */
export async function attemptOwn(ctx: Ctx, kind: Extract<BucketKind, 'code' | 'own'>, id: string): Promise<Attempt> {
  const key = keyOf(ctx, kind, id);
  await claim(ctx, kind, key);
  return {
    succeed: () => forget(ctx, key),
    takeBack: () => takeBack(ctx, key),
    fail: () => Promise.resolve(),
  };
}

export interface From {
  readonly address: string;
  /** The device of a browser that this account knows; null for a stranger's. */
  readonly deviceId: string | null;
}

/**
 * One attempt to sign in to an account, existing or not. @throws Refused TRY_LATER
 * `rest` is how a stranger's device is held up for a moment while the account is being tried from everywhere.
 */
export async function attemptSignIn(ctx: Ctx, username: string, from: From, rest: (ms: number) => Promise<void> = wait): Promise<Attempt> {
  const rows = attempts.raw(ctx.db);
  if (from.deviceId !== null) {
    const key = keyOf(ctx, 'device', from.deviceId, username);
    await claim(ctx, 'device', key);
    return {
      succeed: () => forget(ctx, key),
      takeBack: () => takeBack(ctx, key),
      fail: () => Promise.resolve(),
    };
  }
  const everywhere = keyOf(ctx, 'everywhere', username);
  const account = keyOf(ctx, 'account', username, networkOf(from.address));
  const address = keyOf(ctx, 'address', hostOf(from.address));
  await claim(ctx, 'address', address);
  try {
    await claim(ctx, 'account', account);
  } catch (error) {
    await takeBack(ctx, address);
    throw error;
  }
  const suffered = await rows.findOne({ _id: everywhere });
  const ms = suffered && suffered.expiresAt > ctx.now ? pauseMs(suffered.failures) : 0;
  if (ms > 0) await rest(ms);
  return {
    // Not the whole address: who owns one account would else wash away what was tried on others from there.
    succeed: async () => {
      await forget(ctx, account);
      await takeBack(ctx, address);
    },
    takeBack: async () => {
      await takeBack(ctx, account);
      await takeBack(ctx, address);
    },
    fail: async () => {
      const change = { $inc: { failures: 1 }, $set: { nextAt: ctx.now, expiresAt: forgottenAt(ctx.now) } };
      await rows.updateOne({ _id: everywhere }, change, { upsert: true });
    },
  };
}

/** https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies */
export const DEVICE_COOKIE = 'tw_device';
export const DEVICE_DAYS = 180;
const DEVICE = 'device';
/** Colleagues who share a browser. */
const MOST_ACCOUNTS = 5;

interface Device {
  readonly id: string;
  /** Digests of the accounts that have signed in here. */
  readonly accounts: readonly string[];
}

function readDevice({ about, now }: Ctx, cookie: string | undefined): Device | null {
  const verdict = verifyToken(cookie ?? '', DEVICE, now, about.secrets.session);
  const payload: unknown = verdict.ok ? verdict.payload : null;
  if (typeof payload !== 'object' || payload === null || !('d' in payload) || !('a' in payload)) return null;
  const { d: id, a: accounts } = payload;
  const isWhole = typeof id === 'string' && Array.isArray(accounts) && accounts.every((account) => typeof account === 'string');
  return isWhole ? { id, accounts } : null;
}

const accountIn = (ctx: Ctx, staffId: string): string => ctx.cipher.blindIndex(staffId, 'auth.device').slice(-16);

/** The device that a browser's cookie names, if this account has signed in there before. */
export function knownDevice(ctx: Ctx, cookie: string | undefined, staffId: string): string | null {
  const device = readDevice(ctx, cookie);
  return device?.accounts.includes(accountIn(ctx, staffId)) ? device.id : null;
}

/** The cookie of a browser in which this account has just signed in. */
export function rememberDevice(ctx: Ctx, cookie: string | undefined, staffId: string): string {
  const before = readDevice(ctx, cookie);
  const account = accountIn(ctx, staffId);
  const accounts = [account, ...(before?.accounts ?? []).filter((other) => other !== account)].slice(0, MOST_ACCOUNTS);
  const expiresAt = new Date(ctx.now.getTime() + DEVICE_DAYS * 86_400_000);
  return signToken({ purpose: DEVICE, payload: { d: before?.id ?? newSecret(16), a: accounts }, expiresAt }, ctx.about.secrets.session);
}
