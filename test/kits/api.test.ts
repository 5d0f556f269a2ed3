// Kits through GraphQL and their addresses: waves, links, clicks, uses, sales, and members of another audience.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { campaigns } from '../../server/campaigns/model.ts';
import type { CampaignRow } from '../../server/campaigns/service.ts';
import { STRANGER } from '../../server/context.ts';
import type { Ctx } from '../../server/context.ts';
import { isRefused } from '../../server/core/errors.ts';
import { newId, toId } from '../../server/core/ids.ts';
import type { KitItemInput } from '../../server/generated/types.ts';
import { distributors } from '../../server/distributors/model.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { keepFile, openFile } from '../../server/files/service.ts';
import { attributeCampaign, attributeSales } from '../../server/kits/attributing.ts';
import { edges } from '../../server/kits/edges.ts';
import { kitCursors, kitEvents, kitHours, kitItems, kitLinks, kitSales } from '../../server/kits/model.ts';
import { addKitItem, countClick, itemFigures, linkOf } from '../../server/kits/service.ts';
import { recordRefunds } from '../../server/orders/service.ts';
import type { Answer } from '../../server/parts.ts';
import { upsertProducts } from '../../server/products/service.ts';
import { settings } from '../../server/settings/model.ts';
import { forget } from '../../server/settings/service.ts';
import { actorOf } from '../../server/timetables/acting.ts';
import { aCampaign, anAction, at } from '../timetables/made.ts';
import { aDistributor, anOrder, refundInput } from '../support/trade.ts';
import { NOON, asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.54';
const BASE: KitItemInput = {
  kind: 'TEXT',
  title: '开场主推文案',
  text: '今天只要 {金额}，{昵称} 推荐',
  fileIds: [],
  play: null,
  tiers: [],
  wave: 1,
  hour: '10:00',
};

let world: World;
let manager: Ctx;
let campaign: CampaignRow;
let he: DistributorRow;

beforeAll(async () => {
  world = await makeWorld();
  manager = world.ctx({ viewer: asStaff('OPS_MANAGER', 'c3'.repeat(12)) });
});
beforeEach(async () => {
  await emptyWorld(world);
  forget(manager);
  await upsertProducts(world.ctx(), [{ sku: 'PEAR', name: '手熬秋梨膏', category: '滋补', priceFen: 9_900, profitFen: 1_800 }]);
  campaign = await aCampaign(world, {
    title: '秋梨膏爆品日',
    products: [
      { sku: 'PEAR', productId: newId(), isMain: true, priceFen: 8_900, stock: null, profitFen: { NEW: 1_800, MID: 1_800, HEAD: 1_800 } },
    ],
    packaging: { sellingPoint: '2 瓶装', brand: '', endorsement: '', play: '' },
  });
  he = await aDistributor(world.ctx(), { name: '阿禾' });
});
afterAll(() => world.close());

const as = (member: DistributorRow, more: Partial<Ctx> = {}): Ctx => world.ctx({ viewer: asMember(toId(member._id)), ...more });
const KITS =
  '{ myKits { campaignId title sharer product { name priceFen sellingPoint } items { id title isOpen opensAt text link fileCount files { id } counts { copies shares clicks sales } usedByAll } totals { sent clicks sales profitFen } } }';
const REPORT = 'mutation ($uses: [KitUseInput!]!) { reportKitUses(uses: $uses) }';

async function kitOf(ctx: Ctx) {
  const { data, errors } = await world.ask(ctx, KITS);
  expect(errors).toBeUndefined();
  return data.myKits[0];
}
const open = async (wave = 1, now = NOON): Promise<string> => {
  const words = await actorOf('OPEN_MATERIAL')!.fire(
    world.ctx({ now }),
    await anAction(world, campaign, { kind: 'OPEN_MATERIAL', kitWave: wave, state: 'FIRING' }),
    campaign,
  );
  return words.zh;
};
const codeOfLink = (link: string): string => link.slice(link.lastIndexOf('/') + 1);

async function visit(
  code: string,
  more: { headers?: Record<string, string>; isHead?: boolean; ctx?: Ctx; address?: string } = {},
): Promise<Answer> {
  const headers = { 'user-agent': PHONE, accept: 'text/html', ...more.headers };
  const asked = { params: { code }, query: new URLSearchParams(), headers, cookies: {}, address: more.address ?? '10.0.0.1', body: null };
  return edges[0]!.answer(more.ctx ?? world.ctx({ viewer: STRANGER }), { ...asked, isHead: more.isHead ?? false });
}
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'OK';
  } catch (error) {
    return isRefused(error) ? error.code : String(error);
  }
};

