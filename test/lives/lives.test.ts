// A live from its rundown to its note: two hosts at once, one of them offline for a while, and who may do what.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ObjectId } from 'mongodb';
import type { CampaignRow } from '../../server/campaigns/service.ts';
import type { Ctx } from '../../server/context.ts';
import { staff } from '../../server/auth/model.ts';
import { newStaff } from '../../server/auth/service.ts';
import { fromId, newId, toId } from '../../server/core/ids.ts';
import { createLive, saveLiveHosts, saveRundown } from '../../server/lives/editing.ts';
import { edges } from '../../server/lives/edges.ts';
import { feeds } from '../../server/lives/feeds.ts';
import { endLive, hostLive, startLive } from '../../server/lives/hosting.ts';
import { liveSends, lives } from '../../server/lives/model.ts';
import type { LiveRow } from '../../server/lives/model.ts';
import { rooms } from '../../server/lives/rooms.ts';
import { runDue } from '../../server/timetables/service.ts';
import { aCampaign, minute } from '../leaderboards/made.ts';
import { heldGroup, staysIn } from '../support/held.ts';
import { aDistributor } from '../support/trade.ts';
import { asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { anAction } from '../timetables/made.ts';

let world: World;
let ctx: Ctx;
let campaign: CampaignRow;
let operatorId = '';
let kolId = '';
let memberId = '';
let ofOperator: ObjectId;
let ofKol: ObjectId;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
afterEach(() => emptyWorld(world));
beforeEach(async () => {
  ctx = world.ctx({ now: minute(60) });
  campaign = await aCampaign(ctx);
  const operator = { ...newStaff(ctx, { username: `op${toId(newId()).slice(-6)}`, name: '苏晚', role: 'OPERATOR' }), passwordHash: 'x' };
  await staff.raw(ctx.db).insertOne(operator);
  operatorId = toId(operator._id);
  [ofOperator, ofKol] = [await heldGroup(world, operatorId), await heldGroup(world, null)];
  const [kol, member] = [await aDistributor(ctx), await aDistributor(ctx)];
  [kolId, memberId] = [toId(kol._id), toId(member._id)];
  await staysIn(world, ofKol, kol._id);
  await staysIn(world, ofKol, member._id);
});

const manager = (now = minute(60)): Ctx => world.ctx({ now, viewer: asStaff('OPS_MANAGER') });
const operator = (now = minute(61)): Ctx => world.ctx({ now, viewer: asStaff('OPERATOR', operatorId) });
const kol = (now = minute(61)): Ctx => world.ctx({ now, viewer: asMember(kolId, 'KOL') });
const member = (now = minute(61)): Ctx => world.ctx({ now, viewer: asMember(memberId) });
const hosts = () => [
  { kind: 'STAFF' as const, personId: operatorId, groupIds: [toId(ofOperator)] },
  { kind: 'DISTRIBUTOR' as const, personId: kolId, groupIds: [toId(ofKol)] },
];

async function prepared(): Promise<LiveRow> {
  const live = await createLive(manager(), { campaignId: toId(campaign._id), title: '开场直播', plannedAt: minute(60) });
  const lines = ['早上好', '只说一样东西', '素材开放了'].map((text, index) => ({ kind: 'TEXT' as const, text, minute: index }));
  const written = await saveRundown(manager(), { id: toId(live._id), seq: live.seq, lines });
  return saveLiveHosts(manager(), { id: toId(live._id), seq: written.seq, hosts: hosts() });
}

async function running(): Promise<{ live: LiveRow; id: string; lines: string[] }> {
  const live = await startLive(manager(), toId((await prepared())._id));
  return { live, id: toId(live._id), lines: live.lines.map((line) => line.id) };
}

const PLACES = `query ($id: ID!) { live(id: $id) { state groupCount spread { position groups } places { position sentLineIds group { id } } lines { text hint askedAt } } }`;
const sends = () => liveSends.raw(ctx.db).countDocuments({});

describe('preparing', () => {
  test('from a template, and like an earlier one without its hosts', async () => {
    const first = await createLive(manager(), {
      campaignId: toId(campaign._id),
      title: '开场',
      plannedAt: minute(0),
      templateKey: 'opening',
    });
    expect(first.lines.length).toBeGreaterThan(5);
    await saveLiveHosts(manager(), { id: toId(first._id), seq: 0, hosts: hosts() });
    const second = await createLive(manager(), {
      campaignId: toId(campaign._id),
      title: '再来',
      plannedAt: minute(90),
      fromId: toId(first._id),
    });
    expect(second.lines.map(({ text }) => text)).toEqual(first.lines.map(({ text }) => text));
    expect(second.lines[0]?.id).not.toBe(first.lines[0]?.id);
    expect(second.hosts).toEqual([]);
    await expect(createLive(manager(), { campaignId: toId(campaign._id), title: '晚', plannedAt: minute(2_000) })).rejects.toMatchObject({
      code: 'LIVE_TIME_WRONG',
    });
  });

  test('of two who save at once one is told', async () => {
    const live = await createLive(manager(), { campaignId: toId(campaign._id), title: '开场', plannedAt: minute(0) });
    const save = () => saveRundown(manager(), { id: toId(live._id), seq: live.seq, lines: [{ kind: 'TEXT', text: '好', minute: 0 }] });
    const both = await Promise.allSettled([save(), save()]);
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'LIVE_STALE' } }]);
  });

  test('hosts are in their own groups, each group has one', async () => {
    const live = await createLive(manager(), { campaignId: toId(campaign._id), title: '开场', plannedAt: minute(0) });
    const save = (rows: Parameters<typeof saveLiveHosts>[1]['hosts']) =>
      saveLiveHosts(manager(), { id: toId(live._id), seq: live.seq, hosts: rows });
    const [one, two] = hosts();
    if (!one || !two) throw new Error('two hosts');
    await expect(save([{ ...one, groupIds: [toId(ofKol)] }])).rejects.toMatchObject({ code: 'LIVE_HOST_GROUP' });
    await expect(save([{ ...two, groupIds: [toId(ofOperator)] }])).rejects.toMatchObject({ code: 'LIVE_HOST_GROUP' });
    await expect(save([one, { ...two, groupIds: one.groupIds }])).rejects.toMatchObject({ code: 'LIVE_HOST_TWICE' });
    await expect(save([{ ...one, personId: toId(newId()) }])).rejects.toMatchObject({ code: 'LIVE_HOST_UNKNOWN' });
    await expect(save([{ ...one, groupIds: [toId(newId())] }])).rejects.toMatchObject({ code: 'LIVE_GROUP_OUTSIDE' });
    const { data } = await world.ask(
      manager(),
      `query ($id: ID!, $no: String) { liveHostChoices(id: $id, memberNo: $no) { kind name groups { id } } }`,
      { id: toId(live._id) },
    );
    expect(data.liveHostChoices).toMatchObject([{ kind: 'STAFF', groups: [{ id: toId(ofOperator) }] }]);
  });
});

