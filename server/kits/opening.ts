// Material opens when the timetable says so.

import type { Ctx } from '../context.ts';
import { followCampaigns } from '../campaigns/service.ts';
import type { CampaignRow, StepStanding } from '../campaigns/service.ts';
import { newId } from '../core/ids.ts';
import { actBy } from '../timetables/service.ts';
import { itemsOf, openWave } from './items.ts';
import { judgeKit } from './judge.rules.ts';
import { kitItems } from './model.ts';
import { openingsOf } from './shared.ts';

actBy({
  kind: 'OPEN_MATERIAL',
  async fire(ctx, { kitWave }, { _id }) {
    const wave = kitWave ?? 1;
    const items = await openWave(ctx, _id, wave);
    return { zh: `第 ${wave} 波 ${items} 条素材已开放`, en: `Wave ${wave}: ${items} items are open` };
  },
});

async function judge(ctx: Ctx, { _id, audience }: CampaignRow): Promise<StepStanding> {
  const items = (await itemsOf(ctx, _id)).filter(({ state }) => state === 'READY');
  return judgeKit(items, [...(await openingsOf(ctx, _id)).keys()], audience.tiers);
}

followCampaigns({
  name: 'kits',
  step: 'KIT',
  judge,
  /** Locked again, the files shared: what a file is used by is never counted, only whether. */
  async copied(ctx, session, from, to) {
    const items = await itemsOf(ctx, from._id, session);
    const copies = items
      .filter(({ state }) => state === 'READY')
      .map((item, at) => ({
        ...{ ...item, _id: newId(), campaignId: to._id, openAt: null, position: at + 1 },
        ...{ createdAt: ctx.now, changedAt: ctx.now },
      }));
    if (copies.length > 0) await kitItems.raw(ctx.db).insertMany(copies, { session });
  },
});
