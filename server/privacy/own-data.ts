// Everything that is held about a member, as one JSON file for the member, told piece by piece: somebody may have sold a hundred
// thousand times. Orders and refunds come last, because only they may be many.
// Surprise: what the staff has written about the member for the staff, and who of them wrote it, is left out, and so is who the
// buyers are: they are other persons.

import type { ObjectId } from 'mongodb';
import { listSessions } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { changesOf, phoneOf } from '../distributors/service.ts';
import type { DistributorRow, StandingRow, TierChangeRow } from '../distributors/service.ts';
import { ownInvites } from '../diverts/service.ts';
import { groupsByIds, staysOf } from '../groups/service.ts';
import { ownKitFacts } from '../kits/service.ts';
import { ownBoardFacts } from '../leaderboards/service.ts';
import { ownMessages } from '../messages/service.ts';
import { maskBuyer } from '../orders/rules.ts';
import { readOrders, readRefundsOf } from '../orders/service.ts';
import type { OrderRow, RefundRow } from '../orders/service.ts';
import { objectionsOf } from '../tiers/service.ts';
import { ownViolations } from '../violations/service.ts';
import { ownWeek } from './week.ts';

const ORDERS_AT_ONCE = 500;
/** One may be open at a time, and each waits for a person: nobody comes near it. */
const MOST_OBJECTIONS = 1_000;
const MOST_VIOLATIONS = 1_000;
/** More than anybody writes before the texts are gone. */
const MOST_MESSAGES = 10_000;

export async function* ownDataFile(ctx: Ctx, member: DistributorRow & { id: string }): AsyncGenerator<string> {
  const facts = {
    asOf: ctx.now,
    profile: profileOf(ctx, member),
    standing: standingOf(member.standing),
    tierChanges: (await changesOf(ctx, member.id)).map(changeOf),
    objections: (await objectionsOf(ctx, member._id, MOST_OBJECTIONS)).map(({ at, text, tier, state, answer, answeredAt, isGranted }) => ({
      at,
      text,
      tier,
      state,
      answer,
      answeredAt,
      isGranted,
    })),
    groups: await groupsOf(ctx, member._id),
    invites: await invitesOf(ctx, member._id),
    violations: (await ownViolations(ctx, member._id, MOST_VIOLATIONS)).map(({ at, excerpt, state, steps }) => ({
      at,
      said: excerpt,
      state,
      steps: steps.map(({ to, at: taken }) => ({ to, at: taken })),
    })),
    campaigns: await campaignsOf(ctx, member._id),
    links: await linksOf(ctx, member._id),
    messages: (await ownMessages(ctx, member._id, MOST_MESSAGES)).map(({ at, kind, text }) => ({ at, kind, text })),
    week: await ownWeek(ctx, member._id),
    sessions: (await listSessions(ctx, 'DISTRIBUTOR', member.id)).map(({ device, address, way, signedInAt, lastSeenAt, expiresAt }) => ({
      device,
      address,
      way,
      signedInAt,
      lastSeenAt,
      expiresAt,
    })),
  };
  yield `${JSON.stringify(facts, null, 2).slice(0, -2)},\n  "orders": [`;
  let mark = '\n';
  for await (const rows of piecesOf(readOrders(ctx, { filter: { distributorId: member.id } }))) {
    const refunded = rows.filter(({ refundedFen }) => refundedFen > 0).map(({ _id }) => _id);
    const refunds = refunded.length > 0 ? await readRefundsOf(ctx, refunded) : [];
    const told = rows.map((row) => `    ${JSON.stringify(orderOf(row, refunds))}`);
    yield mark + told.join(',\n');
    mark = ',\n';
  }
  yield '\n  ]\n}\n';
}