describe('two hosts', () => {
  test('run the same rundown, each in the own group', async () => {
    const { id, lines } = await running();
    const [a = '', b = ''] = lines;
    await Promise.all([
      hostLive(operator(), {
        id,
        sends: [{ groupId: toId(ofOperator), lineId: a, at: minute(61) }],
        places: [{ groupId: toId(ofOperator), lineId: b, at: minute(61) }],
      }),
      hostLive(kol(), { id, sends: [], places: [{ groupId: toId(ofKol), lineId: lines[2] ?? '', at: minute(61) }] }),
    ]);
    const { data } = await world.ask(manager(), PLACES, { id });
    expect(data.live).toMatchObject({
      state: 'RUNNING',
      groupCount: 2,
      spread: [
        { position: 2, groups: 1 },
        { position: 3, groups: 1 },
      ],
    });
    expect(data.live.places).toMatchObject([
      { position: 2, sentLineIds: [a] },
      { position: 3, sentLineIds: [] },
    ]);
    // A host is shown the own group, and how far all of them are.
    const { data: own } = await world.ask(kol(), PLACES, { id });
    expect(own.live.places).toMatchObject([{ group: { id: toId(ofKol) } }]);
    expect(own.live.spread).toHaveLength(2);
    const foreign = { id, sends: [{ groupId: toId(ofOperator), lineId: a, at: minute(61) }], places: [] };
    await expect(hostLive(kol(), foreign)).rejects.toMatchObject({ code: 'LIVE_NOT_YOUR_GROUP' });
    await expect(hostLive(member(), foreign)).rejects.toMatchObject({ code: 'LIVE_NOT_HOST' });
  });

  test('what was done offline is told later, twice and in any order, and counts once', async () => {
    const { id, lines } = await running();
    const groupId = toId(ofKol);
    const all = lines.map((lineId, index) => ({ groupId, lineId, at: minute(61 + index) }));
    const late = { id, sends: all, places: [{ groupId, lineId: null, at: minute(64) }] };
    const early = { id, sends: all.slice(0, 1), places: [{ groupId, lineId: lines[1] ?? '', at: minute(61) }] };
    await Promise.all([hostLive(kol(minute(70)), late), hostLive(kol(minute(70)), late), hostLive(kol(minute(70)), early)]);
    await hostLive(kol(minute(71)), early);
    expect(await sends()).toBe(3);
    const { data } = await world.ask(kol(), PLACES, { id });
    expect(data.live.places).toMatchObject([{ position: 4, sentLineIds: expect.arrayContaining(lines) }]);
    const { data: followed } = await world.ask(member(), `query ($id: ID!) { liveFeed(id: $id) { groupName lines { text at } } }`, { id });
    expect(followed.liveFeed.lines.map(({ text }: { text: string }) => text)).toEqual(['早上好', '只说一样东西', '素材开放了']);
    // Not before it began, not in the future, no line that is not in it.
    await hostLive(operator(minute(80)), {
      id,
      sends: [
        { groupId: toId(ofOperator), lineId: lines[0] ?? '', at: minute(-9) },
        { groupId: toId(ofOperator), lineId: 'x', at: minute(70) },
      ],
      places: [],
    });
    expect(await liveSends.raw(ctx.db).findOne({ groupId: ofOperator })).toMatchObject({ at: minute(60), byName: expect.any(String) });
    expect(await sends()).toBe(4);
  });

  test('a line that the clock asks for is raised once, also when it fires again, and moves nobody', async () => {
    const { id } = await running();
    await anAction(world, campaign, { kind: 'ASK_LINE', title: '问一句', text: '还差多少到下一名？', at: minute(62) });
    await runDue(world.ctx({ now: minute(62) }));
    const { data } = await world.ask(kol(), PLACES, { id });
    expect(data.live.lines.filter(({ askedAt }: { askedAt: string | null }) => askedAt !== null)).toMatchObject([
      { text: '还差多少到下一名？' },
    ]);
    expect(data.live.places).toMatchObject([{ position: 1 }]);
  });
});

