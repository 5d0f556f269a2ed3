// Campaigns with timetables for tests, written past the verbs that make them.

import { campaigns } from '../../server/campaigns/model.ts';
import type { CampaignRow } from '../../server/campaigns/service.ts';
import { newId } from '../../server/core/ids.ts';
import { phaseActions, phases } from '../../server/timetables/model.ts';
import type { ActionRow, PhaseRow } from '../../server/timetables/service.ts';
import { NOON } from '../support/world.ts';
import type { World } from '../support/world.ts';

let count = 0;
const MINUTE = 60_000;

/** So many minutes after NOON. */
export const at = (minutes: number, now = NOON): Date => new Date(now.getTime() + minutes * MINUTE);

/** Under way since half an hour, for twelve hours. */
export async function aCampaign(world: World, more: Partial<CampaignRow> = {}): Promise<CampaignRow> {
  count += 1;
  const row: CampaignRow = {
    _id: newId(),
    number: `C${String(count).padStart(4, '0')}`,
    title: '山茶籽油礼盒爆品日',
    state: 'RUNNING',
    stateSince: NOON,
    startsAt: at(-30),
    endsAt: at(690),
    goals: { salesFen: 360_000_000, orders: 0, newMembers: 0 },
    products: [],
    packaging: { sellingPoint: '', brand: '', endorsement: '', play: '' },
    audience: { tiers: [], provinces: [], groupIds: [] },
    rewards: [],
    rewardBudgetFen: 0,
    doneSteps: [],
    ownerId: null,
    ownerName: '沐禾',
    templateKey: null,
    copiedFromId: null,
    isRehearsal: false,
    frozenAt: null,
    seq: 1,
    createdAt: NOON,
    ...more,
  };
  await campaigns.raw(world.db).insertOne(row);
  return row;
}

export async function anAction(world: World, campaign: Pick<CampaignRow, '_id'>, more: Partial<ActionRow> = {}): Promise<ActionRow> {
  const open = { firedAt: null, firedByName: null, result: null, kitWave: null, holder: null, leaseUntil: null, attempts: 0, details: {} };
  const row: ActionRow = {
    _id: newId(),
    campaignId: campaign._id,
    phaseId: null,
    kind: 'STIMULUS',
    title: '红包雨',
    text: '红包雨来啦',
    at: at(0),
    state: 'PLANNED',
    ...open,
    ...more,
  };
  await phaseActions.raw(world.db).insertOne(row);
  return row;
}

export async function aPhase(
  world: World,
  campaign: Pick<CampaignRow, '_id'>,
  from: number,
  to: number,
  more: Partial<PhaseRow> = {},
): Promise<PhaseRow> {
  const row: PhaseRow = {
    _id: newId(),
    campaignId: campaign._id,
    title: `阶段 ${String(from)}`,
    startsAt: at(from),
    endsAt: at(to),
    hasBoard: false,
    history: [],
    ...more,
  };
  await phases.raw(world.db).insertOne(row);
  return row;
}
