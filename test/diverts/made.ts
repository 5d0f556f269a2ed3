// A plan written by hand: who goes where on which day, without the planner.

import { newId } from '../../server/core/ids.ts';
import type { Ctx } from '../../server/context.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { divertGroups, diverts } from '../../server/diverts/model.ts';
import type { DivertGroupRow, DivertRow } from '../../server/diverts/model.ts';
import { newDivert } from '../../server/diverts/diverts.ts';
import { noSteps } from '../../server/diverts/pipeline.rules.ts';
import { summaryOf } from '../../server/diverts/planning.ts';
import type { IpAccountRow } from '../../server/accounts/service.ts';
import type { GroupRow } from '../../server/groups/service.ts';

export interface Lot {
  group: GroupRow | null;
  account: IpAccountRow;
  people: readonly DistributorRow[];
  day?: string;
  operatorId?: DivertGroupRow['operatorId'];
  friends?: readonly DistributorRow[];
}

export async function aPlan(ctx: Ctx, lots: readonly Lot[], more: Partial<DivertRow> = {}): Promise<DivertRow> {
  const filter = { province: null, joinedFrom: null, joinedTo: null, isKol: null, most: 200_000, leave: null };
  const base = await newDivert(ctx, { title: '五月新人', tier: 'NEW', filter, source: 'FILTER' });
  const rows = lots.map(({ group, account, people, day = '2026-05-12', operatorId = null, friends = [] }, index): DivertGroupRow => ({
    _id: newId(),
    divertId: base._id,
    seq: index + 1,
    planSeq: 1,
    groupId: group?._id ?? null,
    isNewGroup: group === null,
    name: group?.name ?? '',
    number: group?.number ?? null,
    province: '',
    operatorId,
    accountId: account._id,
    before: group?.taken ?? 0,
    count: people.length,
    firstDay: day,
    lastDay: day,
    people: people.map(({ _id }) => ({
      id: _id,
      accountId: account._id,
      day,
      way: 'QR_CODE' as const,
      isFriend: friends.some((friend) => friend._id.equals(_id)),
    })),
    isStarted: false,
    invited: 0,
    done: noSteps(),
    waiting: noSteps(),
    stopped: noSteps(),
  }));
  const people = rows.reduce((sum, { count }) => sum + count, 0);
  const row: DivertRow = { ...base, state: 'PLANNED', planSeq: 1, people, plannedAt: ctx.now, ...summaryOf(rows), ...more };
  await diverts.raw(ctx.db).insertOne(row);
  await divertGroups.raw(ctx.db).insertMany(rows);
  return row;
}