describe('the end', () => {
  test('makes the note: words, picture, and a page for whoever has its link', async () => {
    const { id, lines } = await running();
    await hostLive(kol(), { id, sends: lines.slice(0, 2).map((lineId) => ({ groupId: toId(ofKol), lineId, at: minute(61) })), places: [] });
    await expect(endLive(kol(), id)).rejects.toMatchObject({ code: 'LIVE_NOT_HOST' });
    const [one, two] = await Promise.all([endLive(manager(minute(90)), id), endLive(manager(minute(90)), id)]);
    expect(one.note?.secret).toBe(two.note?.secret);
    const { note } = (await lives.raw(ctx.db).findOne({ _id: fromId(id) })) ?? { note: null };
    expect(note).toMatchObject({ groups: 1, hosts: 2, lines: 2, minutes: 30, told: ['早上好', '只说一样东西'] });
    expect(note?.text).toContain(`/n/${note?.secret}`);
    const [page, picture] = edges;
    const asked = {
      params: { secret: note?.secret ?? '' },
      query: new URLSearchParams(),
      headers: {},
      cookies: {},
      address: '',
      isHead: false,
      body: null,
    };
    const shown = await page?.answer(world.ctx(), asked);
    expect(shown?.page).toContain('开场直播');
    expect((await picture?.answer(world.ctx(), asked))?.media?.type).toBe('image/png');
    const missing = await page?.answer(world.ctx(), { ...asked, params: { secret: 'x'.repeat(22) } });
    expect(missing?.status).toBe(404);
    expect(missing?.page).toContain('没有找到这份便签');
    // A day later an offline host is too late.
    const late = { id, sends: [{ groupId: toId(ofKol), lineId: lines[2] ?? '', at: minute(62) }], places: [] };
    await hostLive(kol(minute(91)), late);
    expect(await sends()).toBe(3);
    await expect(hostLive(kol(minute(90 + 24 * 60 + 1)), late)).rejects.toMatchObject({ code: 'LIVE_NOT_NOW' });
    await expect(startLive(manager(minute(92)), id)).rejects.toMatchObject({ code: 'LIVE_NOT_NOW' });
  });
});

