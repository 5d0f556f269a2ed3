// What a person may ask about the own data and what the staff may ask about somebody else's: a whole phone number, a copy of
// everything, and being forgotten.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import type { Document } from 'mongodb';
import { auditEntries } from '../../server/audit/model.ts';
import type { AuditAction } from '../../server/audit/rules.ts';
import { sessions } from '../../server/auth/model.ts';
import { createPersona, identify, whenSessionEnds } from '../../server/auth/service.ts';
import { STRANGER } from '../../server/context.ts';
import type { Ctx } from '../../server/context.ts';
import { toId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import type { DistributorRow } from '../../server/distributors/model.ts';
import { rememberedDistributors } from '../../server/distributors/remembered.ts';
import { distributorsByNo, enrolDistributors, findMemberFaults, personFactsOf, writeStandings } from '../../server/distributors/service.ts';
import type { TierChangeRow } from '../../server/distributors/service.ts';
import { orders } from '../../server/orders/model.ts';
import { recordRefunds } from '../../server/orders/service.ts';
import { edges } from '../../server/privacy/edges.ts';
import { objections } from '../../server/tiers/model.ts';
import { aBrowser } from '../auth/door.ts';
import { aDistributor, anOrder, memberInput, refundInput } from '../support/trade.ts';
import { NOON, asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const DAY = 86_400_000;
let world: World;
let ctx: Ctx;
let admin: Ctx;
let manager: Ctx;

beforeAll(async () => {
  world = await makeWorld({ demo: true });
});

afterAll(() => world.close());

beforeEach(async () => {
  await emptyWorld(world);
  ctx = world.ctx();
  admin = world.ctx({ viewer: asStaff('ADMIN') });
  manager = world.ctx({ viewer: asStaff('OPS_MANAGER') });
});

async function rowOf(memberNo: string): Promise<DistributorRow> {
  return (await distributorsByNo(ctx, [memberNo])).get(memberNo)!;
}

const xiaoman = () => aDistributor(ctx, { memberNo: 'M1', name: '小满', phone: '13812345678', region: '浙江 杭州' });

async function codeOf(by: Ctx, query: string, variables: object): Promise<string | undefined> {
  return (await world.ask(by, query, variables)).errors?.[0]?.extensions?.['code'] as string | undefined;
}

const trail = (action: AuditAction): Promise<Document[]> => auditEntries.raw(world.db).find({ action }).sort({ _id: 1 }).toArray();

let tickets = 0;
async function enter(memberNo: string, by: Partial<Ctx> = {}) {
  const seconds = NOON.getTime() / 1000;
  const ticket = await new SignJWT({ sub: memberNo, jti: `t${++tickets}`, aud: 'tierwise', iat: seconds, exp: seconds + 120 })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(world.about.secrets.webhook));
  return aBrowser().post(world.ctx({ viewer: STRANGER, ...by }), '/auth/ticket', { ticket });
}

const REVEAL = 'mutation ($distributorId: ID!, $reason: String!) { revealPhone(distributorId: $distributorId, reason: $reason) }';
const ERASE = `mutation ($distributorId: ID!, $reason: String!) {
  eraseDistributor(distributorId: $distributorId, reason: $reason) { memberNo name phone region erasedAt } }`;
const ERASE_ME = 'mutation ($memberNo: String!) { eraseMe(memberNo: $memberNo) }';

describe('a whole phone number', () => {
  test('is shown to a manager with a reason, and the trail says so without it', async () => {
    const distributorId = toId((await xiaoman())._id);
    const { data } = await world.ask(manager, REVEAL, { distributorId, reason: '快递退回，需电话核实' });
    expect(data['revealPhone']).toBe('+8613812345678');
    const [entry] = await trail('PHONE_REVEALED');
    expect(entry).toMatchObject({ subjectKind: 'DISTRIBUTOR', subjectId: distributorId, subjectName: 'M1' });
    expect(JSON.stringify(entry)).not.toMatch(/1381234|小满/);
    expect(entry!['details']).toContain('快递退回');
  });

  test('that is not known is null, and nothing was seen', async () => {
    const distributorId = toId((await aDistributor(ctx))._id);
    expect((await world.ask(manager, REVEAL, { distributorId, reason: '核实' })).data['revealPhone']).toBeNull();
    expect(await trail('PHONE_REVEALED')).toEqual([]);
  });

  test('is shown to nobody else, and not without a reason', async () => {
    const { _id } = await xiaoman();
    const distributorId = toId(_id);
    expect(await codeOf(manager, REVEAL, { distributorId, reason: '  ' })).toBe('REASON_NEEDED');
    expect(await codeOf(manager, REVEAL, { distributorId: 'f'.repeat(24), reason: 'x' })).toBe('DISTRIBUTOR_UNKNOWN');
    for (const viewer of [asMember(distributorId), asMember('f'.repeat(24), 'KOL')])
      expect(await codeOf(world.ctx({ viewer }), REVEAL, { distributorId, reason: 'x' })).toBe('NOT_ALLOWED');
    expect(await codeOf(world.ctx({ viewer: asStaff('OPERATOR') }), REVEAL, { distributorId, reason: 'x' })).toBe('NOT_YOUR_MEMBER');
    expect(await trail('PHONE_REVEALED')).toEqual([]);
  });
});

describe('erasing', () => {
  test('takes away the person and leaves the record', async () => {
    const sponsor = await aDistributor(ctx, { memberNo: 'S' });
    const before = await aDistributor(ctx, { memberNo: 'M1', name: '小满', phone: '13812345678', region: '浙江 杭州', sponsorNo: 'S' });
    await aDistributor(ctx, { memberNo: 'D', sponsorNo: 'M1' });
    await anOrder(ctx, 'M1');
    await distributors.raw(world.db).updateOne({ _id: before._id }, { $set: { isKol: true, 'standing.graceUntil': '2026-05-20' } });
    const distributorId = toId(before._id);
    const { data, errors } = await world.ask(admin, ERASE, { distributorId, reason: '本人来电要求' });
    expect(errors).toBeUndefined();
    expect(data['eraseDistributor']).toEqual({
      memberNo: 'M1',
      name: '已注销会员',
      phone: '',
      region: '',
      erasedAt: NOON.toISOString(),
    });
    const after = await distributors.raw(world.db).findOne({ _id: before._id });
    expect(after).toMatchObject({
      memberNo: 'M1',
      phone: null,
      phoneIndex: null,
      province: '',
      isKol: false,
      sponsorId: sponsor._id,
      directDownline: 1,
      joinedAt: before.joinedAt,
      standing: { tier: 'NEW', graceUntil: null, pin: null },
    });
    expect(JSON.stringify(after)).not.toMatch(/小满|杭州|1381234/);
    expect(await orders.raw(world.db).countDocuments({ distributorId: before._id })).toBe(1);
    expect(personFactsOf(after!)).toMatchObject({ isErased: true, sponsorId: toId(sponsor._id) });
    expect(await rowOf('D')).toMatchObject({ sponsorNo: 'M1', sponsorId: before._id });
    const [entry] = await trail('DISTRIBUTOR_ERASED');
    expect(entry).toMatchObject({ subjectId: distributorId, subjectName: 'M1' });
    expect(JSON.stringify(entry)).not.toMatch(/小满|1381234/);
    expect(await findMemberFaults(ctx)).toMatchObject({ halfErased: [], wrongCounts: new Map() });
  });

  test('that was undone behind the program’s back is found', async () => {
    const { _id } = await xiaoman();
    await world.ask(admin, ERASE, { distributorId: toId(_id), reason: '要求' });
    await distributors.raw(world.db).updateOne({ _id }, { $set: { name: '小满' } });
    expect(await findMemberFaults(ctx)).toMatchObject({ halfErased: ['M1'] });
  });

  test('once more changes nothing, and is in the trail once', async () => {
    const distributorId = toId((await xiaoman())._id);
    await world.ask(admin, ERASE, { distributorId, reason: '要求' });
    const before = await distributors.raw(world.db).find().toArray();
    const later = world.ctx({ viewer: asStaff('ADMIN'), now: new Date(NOON.getTime() + DAY) });
    const { data } = await world.ask(later, ERASE, { distributorId, reason: '再次' });
    expect(data['eraseDistributor']).toMatchObject({ erasedAt: NOON.toISOString() });
    expect(await distributors.raw(world.db).find().toArray()).toEqual(before);
    expect(await trail('DISTRIBUTOR_ERASED')).toHaveLength(1);
  });

  test('by two at the same moment is done once', async () => {
    const distributorId = toId((await xiaoman())._id);
    const me = world.ctx({ viewer: asMember(distributorId) });
    const answers = await Promise.all([
      world.ask(admin, ERASE, { distributorId, reason: '要求' }),
      world.ask(me, ERASE_ME, { memberNo: 'M1' }),
    ]);
    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
    expect(await trail('DISTRIBUTOR_ERASED')).toHaveLength(1);
  });

  test('leaves nothing to be found by name, phone or region', async () => {
    await xiaoman();
    const found = async (variables: object) =>
      (
        await world.ask(
          admin,
          'query ($search: String, $filter: DistributorFilter) { distributors(search: $search, filter: $filter) { edges { node { memberNo } } } }',
          variables,
        )
      ).data['distributors'].edges.length as number;
    const asked = [{ search: '小满' }, { search: '13812345678' }, { filter: { region: '浙江' } }];
    for (const each of asked) expect(await found(each)).toBe(1);
    await world.ask(admin, ERASE, { distributorId: toId((await rowOf('M1'))._id), reason: '要求' });
    for (const each of asked) expect(await found(each)).toBe(0);
    expect((await world.ask(admin, '{ search(text: "小满") { id } }')).data['search']).toEqual([]);
    expect((await world.ask(admin, '{ provinces }')).data['provinces']).toEqual([]);
    expect(await found({ search: 'M1' })).toBe(1);
  });

  test('is an admin’s act with a reason, or the member’s own', async () => {
    const distributorId = toId((await xiaoman())._id);
    const other = toId((await aDistributor(ctx, { memberNo: 'M2' }))._id);
    expect(await codeOf(admin, ERASE, { distributorId, reason: '' })).toBe('REASON_NEEDED');
    expect(await codeOf(admin, ERASE, { distributorId: 'f'.repeat(24), reason: 'x' })).toBe('DISTRIBUTOR_UNKNOWN');
    for (const viewer of [asStaff('OPERATOR'), asStaff('OPS_MANAGER'), asMember(distributorId), asMember(other, 'KOL')])
      expect(await codeOf(world.ctx({ viewer }), ERASE, { distributorId, reason: 'x' })).toBe('NOT_ALLOWED');
    // The number of somebody else erases nobody.
    expect(await codeOf(world.ctx({ viewer: asMember(other) }), ERASE_ME, { memberNo: 'M1' })).toBe('MEMBER_NO_DIFFERS');
    expect(await codeOf(admin, ERASE_ME, { memberNo: 'M1' })).toBe('NOT_ALLOWED');
    expect([await rowOf('M1'), await rowOf('M2')]).toMatchObject([{ erasedAt: null }, { erasedAt: null }]);
  });

  test('by the member ends every session at once, and no ticket, persona or token leads back in', async () => {
    const { _id } = await xiaoman();
    const id = toId(_id);
    await createPersona(ctx, { kind: 'DISTRIBUTOR', personId: id, aboutZh: '一位会员', aboutEn: 'A member', order: 1 });
    const [phone, tablet] = [await enter('M1'), await enter('M1')];
    const viewer = identify(world.about, phone.json.token, NOON);
    const heard: string[] = [];
    const deafen = whenSessionEnds((sessionId) => heard.push(sessionId));
    const { data } = await world.ask(world.ctx({ viewer }), ERASE_ME, { memberNo: ' M1 ' });
    deafen();
    expect(data['eraseMe']).toBe(true);
    expect(heard).toHaveLength(2);
    for (const { json } of [phone, tablet]) expect(() => identify(world.about, json.token, NOON)).toThrow('SESSION_ENDED');
    expect((await enter('M1')).code).toBe('MEMBER_ERASED');
    expect((await world.ask(world.ctx({ viewer: STRANGER }), '{ personas { id } }')).data['personas']).toEqual([]);
    expect((await world.ask(world.ctx({ viewer }), '{ me { name } }')).data['me']).toBeNull();
    const kept = await sessions.raw(world.db).find({ personId: _id }).toArray();
    expect(kept.map(({ device, address, endedAt }) => [device, address, endedAt])).toEqual(Array(2).fill(['', '', NOON]));
    const [entry] = await trail('DISTRIBUTOR_ERASED');
    expect(entry).toMatchObject({ actorId: id, actorName: 'M1' });
  });

  test('a sign-in at the same moment leaves no open session', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { _id, memberNo } = await aDistributor(ctx);
      await Promise.all([enter(memberNo), world.ask(admin, ERASE, { distributorId: toId(_id), reason: '要求' })]);
      expect(await sessions.raw(world.db).countDocuments({ personId: _id, endedAt: null })).toBe(0);
    }
  });

  test('takes along what the staff wrote about the member, and leaves that it happened', async () => {
    const { _id, standing } = await xiaoman();
    const change: TierChangeRow = {
      seq: 1,
      kind: 'PINNED',
      from: 'NEW',
      to: 'NEW',
      day: '2026-05-12',
      at: NOON,
      policyVersion: null,
      until: '2026-05-20',
      reason: '家里有人住院',
      byName: '顾南乔',
      conditions: [],
    };
    await writeStandings(ctx, [{ id: toId(_id), standing: { ...standing, seq: 1 }, change }]);
    const move = { at: NOON, fromNo: null, toNo: 'S', reason: '和邀请人离婚了', byName: '顾南乔' };
    await distributors.raw(world.db).updateOne({ _id }, { $push: { sponsorMoves: move } as Document });
    await world.ask(admin, ERASE, { distributorId: toId(_id), reason: '要求' });
    const after = await distributors.raw(world.db).findOne({ _id });
    expect(JSON.stringify(after)).not.toMatch(/住院|离婚/);
    expect(after).toMatchObject({ changes: [{ seq: 1, kind: 'PINNED' }], sponsorMoves: [{ toNo: 'S' }] });
  });

  test('takes along what the member wrote', async () => {
    const { _id } = await xiaoman();
    const objection = {
      distributorId: _id,
      text: '我家里有事，请再看看',
      at: NOON,
      dueAt: NOON,
      state: 'OPEN' as const,
      tier: 'NEW' as const,
    };
    await objections(world.db).create(objection);
    await world.ask(admin, ERASE, { distributorId: toId(_id), reason: '要求' });
    const [row] = await objections.raw(world.db).find().toArray();
    expect(row).toMatchObject({ text: '', state: 'ANSWERED' });
  });

  test('takes along an objection that was written while it was under way', async () => {
    const { _id } = await xiaoman();
    let transactions = 0;
    const transaction: Ctx['db']['transaction'] = async (work) => {
      transactions += 1;
      // What the first one has read is the world before this.
      if (transactions === 2)
        await objections(world.db).create({ distributorId: _id, text: '我家里有事', at: NOON, dueAt: NOON, state: 'OPEN', tier: 'NEW' });
      return world.db.transaction(work);
    };
    const slow = world.ctx({ viewer: asStaff('ADMIN'), db: { ...world.db, transaction } });
    expect((await world.ask(slow, ERASE, { distributorId: toId(_id), reason: '要求' })).errors).toBeUndefined();
    const [row] = await objections.raw(world.db).find().toArray();
    expect(row).toMatchObject({ text: '', state: 'ANSWERED' });
  });

  test('leaves nothing of an objection by somebody whom another process has erased at this moment', async () => {
    const { _id } = await xiaoman();
    const remembering = world.ctx({ viewer: asMember(toId(_id)), db: { ...world.db } });
    rememberedDistributors(remembering.db).switchOn();
    await world.ask(remembering, '{ me { distributor { memberNo } } }', {});
    await world.ask(admin, ERASE, { distributorId: toId(_id), reason: '要求' });
    expect(await codeOf(remembering, 'mutation { objectToTier(text: "我家里有事，请再看看") { id } }', {})).toBe('MEMBER_ERASED');
    const [row] = await objections.raw(world.db).find().toArray();
    expect(row).toMatchObject({ text: '', state: 'ANSWERED' });
  });

  test('a row of a later file does not bring the person back', async () => {
    const row = memberInput({ memberNo: 'M1', name: '小满', phone: '13812345678' });
    await enrolDistributors(ctx, [row]);
    await world.ask(admin, ERASE, { distributorId: toId((await rowOf('M1'))._id), reason: '要求' });
    const outcome = await enrolDistributors(ctx, [row, memberInput({ memberNo: 'M2', sponsorNo: 'M1' }), { ...row, sponsorNo: 'M2' }]);
    expect(outcome).toMatchObject({ accepted: 1, duplicate: 0 });
    expect(outcome.rejected.map(({ index, code, column }) => [index, code, column])).toEqual([
      [0, 'MEMBER_ERASED', 'memberNo'],
      [2, 'MEMBER_ERASED', 'memberNo'],
    ]);
    expect(await rowOf('M1')).toMatchObject({ name: '已注销会员', phone: null });
    expect(await rowOf('M2')).toMatchObject({ sponsorId: (await rowOf('M1'))._id });
  });

  test('an import at the same moment loses against it', async () => {
    const elsewhere = world.ctx({ db: { ...world.db } });
    for (let round = 0; round < 6; round += 1) {
      const row = memberInput({ phone: '13812345678' });
      await enrolDistributors(ctx, [row]);
      const distributorId = toId((await rowOf(row.memberNo))._id);
      await Promise.all([
        world.ask(admin, ERASE, { distributorId, reason: '要求' }),
        enrolDistributors(elsewhere, [{ ...row, name: '改名', phone: '13900000000' }]),
      ]);
    }
    expect(await findMemberFaults(ctx)).toMatchObject({ halfErased: [], members: 6 });
  });

  test('who is erased is neither moved nor moved to', async () => {
    const distributorId = toId((await xiaoman())._id);
    const other = toId((await aDistributor(ctx, { memberNo: 'M2' }))._id);
    await world.ask(admin, ERASE, { distributorId, reason: '要求' });
    const MOVE = 'mutation ($id: ID!, $to: String) { moveSponsor(distributorId: $id, sponsorNo: $to, reason: "x") { id } }';
    expect(await codeOf(admin, MOVE, { id: distributorId, to: 'M2' })).toBe('MEMBER_ERASED');
    expect(await codeOf(admin, MOVE, { id: other, to: 'M1' })).toBe('SPONSOR_ERASED');
  });
});

