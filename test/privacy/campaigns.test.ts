// What campaigns know of a member: it is in the member's own file, and the name goes from boards and reports with the member.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { outbox } from '../../server/channels/model.ts';
import { newId, toId } from '../../server/core/ids.ts';
import { files } from '../../server/files/model.ts';
import { kitLinks } from '../../server/kits/model.ts';
import { boardConsents, rewardEntries } from '../../server/leaderboards/model.ts';
import { namesOf } from '../../server/leaderboards/service.ts';
import { ownDataFile } from '../../server/privacy/own-data.ts';
import { reports } from '../../server/reports/model.ts';
import { reportFor } from '../../server/reports/service.ts';
import { tasks } from '../../server/tasks/model.ts';
import { SKU, aCampaign, minute } from '../leaderboards/made.ts';
import { aBareGroup } from '../support/inbound.ts';
import { aDistributor, anOrder } from '../support/trade.ts';
import { asMember, asStaff, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

test('the name goes from boards and reports, and what was counted is in the own file', async () => {
  const ctx = world.ctx({ now: minute(60) });
  const campaign = await aCampaign(ctx);
  await aBareGroup(ctx);
  const [member, other] = [await aDistributor(ctx, { name: '棠梨' }), await aDistributor(ctx, { name: '棠梨花开' })];
  for (const { _id } of [member, other])
    await world.ask(world.ctx({ viewer: asMember(toId(_id)) }), 'mutation { setBoardConsent(shows: true) }');
  await anOrder(ctx, member.memberNo, { sku: SKU, amountFen: 200_00, paidAt: minute(5) });
  await anOrder(ctx, other.memberNo, { sku: SKU, amountFen: 100_00, paidAt: minute(6) });
  const { _id: reportId, fileId } = await reportFor(ctx, campaign, { cause: 'hand:erase', kind: 'HAND' });
  expect(await reports.raw(world.db).findOne({ _id: reportId })).toMatchObject({
    facts: { top: [{ name: '棠梨' }, { name: '棠梨花开' }] },
  });
  const links = { itemId: newId(), campaignId: campaign._id, tier: 'NEW' as const, groupId: null, operatorId: null, createdAt: ctx.now };
  await kitLinks.raw(world.db).insertOne({ _id: '7K3ZQ9XWC', distributorId: member._id, ...links, copies: 2, shares: 1, clicks: 3 });
  const board = { subject: 'DISTRIBUTOR' as const, metric: 'SALES' as const, phaseId: null };
  const won = { rewardId: 'r', title: '头名', prize: 'CASH' as const, amountFen: 10_000, ...board, rank: 1, score: 20_000, at: ctx.now };
  await rewardEntries.raw(world.db).insertOne({ _id: 'x:r:y', campaignId: campaign._id, ownerId: toId(member._id), ...won });

  const pieces: string[] = [];
  for await (const piece of ownDataFile(ctx, { ...member, id: toId(member._id) })) pieces.push(piece);
  expect(JSON.parse(pieces.join(''))).toMatchObject({
    campaigns: {
      nameIsShown: { shows: true },
      counted: [{ number: campaign.number, isIn: true }],
      rewards: [{ amountFen: 10_000, rank: 1 }],
    },
    links: [{ code: '7K3ZQ9XWC', copies: 2, clicks: 3, sales: [] }],
  });
  expect(pieces.join('')).not.toContain(toId(other._id));

  const admin = world.ctx({ viewer: asStaff('ADMIN') });
  const erase = 'mutation ($id: ID!) { eraseDistributor(distributorId: $id, reason: "本人要求") { erasedAt } }';
  expect((await world.ask(admin, erase, { id: toId(member._id) })).errors).toBeUndefined();

  expect(await boardConsents.raw(world.db).find({}).toArray()).toMatchObject([{ _id: other._id }]);
  const report = await reports.raw(world.db).findOne({ _id: reportId });
  expect(report?.facts.top.map(({ name, salesFen }) => [name, salesFen])).toEqual([
    ['已注销会员', 200_00],
    ['棠梨花开', 100_00],
  ]);
  expect(JSON.stringify(report).replaceAll('棠梨花开', '')).not.toContain('棠梨');
  expect(report?.text.zh).toContain('棠梨花开');
  const posted = await outbox.raw(world.db).find({ kind: 'TEXT' }).toArray();
  expect(posted.map(({ content }) => content)).toEqual([{ text: report?.text.zh }]);
  expect(await tasks.raw(world.db).find({}).toArray()).toMatchObject([{ kind: 'SEND_TEXT', text: report?.text.zh }]);
  expect(report?.fileId).toBeNull();
  expect(await files.raw(world.db).findOne({ _id: fileId! })).toMatchObject({ usedAt: null });
  const names = await namesOf(world.ctx(), 'DISTRIBUTOR', [toId(member._id)]);
  expect(names.get(toId(member._id))).toMatchObject({ name: '已注销会员', shown: '已注销会员' });
});
