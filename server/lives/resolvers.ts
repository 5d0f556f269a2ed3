import { readCampaign } from '../campaigns/service.ts';
import type { Policies } from '../context.ts';
import { MANAGERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { cancelLive, changeLive, createLive, saveLiveHosts, saveRundown } from './editing.ts';
import { followedLives, groupName, hostNameIn, liveFeed, noteOfFeed, sentLines } from './feed.ts';
import { hostChoices } from './host-choices.ts';
import { endLive, hostLive, startLive } from './hosting.ts';
import { groupIdsOf, hostOf, hostsShown, isStaff, liveById, livesOf, ownLives, placesShown, standingsOf } from './lives.ts';
import { noteLink, noteOf } from './note.ts';
import { plannedEnd, planned, spreadOf } from './rules.ts';
import { TEMPLATES } from './templates.rules.ts';
import './service.ts';

export { edges } from './edges.ts';
export { feeds } from './feeds.ts';
export { jobs } from './jobs.ts';
export { rooms } from './rooms.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    lives: (_root, { campaignId }, ctx) => livesOf(ctx, campaignId),
    live: (_root, { id }, ctx) => liveById(ctx, id),
    ownLives: (_root, _args, ctx) => ownLives(ctx),
    followedLives: (_root, _args, ctx) => followedLives(ctx),
    liveFeed: (_root, { id }, ctx) => liveFeed(ctx, id),
    liveHostChoices: (_root, args, ctx) => hostChoices(ctx, args),
    liveTemplates: () => TEMPLATES.map(({ key, title, lines }) => ({ key, title, lines: lines.length })),
  },
  Mutation: {
    createLive: (_root, args, ctx) => createLive(ctx, args),
    changeLive: (_root, args, ctx) => changeLive(ctx, args),
    saveRundown: (_root, args, ctx) => saveRundown(ctx, args),
    saveLiveHosts: (_root, args, ctx) => saveLiveHosts(ctx, args),
    startLive: (_root, { id }, ctx) => startLive(ctx, id),
    endLive: (_root, { id }, ctx) => endLive(ctx, id),
    cancelLive: (_root, { id }, ctx) => cancelLive(ctx, id),
    hostLive: (_root, args, ctx) => hostLive(ctx, args),
  },
  LiveSession: {
    id: ({ _id }) => toId(_id),
    campaignId: ({ campaignId }) => toId(campaignId),
    campaignTitle: async ({ campaignId }, _args, ctx) => (await readCampaign(ctx, campaignId)).title,
    endsAt: ({ startedAt, plannedAt, lines }) => plannedEnd(startedAt ?? plannedAt, planned(lines)),
    lines: ({ _id, lines }) => lines.map((line) => ({ ...line, liveId: toId(_id) })),
    lineCount: ({ lines }) => planned(lines).length,
    hosts: (row, _args, ctx) => hostsShown(ctx, row),
    places: (row, _args, ctx) => placesShown(ctx, row),
    spread: async (row, _args, ctx) => spreadOf((await standingsOf(ctx, row)).map(({ position }) => position)),
    groupCount: (row) => groupIdsOf(row).length,
    note: (row) => noteOf(row),
    mayHost: (row, _args, ctx) => hostOf(ctx, row) !== null,
  },
  LiveLine: {
    pictureUrl: ({ id, fileId, liveId }) => (fileId === null ? null : `/lives/${liveId}/pictures/${id}`),
    fileId: ({ fileId }, _args, ctx) => (isStaff(ctx) && fileId !== null ? toId(fileId) : null),
  },
  LiveFeed: {
    liveId: ({ live }) => toId(live._id),
    campaignId: ({ live }) => toId(live.campaignId),
    title: ({ live }) => live.title,
    state: ({ live }) => live.state,
    plannedAt: ({ live }) => live.plannedAt,
    groupName: (row, _args, ctx) => groupName(ctx, row),
    hostName: (row, _args, ctx) => hostNameIn(ctx, row),
    lines: (row, _args, ctx) => sentLines(ctx, row),
    note: (row) => noteOfFeed(row),
  },
  LiveNote: {
    title: ({ live }) => live.title,
    text: ({ note }) => note.text,
    link: ({ note }, _args, ctx) => noteLink(ctx, note),
    pictureUrl: ({ note }) => (note.fileId === null ? null : `/n/${note.secret}/picture`),
    lines: ({ note }) => note.lines,
    groups: ({ note }) => note.groups,
    hosts: ({ note }) => note.hosts,
    minutes: ({ note }) => note.minutes,
    salesFen: ({ note }) => note.salesFen,
    madeAt: ({ note }) => note.madeAt,
  },
};

export const policy: Policies = {
  'Query.lives': STAFF,
  'Query.live': 'SIGNED_IN',
  'Query.ownLives': 'SIGNED_IN',
  'Query.followedLives': 'SIGNED_IN',
  'Query.liveFeed': 'SIGNED_IN',
  'Query.liveHostChoices': MANAGERS,
  'Query.liveTemplates': MANAGERS,
  'Mutation.createLive': MANAGERS,
  'Mutation.changeLive': MANAGERS,
  'Mutation.saveRundown': MANAGERS,
  'Mutation.saveLiveHosts': MANAGERS,
  'Mutation.startLive': 'SIGNED_IN',
  'Mutation.endLive': 'SIGNED_IN',
  'Mutation.cancelLive': MANAGERS,
  'Mutation.hostLive': 'SIGNED_IN',
};
