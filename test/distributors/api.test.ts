// Members come in, sponsors before or after their downline, and are found again: lists, filters, search, masks, rights.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Ctx } from '../../server/context.ts';
import { toId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import type { DistributorRow } from '../../server/distributors/model.ts';
import {
  distributorsByNo,
  enrolDistributors,
  findMemberFaults,
  mendDownlineCounts,
  linkWaiting,
  phoneOf,
} from '../../server/distributors/service.ts';
import { closesCircle } from '../../server/distributors/rules.ts';
import { upsertProducts } from '../../server/products/service.ts';
import { aDistributor, memberInput } from '../support/trade.ts';
import { asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let ctx: Ctx;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

async function rowOf(no: string): Promise<DistributorRow> {
  return (await distributorsByNo(ctx, [no])).get(no)!;
}

interface Page {
  edges: { node: { memberNo: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

describe('enrolment', () => {
  beforeEach(async () => {
    await emptyWorld(world);
    ctx = world.ctx();
  });

  test('a file that comes again changes nothing, and changed rows follow it', async () => {
    const rows = [memberInput({ phone: '13812345678' }), memberInput({ phone: '+86 139-0000-0000' }), memberInput()];
    expect(await enrolDistributors(ctx, rows)).toEqual({ accepted: 3, duplicate: 0, rejected: [] });
    expect(await enrolDistributors(ctx, rows)).toEqual({ accepted: 0, duplicate: 3, rejected: [] });
    const [a, b, c] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
    const later = [
      { ...a, name: '新名字', phone: '13800000000', region: '四川 成都' },
      { ...b, sponsorNo: a.memberNo },
      { ...c, joinedAt: new Date('2026-01-06T00:00:00Z') },
      { ...c, phone: 'call me' },
      { ...c, sponsorNo: c.memberNo },
    ];
    const outcome = await enrolDistributors(ctx, later);
    expect(outcome).toMatchObject({ accepted: 1, duplicate: 0 });
    expect(outcome.rejected.map(({ index, code, column }) => [index, code, column])).toEqual([
      [1, 'SPONSOR_FIXED', 'sponsorNo'],
      [2, 'JOINED_FIXED', 'joinedAt'],
      [3, 'PHONE_MALFORMED', 'phone'],
      [4, 'SPONSOR_SELF', 'sponsorNo'],
    ]);
    const row = await rowOf(a.memberNo);
    expect(row).toMatchObject({ name: '新名字', region: '四川 成都', province: '四川', joinedDay: '2026-01-05' });
    expect(row.phone).not.toContain('1380000');
    expect(phoneOf(ctx, row)).toBe('+8613800000000');
  });

  test('one number twice in a batch is one member, the later row wins', async () => {
    const row = memberInput({ name: '先' });
    expect(await enrolDistributors(ctx, [row, row, { ...row, name: '后', phone: '13812345678' }])).toEqual({
      accepted: 2,
      duplicate: 1,
      rejected: [],
    });
    expect(await rowOf(row.memberNo)).toMatchObject({ name: '后', phoneIndex: expect.any(String) });
  });

  test('sponsors may come before, with, or after their downline', async () => {
    const [top, middle, low] = [memberInput(), memberInput(), memberInput()];
    middle.sponsorNo = top.memberNo;
    low.sponsorNo = middle.memberNo;
    await enrolDistributors(ctx, [low]);
    expect(await rowOf(low.memberNo)).toMatchObject({ sponsorNo: middle.memberNo, sponsorId: null });
    await enrolDistributors(ctx, [middle, top]);
    const rows = await distributorsByNo(
      ctx,
      [top, middle, low].map(({ memberNo }) => memberNo),
    );
    expect(rows.get(low.memberNo)?.sponsorId).toEqual(rows.get(middle.memberNo)?._id);
    expect(rows.get(middle.memberNo)?.sponsorId).toEqual(rows.get(top.memberNo)?._id);
    expect(rows.get(top.memberNo)?.sponsorId).toBeNull();
  });

  test('who would close a circle is rejected, the others come in', async () => {
    const [a, b, c] = [memberInput(), memberInput(), memberInput()];
    a.sponsorNo = b.memberNo;
    b.sponsorNo = c.memberNo;
    c.sponsorNo = a.memberNo;
    await enrolDistributors(ctx, [a]);
    const outcome = await enrolDistributors(ctx, [b, c]);
    expect(outcome).toEqual({
      accepted: 1,
      duplicate: 0,
      rejected: [{ index: 1, code: 'SPONSOR_CIRCLE', column: 'sponsorNo', details: { memberNo: c.memberNo, sponsorNo: a.memberNo } }],
    });
    expect(await enrolDistributors(ctx, [{ ...c, sponsorNo: null }])).toMatchObject({ accepted: 1 });
    expect(await findMemberFaults(ctx)).toEqual({
      members: 3,
      wrongLinks: [],
      waitingInVain: [],
      waitedFor: [],
      inCircles: [],
      wrongCounts: new Map(),
      wrongMoves: [],
      halfErased: [],
    });
  });

  test('two processes that take in a member and its sponsor at once leave nobody waiting', async () => {
    const elsewhere = world.ctx({ db: { ...world.db } });
    for (let round = 0; round < 5; round += 1) {
      const sponsor = memberInput();
      const member = memberInput({ sponsorNo: sponsor.memberNo });
      await Promise.all([enrolDistributors(ctx, [member]), enrolDistributors(elsewhere, [sponsor])]);
    }
    expect(await findMemberFaults(ctx)).toMatchObject({ members: 10, waitingInVain: [], wrongLinks: [] });
  });

  test('the same file twice at once comes in once', async () => {
    const elsewhere = world.ctx({ db: { ...world.db } });
    const rows = Array.from({ length: 40 }, () => memberInput());
    const outcomes = await Promise.all([enrolDistributors(ctx, rows), enrolDistributors(elsewhere, [...rows].reverse())]);
    expect(outcomes.map(({ rejected }) => rejected)).toEqual([[], []]);
    expect(outcomes.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(40);
    expect(await distributors.raw(world.db).countDocuments()).toBe(40);
  });

  test('those who wait in vain are linked when asked, but never into a circle', async () => {
    const a = await aDistributor(ctx);
    const b = await aDistributor(ctx, { sponsorNo: a.memberNo });
    const c = await aDistributor(ctx, { sponsorNo: b.memberNo });
    // As a race between processes would leave them.
    await distributors.raw(world.db).updateMany({ _id: { $in: [b._id, c._id] } }, { $set: { sponsorId: null } });
    await distributors.raw(world.db).updateOne({ _id: a._id }, { $set: { sponsorNo: a.memberNo } });
    expect((await findMemberFaults(ctx)).waitingInVain.sort()).toEqual([a, b, c].map(({ memberNo }) => memberNo).sort());
    const linked = await linkWaiting(ctx, [a.memberNo, b.memberNo]);
    expect(linked.sort()).toEqual([toId(b._id), toId(c._id)].sort());
    expect((await rowOf(a.memberNo)).sponsorId).toBeNull();
    // Each was counted when it came in and once more now: what was changed behind the program's back shows, and can be mended.
    const faults = await findMemberFaults(ctx);
    expect([...faults.wrongCounts.values()].map(({ memberNo, counted }) => [memberNo, counted]).sort()).toEqual(
      [
        [a.memberNo, 1],
        [b.memberNo, 1],
      ].sort(),
    );
    await mendDownlineCounts(ctx, faults);
    expect((await findMemberFaults(ctx)).wrongCounts.size).toBe(0);
  });

  test('in whatever order and batches rows come, all links are there and no circle is', async () => {
    const anyFile = fc
      .array(fc.option(fc.integer({ min: 0, max: 9 })), { minLength: 10, maxLength: 10 })
      .chain((sponsors) =>
        fc.tuple(
          fc.constant(sponsors),
          fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 6 }),
          fc.integer({ min: 1, max: 5 }),
        ),
      );
    await fc.assert(
      fc.asyncProperty(anyFile, async ([sponsors, order, size]) => {
        await distributors.raw(world.db).deleteMany({});
        const rows = order.map((at) => {
          const sponsor = sponsors[at];
          return memberInput({ memberNo: `N${at}`, sponsorNo: sponsor == null ? null : `N${sponsor}` });
        });
        const known = new Map<string, string | null>();
        for (let at = 0; at < rows.length; at += size) {
          const batch = rows.slice(at, at + size);
          const outcome = await enrolDistributors(ctx, batch);
          const codes = batch.map(({ memberNo, sponsorNo }) => {
            if (memberNo === sponsorNo) return 'SPONSOR_SELF';
            if (sponsorNo !== null && closesCircle(memberNo, sponsorNo, (no) => known.get(no))) return 'SPONSOR_CIRCLE';
            known.set(memberNo, sponsorNo);
            return null;
          });
          expect(outcome.rejected.map(({ index, code }) => [index, code])).toEqual(
            codes.flatMap((code, index) => (code === null ? [] : [[index, code]])),
          );
        }
        const stored = await distributors.raw(world.db).find().toArray();
        const noById = new Map(stored.map((row) => [toId(row._id), row.memberNo]));
        for (const row of stored) {
          const wanted = row.sponsorNo !== null && known.has(row.sponsorNo) ? row.sponsorNo : null;
          expect(row.sponsorId === null ? null : noById.get(toId(row.sponsorId))).toBe(wanted);
          expect(row.directDownline).toBe(stored.filter(({ sponsorId }) => sponsorId?.equals(row._id)).length);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('lists', () => {
  let staff: Ctx;
  let head: DistributorRow;

  beforeAll(async () => {
    await emptyWorld(world);
    ctx = world.ctx();
    staff = world.ctx({ viewer: asStaff('OPS_MANAGER') });
    const on = (day: number) => new Date(`2026-03-${String(day).padStart(2, '0')}T04:00:00Z`);
    head = await aDistributor(ctx, { memberNo: '10001', name: '小满', phone: '13812345678', joinedAt: on(1), region: '浙江 杭州' });
    await aDistributor(ctx, { memberNo: '10002', name: '小满妈妈', joinedAt: on(2), region: '浙江 宁波', sponsorNo: '10001' });
    await aDistributor(ctx, { memberNo: '10003', name: '阿禾', joinedAt: on(3), region: '上海', sponsorNo: '10001' });
    await aDistributor(ctx, { memberNo: '10004', name: '.*', joinedAt: on(4), region: '' });
    const rows = distributors.raw(world.db);
    const pin = { tier: 'HEAD' as const, until: '2026-06-01', reason: '', byId: '', byName: '', at: on(1) };
    await rows.updateOne({ _id: head._id }, { $set: { isKol: true, 'standing.tier': 'HEAD', 'standing.pin': pin } });
    await rows.updateOne({ memberNo: '10002' }, { $set: { 'standing.tier': 'MID', 'standing.graceUntil': '2026-06-01' } });
    await rows.updateOne({ memberNo: '10003' }, { $set: { 'standing.tier': 'MID' } });
    await upsertProducts(ctx, [
      { sku: 'RICE-5KG', name: '小满大米', category: '粮油', priceFen: 5_900, profitFen: 900 },
      { sku: 'TEA', name: '龙井', category: '茶', priceFen: 19_900, profitFen: 3_000 },
    ]);
  });

  const LIST = `query ($first: Int, $after: String, $search: String, $filter: DistributorFilter, $sort: DistributorSort) {
    distributors(first: $first, after: $after, search: $search, filter: $filter, sort: $sort) {
      edges { node { memberNo } } pageInfo { hasNextPage endCursor } } }`;

  async function list(variables: object): Promise<string[]> {
    const { data, errors } = await world.ask(staff, LIST, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data['distributors'].edges.map(({ node }: { node: { memberNo: string } }) => node.memberNo);
  }

  test.each<[string, object, string[]]>([
    ['nothing, the latest first', {}, ['10004', '10003', '10002', '10001']],
    ['the first first', { sort: 'JOINED_FIRST' }, ['10001', '10002', '10003', '10004']],
    ['the number', { sort: 'MEMBER_NO' }, ['10001', '10002', '10003', '10004']],
    ['a member number', { search: '10003' }, ['10003']],
    ['the beginning of a name', { search: '小满' }, ['10002', '10001']],
    ['a name that looks like an expression', { search: '.*' }, ['10004']],
    ['a whole phone number however written', { search: '+86 138-1234-5678' }, ['10001']],
    ['part of a phone number', { search: '1381234' }, []],
    ['a province', { filter: { region: '浙江' } }, ['10002', '10001']],
    ['province and city', { filter: { region: '浙江 宁波' } }, ['10002']],
    ['a province without cities', { filter: { region: '上海' } }, ['10003']],
    ['days of joining', { filter: { joinedFrom: '2026-03-02', joinedTo: '2026-03-03' } }, ['10003', '10002']],
    ['being a KOL', { filter: { isKol: true } }, ['10001']],
    ['a tier', { filter: { tier: 'MID' } }, ['10003', '10002']],
    ['a tier, in a province, the first first', { filter: { tier: 'MID', region: '浙江' }, sort: 'JOINED_FIRST' }, ['10002']],
    ['being in grace', { filter: { isInGrace: true } }, ['10002']],
    ['not being in grace', { filter: { isInGrace: false, tier: 'MID' } }, ['10003']],
    ['being pinned', { filter: { isPinned: true } }, ['10001']],
    ['not being pinned', { filter: { isPinned: false }, sort: 'MEMBER_NO' }, ['10002', '10003', '10004']],
    ['not being one, in a province', { filter: { isKol: false, region: '浙江' } }, ['10002']],
  ])('members are listed by %s', async (_name, variables, found) => {
    expect(await list(variables)).toEqual(found);
  });

  test.each(['JOINED_LATEST', 'JOINED_FIRST', 'MEMBER_NO'])('paging by %s meets everybody once', async (sort) => {
    const found: string[] = [];
    for (let after: string | null = null; ;) {
      const { data }: { data: { distributors: Page } } = await world.ask(staff, LIST, { first: 1, after, sort });
      found.push(...data.distributors.edges.map(({ node }) => node.memberNo));
      if (!data.distributors.pageInfo.hasNextPage) break;
      after = data.distributors.pageInfo.endCursor;
    }
    expect(found).toEqual(await list({ sort }));
  });

  test('a member shows sponsor, downline and a masked phone', async () => {
    const { data, errors } = await world.ask(
      staff,
      '{ distributors(sort: MEMBER_NO) { edges { node { name phone region isKol directDownline sponsor { name sponsor { name } } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data['distributors'].edges.slice(0, 3).map(({ node }: { node: unknown }) => node)).toEqual([
      { name: '小满', phone: '138****5678', region: '浙江 杭州', isKol: true, directDownline: 2, sponsor: null },
      { name: '小满妈妈', phone: '', region: '浙江 宁波', isKol: false, directDownline: 0, sponsor: { name: '小满', sponsor: null } },
      { name: '阿禾', phone: '', region: '上海', isKol: false, directDownline: 0, sponsor: { name: '小满', sponsor: null } },
    ]);
    const one = await world.ask(staff, 'query ($id: ID!) { distributor(id: $id) { memberNo } }', { id: toId(head._id) });
    expect(one.data['distributor']).toEqual({ memberNo: '10001' });
    expect((await world.ask(staff, `{ distributor(id: "${'f'.repeat(24)}") { id } }`)).data['distributor']).toBeNull();
    expect((await world.ask(staff, '{ distributor(id: "1") { id } }')).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_ID' });
  });

  test('provinces are those that somebody lives in', async () => {
    expect((await world.ask(staff, '{ provinces }')).data['provinces'].sort()).toEqual(['上海', '浙江'].sort());
  });

  test('the search field finds members and products', async () => {
    const search = async (text: string) =>
      (await world.ask(staff, 'query ($text: String!) { search(text: $text) { kind title detail } }', { text })).data['search'];
    expect(await search('小满')).toEqual([
      { kind: 'DISTRIBUTOR', title: '小满', detail: '10001 · 浙江 杭州' },
      { kind: 'DISTRIBUTOR', title: '小满妈妈', detail: '10002 · 浙江 宁波' },
      { kind: 'PRODUCT', title: '小满大米', detail: 'RICE-5KG · 粮油' },
    ]);
    expect(await search('TEA')).toEqual([{ kind: 'PRODUCT', title: '龙井', detail: 'TEA · 茶' }]);
    expect(await search(' ')).toEqual([]);
    expect((await world.ask(staff, '{ search(text: "' + 'x'.repeat(101) + '") { id } }')).errors?.[0]?.extensions).toMatchObject({
      code: 'SEARCH_TOO_LONG',
    });
  });

  test('the catalogue is listed by name, category and SKU', async () => {
    const found = async (variables: object) =>
      (
        await world.ask(
          staff,
          'query ($first: Int, $search: String, $category: String) { products(first: $first, search: $search, category: $category) { edges { node { sku } } pageInfo { hasNextPage } } }',
          variables,
        )
      ).data['products'];
    expect((await found({})).edges).toHaveLength(2);
    expect(await found({ first: 1 })).toMatchObject({ edges: { length: 1 }, pageInfo: { hasNextPage: true } });
    expect(await found({ search: '小满' })).toMatchObject({ edges: [{ node: { sku: 'RICE-5KG' } }] });
    expect(await found({ search: 'TEA' })).toMatchObject({ edges: [{ node: { sku: 'TEA' } }] });
    expect(await found({ category: '茶', search: '小满' })).toMatchObject({ edges: [] });
    expect((await world.ask(staff, '{ productCategories }')).data['productCategories'].sort()).toEqual(['粮油', '茶'].sort());
    await upsertProducts(ctx, [{ sku: 'TEA', name: '明前龙井', category: '茶', priceFen: 29_900, profitFen: 4_000 }]);
    const { data } = await world.ask(staff, '{ products(search: "TEA") { edges { node { name priceFen profitFen } } } }');
    expect(data['products'].edges).toEqual([{ node: { name: '明前龙井', priceFen: 29_900, profitFen: 4_000 } }]);
  });

  test('members and strangers see none of it', async () => {
    const member = world.ctx({ viewer: asMember(toId(head._id), 'KOL') });
    for (const query of [
      '{ distributors { edges { cursor } } }',
      `{ distributor(id: "${toId(head._id)}") { id } }`,
      '{ provinces }',
      '{ search(text: "a") { id } }',
      '{ products { edges { cursor } } }',
      '{ productCategories }',
    ])
      expect((await world.ask(member, query)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('a member learns of the sponsor, who is reached from the own record, no more than name and number', async () => {
    const sponsor = await aDistributor(ctx, { phone: '13812345678', region: '浙江 杭州' });
    const low = await aDistributor(ctx, { sponsorNo: sponsor.memberNo, phone: '13912345678' });
    const member = world.ctx({ viewer: asMember(toId(low._id), 'KOL') });
    const asked = async (field: string) => world.ask(member, `{ me { distributor { sponsor { ${field} } } } }`);
    expect((await asked('id name memberNo isKol')).data['me'].distributor.sponsor).toMatchObject({ name: sponsor.name });
    const fields = ['phone', 'region', 'joinedAt', 'directDownline', 'sponsor { id }', 'sales(days: 1) { netFen }', 'erasedAt'];
    for (const field of [...fields, 'sponsorMoves { reason }']) {
      const { data, errors } = await asked(field);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(JSON.stringify(data)).not.toContain('1381');
    }
    const own = await world.ask(member, '{ me { distributor { phone region joinedAt directDownline sales(days: 1) { netFen } } } }');
    expect(own.errors).toBeUndefined();
    expect(own.data['me'].distributor.phone).toBe('139****5678');
    // What the staff wrote for the staff is not even for the member.
    const moves = await world.ask(member, '{ me { distributor { erasedAt sponsorMoves { reason } } } }');
    expect(moves.errors?.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
      [['me', 'distributor', 'sponsorMoves'], 'NOT_ALLOWED'],
    ]);
  });
});
