// The promises about groups: what is counted of them equals the stays, the invites, the holders and the events that it is counted from,
// and no cap is exceeded. Only day counts are mended: another count that is wrong says that something wrote past its verb, and a person
// has to look.
// Surprise: everything is added up again in the plainest way, row by row, and not with the code that serves it.

import { accountDays, ipAccounts } from '../server/accounts/model.ts';
import type { Ctx } from '../server/context.ts';
import { toId } from '../server/core/ids.ts';
import { invites } from '../server/diverts/model.ts';
import { groupMembers, groups } from '../server/groups/model.ts';
import { recountGroups } from '../server/groups/service.ts';
import type { OperatorLevel } from '../server/generated/types.ts';
import { holdings, operators } from '../server/operators/model.ts';
import { outbox } from '../server/channels/model.ts';
import { recountTalk } from '../server/messages/service.ts';
import { setting } from '../server/settings/service.ts';
import type { Promised } from './data-checks.ts';

/** With `isFixing` the day counts are written afresh from the events and messages. */
export async function checkGroups(ctx: Ctx, isFixing = false): Promise<Promised[]> {
  const talk = await checkTalk(ctx, isFixing);
  return [...(await checkPlaces(ctx)), ...talk, ...(await checkHolders(ctx)), ...(await checkAccounts(ctx)), await checkOutbox(ctx)];
}

async function checkTalk(ctx: Ctx, isFixing: boolean): Promise<Promised[]> {
  const comings = await recountGroups(ctx, { mend: isFixing });
  const talk = await recountTalk(ctx, { mend: isFixing });
  const mended = (broken: string[]): { broken: string[]; mended: number } =>
    isFixing ? { broken: [], mended: broken.length } : { broken, mended: 0 };
  return [
    { name: 'groups.days', what: 'joins and leaves of days equal the events', checked: comings.events, ...mended(comings.days) },
    {
      name: 'groups.chat-days',
      what: 'messages and speakers of days equal the messages',
      checked: talk.messages,
      ...mended(talk.chatDays),
    },
    { name: 'groups.speaking-days', what: 'who spoke on a day equals the messages', checked: talk.messages, ...mended(talk.speakingDays) },
  ];
}

type Tally = Map<string, number>;

const raise = (tally: Tally, key: string): number => {
  const count = (tally.get(key) ?? 0) + 1;
  tally.set(key, count);
  return count;
};

async function checkPlaces(ctx: Ctx): Promise<Promised[]> {
  const present: Tally = new Map();
  const among: Tally = new Map();
  const also = new Map<string, number>();
  let stays = 0;
  const projection = { groupId: 1, distributorId: 1, purpose: 1, alsoIn: 1 };
  for await (const row of groupMembers.raw(ctx.db).find({ leftAt: null }, { projection, batchSize: 5_000 })) {
    stays += 1;
    raise(present, toId(row.groupId));
    const key = `${toId(row.distributorId)} ${row.purpose}`;
    // Only those who are in several, or are said to be, need to be remembered to the end.
    raise(among, key);
    if (row.alsoIn > 0) also.set(key, row.alsoIn);
  }
  const held: Tally = new Map();
  for await (const row of invites.raw(ctx.db).find({ state: 'OPEN', holdsPlace: true }, { projection: { groupId: 1 } })) {
    raise(held, toId(row.groupId));
  }
  const limit = await setting(ctx, 'groupSizeLimit');
  const miscounted: string[] = [];
  const crowded: string[] = [];
  let checked = 0;
  const fields = { number: 1, members: 1, reserved: 1, taken: 1, closedAt: 1 };
  for await (const { _id, number, members, reserved, taken, closedAt } of groups.raw(ctx.db).find({}, { projection: fields })) {
    checked += 1;
    const here = present.get(toId(_id)) ?? 0;
    const coming = held.get(toId(_id)) ?? 0;
    if (members !== here) miscounted.push(`${number}: ${here} are present, ${members} are counted`);
    if (reserved !== coming) miscounted.push(`${number}: ${coming} places are held, ${reserved} are counted`);
    if (taken !== members + reserved) miscounted.push(`${number}: ${members} and ${reserved} are not ${taken}`);
    if (here > limit) crowded.push(`${number}: ${here} of ${limit}`);
    if (closedAt !== null && here > 0) miscounted.push(`${number}: is closed with ${here} in it`);
  }
  const doubles: string[] = [];
  for (const [key, count] of among) {
    if (count - 1 !== (also.get(key) ?? 0)) doubles.push(`${key}: is in ${count}, of whom ${(also.get(key) ?? 0) + 1} are counted`);
  }
  return [
    { name: 'groups.places', what: 'members and held places equal stays and invites', checked, broken: miscounted, mended: 0 },
    { name: 'groups.limit', what: 'no group is above its limit', checked, broken: crowded, mended: 0 },
    { name: 'groups.duplicates', what: 'who is in several groups is known for it', checked: stays, broken: doubles, mended: 0 },
  ];
}

