// The weeks of the demo world keep every promise about data; and what they know of a member is in that member's own file, and goes with
// the member.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bookings } from '../../server/bookings/model.ts';
import { enrolments } from '../../server/camps/model.ts';
import { toId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import { duties } from '../../server/duties/model.ts';
import { kols } from '../../server/kols/model.ts';
import { notices } from '../../server/notices/model.ts';
import { isStale, listProposals } from '../../server/operators/proposals.ts';
import { ownDataFile } from '../../server/privacy/own-data.ts';
import { reminders } from '../../server/reminders/model.ts';
import { rotas } from '../../server/rotas/model.ts';
import { checkData } from '../../scripts/data-checks.ts';
import { loadWorld } from '../../seed/world.ts';
import { activities } from '../../server/activities/model.ts';
import { swaps } from '../../server/rotas/model.ts';
import { NOON, asMember, asStaff, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await loadWorld(world.ctx(), { size: 300, seed: 8, endsAt: NOON, campaigns: false });
}, 120_000);
afterAll(() => world.close());

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** Every collection in which the text stands. */
async function findText(text: string): Promise<string[]> {
  const native = world.db.connection.getClient().db(world.db.connection.name);
  const found: string[] = [];
  for (const { name } of await native.listCollections({}, { nameOnly: true }).toArray()) {
    for await (const row of native.collection(name).find()) {
      if (JSON.stringify(row).includes(text)) found.push(name);
    }
  }
  return found;
}

test('keep what is promised about data, and leave something of everything to look at', async () => {
  const promised = await checkData(world.ctx(), { isAll: true });
  expect(promised.filter(({ broken }) => broken.length > 0).map(({ name, broken }) => [name, broken.slice(0, 3)])).toEqual([]);
  const looked = new Map(promised.map(({ name, checked }) => [name, checked]));
  for (const name of [
    'time.no-overlap',
    'time.duties-booked',
    'rotas.shifts',
    'time.reminders',
    'camps.enrolments',
    'points.ledger',
    'kols.appointments',
  ]) {
    expect([name, looked.get(name)]).toEqual([name, expect.any(Number)]);
    expect(looked.get(name)).toBeGreaterThan(0);
  }
  const coming = await activities.raw(world.db).countDocuments({ state: 'PLANNED', startsAt: { $gt: NOON } });
  expect(coming).toBeGreaterThan(0);
  expect(await swaps.raw(world.db).countDocuments({ state: { $in: ['OPEN', 'AGREED'] } })).toBeGreaterThan(0);
  expect(await duties.raw(world.db).distinct('state')).toEqual(expect.arrayContaining(['ASKED', 'ACCEPTED', 'DONE']));
});

test('the groups of whoever leaves can go to the others at once, although camps have opened groups since', async () => {
  const [proposal] = (await listProposals(world.ctx(), { first: 1, state: 'DRAFT' })).edges;
  expect(await isStale(world.ctx(), proposal!.node)).toBe(false);
});

test('a KOL’s turns, appointment, points and calendar are in the own file, and go with the KOL', async () => {
  const ctx = world.ctx();
  const turn = await duties.raw(ctx.db).findOne({ state: 'ACCEPTED', personKind: 'DISTRIBUTOR' }, { sort: { startsAt: 1 } });
  const id = turn!.personId;
  // A name that is nobody else's, nor part of a sentence.
  await distributors.raw(ctx.db).updateOne({ _id: id }, { $set: { name: '阿卯卯卯' } });
  const row = await distributors.raw(ctx.db).findOne({ _id: id });
  const member = world.ctx({ viewer: asMember(toId(id), 'KOL') });
  const made = await world.ask(member, 'mutation { makeCalendarFeed { feed { id } } }');
  expect(made.errors).toBeUndefined();

  const { week } = JSON.parse(await textOf(ownDataFile(ctx, { ...row!, id: toId(id) })));
  expect(week.duties.length).toBeGreaterThan(0);
  expect(week.booked.length).toBeGreaterThan(0);
  expect(week.notices.length).toBeGreaterThan(0);
  expect(week.rotas.rosters.length).toBeGreaterThan(0);

  const erase = 'mutation ($id: ID!) { eraseDistributor(distributorId: $id, reason: "本人要求") { erasedAt } }';
  expect((await world.ask(world.ctx({ viewer: asStaff('ADMIN') }), erase, { id: toId(id) })).errors).toBeUndefined();
  expect(await findText('阿卯卯卯')).toEqual([]);
  for (const collection of [bookings, notices, reminders]) expect(await collection.raw(ctx.db).countDocuments({ personId: id })).toBe(0);
  expect(await duties.raw(ctx.db).findOne({ _id: turn!._id })).toMatchObject({ state: 'WITHDRAWN', report: null });
  expect(await duties.raw(ctx.db).countDocuments({ personId: id, state: { $in: ['ASKED', 'ACCEPTED', 'STARTED'] } })).toBe(0);
  expect(await rotas.raw(ctx.db).countDocuments({ 'roster.personId': id })).toBe(0);
  expect(await kols.raw(ctx.db).countDocuments({ distributorId: id, isOpen: true })).toBe(0);
});

test('a newcomer’s way through the camp is in the own file, and what was written there goes', async () => {
  const ctx = world.ctx();
  const enrolment = await enrolments.raw(ctx.db).findOne({ 'homework.0': { $exists: true } });
  const id = enrolment!.distributorId;
  const row = await distributors.raw(ctx.db).findOne({ _id: id });
  const { week } = JSON.parse(await textOf(ownDataFile(ctx, { ...row!, id: toId(id) })));
  expect(week.camps[0].checkIns.length).toBeGreaterThan(0);
  expect(week.camps[0].homework[0].text).toContain('写了一条');
  const erase = 'mutation ($id: ID!) { eraseDistributor(distributorId: $id, reason: "本人要求") { erasedAt } }';
  expect((await world.ask(world.ctx({ viewer: asStaff('ADMIN') }), erase, { id: toId(id) })).errors).toBeUndefined();
  expect(await enrolments.raw(ctx.db).findOne({ _id: enrolment!._id })).toMatchObject({ homework: [], certificateNo: null });
  const native = world.db.connection.getClient().db(world.db.connection.name);
  expect(await native.collection('camp_homework').countDocuments({ distributorId: id })).toBe(0);
});
