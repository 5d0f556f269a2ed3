import { readCampaign } from '../campaigns/service.ts';
import type { Policies } from '../context.ts';
import { MANAGERS, MEMBERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import { filesByIds } from '../files/service.ts';
import type { Resolvers } from '../generated/types.ts';
import { NO_COUNTS } from './counts.ts';
import { kitReport } from './figures.ts';
import { addKitItem, changeKitItem, listKitItems, setKitItemState } from './items.ts';
import { myKits, previewOf, reportUses } from './own.ts';
import { openingsOf, sharedCounts } from './shared.ts';
import './service.ts';

export { edges } from './edges.ts';
export { jobs } from './jobs.ts';
export { feeds } from './remembered.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    kitItems: (_root, { campaignId }, ctx) => listKitItems(ctx, campaignId),
    kitReport: (_root, { campaignId }, ctx) => kitReport(ctx, campaignId),
    myKits: (_root, _args, ctx) => myKits(ctx),
  },
  Mutation: {
    addKitItem: (_root, { campaignId, item }, ctx) => addKitItem(ctx, campaignId, item),
    changeKitItem: (_root, { id, item }, ctx) => changeKitItem(ctx, id, item),
    withdrawKitItem: (_root, { id }, ctx) => setKitItemState(ctx, id, 'WITHDRAWN'),
    restoreKitItem: (_root, { id }, ctx) => setKitItemState(ctx, id, 'READY'),
    reportKitUses: (_root, { uses }, ctx) => reportUses(ctx, uses),
  },
  KitItem: {
    id: ({ _id }) => toId(_id),
    campaignId: ({ campaignId }) => toId(campaignId),
    preview: async ({ text, campaignId }, _args, ctx) => text && previewOf(ctx, await readCampaign(ctx, campaignId), text),
    files: ({ fileIds }, _args, ctx) => filesByIds(ctx, fileIds),
    opensAt: async ({ openAt, campaignId, wave }, _args, ctx) =>
      openAt === null ? ((await openingsOf(ctx, campaignId)).get(wave) ?? null) : null,
    counts: async ({ _id, campaignId }, _args, ctx) => (await sharedCounts(ctx, campaignId)).get(toId(_id)) ?? NO_COUNTS,
  },
};

export const policy: Policies = {
  'Query.kitItems': STAFF,
  'Query.kitReport': STAFF,
  'Query.myKits': MEMBERS,
  'Mutation.addKitItem': MANAGERS,
  'Mutation.changeKitItem': MANAGERS,
  'Mutation.withdrawKitItem': MANAGERS,
  'Mutation.restoreKitItem': MANAGERS,
  'Mutation.reportKitUses': MEMBERS,
};
