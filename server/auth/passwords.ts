// Passwords: argon2id, and never more than two at work at once, so that a flood of sign-ins leaves the threads of the process to
// the rest of it. A browser that the account knows goes before strangers.

import { hash, verify } from '@node-rs/argon2';
import { Refused } from '../core/errors.ts';
import { foldPassword } from './rules.ts';

export interface Cost {
  /** In kibibytes. */
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** The second of the equal choices of https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const COST: Cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** A hash of nothing that anybody knows, at the same cost: an unknown name takes as long as a wrong password. */
export const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$5Dzzo7Gye1wdqA63pLZeRQ$MUqsWqoMk6AOrW5USo/A4YSFf4SKUwo5bmCazBHShP4';
const AT_ONCE = 2;
/** About three seconds of work; who comes after that is asked to come again. */
const MOST_WAITING = 150;

const waiting: { readonly known: (() => void)[]; readonly strangers: (() => void)[] } = { known: [], strangers: [] };
let running = 0;

async function inTurn<Result>(isKnown: boolean, work: () => Promise<Result>): Promise<Result> {
  const queue = isKnown ? waiting.known : waiting.strangers;
  if (running >= AT_ONCE) {
    if (queue.length >= MOST_WAITING) throw new Refused('TRY_LATER', { retryAfterSeconds: 5 });
    await new Promise<void>((resume) => queue.push(resume));
  } else running++;
  try {
    return await work();
  } finally {
    // The place goes straight to the next one; it is never free in between.
    const next = waiting.known.shift() ?? waiting.strangers.shift();
    if (next) next();
    else running--;
  }
}

/** Cheaper than usual only where a test says so. */
export function hashPassword(password: string, cost: Cost = COST): Promise<string> {
  return inTurn(true, () => hash(foldPassword(password), { ...cost }));
}

/** False for a null hash, after the same time. */
export async function matchesPassword(passwordHash: string | null, password: string, from: { isKnown: boolean }): Promise<boolean> {
  const matches = await inTurn(from.isKnown, () => verify(passwordHash ?? NOBODY, foldPassword(password)));
  return matches && passwordHash !== null;
}