/** Every stay, past ones as well, with the rules that were acknowledged in it. */
async function groupsOf(ctx: Ctx, distributorId: ObjectId): Promise<object[]> {
  const stays = await staysOf(ctx, distributorId);
  const groups = await groupsByIds(
    ctx,
    stays.map(({ groupId }) => groupId),
  );
  return stays.map(({ groupId, role, joinedAt, leftAt, way, code, spoke, lastSpokeAt }) => {
    const group = groups.find(({ _id }) => _id.equals(groupId));
    const { number = '', name = '' } = group ?? {};
    return { number, name, role, joinedAt, leftAt, way, rulesAcknowledged: code, messages: spoke, lastSpokeAt };
  });
}

/** Every way into a group, with the account that invited; who of the staff did a step is left out. */
async function invitesOf(ctx: Ctx, distributorId: ObjectId): Promise<object[]> {
  const ways = await ownInvites(ctx, distributorId);
  const groups = await groupsByIds(
    ctx,
    ways.map(({ groupId }) => groupId),
  );
  return ways.map(({ groupId, account, day, way, step, state, steps }) => ({
    group: groups.find(({ _id }) => _id.equals(groupId))?.number ?? '',
    account,
    day,
    way,
    step,
    state,
    steps: steps.map(({ step: taken, at }) => ({ step: taken, at })),
  }));
}

/** Whether the name may stand on boards, for whom sales counted, and what was won. */
async function campaignsOf(ctx: Ctx, distributorId: ObjectId): Promise<object> {
  const { consent, campaigns, rewards } = await ownBoardFacts(ctx, distributorId);
  return {
    nameIsShown: consent && { shows: consent.shows, at: consent.at },
    counted: campaigns.map(({ campaign: { number, title }, member: { isIn, tier, region, at } }) => ({
      number,
      title,
      isIn,
      tier,
      region,
      at,
    })),
    rewards: rewards.map(({ title, prize, amountFen, rank, score, at }) => ({ title, prize, amountFen, rank, score, at })),
  };
}

/** The tracked links with what came of them. */
async function linksOf(ctx: Ctx, distributorId: ObjectId): Promise<object[]> {
  const { links, sales, titles } = await ownKitFacts(ctx, distributorId);
  return links.map(({ _id: code, itemId, createdAt, copies, shares, clicks }) => ({
    ...{ code, item: titles.get(toId(itemId)) ?? '', createdAt, copies, shares, clicks },
    sales: sales.filter((sale) => sale.code === code).map(({ amountFen, paidAt, clickedAt }) => ({ amountFen, paidAt, clickedAt })),
  }));
}

function profileOf(ctx: Ctx, row: DistributorRow): object {
  const { memberNo, name, region, joinedAt, sponsorNo, directDownline, isKol, sponsorMoves, createdAt } = row;
  const moves = sponsorMoves.map(({ at, fromNo, toNo }) => ({ at, fromNo, toNo }));
  return { memberNo, name, phone: phoneOf(ctx, row), region, joinedAt, sponsorNo, sponsorMoves: moves, directDownline, isKol, createdAt };
}

function standingOf({ tier, since, graceSince, graceUntil, protectedUntil, pin }: StandingRow): object {
  return { tier, since, graceSince, graceUntil, protectedUntil, pin: pin && { tier: pin.tier, until: pin.until, at: pin.at } };
}

function changeOf({ seq, kind, from, to, day, at, policyVersion, until, conditions }: TierChangeRow): object {
  return { seq, kind, from, to, day, at, policyVersion, until, conditions };
}

function orderOf(row: OrderRow, refunds: readonly RefundRow[]): object {
  const { orderNo, buyerRef, sku, quantity, amountFen, refundedFen, profitFen, kind, paidAt } = row;
  const own = refunds
    .filter(({ orderId }) => orderId.equals(row._id))
    .map(({ refundNo, amountFen: fen, refundedAt }) => ({ refundNo, amountFen: fen, refundedAt }));
  return { orderNo, buyer: maskBuyer(buyerRef), sku, quantity, amountFen, refundedFen, profitFen, kind, paidAt, refunds: own };
}

async function* piecesOf<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let waiting: Row[] = [];
  for await (const row of rows) {
    waiting.push(row);
    if (waiting.length < ORDERS_AT_ONCE) continue;
    yield waiting;
    waiting = [];
  }
  if (waiting.length > 0) yield waiting;
}
