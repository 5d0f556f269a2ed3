// What people do about single members: pins, objections and their answers, the plan for groups; what a member is told of the own
// moves, and the list of a day's moves.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { auditEntries } from '../../server/audit/model.ts';
import { newId, toId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import type { DistributorRow, WholeDistributorRow } from '../../server/distributors/model.ts';
import { newStanding, writeStandings } from '../../server/distributors/service.ts';
import type { Tier } from '../../server/generated/types.ts';
import { objections, tierPolicies } from '../../server/tiers/model.ts';
import { DEFAULT_RULE } from '../../server/tiers/policy.rules.ts';
import { forgetObjections } from '../../server/tiers/service.ts';
import { feeds } from '../../server/tiers/resolvers.ts';
import { startFeeds } from '../../server/feeds.ts';
import { aDistributor } from '../support/trade.ts';
import { asMember, asStaff, emptyWorld, makeWorld, NOON } from '../support/world.ts';
import type { World } from '../support/world.ts';

const TODAY = '2026-05-12';
const manager = asStaff('OPS_MANAGER', 'd'.repeat(24));
const staff = asStaff('OPS_MANAGER', 'c'.repeat(24));

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(async () => {
  await emptyWorld(world);
  world.emitted.length = 0;
});
afterAll(() => world.close());

async function ask(viewer: ReturnType<typeof asStaff>, query: string, variables: object = {}, now = NOON) {
  const { data, errors } = await world.ask(world.ctx({ viewer, now }), query, variables);
  const [value] = Object.values((data ?? {}) as Record<string, unknown>);
  return {
    value: value as ReturnType<typeof JSON.parse>,
    code: errors?.[0]?.extensions?.['code'],
    details: errors?.[0]?.extensions?.['details'],
  };
}

interface Page<Node> {
  edges: { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Every node of a list, page by page. */
async function everyPage<Node>(query: string, variables: { first: number; day?: string }): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const { value } = await ask(staff, query, { ...variables, after });
    const { edges, pageInfo } = value as Page<Node>;
    expect(edges.length).toBeLessThanOrEqual(variables.first);
    nodes.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return nodes;
    after = pageInfo.endCursor;
  }
}

async function stored({ _id }: Pick<DistributorRow, '_id'>): Promise<WholeDistributorRow> {
  return (await distributors.raw(world.db).findOne({ _id }))!;
}

/** A rule's move, as a run writes it. */
async function moved(row: DistributorRow, to: Tier, day = TODAY): Promise<void> {
  const { standing } = await stored(row);
  const seq = standing.seq + 1;
  const groupsOf = standing.groupsOf ?? standing.tier;
  const next = { ...standing, tier: to, since: day, before: standing.tier, groupsOf: groupsOf === to ? null : groupsOf, seq };
  const kind = 'PROMOTED' as const;
  const change = {
    seq,
    kind,
    from: standing.tier,
    to,
    day,
    at: NOON,
    policyVersion: 1,
    until: null,
    reason: null,
    byName: null,
    conditions: [],
  };
  expect((await writeStandings(world.ctx(), [{ id: toId(row._id), standing: next, change }])).size).toBe(1);
}

const PIN = `mutation ($id: ID!, $tier: Tier!, $until: Day!, $reason: String!) {
  pinTier(distributorId: $id, tier: $tier, until: $until, reason: $reason) {
    id standing { tier since graceUntil protectedUntil pin { tier until reason byName at } } } }`;
const UNPIN = `mutation ($id: ID!, $reason: String!) {
  unpinTier(distributorId: $id, reason: $reason) { standing { tier pin { tier } } tierChanges { seq kind reason byName from to until words { zh en } } } }`;

describe('pins', () => {
  const pin = (row: DistributorRow, more: object = {}) =>
    ask(manager, PIN, { id: toId(row._id), tier: 'MID', until: '2026-06-30', reason: '线下门店试点', ...more });

  test('fix a tier, end a grace, are recorded with a name, and are kept in the trail', async () => {
    await tierPolicies.raw(world.db).insertOne({
      version: 1,
      state: 'PUBLISHED',
      revision: 1,
      rule: DEFAULT_RULE,
      from: '2026-01-01',
      basedOn: null,
      note: '',
      createdById: null,
      createdByName: '',
      createdAt: NOON,
      publishedByName: '',
      publishedAt: NOON,
    } as never);
    const row = await aDistributor(world.ctx());
    await distributors
      .raw(world.db)
      .updateOne({ _id: row._id }, { $set: { 'standing.graceSince': '2026-05-01', 'standing.graceUntil': '2026-05-15' } });
    const { value } = await pin(row);
    expect(value.standing).toMatchObject({
      tier: 'MID',
      since: TODAY,
      graceUntil: null,
      protectedUntil: '2026-05-26',
      pin: { tier: 'MID', until: '2026-06-30', reason: '线下门店试点', at: NOON.toISOString() },
    });
    const after = await stored(row);
    expect(after.standing).toMatchObject({ before: 'NEW', risenOn: TODAY, groupsOf: 'NEW', seq: 1 });
    expect(after.changes).toHaveLength(1);
    expect(after.changes[0]).toMatchObject({ seq: 1, kind: 'PINNED', from: 'NEW', to: 'MID', until: '2026-06-30', policyVersion: null });
    const [entry] = await auditEntries.raw(world.db).find({ action: 'TIER_PINNED' }).toArray();
    expect(entry).toMatchObject({ subjectKind: 'DISTRIBUTOR', subjectId: toId(row._id), subjectName: row.memberNo });
    expect(JSON.parse(entry!.details)).toEqual({ from: 'NEW', to: 'MID', until: '2026-06-30', reason: '线下门店试点' });

    const ended = (await ask(manager, UNPIN, { id: toId(row._id), reason: '试点结束' })).value;
    expect(ended.standing).toEqual({ tier: 'MID', pin: null });
    expect(ended.tierChanges.map(({ seq, kind, reason }: { seq: number; kind: string; reason: string }) => [seq, kind, reason])).toEqual([
      [2, 'PIN_ENDED', '试点结束'],
      [1, 'PINNED', '线下门店试点'],
    ]);
    expect((await ask(manager, UNPIN, { id: toId(row._id), reason: '再来' })).code).toBe('NOT_PINNED');
    // The member sees that and by whom, not what the staff wrote.
    const own = await ask(
      asMember(toId(row._id)),
      '{ me { distributor { standing { pin { reason } } tierChanges { kind reason byName } } } }',
    );
    expect(own.value.distributor.tierChanges.map(({ reason }: { reason: string | null }) => reason)).toEqual([null, null]);
  });

  test('are refused where they make no sense', async () => {
    const row = await aDistributor(world.ctx());
    expect(await pin(row, { until: '2026-05-11' })).toMatchObject({ code: 'PIN_UNTIL_PAST', details: { today: TODAY } });
    expect((await pin(row, { until: '2027-06-01' })).code).toBe('PIN_TOO_LONG');
    expect((await pin(row, { reason: '  ' })).code).toBe('REASON_NEEDED');
    expect((await pin(row, { reason: '长'.repeat(201) })).code).toBe('REASON_TOO_LONG');
    expect((await pin(row, { id: '9'.repeat(24) })).code).toBe('DISTRIBUTOR_UNKNOWN');
    expect((await pin(row, { id: 'x' })).code).toBe('BAD_ID');
    await distributors.raw(world.db).updateOne({ _id: row._id }, { $set: { erasedAt: NOON } });
    expect((await pin(row)).code).toBe('MEMBER_ERASED');
    expect((await ask(manager, UNPIN, { id: toId(row._id), reason: '再来' })).code).toBe('MEMBER_ERASED');
    expect((await stored(row)).changes).toEqual([]);
    expect(await auditEntries.raw(world.db).countDocuments({})).toBe(0);
  });

  test('several at the same moment come one after the other, each upon what the one before it left', async () => {
    const row = await aDistributor(world.ctx());
    const tiers: Tier[] = ['MID', 'HEAD', 'NEW', 'MID'];
    const done = await Promise.all(tiers.map((tier) => pin(row, { tier })));
    expect(done.map(({ code }) => code)).toEqual([undefined, undefined, undefined, undefined]);
    const { standing, changes } = await stored(row);
    expect(standing.seq).toBe(4);
    expect(changes.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    changes.forEach(({ from }, index) => expect(from).toBe(index === 0 ? 'NEW' : changes[index - 1]!.to));
    expect(standing.before).toBe('NEW');
  });

  test('one whose last day is over is not shown any more', async () => {
    const row = await aDistributor(world.ctx());
    await pin(row, { until: TODAY });
    const shown = (now: Date) =>
      ask(staff, 'query ($id: ID!) { distributor(id: $id) { standing { pin { until } } } }', { id: toId(row._id) }, now);
    expect((await shown(NOON)).value.standing.pin).toEqual({ until: TODAY });
    expect((await shown(new Date('2026-05-12T16:00:00Z'))).value.standing.pin).toBeNull();
  });
});

const OBJECT = 'mutation ($text: String!) { objectToTier(text: $text) { id text dueAt state tier distributor { memberNo } } }';
const ANSWER = `mutation ($id: ID!, $answer: String!, $tier: Tier, $until: Day) {
  answerObjection(id: $id, answer: $answer, tier: $tier, until: $until) { state answer answeredByName answeredAt isGranted distributor { standing { tier } } } }`;
const OBJECTIONS = `query ($state: ObjectionState, $first: Int, $after: String) {
  tierObjections(state: $state, first: $first, after: $after) { edges { node { id state } } pageInfo { hasNextPage endCursor } } }`;

describe('objections', () => {
  const object = (row: DistributorRow, text = '我的订单没有算进去', now = NOON) => ask(asMember(toId(row._id)), OBJECT, { text }, now);

  test('one may be open at a time, and says when it is due', async () => {
    const row = await aDistributor(world.ctx());
    const { value } = await object(row);
    expect(value).toMatchObject({ state: 'OPEN', tier: 'NEW', dueAt: '2026-05-15T02:30:00.000Z', distributor: { memberNo: row.memberNo } });
    expect((await object(row)).code).toBe('OBJECTION_OPEN');
    expect((await object(row, '短')).code).toBe('OBJECTION_LENGTH');
    expect((await object(row, '长'.repeat(501))).code).toBe('OBJECTION_LENGTH');
    await ask(manager, ANSWER, { id: value.id, answer: '已核实，订单属于他人' });
    const both = await Promise.all([object(row), object(row)]);
    expect(both.map(({ code }) => code).sort()).toEqual(['OBJECTION_OPEN', undefined]);
    const own = await ask(asMember(toId(row._id)), '{ me { distributor { objections { text state answer isGranted } } } }');
    expect(own.value.distributor.objections.map(({ state }: { state: string }) => state).sort()).toEqual(['ANSWERED', 'OPEN']);
  });

  test('an answer may fix the tier in the same act, and is given once', async () => {
    const row = await aDistributor(world.ctx());
    const { id } = (await object(row)).value;
    expect((await ask(manager, ANSWER, { id, answer: '好', tier: 'MID' })).code).toBe('OBJECTION_PIN_INCOMPLETE');
    expect((await ask(manager, ANSWER, { id, answer: ' ' })).code).toBe('ANSWER_LENGTH');
    expect((await ask(manager, ANSWER, { id, answer: '好', tier: 'MID', until: '2026-01-01' })).code).toBe('PIN_UNTIL_PAST');
    expect((await ask(manager, ANSWER, { id: '9'.repeat(24), answer: '好' })).code).toBe('OBJECTION_NOT_FOUND');
    const answer = '系统漏算，'.repeat(60);
    const both = await Promise.all([1, 2].map(() => ask(manager, ANSWER, { id, answer, tier: 'MID', until: '2026-06-30' })));
    expect(both.map(({ code }) => code).sort()).toEqual(['OBJECTION_ANSWERED', undefined]);
    expect(both.find(({ code }) => !code)?.value).toMatchObject({
      state: 'ANSWERED',
      isGranted: true,
      distributor: { standing: { tier: 'MID' } },
    });
    const { changes, standing } = await stored(row);
    expect(changes.map(({ kind }) => kind)).toEqual(['PINNED']);
    expect(Array.from(standing.pin!.reason)).toHaveLength(200);
    const actions = (
      await auditEntries
        .raw(world.db)
        .find({}, { sort: { _id: 1 } })
        .toArray()
    ).map(({ action }) => action);
    expect(actions).toEqual(['TIER_PINNED', 'TIER_OBJECTION_ANSWERED']);
  });

  test('are listed with the open ones first by the time they are due, page by page', async () => {
    const ids: string[] = [];
    for (let hour = 0; hour < 5; hour += 1) {
      const row = await aDistributor(world.ctx());
      ids.push((await object(row, undefined, new Date(NOON.getTime() + hour * 3_600_000))).value.id);
    }
    await ask(manager, ANSWER, { id: ids[1], answer: '一' });
    await ask(manager, ANSWER, { id: ids[3], answer: '三' }, new Date(NOON.getTime() + 3_600_000));
    const pages = (await everyPage<{ id: string }>(OBJECTIONS, { first: 2 })).map(({ id }) => id);
    expect(pages).toEqual([ids[0], ids[2], ids[4], ids[1], ids[3]]);
    const only = async (state: string) =>
      (await ask(staff, OBJECTIONS, { state })).value.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(await only('OPEN')).toEqual([ids[0], ids[2], ids[4]]);
    expect(await only('ANSWERED')).toEqual([ids[3], ids[1]]);
    expect((await ask(staff, OBJECTIONS, { after: 'x' })).code).toBe('BAD_CURSOR');
  });

  test('of somebody who is erased nothing written is left', async () => {
    const row = await aDistributor(world.ctx());
    const { id } = (await object(row)).value;
    await ask(manager, ANSWER, { id, answer: '好的' });
    await object(row);
    const ctx = world.ctx();
    await ctx.db.transaction((session) => forgetObjections(ctx, session, row._id));
    const rows = await objections.raw(world.db).find({}).toArray();
    expect(rows.map(({ text, answer, state }) => ({ text, answer, state }))).toEqual(
      Array(2).fill({ text: '', answer: '', state: 'ANSWERED' }),
    );
  });
});

const PLAN = `query ($leave: Tier, $join: Tier, $first: Int, $after: String) {
  tierPlan(leave: $leave, join: $join, first: $first, after: $after) {
    edges { node { distributor { id } leave join day } } pageInfo { hasNextPage endCursor } } }`;
const TOTALS = '{ tierPlanTotals { leave join count } }';
const CONFIRM = 'mutation ($ids: [ID!], $leave: Tier, $join: Tier) { confirmTierPlan(distributorIds: $ids, leave: $leave, join: $join) }';

describe('the plan for groups', () => {
  test('a move that was decided before a plan was confirmed neither brings it back nor loses a new one', async () => {
    const row = await aDistributor(world.ctx());
    await moved(row, 'MID');
    const { standing } = await stored(row);
    const decide = (to: Tier, groupsOf: Tier | null) => ({
      id: toId(row._id),
      standing: { ...standing, tier: to, groupsOf, seq: 2 },
      change: {
        seq: 2,
        kind: 'DEMOTED' as const,
        from: standing.tier,
        to,
        day: TODAY,
        at: NOON,
        policyVersion: 1,
        until: null,
        reason: null,
        byName: null,
        conditions: [],
      },
    });
    // Decided while the member was still in the groups of newcomers; meanwhile somebody has moved the member over.
    const stale = decide('NEW', null);
    expect((await ask(manager, CONFIRM, { ids: [toId(row._id)] })).value).toBe(1);
    expect((await writeStandings(world.ctx(), [stale])).size).toBe(0);
    expect((await writeStandings(world.ctx(), [decide('NEW', 'MID')])).size).toBe(1);
    expect((await ask(staff, TOTALS)).value).toEqual([{ leave: 'MID', join: 'NEW', count: 1 }]);
  });

  test('a move of thousands is confirmed in several acts, each with its entry in the trail', async () => {
    const standing = { ...newStanding('2026-01-01'), tier: 'MID' as const, groupsOf: 'NEW' as const, seq: 1 };
    const common = {
      name: '会员',
      region: '',
      province: '',
      phone: null,
      phoneIndex: null,
      joinedAt: NOON,
      joinedDay: '2026-01-01',
      createdAt: NOON,
    };
    const more = {
      sponsorNo: null,
      sponsorId: null,
      directDownline: 0,
      isKol: false,
      changes: [],
      seenChanges: 0,
      sponsorMoves: [],
      erasedAt: null,
    };
    const rows = Array.from({ length: 2_300 }, (_, at) => ({ _id: newId(), memberNo: `P${at}`, ...common, ...more, standing }));
    await distributors.raw(world.db).insertMany(rows);
    expect((await ask(manager, CONFIRM, { leave: 'NEW', join: 'MID' })).value).toBe(2_300);
    expect((await ask(staff, TOTALS)).value).toEqual([]);
    const entries = await auditEntries
      .raw(world.db)
      .find({}, { sort: { _id: 1 } })
      .toArray();
    expect(entries.map(({ subjectName, details }) => [subjectName, JSON.parse(details).count])).toEqual([
      ['NEW → MID', 1_000],
      ['NEW → MID', 1_000],
      ['NEW → MID', 300],
    ]);
  });

  test('lists whose groups do not fit any more until a person has confirmed it', async () => {
    const rows: DistributorRow[] = [];
    for (let number = 0; number < 7; number += 1) rows.push(await aDistributor(world.ctx()));
    for (const row of rows.slice(0, 4)) await moved(row, 'MID');
    await moved(rows[4]!, 'HEAD');
    await moved(rows[5]!, 'MID', '2026-05-11');
    await moved(rows[5]!, 'NEW');
    expect((await ask(staff, TOTALS)).value).toEqual([
      { leave: 'NEW', join: 'MID', count: 4 },
      { leave: 'NEW', join: 'HEAD', count: 1 },
    ]);
    const seen = (await everyPage<{ distributor: { id: string } }>(PLAN, { first: 2 })).map(({ distributor }) => distributor.id);
    expect([...seen].sort()).toEqual(
      rows
        .slice(0, 5)
        .map(({ _id }) => toId(_id))
        .sort(),
    );
    const heads = (await ask(staff, PLAN, { leave: 'NEW', join: 'HEAD' })).value.edges;
    expect(heads.map(({ node }: { node: object }) => node)).toEqual([
      { distributor: { id: toId(rows[4]!._id) }, leave: 'NEW', join: 'HEAD', day: TODAY },
    ]);

    expect((await ask(manager, CONFIRM)).code).toBe('PLAN_NOT_CHOSEN');
    expect((await ask(manager, CONFIRM, { leave: 'NEW' })).code).toBe('PLAN_NOT_CHOSEN');
    expect((await ask(manager, CONFIRM, { ids: [], leave: 'NEW' })).code).toBe('PLAN_NOT_CHOSEN');
    expect((await ask(manager, CONFIRM, { ids: Array(501).fill('9'.repeat(24)) })).code).toBe('PLAN_TOO_MANY');
    const ids = [rows[0]!, rows[0]!, rows[6]!].map(({ _id }) => toId(_id));
    expect((await ask(manager, CONFIRM, { ids })).value).toBe(1);
    expect((await ask(manager, CONFIRM, { ids })).value).toBe(0);
    expect((await ask(manager, CONFIRM, { leave: 'NEW', join: 'MID' })).value).toBe(3);
    expect((await ask(manager, CONFIRM, { leave: 'NEW', join: 'MID' })).value).toBe(0);
    expect((await ask(staff, TOTALS)).value).toEqual([{ leave: 'NEW', join: 'HEAD', count: 1 }]);
    const entries = await auditEntries
      .raw(world.db)
      .find({ action: 'TIER_PLAN_CONFIRMED' }, { sort: { _id: 1 } })
      .toArray();
    expect(entries.map(({ details }) => JSON.parse(details).count)).toEqual([1, 3]);
  });
});

describe('a plan that is confirmed by id', () => {
  test('for one move leaves alone who has moved again since the list was read', async () => {
    const [stayed, movedAgain] = [await aDistributor(world.ctx()), await aDistributor(world.ctx())];
    for (const row of [stayed, movedAgain]) await moved(row, 'MID', '2026-05-11');
    await moved(movedAgain, 'HEAD');
    const ids = [stayed, movedAgain].map(({ _id }) => toId(_id));
    expect((await ask(manager, CONFIRM, { ids, leave: 'NEW', join: 'MID' })).value).toBe(1);
    expect((await ask(staff, TOTALS)).value).toEqual([{ leave: 'NEW', join: 'HEAD', count: 1 }]);
    const [entry] = await auditEntries.raw(world.db).find({ action: 'TIER_PLAN_CONFIRMED' }).toArray();
    expect(JSON.parse(entry!.details)).toEqual({ count: 1, leave: 'NEW', join: 'MID', members: ids });
  });
});

const CHANGES = `query ($day: Day!, $first: Int, $after: String, $filter: TierChangeFilter) {
  tierChanges(day: $day, first: $first, after: $after, filter: $filter) {
    edges { cursor node { distributor { id memberNo } change { seq kind from to day words { zh en } conditions { metric } } } }
    pageInfo { hasNextPage endCursor } } }`;

describe('moves', () => {
  test('of a day come by member, page by page, also where one moved twice', async () => {
    const rows: DistributorRow[] = [];
    for (let number = 0; number < 5; number += 1) rows.push(await aDistributor(world.ctx()));
    for (const row of rows) await moved(row, 'MID', row === rows[0] ? '2026-05-11' : TODAY);
    await moved(rows[2]!, 'HEAD');
    await moved(rows[2]!, 'MID');
    const expected = rows
      .slice(1)
      .map(({ _id }) => toId(_id))
      .sort()
      .flatMap((id) => (id === toId(rows[2]!._id) ? [`${id} 1`, `${id} 2`, `${id} 3`] : [`${id} 1`]));
    for (const first of [1, 2, 3, 100]) {
      const nodes = await everyPage<{ distributor: { id: string }; change: { seq: number } }>(CHANGES, { first, day: TODAY });
      const seen = nodes.map(({ distributor, change }) => `${distributor.id} ${change.seq}`);
      expect(seen).toEqual(expected);
    }
    const up = (await ask(staff, CHANGES, { day: TODAY, filter: { to: 'HEAD' } })).value.edges;
    expect(up.map(({ node }: { node: { change: { seq: number } } }) => node.change.seq)).toEqual([2]);
    expect((await ask(staff, CHANGES, { day: TODAY, filter: { kind: 'DEMOTED' } })).value.edges).toEqual([]);
    expect((await ask(staff, CHANGES, { day: TODAY, after: 'x' })).code).toBe('BAD_CURSOR');
  });

  test('a member is told what was not seen yet, and has seen it once looked at', async () => {
    const row = await aDistributor(world.ctx());
    const me = asMember(toId(row._id));
    const news = async () =>
      (await ask(me, '{ me { tierNews { seq words { zh } } } }')).value.tierNews.map(({ seq }: { seq: number }) => seq);
    const see = async (upTo: number) => (await ask(me, 'mutation ($upTo: Int!) { seeTierChanges(upTo: $upTo) }', { upTo })).value;
    expect(await news()).toEqual([]);
    await moved(row, 'MID');
    await moved(row, 'HEAD');
    expect(await news()).toEqual([2, 1]);
    expect(await see(3)).toBe(false);
    expect(await see(1)).toBe(true);
    expect(await news()).toEqual([2]);
    expect(await see(2)).toBe(true);
    expect(await see(1)).toBe(false);
    expect(await news()).toEqual([]);
    expect((await ask(manager, '{ me { tierNews { seq } } }')).value?.tierNews ?? []).toEqual([]);
  });

  test('are told to the phone as they are written, and nothing else of the record is', async () => {
    const row = await aDistributor(world.ctx());
    const following = startFeeds(feeds, { db: world.db, makeCtx: (viewer, more) => world.ctx({ viewer, ...more }), log: world.log });
    try {
      await following.ready;
      await moved(row, 'MID');
      await moved(row, 'HEAD');
      await distributors.raw(world.db).updateOne({ _id: row._id }, { $set: { seenChanges: 2, changes: [] } });
      await ask(manager, PIN, { id: toId(row._id), tier: 'HEAD', until: TODAY, reason: '内部原因' });
      for (let waited = 0; world.emitted.length < 3 && waited < 100; waited += 1) await new Promise((resolve) => setTimeout(resolve, 50));
      expect(world.emitted.map(({ room, event }) => [room, event])).toEqual(Array(3).fill([`person:${toId(row._id)}`, 'notice']));
      expect(world.emitted.map(({ state }) => (state as { change: { seq: number } }).change.seq)).toEqual([1, 2, 3]);
      expect(world.emitted[0]!.state).toMatchObject({
        change: { kind: 'PROMOTED', from: 'NEW', to: 'MID', day: TODAY, words: { zh: expect.any(String) } },
      });
      expect(JSON.stringify(world.emitted)).not.toContain('内部原因');
    } finally {
      await following.close();
    }
  });
});
