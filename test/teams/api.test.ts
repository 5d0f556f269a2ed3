// Who sees which team, and what of it: figures for the member and the staff, members of the own team for its leader, heads and their
// teams for the staff alone.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Ctx, Viewer } from '../../server/context.ts';
import { placeCursor, readPlaceCursor } from '../../server/core/page.ts';
import { toId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import type { Tier } from '../../server/generated/types.ts';
import { engineOf } from '../../server/tiers/service.ts';
import { aDistributor, anOrder } from '../support/trade.ts';
import { asMember, asStaff, makeWorld, NOON } from '../support/world.ts';
import type { World } from '../support/world.ts';

const staff = asStaff('OPS_MANAGER', 'c'.repeat(24));

let world: World;
let ctx: Ctx;
/**
 *   top (head)
 *   ├─ left (middle)   2 orders
 *   │  ├─ leaf         1 order
 *   │  └─ gone         erased
 *   │     └─ under     3 orders
 *   ├─ right (head)    5 orders
 *   │  └─ far          4 orders
 *   └─ idle
 */
let people: Record<'top' | 'left' | 'leaf' | 'gone' | 'under' | 'right' | 'far' | 'idle', DistributorRow>;

async function person(
  sponsor: DistributorRow | null,
  orders: number,
  more: { tier?: Tier; isErased?: boolean } = {},
): Promise<DistributorRow> {
  const row = await aDistributor(ctx, sponsor ? { sponsorNo: sponsor.memberNo } : {});
  for (let order = 0; order < orders; order += 1) await anOrder(ctx, row.memberNo, { amountFen: 1_000 });
  const set = {
    ...(more.tier ? { 'standing.tier': more.tier, 'standing.since': '2026-05-01' } : {}),
    ...(more.isErased ? { erasedAt: NOON, name: '已注销' } : {}),
  };
  if (Object.keys(set).length > 0) await distributors.raw(world.db).updateOne({ _id: row._id }, { $set: set });
  return row;
}

beforeAll(async () => {
  world = await makeWorld();
  ctx = world.ctx();
  const top = await person(null, 1, { tier: 'HEAD' });
  const left = await person(top, 2, { tier: 'MID' });
  const leaf = await person(left, 1);
  const gone = await person(left, 0, { isErased: true });
  const under = await person(gone, 3);
  const right = await person(top, 5, { tier: 'HEAD' });
  const far = await person(right, 4);
  const idle = await person(top, 0);
  people = { top, left, leaf, gone, under, right, far, idle };
  await engineOf(ctx).settled();
});
afterAll(() => world.close());

const idOf = (who: keyof typeof people): string => toId(people[who]._id);
const as = (who: keyof typeof people): Viewer => asMember(idOf(who));
const nameOfId = (id: string): string => Object.entries(people).find(([, { _id }]) => toId(_id) === id)![0];

async function ask(viewer: Viewer, query: string, variables: object = {}) {
  const { data, errors } = await world.ask(world.ctx({ viewer }), query, variables);
  const [value] = Object.values((data ?? {}) as Record<string, unknown>);
  return { value: value as ReturnType<typeof JSON.parse>, code: errors?.[0]?.extensions?.['code'] };
}

const PAGE =
  'total edges { cursor node { id memberNo name isKol tier joinedAt depth directDownline todayFen todayOrders ownSalesFen ownOrders graceUntil next { tier } } } pageInfo { hasNextPage endCursor }';
const MY_TEAM = `query ($first: Int, $after: String, $show: TeamShow) { myTeam(first: $first, after: $after, show: $show) { ${PAGE} } }`;
const TEAM = `query ($of: ID!, $show: TeamShow) { team(of: $of, show: $show) { ${PAGE} } }`;
const DIRECT = `query ($of: ID!) { directDownline(of: $of) { ${PAGE} } }`;
const namesIn = ({ value }: { value: { edges: { node: { id: string } }[] } }): string[] => value.edges.map(({ node }) => nameOfId(node.id));

describe('a team', () => {
  test('is everybody below down to the next heads; through those who are erased, and without them', async () => {
    const { value } = await ask(as('top'), MY_TEAM);
    expect(value.total).toBe(4);
    expect(namesIn({ value })).toEqual(['under', 'left', 'leaf', 'idle']);
    const under = value.edges[0].node;
    expect(under).toMatchObject({
      memberNo: people.under.memberNo,
      name: people.under.name,
      tier: 'NEW',
      joinedAt: '2026-01-05T03:00:00.000Z',
      depth: 3,
      todayFen: 3_000,
      todayOrders: 3,
      ownSalesFen: 3_000,
      ownOrders: 3,
      graceUntil: null,
    });
    expect(namesIn(await ask(as('top'), MY_TEAM, { show: 'MID' }))).toEqual(['left']);
    expect(namesIn(await ask(as('top'), MY_TEAM, { show: 'NEED_HELP' }))).toEqual(['idle']);
    // Somebody who leads nobody has an empty one.
    expect((await ask(as('far'), MY_TEAM)).value).toMatchObject({ total: 0, edges: [] });
  });

  test('comes page by page, and a place that was never given out is refused', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await ask(as('top'), MY_TEAM, { first: 3, after });
      seen.push(...namesIn(page));
      after = page.value.pageInfo.endCursor;
      more = page.value.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(['under', 'left', 'leaf', 'idle']);
    expect((await ask(as('top'), MY_TEAM, { after: placeCursor(99) })).value).toMatchObject({
      total: 4,
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
    for (const after of ['x', placeCursor(-1), placeCursor(0.5), Buffer.from('[1,"other",1]').toString('base64url')])
      expect((await ask(as('top'), MY_TEAM, { after })).code).toBe('BAD_CURSOR');
    expect((await ask(as('top'), MY_TEAM, { first: 0 })).code).toBe('BAD_PAGE');
    expect(readPlaceCursor(placeCursor(7))).toBe(7);
  });

  test('has figures for the member and the staff', async () => {
    const FIGURES =
      'team { members byTier { tier count } headsBelow todayFen todayOrders todaySellers } figures { window ownSalesFen ownOrders teamSalesFen activeDownline directRecruits }';
    const own = await ask(as('top'), `{ me { distributor { ${FIGURES} } } }`);
    const shown = await ask(staff, `query ($id: ID!) { distributor(id: $id) { ${FIGURES} } }`, { id: idOf('top') });
    expect(own.value.distributor).toEqual(shown.value);
    expect(shown.value.team).toEqual({
      members: 4,
      byTier: [
        { tier: 'NEW', count: 3 },
        { tier: 'MID', count: 1 },
        { tier: 'HEAD', count: 0 },
      ],
      headsBelow: 1,
      todayFen: 7_000,
      todayOrders: 7,
      todaySellers: 3,
    });
    expect(shown.value.figures.map(({ window }: { window: string }) => window)).toEqual(['DAYS_7', 'DAYS_30', 'DAYS_90', 'LIFETIME']);
    expect(shown.value.figures[1]).toMatchObject({ ownSalesFen: 1_000, ownOrders: 1, teamSalesFen: 7_000, activeDownline: 3 });
  });
});

describe('who may look', () => {
  const everybody = ['top', 'left', 'leaf', 'gone', 'under', 'right', 'far', 'idle'] as const;

  test('a member looks into the own team and into those of its members, and nowhere else', async () => {
    const may: Record<string, readonly string[]> = {
      top: ['top', 'left', 'leaf', 'gone', 'under', 'idle'],
      left: ['left', 'leaf', 'gone', 'under'],
      leaf: ['leaf'],
      under: ['under'],
      right: ['right', 'far'],
      far: ['far'],
      idle: ['idle'],
    };
    for (const [viewer, allowed] of Object.entries(may))
      for (const of of everybody)
        for (const query of [TEAM, DIRECT]) {
          const { code } = await ask(as(viewer as keyof typeof people), query, { of: idOf(of) });
          expect({ viewer, of, code }).toEqual({ viewer, of, code: allowed.includes(of) ? undefined : 'NOT_ALLOWED' });
        }
  });

  test('nobody is told whether an id is somebody’s', async () => {
    expect((await ask(as('top'), TEAM, { of: '9'.repeat(24) })).code).toBe('NOT_ALLOWED');
    expect((await ask(staff, TEAM, { of: '9'.repeat(24) })).code).toBe('DISTRIBUTOR_UNKNOWN');
    expect((await ask(as('top'), TEAM, { of: 'x' })).code).toBe('BAD_ID');
  });

  test('of the direct downline a member sees no heads, the staff sees all', async () => {
    expect(namesIn(await ask(as('top'), DIRECT, { of: idOf('top') }))).toEqual(['left', 'idle']);
    expect(namesIn(await ask(staff, DIRECT, { of: idOf('top') }))).toEqual(
      ['left', 'right', 'idle'].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
    );
    expect(namesIn(await ask(staff, TEAM, { of: idOf('right') }))).toEqual(['far']);
  });

  test('who rose today leads a team of their own from tomorrow on', async () => {
    const tomorrow = new Date(NOON.getTime() + 86_400_000);
    await distributors
      .raw(world.db)
      .updateOne({ _id: people.left._id }, { $set: { 'standing.tier': 'HEAD', 'standing.before': 'MID', 'standing.since': '2026-05-12' } });
    await engineOf(ctx).settled();
    expect((await ask(as('top'), MY_TEAM)).value.total).toBe(4);
    const next = await world.ask(world.ctx({ viewer: as('top'), now: tomorrow }), MY_TEAM);
    expect(next.data.myTeam.total).toBe(1);
  });
});

/** The strongest team first: right 9 orders, left 6. */
const ORDER = ['right', 'left', 'idle'];