describe('the own data', () => {
  const [edge] = edges;

  async function dataOf(id: string): Promise<Document> {
    const answer = await edge!.answer(world.ctx({ viewer: asMember(id) }), {} as never);
    let text = '';
    for await (const piece of answer.file!.pieces) text += String(piece);
    return JSON.parse(text) as Document;
  }

  test('are everything about the member and nothing about others', async () => {
    await aDistributor(ctx, { memberNo: 'S', name: '上级' });
    const row = await aDistributor(ctx, { memberNo: 'M1', name: '小满', phone: '13812345678', region: '浙江 杭州', sponsorNo: 'S' });
    const id = toId(row._id);
    const change: TierChangeRow = {
      seq: 1,
      kind: 'PINNED',
      from: 'NEW',
      to: 'MID',
      day: '2026-05-12',
      at: NOON,
      policyVersion: null,
      until: '2026-06-01',
      reason: '员工备注',
      byName: '运营小王',
      conditions: [],
    };
    await writeStandings(ctx, [{ id, standing: { ...row.standing, tier: 'MID', groupsOf: 'NEW', seq: 1 }, change }]);
    const order = await anOrder(ctx, 'M1', { buyerRef: 'buyer-7f3a-secret' });
    await recordRefunds(ctx, [refundInput(order.orderNo, { amountFen: 900 })]);
    await anOrder(ctx, 'S', { buyerRef: 'M1' });
    await enter('M1');
    const told = await dataOf(id);
    expect(told['profile']).toMatchObject({ memberNo: 'M1', name: '小满', phone: '+8613812345678', region: '浙江 杭州', sponsorNo: 'S' });
    expect(told['standing']).toMatchObject({ tier: 'MID' });
    expect(told['tierChanges']).toMatchObject([{ kind: 'PINNED', to: 'MID', until: '2026-06-01' }]);
    expect(told['sessions']).toMatchObject([{ way: 'TICKET' }]);
    expect(told['orders']).toMatchObject([{ orderNo: order.orderNo, amountFen: 5_900, refundedFen: 900, refunds: [{ amountFen: 900 }] }]);
    expect(JSON.stringify(told)).not.toMatch(/上级|7f3a|员工备注|运营小王/);
    expect(await trail('OWN_DATA_EXPORTED')).toMatchObject([{ actorId: id, actorName: 'M1', subjectName: 'M1' }]);
  });

  test('of a new member are a whole file too, and of many orders all of them', async () => {
    const id = toId((await xiaoman())._id);
    expect(await dataOf(id)).toMatchObject({ orders: [], objections: [], tierChanges: [] });
    for (let at = 0; at < 3; at += 1) await anOrder(ctx, 'M1');
    const [sample] = await orders.raw(world.db).find().toArray();
    const more = Array.from({ length: 1_100 }, (_, at) => ({ ...sample!, _id: undefined, orderNo: `many-${at}` }));
    await orders.raw(world.db).insertMany(more.map(({ _id: _none, ...row }) => row) as never);
    expect((await dataOf(id))['orders']).toHaveLength(1_103);
  });

  test('are given out a few times in an hour, since each file is an entry in the trail', async () => {
    const [id, other] = [toId((await xiaoman())._id), toId((await aDistributor(ctx))._id)];
    for (let file = 0; file < 10; file += 1) await dataOf(id);
    await expect(dataOf(id)).rejects.toMatchObject({ code: 'TOO_FAST', details: { retryAfterSeconds: expect.any(Number) } });
    expect(await trail('OWN_DATA_EXPORTED')).toHaveLength(10);
    await dataOf(other);
  });

  test('are for the member alone', async () => {
    const id = toId((await xiaoman())._id);
    expect(edge).toMatchObject({ method: 'GET', path: '/me/data', policy: ['DISTRIBUTOR', 'KOL'] });
    await world.ask(admin, ERASE, { distributorId: id, reason: '要求' });
    await expect(dataOf(id)).rejects.toThrow('SIGN_IN_FIRST');
    await expect(edge!.answer(admin, {} as never)).rejects.toThrow('SIGN_IN_FIRST');
  });
});