async function checkHolders(ctx: Ctx): Promise<Promised[]> {
  const capacities: Record<OperatorLevel, number> = {
    TRAINEE: await setting(ctx, 'operatorCapacityTrainee'),
    STANDARD: await setting(ctx, 'operatorCapacityStandard'),
    EXCELLENT: await setting(ctx, 'operatorCapacityExcellent'),
  };
  const holderOf = new Map<string, string>();
  for await (const { groupId, operatorId } of holdings.raw(ctx.db).find({ until: null })) holderOf.set(toId(groupId), toId(operatorId));
  const held: Tally = new Map();
  const wrong: string[] = [];
  let checked = 0;
  const fields = { number: 1, operatorId: 1, closedAt: 1 };
  for await (const { _id, number, operatorId, closedAt } of groups.raw(ctx.db).find({}, { projection: fields })) {
    checked += 1;
    const holder = closedAt === null && operatorId !== null ? toId(operatorId) : null;
    if (holder !== null) raise(held, holder);
    const recorded = holderOf.get(toId(_id)) ?? null;
    if (recorded !== holder) wrong.push(`${number}: is held by ${holder ?? 'nobody'}, recorded is ${recorded ?? 'nobody'}`);
  }
  const over: string[] = [];
  let people = 0;
  for await (const { _id, groups: counted, level } of operators.raw(ctx.db).find({})) {
    people += 1;
    const count = held.get(toId(_id)) ?? 0;
    if (count !== counted) wrong.push(`${toId(_id)}: holds ${count}, counted are ${counted}`);
    if (count > capacities[level]) over.push(`${toId(_id)}: holds ${count} of ${capacities[level]}`);
  }
  return [
    { name: 'groups.holders', what: 'holders, holdings and counts agree', checked, broken: wrong, mended: 0 },
    { name: 'operators.capacity', what: 'no operator holds more than the level may', checked: people, broken: over, mended: 0 },
  ];
}

async function checkAccounts(ctx: Ctx): Promise<Promised[]> {
  const most = await setting(ctx, 'accountFriendLimit');
  const reserved: Tally = new Map();
  for await (const { accountId } of invites.raw(ctx.db).find({ state: 'OPEN', holdsFriend: true }, { projection: { accountId: 1 } })) {
    raise(reserved, toId(accountId));
  }
  const caps = new Map<string, number>();
  const broken: string[] = [];
  for await (const { _id, handle, friends, friendsReserved, dailyFriends } of ipAccounts.raw(ctx.db).find({})) {
    caps.set(toId(_id), dailyFriends);
    const promised = reserved.get(toId(_id)) ?? 0;
    if (friendsReserved !== promised) broken.push(`${handle}: ${promised} friends are promised, ${friendsReserved} are counted`);
    if (friends + friendsReserved > most) broken.push(`${handle}: ${friends + friendsReserved} friends of ${most}`);
  }
  const pressed: string[] = [];
  let days = 0;
  // A cap that was lowered does not make past days wrong: only those to come are held against it.
  const today = ctx.time.dayKey(ctx.now);
  for await (const { _id, accountId, planned, day } of accountDays.raw(ctx.db).find({ day: { $gt: today } })) {
    days += 1;
    const cap = caps.get(toId(accountId)) ?? 0;
    if (planned > cap) pressed.push(`${_id}: ${planned} of ${cap} on ${day}`);
  }
  return [
    { name: 'accounts.friends', what: 'friends and promised ones stay within the limit', checked: caps.size, broken, mended: 0 },
    { name: 'accounts.days', what: 'no day to come has more requests than the cap', checked: days, broken: pressed, mended: 0 },
  ];
}

async function checkOutbox(ctx: Ctx): Promise<Promised> {
  const broken: string[] = [];
  let checked = 0;
  for await (const { _id, key, state, sentAt } of outbox.raw(ctx.db).find({}, { projection: { key: 1, state: 1, sentAt: 1 } })) {
    checked += 1;
    if ((state === 'SENT') !== (sentAt !== null))
      broken.push(`${key} (${toId(_id)}): ${state}, but ${sentAt === null ? 'never sent' : 'sent'}`);
  }
  return { name: 'channels.outbox', what: 'what is sent says when', checked, broken, mended: 0 };
}
