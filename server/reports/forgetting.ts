// Takes the name of a member who is erased out of the reports in which it stood. The figures stay as they were.
// Surprise: a picture with the name in it goes as a whole, and is not drawn again: it was sent where nobody can call it back from, and
// what is shown here must not go on showing it.

import type { ClientSession, ObjectId } from 'mongodb';
import { rewritePosted } from '../channels/service.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { ERASED_NAME } from '../distributors/rules.ts';
import { dropFiles } from '../files/service.ts';
import { campaignsOfSeller } from '../leaderboards/service.ts';
import { teamOf, withoutPerson } from './facts.rules.ts';
import { reports } from './model.ts';
import { planOfCampaign } from './plans.ts';
import { keyPrefix } from './reports.ts';
import { titleOf, writeReport } from './text.rules.ts';

/** `name` is the one that the member had. Done again: nothing. Returns how many reports were written anew. */
export async function forgetInReports(ctx: Ctx, session: ClientSession, { _id, name }: { _id: ObjectId; name: string }): Promise<number> {
  const campaignIds = (await campaignsOfSeller(ctx, _id, session)).map(({ campaign }) => campaign._id);
  const rows = await reports
    .raw(ctx.db)
    // A head may be named for the team without having sold anything.
    .find({ $or: [{ campaignId: { $in: campaignIds } }, { 'facts.milestone.name': teamOf(name) }] }, { session })
    .toArray();
  const clock = (at: Date): string => ctx.time.clock(at);
  let changed = 0;
  for (const row of rows) {
    const facts = withoutPerson(row.facts, { ownerId: toId(_id), name, instead: ERASED_NAME });
    if (facts === null) continue;
    const { template } = await planOfCampaign(ctx, row.campaignId);
    const text = writeReport(template, facts, clock);
    const set = { facts, title: titleOf(facts, clock), text, fileId: null };
    await reports.raw(ctx.db).updateOne({ _id: row._id }, { $set: set }, { session });
    await rewritePosted(ctx, session, keyPrefix(row), text.zh);
    if (row.fileId !== null) await dropFiles(ctx, session, [row.fileId]);
    changed += 1;
  }
  return changed;
}