describe('a wave', () => {
  test('is locked with its time until the timetable opens it, and again opens nothing', async () => {
    await addKitItem(manager, toId(campaign._id), BASE);
    await anAction(world, campaign, { kind: 'OPEN_MATERIAL', kitWave: 1, at: at(34) });
    const before = await kitOf(as(he));
    expect(before.items).toMatchObject([{ isOpen: false, text: null, link: null, opensAt: at(34).toISOString() }]);
    expect(await open()).toBe('第 1 波 1 条素材已开放');
    const openAt = (await kitItems.raw(world.db).findOne({}))!.openAt;
    expect(await open(1, at(5))).toBe('第 1 波 1 条素材已开放');
    expect((await kitItems.raw(world.db).findOne({}))!.openAt).toEqual(openAt);
    const [item] = (await kitOf(as(he))).items;
    expect(item).toMatchObject({ isOpen: true, opensAt: null });
    expect(item.text).toBe(`今天只要 89 元，阿禾 推荐\n${item.link}`);
    expect(item.link).toMatch(/^http:\/\/localhost:3000\/k\/[0-9A-HJKMNP-TV-Z]{9}$/);
  });

  test('that is open takes in a late item open', async () => {
    await anAction(world, campaign, { kind: 'OPEN_MATERIAL', kitWave: 1, state: 'DONE' });
    expect((await addKitItem(manager, toId(campaign._id), BASE)).openAt).toEqual(NOON);
    expect((await addKitItem(manager, toId(campaign._id), { ...BASE, wave: 2 })).openAt).toBeNull();
  });

  test('shows a member what is for the own tier alone, and nothing that was withdrawn', async () => {
    await addKitItem(manager, toId(campaign._id), { ...BASE, title: '新手的', tiers: ['NEW'] });
    await addKitItem(manager, toId(campaign._id), { ...BASE, title: '头部的', tiers: ['HEAD'] });
    const gone = await addKitItem(manager, toId(campaign._id), { ...BASE, title: '撤下的' });
    await world.ask(manager, 'mutation ($id: ID!) { withdrawKitItem(id: $id) { state } }', { id: toId(gone._id) });
    expect((await kitOf(as(he))).items.map(({ title }: { title: string }) => title)).toEqual(['新手的']);
  });
});

describe('of two who add at once', () => {
  test('each gets a place of its own, and the cap holds', async () => {
    const add = () => addKitItem(manager, toId(campaign._id), BASE);
    const added = await Promise.all(Array.from({ length: 6 }, add));
    expect(new Set(added.map(({ position }) => position)).size).toBe(6);
    await kitItems.raw(world.db).updateOne({ _id: added[0]!._id }, { $set: { position: 60 } });
    expect(await codeOf(add())).toBe('KIT_TOO_MANY');
  });
});

