// What a plan asks for, by day and by account, as its page shows it.

import type { ObjectId } from 'mongodb';
import type { DayKey } from '../core/time.ts';

interface Load {
  readonly accountId: ObjectId;
  readonly day: DayKey;
  readonly people: number;
  readonly requests: number;
}

export interface DayLoad {
  day: DayKey;
  people: number;
  requests: number;
  accounts: number;
}

export function loadByDay(load: readonly Load[]): DayLoad[] {
  const found = new Map<DayKey, DayLoad>();
  for (const { day, people, requests } of load) {
    const known = found.get(day) ?? { day, people: 0, requests: 0, accounts: 0 };
    found.set(day, { day, people: known.people + people, requests: known.requests + requests, accounts: known.accounts + 1 });
  }
  return [...found.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

export interface AccountLoad {
  accountId: ObjectId;
  people: number;
  lastDay: DayKey;
  days: { day: DayKey; people: number; requests: number }[];
}

/** Those with most to do first. */
export function loadByAccount(load: readonly Load[]): AccountLoad[] {
  const found = new Map<string, AccountLoad>();
  for (const { accountId, day, people, requests } of load) {
    const key = accountId.toHexString();
    const known = found.get(key) ?? { accountId, people: 0, lastDay: day, days: [] };
    known.people += people;
    known.lastDay = day > known.lastDay ? day : known.lastDay;
    known.days.push({ day, people, requests });
    found.set(key, known);
  }
  return [...found.values()]
    .map((each) => ({ ...each, days: each.days.sort((one, other) => (one.day < other.day ? -1 : 1)) }))
    .sort((one, other) => other.people - one.people || (one.accountId.toHexString() < other.accountId.toHexString() ? -1 : 1));
}
