// Duties in the calendars: those that stand alone, in the week of a tier or a group. A person's come from the bookings; a rota's are
// shown, moved and handed over by the rota, whose shifts have to agree.

import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { Range } from '../core/time.ts';
import { showOn, tellConflicts } from '../calendars/service.ts';
import type { EntryInput } from '../calendars/service.ts';
import { conflictsOf } from '../bookings/service.ts';
import { groupsByIds } from '../groups/service.ts';
import { handDutyTo, moveDuties } from './assigning.ts';
import { ownerOf } from './followers.ts';
import type { DutyRow } from './model.ts';
import { demandManaged, demandTaker, dutiesIn } from './reading.ts';
import { bookingCauseOf, personOfDuty } from './telling.ts';

const OPEN_TO_MOVE = ['ASKED', 'ACCEPTED'];

async function entriesOf(ctx: Ctx, rows: readonly DutyRow[]): Promise<EntryInput[]> {
  const groups = new Map(
    (
      await groupsByIds(
        ctx,
        rows.flatMap(({ groupIds }) => groupIds.slice(0, 1)),
      )
    ).map((row) => [toId(row._id), row]),
  );
  return rows.map((row) => {
    const first = row.groupIds[0] ? groups.get(toId(row.groupIds[0])) : undefined;
    return {
      id: bookingCauseOf(row),
      source: 'duty',
      kind: row.kind,
      title: row.title,
      detail: first ? { zh: first.name, en: first.name } : null,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      tier: first?.tier ?? null,
      forWhom: row.personKind === 'STAFF' ? ('OPERATORS' as const) : ('PERSON' as const),
      groups: row.groupIds.length,
      persons: [personOfDuty(row)],
      isMovable: OPEN_TO_MOVE.includes(row.state),
      isSwapPending: false,
      link: `/kols?duty=${toId(row._id)}`,
    };
  });
}

/** `duty:<id>` or `<id>`, maybe with the person behind it. */
function idIn(id: string): string {
  return id.replace(/^duty:/, '').slice(0, 24);
}

showOn({
  name: 'duty',
  ofTier: async (ctx: Ctx, tier, range: Range) => {
    const entries = await entriesOf(ctx, await dutiesIn(ctx, {}, range));
    return tier === null ? entries : entries.filter((entry) => entry.tier === tier);
  },
  ofGroup: async (ctx: Ctx, groupId: string, range: Range) => entriesOf(ctx, await dutiesIn(ctx, { groupIds: fromId(groupId) }, range)),
  async move(ctx, id, startsAt, endsAt) {
    const row = await demandManaged(ctx, idIn(id));
    const owner = ownerOf(row);
    if (owner?.move) return owner.move(ctx, row, startsAt, endsAt);
    if (startsAt <= ctx.now) throw new Refused('DUTY_IN_THE_PAST');
    await ctx.db.transaction(async (session) => {
      await moveDuties(ctx, session, [{ id: row._id, startsAt, endsAt }]);
    });
  },
  async judge(ctx, id, startsAt, endsAt) {
    const row = await demandManaged(ctx, idIn(id));
    const { restMinutes } = row;
    const asked = { person: personOfDuty(row), startsAt, endsAt, restMinutes, except: [bookingCauseOf(row)] };
    return tellConflicts(ctx, await conflictsOf(ctx, [asked]));
  },
  async substitutes(ctx, id) {
    const row = await demandManaged(ctx, idIn(id));
    return (await ownerOf(row)?.substitutes?.(ctx, row)) ?? [];
  },
  async hand(ctx, id, _from, to) {
    const row = await demandManaged(ctx, idIn(id));
    const owner = ownerOf(row);
    if (owner?.hand) return owner.hand(ctx, row, to);
    await demandTaker(ctx, to);
    await ctx.db.transaction(async (session) => {
      await handDutyTo(ctx, session, row._id, to);
    });
  },
});