describe('a link', () => {
  beforeEach(async () => {
    await addKitItem(manager, toId(campaign._id), BASE);
    await open();
  });

  test('is made once for a member, also where two devices ask at the same moment', async () => {
    const kits = await Promise.all([kitOf(as(he)), kitOf(as(he)), kitOf(as(he))]);
    expect(new Set(kits.map(({ items }) => items[0].link)).size).toBe(1);
    expect(await kitLinks.raw(world.db).countDocuments()).toBe(1);
  });

  test('counts a visitor once an hour, another one too, and nobody that is no person', async () => {
    const code = codeOfLink((await kitOf(as(he))).items[0].link);
    await Promise.all([visit(code), visit(code), visit(code.toLowerCase())]);
    await visit(code, { address: '10.0.0.2' });
    await visit(code, { headers: { 'user-agent': 'curl/8.5.0' } });
    await visit(code, { headers: { 'sec-purpose': 'prefetch' }, address: '10.0.0.3' });
    await visit(code, { isHead: true, address: '10.0.0.4' });
    await visit(code, { ctx: as(he), address: '10.0.0.5' });
    expect((await kitOf(as(he))).items[0].counts.clicks).toBe(2);
    await visit(code, { ctx: world.ctx({ viewer: STRANGER, now: at(61) }) });
    const kit = await kitOf(as(he));
    expect([kit.items[0].counts.clicks, kit.totals.clicks]).toEqual([3, 3]);
    const stored = JSON.stringify(await kitEvents.raw(world.db).find().toArray());
    expect(stored).not.toContain('10.0.0');
  });

  test('an address that comes under ever new names is led on, and counted for so many of them', async () => {
    const code = codeOfLink((await kitOf(as(he))).items[0].link);
    const answers = await Promise.all(
      Array.from({ length: 320 }, (_, each) => visit(code, { address: '10.9.9.9', headers: { 'user-agent': `${PHONE} ${each}` } })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    // Behind those that were not waited for.
    await countClick(world.ctx(), (await linkOf(world.ctx(), code))!, 'last');
    expect((await linkOf(world.ctx(), code))!.clicks).toBe(301);
  });

  test('of a member who was erased goes on, and names nobody', async () => {
    const code = codeOfLink((await kitOf(as(he))).items[0].link);
    await distributors.raw(world.db).updateOne({ _id: he._id }, { $set: { name: '已注销会员', erasedAt: NOON } });
    const { status, page } = await visit(code);
    expect(status).toBe(200);
    expect(page).toContain('手熬秋梨膏');
    expect(page).not.toContain('邀你同享');
  });

  test('a hundred visitors at once are a hundred clicks, on the link, the item and the hour', async () => {
    const link = (await linkOf(world.ctx(), codeOfLink((await kitOf(as(he))).items[0].link)))!;
    const fresh = await Promise.all(Array.from({ length: 150 }, (_, each) => countClick(world.ctx(), link, `v${each % 100}`)));
    expect(fresh.filter(Boolean)).toHaveLength(100);
    expect((await linkOf(world.ctx(), link._id))!.clicks).toBe(100);
    expect(await itemFigures(world.ctx(), campaign._id)).toMatchObject([{ clicks: 100 }]);
    expect((await kitHours.raw(world.db).find().toArray()).reduce((sum, { clicks }) => sum + clicks, 0)).toBe(100);
  });

  test('leads to a page with product, price, selling point and first name, or to the shop that is set', async () => {
    const code = codeOfLink((await kitOf(as(he))).items[0].link);
    const { status, page } = await visit(code);
    expect(status).toBe(200);
    for (const word of ['手熬秋梨膏', '>89<', '2 瓶装', '阿禾 邀你同享']) expect(page).toContain(word);
    await settings
      .raw(world.db)
      .insertMany([
        { _id: 'shopAddress', value: 'https://shop.example.com/p/{sku}?m={member}' } as never,
        { _id: 'shopHosts', value: 'shop.example.com' } as never,
      ]);
    forget(manager);
    const led = await visit(code, { address: '10.0.0.9' });
    expect([led.status, led.headers]).toEqual([302, { location: `https://shop.example.com/p/PEAR?m=${he.memberNo}` }]);
    expect((await kitOf(as(he))).items[0].counts.clicks).toBe(2);
  });

  test.each(['7K3ZQ9XWC', 'x', '%00', '../../etc', 'A'.repeat(5_000)])(
    '%s leads to a friendly page that says it was not found',
    async (code) => {
      const { status, page } = await visit(code);
      expect(status).toBe(404);
      expect(page).toContain('没有找到这个链接');
      expect(await kitEvents.raw(world.db).countDocuments()).toBe(0);
    },
  );
});

describe('what the phone tells', () => {
  test('counts once however often it is told, and nothing of items that were not open', async () => {
    const item = await addKitItem(manager, toId(campaign._id), BASE);
    const locked = await addKitItem(manager, toId(campaign._id), { ...BASE, wave: 2 });
    await open();
    await kitOf(as(he));
    const use = (id: string, itemId: string, kind: string, when = NOON) => ({ id, itemId, use: kind, at: when.toISOString() });
    const uses = [
      use('use-00001', toId(item._id), 'COPY'),
      use('use-00002', toId(item._id), 'COPY'),
      use('use-00003', toId(item._id), 'SHARE'),
      use('use-00004', toId(locked._id), 'COPY'),
      use('use-00005', 'f'.repeat(24), 'COPY'),
      use('use-00006', toId(item._id), 'COPY', at(-30 * 24 * 60)),
      use('use-00007', toId(item._id), 'COPY', at(600)),
    ];
    const [one, other] = await Promise.all([world.ask(as(he), REPORT, { uses }), world.ask(as(he), REPORT, { uses })]);
    expect([one.data.reportKitUses, other.data.reportKitUses].sort()).toEqual([0, 4]);
    expect((await world.ask(as(he), REPORT, { uses })).data.reportKitUses).toBe(0);
    const kit = await kitOf(as(he));
    expect(kit.items.find(({ id }: { id: string }) => id === toId(item._id))).toMatchObject({
      counts: { copies: 3, shares: 1 },
      usedByAll: 4,
    });
    expect(kit.totals.sent).toBe(4);
    // Nothing is counted ahead of time.
    expect((await kitHours.raw(world.db).find().toArray()).every(({ hourAt }) => hourAt <= NOON)).toBe(true);
    const more = Array.from({ length: 101 }, (_, each) => use(`many-${String(each).padStart(4, '0')}`, toId(item._id), 'COPY'));
    expect((await world.ask(as(he), REPORT, { uses: more })).errors?.[0]?.extensions?.['code']).toBe('KIT_USES_TOO_MANY');
  });
});

describe('a sale', () => {
  let first: string;
  let second: string;
  beforeEach(async () => {
    await addKitItem(manager, toId(campaign._id), BASE);
    await addKitItem(manager, toId(campaign._id), { ...BASE, title: '海报', kind: 'POSTER', hour: '11:00' });
    await open(1, at(-30));
    const { items } = await kitOf(as(he));
    [first, second] = items.map(({ link }: { link: string }) => codeOfLink(link)) as [string, string];
  });
  const click = async (code: string, minutes: number, visitor = `v${minutes}`) =>
    countClick(world.ctx({ now: at(minutes) }), (await linkOf(world.ctx(), code))!, visitor);
  const sold = (minutes: number, more = {}) =>
    anOrder(world.ctx(), he.memberNo, { sku: 'PEAR', amountFen: 8_900, profitFen: 1_800, paidAt: at(minutes), ...more });
  const figures = async () => (await itemFigures(world.ctx(), campaign._id)).map(({ orders, salesFen }) => [orders, salesFen]);

  test('is counted for the link that was clicked last before it was paid; looking again changes nothing', async () => {
    await click(first, -20);
    await click(second, -10);
    await click(first, 5);
    await sold(-15);
    await sold(-5);
    await sold(-25);
    await sold(-5, { sku: 'RICE-5KG' });
    expect(await attributeSales(world.ctx())).toMatchObject({ sales: 2, refunds: 0 });
    expect(await figures()).toEqual([
      [1, 8_900],
      [1, 8_900],
    ]);
    expect(await attributeSales(world.ctx())).toMatchObject({ sales: 0 });
    expect(await attributeCampaign(world.ctx(), campaign)).toMatchObject({ sales: 0, refunds: 0 });
    expect((await kitOf(as(he))).totals).toEqual({ sent: 0, clicks: 3, sales: 2, profitFen: 3_600 });
  });

  test('that comes in later is found by the next look, and a refund takes back what it gave', async () => {
    await click(first, -20);
    await sold(-15);
    await attributeSales(world.ctx());
    const { orderNo } = await sold(-14);
    expect(await attributeSales(world.ctx())).toMatchObject({ sales: 1 });
    await recordRefunds(world.ctx(), [refundInput(orderNo, { amountFen: 4_450, refundedAt: at(0) })]);
    expect(await attributeSales(world.ctx())).toMatchObject({ sales: 0, refunds: 1 });
    expect((await figures())[0]).toEqual([2, 13_350]);
    await recordRefunds(world.ctx(), [refundInput(orderNo, { amountFen: 4_450, refundedAt: at(1) })]);
    await attributeSales(world.ctx());
    expect((await figures())[0]).toEqual([1, 8_900]);
    expect(await attributeSales(world.ctx())).toMatchObject({ refunds: 0 });
    expect((await kitOf(as(he))).totals).toMatchObject({ sales: 1, profitFen: 1_800 });
  });

  test('worked out afresh comes to the same', async () => {
    await click(first, -20);
    await click(second, -12);
    for (const minutes of [-19, -13, -12, -11, 30]) await sold(minutes);
    await attributeSales(world.ctx());
    const before = await figures();
    for (const rows of [kitSales, kitHours, kitCursors]) await rows.raw(world.db).deleteMany({});
    await attributeCampaign(world.ctx(), campaign);
    expect(await figures()).toEqual(before);
    expect(before).toEqual([
      [2, 17_800],
      [3, 26_700],
    ]);
  });

  test('of another member is not counted for this one', async () => {
    const su = await aDistributor(world.ctx(), { name: '小满' });
    await click(first, -20);
    await anOrder(world.ctx(), su.memberNo, { sku: 'PEAR', paidAt: at(-10) });
    expect(await attributeSales(world.ctx())).toMatchObject({ sales: 0 });
  });

  test('is told by item, tier and hour to the staff', async () => {
    await click(first, -20);
    await sold(-15);
    await attributeSales(world.ctx());
    const { data } = await world.ask(
      manager,
      'query ($id: ID!) { kitReport(campaignId: $id) { items { title counts { clicks sales } } byTier { key counts { clicks sales salesFen } } byHour { key counts { clicks sales } } byGroup { key } } }',
      { id: toId(campaign._id) },
    );
    expect(data.kitReport).toMatchObject({
      items: [{ counts: { clicks: 1, sales: 1 } }, { counts: { clicks: 0 } }],
      byTier: [{ key: 'NEW', counts: { clicks: 1, sales: 1, salesFen: 8_900 } }],
      byGroup: [{ key: null }],
    });
    expect(data.kitReport.byHour).toMatchObject([{ key: '2026-05-12T02:00:00.000Z', counts: { clicks: 1, sales: 1 } }]);
  });
});

describe('pictures of an item', () => {
  test('are for those to whom the item is open, and for nobody of another audience', async () => {
    const bytes = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#e6bf78' } })
      .png()
      .toBuffer();
    const picture = await keepFile(manager, { bytes, kind: 'IMAGE', use: 'KIT' });
    const ids = [toId(picture._id)];
    await addKitItem(manager, toId(campaign._id), { ...BASE, kind: 'PICTURES', text: null, fileIds: ids });
    expect(await codeOf(openFile(as(he), ids[0]!))).toBe('FILE_NOT_YOURS');
    await open();
    expect(await codeOf(openFile(as(he), ids[0]!))).toBe('OK');
    expect((await kitOf(as(he))).items[0]).toMatchObject({ files: [{ id: ids[0] }], fileCount: 1 });
    await campaigns
      .raw(world.db)
      .updateOne({ _id: campaign._id }, { $set: { audience: { tiers: ['HEAD'], provinces: [], groupIds: [] } } });
    expect(await codeOf(openFile(as(he), ids[0]!))).toBe('FILE_NOT_YOURS');
    expect((await world.ask(as(he), KITS)).data.myKits).toEqual([]);
  });

  test('of the wrong kind, or of nobody, are refused, and the item is not there', async () => {
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const picture = await keepFile(manager, { bytes, kind: 'IMAGE', use: 'KIT' });
    const add = (more: object) => codeOf(addKitItem(manager, toId(campaign._id), { ...BASE, ...more }));
    expect(await add({ kind: 'VIDEO', fileIds: [toId(picture._id)] })).toBe('KIT_FILE_KIND');
    expect(await add({ kind: 'PICTURES', fileIds: ['f'.repeat(24)] })).toBe('FILE_UNKNOWN');
    expect(await kitItems.raw(world.db).countDocuments()).toBe(0);
  });
});

describe('a campaign that is over', () => {
  test('takes no more material', async () => {
    await campaigns.raw(world.db).updateOne({ _id: campaign._id }, { $set: { state: 'CLOSED' } });
    expect(await codeOf(addKitItem(manager, toId(campaign._id), BASE))).toBe('KIT_CAMPAIGN_OVER');
  });
});
