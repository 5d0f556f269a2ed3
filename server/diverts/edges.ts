// GET /exports/invites.csv?divertId=…: everybody of a divert with the steps they have done; of an operator the own groups.

import { accountsByIds } from '../accounts/service.ts';
import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { STAFF } from '../context.ts';
import { CSV_BOM, csvLine } from '../core/csv.ts';
import { toId } from '../core/ids.ts';
import { distributorById } from '../distributors/service.ts';
import { mayManage, groupsByIds } from '../groups/service.ts';
import type { Edge } from '../parts.ts';
import { divertById, subjectOf } from './diverts.ts';
import { WITHOUT_PEOPLE } from './lists.ts';
import { divertGroups, invites } from './model.ts';
import type { DivertRow } from './model.ts';
import { STEPS } from './pipeline.rules.ts';

const NAME = 'invites';
const COLUMNS = [
  'member_no',
  'name',
  'group_no',
  'group',
  'account',
  'way',
  'day',
  'step',
  'state',
  'stopped_why',
  'due',
  ...STEPS.map((step) => step.toLowerCase()),
];

async function* fileOf(ctx: Ctx, divert: DivertRow): AsyncGenerator<string> {
  yield CSV_BOM + csvLine(COLUMNS);
  let count = 0;
  const rows = await divertGroups
    .raw(ctx.db)
    .find({ divertId: divert._id, isStarted: true }, { projection: WITHOUT_PEOPLE, sort: { seq: 1 } })
    .toArray();
  for (const { _id, groupId } of rows) {
    const [group] = groupId === null ? [] : await groupsByIds(ctx, [groupId]);
    if (!group || !mayManage(ctx, group)) continue;
    const people = await invites
      .raw(ctx.db)
      .find({ divertGroupId: _id }, { sort: { dueAt: 1, _id: 1 } })
      .toArray();
    const accounts = await accountsByIds(
      ctx,
      people.map(({ accountId }) => accountId),
    );
    // Asked for together, so that they are read together.
    const members = await Promise.all(people.map(({ distributorId }) => distributorById(ctx, distributorId)));
    for (const [index, invite] of people.entries()) {
      const member = members[index];
      const doneAt = new Map(invite.steps.map(({ step, at }) => [step, at.toISOString()]));
      const { way, day, step, state, stoppedWhy, dueAt } = invite;
      const who = [member?.memberNo ?? '', member?.name ?? '', group.number, group.name, accounts.get(toId(invite.accountId))?.name ?? ''];
      const where = [way, day, step, state, stoppedWhy ?? '', state === 'OPEN' ? dueAt.toISOString() : ''];
      yield csvLine([...who, ...where, ...STEPS.map((each) => doneAt.get(each) ?? '')]);
      count += 1;
    }
  }
  const details = { filter: { divertId: toId(divert._id) }, count, isWhole: true };
  await ctx.db.transaction((session) =>
    record(ctx, session, {
      action: 'LIST_EXPORTED',
      subject: { kind: 'LIST', id: null, name: NAME },
      details: { ...details, divert: subjectOf(divert).name },
    }),
  );
}

export const edges: readonly Edge[] = [
  {
    method: 'GET',
    path: `/exports/${NAME}.csv`,
    policy: STAFF,
    body: 'none',
    async answer(ctx, { query }) {
      const divert = await divertById(ctx, query.get('divertId') ?? '');
      const name = `${NAME}-${ctx.time.dayKey(divert.createdAt)}.csv`;
      return { status: 200, file: { type: 'text/csv; charset=utf-8', name, pieces: fileOf(ctx, divert) } };
    },
  },
];