describe('who sees what', () => {
  test('the rundown is for hosts and staff, a follower gets what was sent into the own group', async () => {
    const { id } = await running();
    const stranger = world.ctx({ viewer: asMember(toId((await aDistributor(ctx))._id)) });
    expect((await world.ask(member(), PLACES, { id })).errors?.[0]?.extensions?.['code']).toBe('LIVE_NOT_HOST');
    expect((await world.ask(stranger, `query ($id: ID!) { liveFeed(id: $id) { title } }`, { id })).errors?.[0]?.extensions?.['code']).toBe(
      'LIVE_NOT_YOURS',
    );
    const [room] = rooms;
    const code = async (viewer: Ctx, key: string) =>
      room?.admit(viewer, key).then(
        () => 'IN',
        (error: unknown) => (error as { code: string }).code,
      );
    expect(await Promise.all([code(kol(), id), code(manager(), id), code(member(), id), code(member(), `${id}:${toId(ofKol)}`)])).toEqual([
      'IN',
      'IN',
      'LIVE_NOT_YOURS',
      'IN',
    ]);
    expect(
      await Promise.all([
        code(member(), `${id}:${toId(ofOperator)}`),
        code(stranger, `${id}:${toId(ofKol)}`),
        code(kol(), `${id}:${toId(newId())}`),
      ]),
    ).toEqual(['LIVE_NOT_YOURS', 'LIVE_NOT_YOURS', 'LIVE_NOT_YOURS']);
  });

  test('a line is told to its group, and to hosts that something moved', async () => {
    const { id, lines } = await running();
    await hostLive(kol(), { id, sends: [{ groupId: toId(ofKol), lineId: lines[0] ?? '', at: minute(61) }], places: [] });
    const [feed] = feeds;
    const row = await liveSends.raw(ctx.db).findOne({});
    await feed?.onChange(ctx, { operationType: 'insert', fullDocument: row } as never);
    expect(world.emitted.slice(-2)).toMatchObject([
      { room: `live:${id}`, event: 'line', state: { groupId: toId(ofKol) } },
      { room: `live:${id}:${toId(ofKol)}`, event: 'line', state: { text: '早上好', kind: 'TEXT' } },
    ]);
    expect(world.emitted.at(-2)?.state).not.toHaveProperty('text');
  });
});
