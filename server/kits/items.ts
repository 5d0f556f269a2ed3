// The items of a campaign: added, changed, withdrawn, opened wave by wave.
// Surprise: an item that is added to a wave which is open already is open at once; nobody would open it later.

import type { ClientSession, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import { readCampaign } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import { useFiles } from '../files/service.ts';
import type { KitItemInput, KitItemState } from '../generated/types.ts';
import { listActions } from '../timetables/service.ts';
import { MOST_ITEMS, minutesAfter, readItem, takesFile } from './item.rules.ts';
import { kitItems } from './model.ts';
import type { KitItemRow } from './model.ts';
import { rememberedKits } from './remembered.ts';

/** @throws Refused KIT_ITEM_UNKNOWN */
export async function kitItemById(ctx: Ctx, id: string | ObjectId, session?: ClientSession): Promise<KitItemRow> {
  const _id = typeof id === 'string' ? fromId(id) : id;
  const row = await kitItems.raw(ctx.db).findOne({ _id }, session ? { session } : {});
  if (!row) throw new Refused('KIT_ITEM_UNKNOWN');
  return row;
}

/** In the order in which they are meant to be sent. */
export async function itemsOf(ctx: Ctx, campaignId: ObjectId, session?: ClientSession): Promise<KitItemRow[]> {
  const rows = await kitItems
    .raw(ctx.db)
    .find({ campaignId }, session ? { session } : {})
    .toArray();
  return rows.sort((one, other) => (one.hour < other.hour ? -1 : one.hour > other.hour ? 1 : one.position - other.position));
}

/** Those of the staff: withdrawn ones last. */
export async function listKitItems(ctx: Ctx, campaignId: string): Promise<KitItemRow[]> {
  const { _id, startsAt } = await readCampaign(ctx, campaignId);
  const startHour = ctx.time.clock(startsAt);
  const after = ({ hour }: KitItemRow): number => minutesAfter(hour, startHour);
  const rows = (await itemsOf(ctx, _id)).sort((one, other) => after(one) - after(other) || one.position - other.position);
  return [...rows.filter(({ state }) => state === 'READY'), ...rows.filter(({ state }) => state !== 'READY')];
}

function demandOpenCampaign({ state }: CampaignRow): void {
  if (state === 'CLOSED' || state === 'CANCELLED') throw new Refused('KIT_CAMPAIGN_OVER');
}

/** What was typed, once its files are named. */
async function contentOf(ctx: Ctx, session: ClientSession, input: KitItemInput) {
  const { kind, title, text = null, play = null, tiers, wave, hour } = input;
  const fileIds = [...new Set(input.fileIds)].map(fromId);
  const { content } = demand(readItem({ kind, title, text, play, tiers, wave, hour }, fileIds.length));
  for (const file of await useFiles(ctx, session, fileIds, 'KIT')) {
    if (!takesFile(kind, file.kind)) throw new Refused('KIT_FILE_KIND');
  }
  return { ...content, fileIds };
}

/** Since when the wave is open, or just being opened: its action may have gone through the items already; null while it is not. */
async function openSince(ctx: Ctx, session: ClientSession, campaignId: ObjectId, wave: number): Promise<Date | null> {
  const done = (await listActions(ctx, campaignId, session)).some(
    ({ kind, kitWave, state }) => kind === 'OPEN_MATERIAL' && kitWave === wave && (state === 'DONE' || state === 'FIRING'),
  );
  return done ? ctx.now : null;
}

async function tellTrail(ctx: Ctx, session: ClientSession, what: string, { _id, title, campaignId }: KitItemRow): Promise<void> {
  const details = { what, campaignId: toId(campaignId) };
  await record(ctx, session, { action: 'KIT_CHANGED', subject: { kind: 'KIT_ITEM', id: toId(_id), name: title }, details });
}

/** @throws Refused CAMPAIGN_UNKNOWN, KIT_CAMPAIGN_OVER, KIT_TOO_MANY and whatever its content is refused for */
export async function addKitItem(ctx: Ctx, campaignId: string, input: KitItemInput): Promise<KitItemRow> {
  const byName = await nameOf(ctx);
  const row = await repeatOnUniqueConflict(() =>
    ctx.db.transaction(async (session) => {
      const campaign = await readCampaign(ctx, campaignId, session);
      demandOpenCampaign(campaign);
      const content = await contentOf(ctx, session, input);
      const [last] = await kitItems
        .raw(ctx.db)
        .find({ campaignId: campaign._id }, { session, sort: { position: -1 }, limit: 1 })
        .toArray();
      const position = (last?.position ?? 0) + 1;
      if (position > MOST_ITEMS) throw new Refused('KIT_TOO_MANY', { max: MOST_ITEMS });
      const openAt = await openSince(ctx, session, campaign._id, content.wave);
      const made: KitItemRow = {
        ...{ _id: newId(), campaignId: campaign._id, ...content, openAt, position, state: 'READY' },
        ...{ byName, createdAt: ctx.now, changedAt: ctx.now },
      };
      await kitItems.raw(ctx.db).insertOne(made, { session });
      await tellTrail(ctx, session, 'ADDED', made);
      return made;
    }),
  );
  rememberedKits(ctx.db).forget(toId(row.campaignId));
  return row;
}

async function change(
  ctx: Ctx,
  id: string,
  what: string,
  set: (session: ClientSession, row: KitItemRow) => Promise<Partial<KitItemRow>>,
): Promise<KitItemRow> {
  const byName = await nameOf(ctx);
  const changed = await ctx.db.transaction(async (session) => {
    const row = await kitItemById(ctx, id, session);
    demandOpenCampaign(await readCampaign(ctx, row.campaignId, session));
    const fields = { ...(await set(session, row)), byName, changedAt: ctx.now };
    await kitItems.raw(ctx.db).updateOne({ _id: row._id }, { $set: fields }, { session });
    const after = { ...row, ...fields };
    await tellTrail(ctx, session, what, after);
    return after;
  });
  rememberedKits(ctx.db).forget(toId(changed.campaignId));
  return changed;
}

/** What is open stays open, also in another wave: it is out. */
export function changeKitItem(ctx: Ctx, id: string, input: KitItemInput): Promise<KitItemRow> {
  return change(ctx, id, 'CHANGED', async (session, row) => {
    const content = await contentOf(ctx, session, input);
    return { ...content, openAt: row.openAt ?? (await openSince(ctx, session, row.campaignId, content.wave)) };
  });
}

export function setKitItemState(ctx: Ctx, id: string, state: KitItemState): Promise<KitItemRow> {
  return change(ctx, id, state, () => Promise.resolve({ state }));
}

/** Opens what is locked of a wave; again changes nothing. Returns how many items of the wave are open to members. */
export async function openWave(ctx: Ctx, campaignId: ObjectId, wave: number): Promise<number> {
  await kitItems.raw(ctx.db).updateMany({ campaignId, wave, openAt: null }, { $set: { openAt: ctx.now } });
  rememberedKits(ctx.db).forget(toId(campaignId));
  return (await itemsOf(ctx, campaignId)).filter((item) => item.wave === wave && item.state === 'READY').length;
}
