// A rota of members who take turns on Fridays at 20:00, for tests. NOON is Tuesday 12 May 2026, 10:30 in Shanghai.

import type { Ctx } from '../../server/context.ts';
import { toId } from '../../server/core/ids.ts';
import type { RosterEntryInput, RotaInput, RotaSlotInput } from '../../server/generated/types.ts';
import { createRota } from '../../server/rotas/editing.ts';
import { shifts } from '../../server/rotas/model.ts';
import type { PersonKey, RotaRow, RotaVersionRow, ShiftRow } from '../../server/rotas/model.ts';
import { previewRota } from '../../server/rotas/planning.ts';
import { publishRota } from '../../server/rotas/publishing.ts';
import { aDistributor } from '../support/trade.ts';

export const FRIDAY: RotaSlotInput = { weekday: 5, at: '20:00', minutes: 120, people: 1, perGroup: false, groupIds: [], skill: null };

export async function members(ctx: Ctx, names: readonly string[]): Promise<PersonKey[]> {
  const made: PersonKey[] = [];
  for (const name of names) made.push({ personKind: 'DISTRIBUTOR', personId: (await aDistributor(ctx, { name }))._id });
  return made;
}

export const entry = ({ personKind, personId }: PersonKey, more: Partial<RosterEntryInput> = {}): RosterEntryInput => ({
  personKind,
  personId: toId(personId),
  skills: [],
  groupIds: [],
  since: '2026-05-01',
  until: null,
  ...more,
});

export const rotaInput = (people: readonly PersonKey[], more: Partial<RotaInput> = {}): RotaInput => ({
  title: '值班巡视',
  kind: 'PATROL',
  tier: null,
  slots: [FRIDAY],
  everyWeeks: 1,
  firstWeek: '2026-05-11',
  restHours: 8,
  mostPerWeek: 2,
  newcomerWeeks: 0,
  swapsNeedApproval: true,
  roster: people.map((person) => entry(person)),
  ...more,
});

export const aRota = (ctx: Ctx, people: readonly PersonKey[], more: Partial<RotaInput> = {}): Promise<RotaRow> =>
  createRota(ctx, rotaInput(people, more));

export async function publish(ctx: Ctx, { _id }: Pick<RotaRow, '_id'>, from: string, to: string): Promise<RotaVersionRow> {
  return publishRota(ctx, toId((await previewRota(ctx, { id: toId(_id), from, to }))._id));
}

export const shiftsOf = (ctx: Ctx, { _id }: Pick<RotaRow, '_id'>): Promise<ShiftRow[]> =>
  shifts
    .raw(ctx.db)
    .find({ rotaId: _id, state: 'STANDING' }, { sort: { startsAt: 1, _id: 1 } })
    .toArray();
