import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addActivity, cancelActivity, changeActivity, restoreActivity } from '../../server/activities/acts.ts';
import type { TypedCell } from '../../server/activities/cells.rules.ts';
import { closeOver, postDue } from '../../server/activities/clock.ts';
import { followAll, followTier } from '../../server/activities/following.ts';
import { activities, weekPlans } from '../../server/activities/model.ts';
import type { GroupActivityRow } from '../../server/activities/model.ts';
import { draftModel, publishModel } from '../../server/activities/models.ts';
import { addPlanned, cancelPlanned, changePlanned, restorePlanned } from '../../server/activities/plans.ts';
import { works as kinds } from '../../server/activities/works.ts';
import { outbox } from '../../server/channels/model.ts';
import type { Ctx } from '../../server/context.ts';
import { isRefused } from '../../server/core/errors.ts';
import { toId } from '../../server/core/ids.ts';
import type { ActivityInput, Tier } from '../../server/generated/types.ts';
import { changeGroupState } from '../../server/groups/changes.ts';
import { transformGroup } from '../../server/groups/mergers.ts';
import type { GroupRow } from '../../server/groups/service.ts';
import { works } from '../../server/works/model.ts';
import { aGroup, anOperator } from '../groups/factory.ts';
import { aBareGroup } from '../support/inbound.ts';
import { NOON, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(async () => {
  await world.close();
});
beforeEach(async () => {
  await emptyWorld(world);
});

const HOUR = 3_600_000;
/** So many hours after NOON, which is Tuesday 12 May 2026, 10:30. */
const at = (hours: number): Date => new Date(NOON.getTime() + hours * HOUR);
const manager = (hours = 0): Ctx => world.ctx({ now: at(hours), viewer: asStaff('OPS_MANAGER') });
const local = (text: string): Date => world.ctx().time.parseLocal(text);

const cell = (more: Partial<TypedCell> = {}): TypedCell => ({
  weekday: 3,
  at: '14:00',
  minutes: 60,
  kind: 'BRIEFING',
  title: '爆品预告',
  text: '开始啦',
  ...more,
});
const input = (startsAt: string, more: Partial<ActivityInput> = {}): ActivityInput => ({
  startsAt: local(startsAt),
  minutes: 60,
  kind: 'BRIEFING',
  title: '爆品预告',
  text: '开始啦',
  ...more,
});

async function published(tier: Tier, cells: readonly TypedCell[], hours = 0) {
  const draft = await draftModel(manager(hours), tier, cells);
  return publishModel(manager(hours), toId(draft._id));
}

const rowsOf = (group?: Pick<GroupRow, '_id'>): Promise<GroupActivityRow[]> =>
  activities
    .raw(world.db)
    .find(group ? { groupId: group._id } : {}, { sort: { startsAt: 1, cause: 1 } })
    .toArray();
const shown = (rows: readonly GroupActivityRow[]) =>
  rows.map(({ day, startsAt, title, state }) =>
    [day, world.ctx().time.clock(startsAt), title, state === 'PLANNED' ? '' : state].join(' ').trim(),
  );

describe('a published model', () => {
  test('reaches every open group of its tier for three weeks, once, however often it is run', async () => {
    const [one, two] = [await aBareGroup(world.ctx()), await aBareGroup(world.ctx())];
    await aBareGroup(world.ctx(), { tier: 'MID' });
    await aBareGroup(world.ctx(), { purpose: 'CAMP', tier: null });
    await aBareGroup(world.ctx(), { state: 'DISSOLVED', closedAt: NOON });
    await published('NEW', [cell(), cell({ weekday: 1, title: '周一培训', text: null })]);
    await Promise.all([followTier(world.ctx(), 'NEW'), followTier(world.ctx(), 'NEW')]);
    expect(await followTier(world.ctx(), 'NEW')).toEqual({ groups: 2, written: 0 });
    // Monday of this week has passed.
    const expected = [
      '2026-05-13 14:00 爆品预告',
      '2026-05-18 14:00 周一培训',
      '2026-05-20 14:00 爆品预告',
      '2026-05-25 14:00 周一培训',
      '2026-05-27 14:00 爆品预告',
    ];
    expect(shown(await rowsOf(one))).toEqual(expected);
    expect(shown(await rowsOf(two))).toEqual(expected);
    expect(await rowsOf()).toHaveLength(10);
    expect((await weekPlans.raw(world.db).findOne({ _id: 'NEW:2026-W20' }))?.groups).toBe(2);
  });

  test('the job of each night does nothing until Sunday, and then one week moves in', async () => {
    const group = await aBareGroup(world.ctx());
    await published('NEW', [cell()]);
    expect(await followAll(world.ctx())).toMatchObject({ groups: 1, written: 3 });
    expect(await followAll(world.ctx({ now: at(4 * 24) }))).toEqual({ plans: 0, groups: 1, written: 0 });
    const sunday = at(5 * 24);
    expect(await followAll(world.ctx({ now: sunday }))).toEqual({ plans: 1, groups: 1, written: 1 });
    expect(await followAll(world.ctx({ now: sunday }))).toEqual({ plans: 0, groups: 1, written: 0 });
    expect(shown(await rowsOf(group)).at(-1)).toBe('2026-06-03 14:00 爆品预告');
  });

  test('cut between its portions it is completed by the next run, and nothing comes twice', async () => {
    for (let count = 0; count < 70; count += 1) await aBareGroup(world.ctx());
    await published('NEW', [cell()]);
    const cut = followTier(world.ctx(), 'NEW', {
      saved: () => Promise.reject(new Error('killed')),
    });
    await expect(cut).rejects.toThrow('killed');
    expect(await rowsOf()).toHaveLength(60 * 3);
    const [work] = await works.raw(world.db).find({ kind: 'ACTIVITIES_FOLLOW' }).toArray();
    const saved: object[] = [];
    const save = (progress: object) => Promise.resolve(void saved.push(progress));
    const stopping = new AbortController().signal;
    const running = { id: toId(work!._id), input: work!.input, checkpoint: null, stopping, save };
    expect(await kinds[0]!.run(world.ctx(), running)).toEqual({ groups: 70, written: 30 });
    expect(saved).toMatchObject([
      { done: 60, total: 70 },
      { done: 70, total: 70 },
    ]);
    expect(await rowsOf()).toHaveLength(70 * 3);
  });

  test('a new version moves what is to come and leaves what has been', async () => {
    const group = await aBareGroup(world.ctx());
    const first = await published('NEW', [cell(), cell({ weekday: 2, title: '新手闪购' })]);
    await followTier(world.ctx(), 'NEW');
    // Wednesday, 15:00: two of three have begun or passed.
    const [flash, briefing] = [
      first.cells.find(({ title }) => title === '新手闪购')!,
      first.cells.find(({ title }) => title === '爆品预告')!,
    ];
    await published('NEW', [{ ...briefing, weekday: 4, at: '16:00' }], 28.5);
    await followTier(manager(28.5), 'NEW');
    expect(shown(await rowsOf(group))).toEqual([
      '2026-05-12 14:00 新手闪购',
      '2026-05-13 14:00 爆品预告',
      '2026-05-19 14:00 新手闪购 CANCELLED',
      '2026-05-21 16:00 爆品预告',
      '2026-05-26 14:00 新手闪购 CANCELLED',
      '2026-05-28 16:00 爆品预告',
    ]);
    const rows = await rowsOf(group);
    expect(rows.map(({ seq }) => seq)).toEqual([0, 0, 1, 1, 1, 1]);
    // Back again: the same activities are planned again.
    await published('NEW', [flash, { ...briefing, weekday: 4, at: '16:00' }], 29);
    await followTier(manager(29), 'NEW');
    expect(shown(await rowsOf(group)).filter((line) => line.includes('新手闪购'))).toEqual([
      '2026-05-12 14:00 新手闪购',
      '2026-05-19 14:00 新手闪购',
      '2026-05-26 14:00 新手闪购',
    ]);
    expect(await rowsOf(group)).toHaveLength(6);
  });

  test('is refused with what speaks against it, unchanged, or when somebody else published it', async () => {
    const bad = await draftModel(manager(), 'NEW', [cell(), cell({ at: '14:30', title: '培训' })]);
    await expect(publishModel(manager(), toId(bad._id))).rejects.toMatchObject({ code: 'MODEL_HAS_FAULTS' });
    const good = await draftModel(manager(), 'NEW', [cell()]);
    expect(good._id).toEqual(bad._id);
    const both = await Promise.allSettled([publishModel(manager(), toId(good._id)), publishModel(manager(), toId(good._id))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [same] = (await world.ask(manager(), '{ weeklyModels(tier: NEW) { cells { id weekday at minutes kind title text } } }')).data
      .weeklyModels;
    const again = await draftModel(manager(), 'NEW', same.cells);
    await expect(publishModel(manager(), toId(again._id))).rejects.toMatchObject({ code: 'MODEL_UNCHANGED' });
  });
});

describe('one week', () => {
  test('changed for a tier survives the job and the next version, and can be given back', async () => {
    const group = await aBareGroup(world.ctx());
    const { cells } = await published('NEW', [cell()]);
    await followTier(world.ctx(), 'NEW');
    const id = cells[0]!.id;
    await changePlanned(manager(), 'NEW', '2026-05-20', id, input('2026-05-21T16:00', { title: '加场预告' }));
    await cancelPlanned(manager(), 'NEW', '2026-05-27', id);
    await followTier(world.ctx(), 'NEW');
    const expected = ['2026-05-13 14:00 爆品预告', '2026-05-21 16:00 加场预告', '2026-05-27 14:00 爆品预告 CANCELLED'];
    expect(shown(await rowsOf(group))).toEqual(expected);
    await published('NEW', [{ ...cells[0]!, title: '预告' }]);
    await followAll(world.ctx());
    expect(shown(await rowsOf(group))).toEqual(['2026-05-13 14:00 预告', ...expected.slice(1)]);
    // A group that comes later does the same.
    const later = await aBareGroup(world.ctx());
    await followAll(world.ctx());
    expect(shown(await rowsOf(later))).toEqual(['2026-05-13 14:00 预告', '2026-05-21 16:00 加场预告']);
    await restorePlanned(manager(), 'NEW', '2026-05-20', id);
    await followTier(world.ctx(), 'NEW');
    expect(shown(await rowsOf(group))[1]).toBe('2026-05-20 14:00 预告');
  });

  test('changed for a group survives as well; another one is not touched; given back it follows again', async () => {
    const [one, two] = [await aBareGroup(world.ctx()), await aBareGroup(world.ctx())];
    const { cells } = await published('NEW', [cell()]);
    await followTier(world.ctx(), 'NEW');
    const [first, second] = await rowsOf(one);
    await changeActivity(manager(), toId(first!._id), input('2026-05-14T10:00'));
    await cancelActivity(manager(), toId(second!._id));
    await published('NEW', [{ ...cells[0]!, at: '16:00' }]);
    await followAll(world.ctx());
    expect(shown(await rowsOf(one))).toEqual([
      '2026-05-14 10:00 爆品预告',
      '2026-05-20 14:00 爆品预告 CANCELLED',
      '2026-05-27 16:00 爆品预告',
    ]);
    expect(shown(await rowsOf(two))).toEqual(['2026-05-13 16:00 爆品预告', '2026-05-20 16:00 爆品预告', '2026-05-27 16:00 爆品预告']);
    await restoreActivity(manager(), toId(second!._id));
    expect((await rowsOf(one))[1]).toMatchObject({ state: 'PLANNED', startsAt: local('2026-05-20T16:00'), editedFor: null, seq: 2 });
  });

  test('takes one more, for a tier or a group', async () => {
    const [one, two] = [await aGroup(world.ctx()), await aGroup(world.ctx())];
    await addPlanned(manager(), 'NEW', input('2026-05-16T20:00', { title: '加场' }));
    await addActivity(manager(), toId(one._id), input('2026-05-15T20:00', { title: '本群聚会' }));
    await followAll(world.ctx());
    expect(shown(await rowsOf(one))).toEqual(['2026-05-15 20:00 本群聚会', '2026-05-16 20:00 加场']);
    expect(shown(await rowsOf(two))).toEqual(['2026-05-16 20:00 加场']);
  });

  test('is not changed in the past, into the past, into another week, or by two at once', async () => {
    const group = await aBareGroup(world.ctx());
    const { cells } = await published('NEW', [cell()]);
    await followTier(world.ctx(), 'NEW');
    const [row] = await rowsOf(group);
    const [id, cellId] = [toId(row!._id), cells[0]!.id];
    const refused = async (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        (error: unknown) => (isRefused(error) ? error.code : error),
      );
    expect(await refused(changeActivity(manager(), id, input('2026-05-12T10:00')))).toBe('ACTIVITY_IN_THE_PAST');
    expect(await refused(changeActivity(manager(), id, input('2026-05-18T10:00')))).toBe('ACTIVITY_OTHER_WEEK');
    expect(await refused(changePlanned(manager(), 'NEW', '2026-05-13', cellId, input('2026-05-18T10:00')))).toBe('ACTIVITY_OTHER_WEEK');
    expect(await refused(changeActivity(manager(28), id, input('2026-05-14T10:00')))).toBe('ACTIVITY_HAS_BEGUN');
    expect(await refused(cancelPlanned(manager(28), 'NEW', '2026-05-13', cellId))).toBe('ACTIVITY_HAS_BEGUN');
    expect(await refused(addPlanned(manager(), 'NEW', input('2026-05-12T10:00')))).toBe('ACTIVITY_IN_THE_PAST');
    const both = await Promise.all([
      refused(changeActivity(manager(), id, input('2026-05-14T10:00'))),
      refused(changeActivity(manager(), id, input('2026-05-14T16:00'))),
    ]);
    expect(both.filter((each) => each === 'done')).toHaveLength(1);
  });
});

describe('groups', () => {
  test('that open with a holder have their weeks at once; those that close lose what is to come', async () => {
    await published('NEW', [cell()]);
    const operator = await anOperator(world.ctx());
    const group = await aGroup(world.ctx(), { operatorId: operator._id });
    expect(await rowsOf(group)).toHaveLength(3);
    await changeGroupState(manager(28.2), { id: toId(group._id), to: 'DISSOLVED', reason: '不再需要' });
    expect((await rowsOf(group)).map(({ state, postAt }) => [state, postAt === null])).toEqual([
      ['PLANNED', false],
      ['CANCELLED', true],
      ['CANCELLED', true],
    ]);
  });

  test('that change their tier have the weeks of the new one', async () => {
    await published('NEW', [cell()]);
    await published('MID', [cell({ weekday: 5, title: '平台与价值观' })]);
    const group = await aBareGroup(world.ctx());
    await followAll(world.ctx());
    const next = await transformGroup(manager(), {
      id: toId(group._id),
      name: '腰部服务群',
      purpose: 'SERVICE',
      tier: 'MID',
      reason: '升级',
    });
    expect(shown(await rowsOf(next))).toEqual([
      '2026-05-15 14:00 平台与价值观',
      '2026-05-22 14:00 平台与价值观',
      '2026-05-29 14:00 平台与价值观',
    ]);
  });
});

describe('the clock', () => {
  test('posts a text once at its time, however many look, and calls it done when it is over', async () => {
    const groups = [await aBareGroup(world.ctx()), await aBareGroup(world.ctx())];
    await published('NEW', [cell()]);
    await followTier(world.ctx(), 'NEW');
    const sent = () =>
      outbox
        .raw(world.db)
        .find({}, { sort: { _id: 1 } })
        .toArray();
    expect(await postDue(manager(27))).toBe(0);
    const twice = await Promise.all([postDue(manager(27.5)), postDue(manager(27.5))]);
    expect(twice.reduce((sum, each) => sum + each, 0)).toBe(2);
    expect(await postDue(manager(27.5))).toBe(0);
    expect((await sent()).map(({ groupId, content }) => [toId(groupId), content])).toEqual(
      groups.map(({ _id }) => [toId(_id), { text: '开始啦' }]),
    );
    expect(await closeOver(manager(28))).toBe(0);
    expect(await closeOver(manager(28.5))).toBe(2);
    expect(await closeOver(manager(28.5))).toBe(0);
    expect((await rowsOf(groups[0])).map(({ state, sentAt }) => [state, sentAt])).toEqual([
      ['DONE', at(27.5)],
      ['PLANNED', null],
      ['PLANNED', null],
    ]);
  });

  test('posts nothing of what is over by then, or was cancelled', async () => {
    const group = await aBareGroup(world.ctx());
    await published('NEW', [cell(), cell({ at: '16:00', title: '加场' })]);
    await followTier(world.ctx(), 'NEW');
    await cancelActivity(manager(), toId((await rowsOf(group))[1]!._id));
    expect(await postDue(manager(40))).toBe(0);
    expect(await closeOver(manager(40))).toBe(1);
    expect(await outbox.raw(world.db).countDocuments({})).toBe(0);
  });
});

describe('who may', () => {
  test('an operator changes the own groups, and no tier', async () => {
    const [mine, other] = [await anOperator(world.ctx()), await anOperator(world.ctx())];
    const group = await aBareGroup(world.ctx(), { operatorId: mine._id });
    await published('NEW', [cell()]);
    await followTier(world.ctx(), 'NEW');
    const [row] = await rowsOf(group);
    const as = ({ _id }: { _id: typeof mine._id }) => world.ctx({ viewer: asStaff('OPERATOR', toId(_id)) });
    const edit = `mutation Cancel($id: ID!) { cancelActivity(id: $id) { state group { id } mayChange } }`;
    const id = toId(row!._id);
    expect((await world.ask(as(other), edit, { id })).errors?.[0]?.extensions?.['code']).toBe('NOT_YOUR_GROUP');
    expect((await world.ask(as(other), '{ activity(id: "' + id + '") { id } }')).errors?.[0]?.extensions?.['code']).toBe('NOT_YOUR_GROUP');
    expect((await world.ask(as(mine), edit, { id })).data.cancelActivity).toMatchObject({ state: 'CANCELLED', mayChange: true });
  });

  test('the week of a tier shows one entry for all its groups, and beside it what one does differently', async () => {
    const [one] = [await aBareGroup(world.ctx()), await aBareGroup(world.ctx()), await aBareGroup(world.ctx())];
    await published('NEW', [cell()]);
    await followTier(world.ctx(), 'NEW');
    await changeActivity(manager(), toId((await rowsOf(one))[0]!._id), input('2026-05-14T10:00'));
    const query =
      'query Week($tier: Tier, $group: ID) { calendarWeek(day: "2026-05-13", tier: $tier, groupId: $group) { entries { id source title { zh en } detail { zh } startsAt isMovable groups } } }';
    const { data } = await world.ask(manager(), query, { tier: 'NEW' });
    const entries = data.calendarWeek.entries.filter(({ source }: { source: string }) => source === 'activity');
    expect(entries.map(({ detail, startsAt, groups, title }: Record<string, unknown>) => [detail, startsAt, groups, title])).toEqual([
      [{ zh: '3 群' }, '2026-05-13T06:00:00.000Z', 3, { zh: '爆品预告', en: 'Hot product preview' }],
      [{ zh: one.name }, '2026-05-14T02:00:00.000Z', 1, { zh: '爆品预告', en: 'Hot product preview' }],
    ]);
    const judge =
      'query Judge($id: ID!, $from: DateTime!, $to: DateTime!) { judgeMove(id: $id, startsAt: $from, endsAt: $to) { kind words { zh } } }';
    const asked = await world.ask(manager(), judge, {
      id: entries[0].id,
      from: local('2026-05-15T22:00').toISOString(),
      to: local('2026-05-15T23:00').toISOString(),
    });
    expect(asked.errors).toBeUndefined();
    expect(asked.data.judgeMove).toEqual([{ kind: 'QUIET', words: { zh: '在静默时段（22:30–08:00）内' } }]);
    const move = 'mutation Move($id: ID!, $from: DateTime!, $to: DateTime!) { moveEntry(id: $id, startsAt: $from, endsAt: $to) }';
    expect(
      (
        await world.ask(manager(), move, {
          id: entries[0].id,
          from: local('2026-05-15T16:00').toISOString(),
          to: local('2026-05-15T17:00').toISOString(),
        })
      ).data.moveEntry,
    ).toBe(true);
    await followTier(world.ctx(), 'NEW');
    expect(shown(await rowsOf()).filter((line) => line.startsWith('2026-05-15'))).toHaveLength(2);
  });
});
