// Accounts for tests, with handles of their own unless told.

import { ipAccounts } from '../../server/accounts/model.ts';
import type { IpAccountRow } from '../../server/accounts/model.ts';
import type { Ctx } from '../../server/context.ts';
import { newId } from '../../server/core/ids.ts';

let count = 0;

export async function anAccount(ctx: Ctx, more: Partial<IpAccountRow> = {}): Promise<IpAccountRow> {
  count += 1;
  const no = String(count).padStart(3, '0');
  const row: IpAccountRow = {
    _id: newId(),
    handle: `ip${no}`,
    name: `小助手${no}`,
    persona: { about: '', tone: '', interests: [] },
    operatorId: null,
    province: '',
    dailyFriends: 80,
    friends: 0,
    friendsReserved: 0,
    state: 'ACTIVE',
    restUntil: null,
    restReason: null,
    health: null,
    createdAt: new Date('2026-05-01T00:00:00Z'),
    ...more,
  };
  await ipAccounts.raw(ctx.db).insertOne(row);
  return row;
}
