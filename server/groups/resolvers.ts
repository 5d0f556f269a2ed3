import type { ObjectId } from 'mongodb';
import type { Ctx, Policies } from '../context.ts';
import { MANAGERS, MEMBERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import { fillSentence } from '../core/sentences.ts';
import { guarded, memberOf } from '../distributors/service.ts';
import type { Resolvers } from '../generated/types.ts';
import { demandMayManage, guardedGroup, mayManage } from './access.ts';
import { changeGroupState, nextSteps, placeGroup, renameGroup, tagGroup } from './changes.ts';
import { acknowledgeCode, codeFor, countAcknowledged, discardCode, draftCode, listCodes, publishCode, readCodeUse } from './codes.ts';
import { listGroupEvents } from './events.ts';
import { holderName } from './holder-names.ts';
import { findGroup, groupOf, groupTags, listGroups, readBoard } from './lists.ts';
import { kindsOf, listDuplicates, listLeaveSuggestions, listMembers } from './member-lists.ts';
import {
  admitToGroup,
  askToLeaveGroups,
  confirmLeft,
  myGroups,
  otherGroupsOf,
  setGroupRole,
  setMemberKind,
  staysWithGroups,
  withdrawLeaves,
} from './members.ts';
import { mergeGroups, splitGroup, transformGroup } from './mergers.ts';
import type { GroupMemberRow, GroupRow } from './service.ts';
import { sentences } from './sentences.ts';
import { groupLimit } from './places.ts';
import { eventWords } from './words.rules.ts';

export { edges } from './edges.ts';
export { jobs } from './jobs.ts';
export { sentences } from './sentences.ts';

/** Who may see a group may see who is in it. */
async function seenGroup(ctx: Ctx, { groupId }: Pick<GroupMemberRow, 'groupId'>): Promise<GroupRow> {
  const group = await groupOf(ctx, groupId);
  demandMayManage(ctx, group);
  return group;
}

/** A group that another one names; null where it is somebody else's. */
async function shownGroup(ctx: Ctx, id: ObjectId | null): Promise<GroupRow | null> {
  const group = id && (await groupOf(ctx, id));
  return group && mayManage(ctx, group) ? group : null;
}

const stepsShown = (ctx: Ctx, row: GroupRow) =>
  nextSteps(ctx, row).map(({ to, blocks }) => ({
    to,
    blockedBy: blocks.map((code) => ({ code, words: fillSentence(sentences[code] ?? { zh: code, en: code }, {}) })),
  }));

export const resolvers: Resolvers = {
  Query: {
    groups: (_root, args, ctx) => listGroups(ctx, args),
    group: (_root, { id }, ctx) => findGroup(ctx, id),
    groupBoard: (_root, args, ctx) => readBoard(ctx, args),
    groupTags: (_root, _args, ctx) => groupTags(ctx),
    groupCodes: (_root, { key }, ctx) => listCodes(ctx, key),
    groupCodeUse: (_root, _args, ctx) => readCodeUse(ctx),
    groupDuplicates: (_root, args, ctx) => listDuplicates(ctx, args),
    leaveSuggestions: (_root, args, ctx) => listLeaveSuggestions(ctx, args),
    myGroups: (_root, _args, ctx) => myGroups(ctx),
  },
  Mutation: {
    renameGroup: (_root, args, ctx) => renameGroup(ctx, args),
    placeGroup: (_root, args, ctx) => placeGroup(ctx, args),
    tagGroup: (_root, args, ctx) => tagGroup(ctx, args),
    changeGroupState: (_root, args, ctx) => changeGroupState(ctx, args),
    mergeGroups: (_root, args, ctx) => mergeGroups(ctx, args),
    splitGroup: (_root, args, ctx) => splitGroup(ctx, args),
    transformGroup: (_root, args, ctx) => transformGroup(ctx, args),
    admitToGroup: (_root, args, ctx) => admitToGroup(ctx, args),
    setGroupRole: (_root, args, ctx) => setGroupRole(ctx, args),
    setMemberKind: (_root, args, ctx) => setMemberKind(ctx, args),
    askToLeaveGroups: (_root, args, ctx) => askToLeaveGroups(ctx, args),
    withdrawLeaves: (_root, { memberIds }, ctx) => withdrawLeaves(ctx, memberIds),
    confirmLeft: (_root, { memberIds }, ctx) => confirmLeft(ctx, memberIds),
    draftGroupCode: (_root, args, ctx) => draftCode(ctx, args),
    discardGroupCode: (_root, { id }, ctx) => discardCode(ctx, id),
    publishGroupCode: (_root, { id }, ctx) => publishCode(ctx, id),
    acknowledgeGroupCode: (_root, args, ctx) => acknowledgeCode(ctx, args),
  },
  Distributor: { groups: guarded(({ _id }, ctx) => staysWithGroups(ctx, _id)) },
  Group: {
    id: ({ _id }) => toId(_id),
    limit: (_row, _args, ctx) => groupLimit(ctx),
    room: async ({ taken }, _args, ctx) => Math.max(0, (await groupLimit(ctx)) - taken),
    operatorId: ({ operatorId }) => operatorId && toId(operatorId),
    operatorName: (row, _args, ctx) => holderName(ctx, row),
    accountId: ({ accountId }) => accountId && toId(accountId),
    mergedInto: ({ mergedIntoId }, _args, ctx) => shownGroup(ctx, mergedIntoId),
    splitFrom: ({ splitFromId }, _args, ctx) => shownGroup(ctx, splitFromId),
    transformedInto: ({ transformedIntoId }, _args, ctx) => shownGroup(ctx, transformedIntoId),
    mayManage: (row, _args, ctx) => mayManage(ctx, row),
    nextStates: (row, _args, ctx) => stepsShown(ctx, row),
    code: (row, _args, ctx) => codeFor(ctx, row),
    acknowledged: (row, _args, ctx) => countAcknowledged(ctx, row),
    memberList: guardedGroup((row, args, ctx) => listMembers(ctx, row, args)),
    timeline: guardedGroup((row, args, ctx) => listGroupEvents(ctx, row._id, args)),
    kinds: guardedGroup((row, _args, ctx) => kindsOf(ctx, row._id)),
  },
  GroupMember: {
    id: ({ _id }) => toId(_id),
    group: (stay, _args, ctx) => seenGroup(ctx, stay),
    distributor: ({ distributorId }, _args, ctx) => memberOf(ctx, distributorId),
    invitedBy: ({ invitedById }, _args, ctx) => invitedById && memberOf(ctx, invitedById),
    codeVersion: ({ code }) => code?.version ?? null,
    codeAt: ({ code }) => code?.at ?? null,
    otherGroups: (stay, _args, ctx) => otherGroupsOf(ctx, stay),
  },
  GroupEvent: {
    id: ({ _id }) => toId(_id),
    words: ({ kind, details }) => eventWords(kind, details),
  },
  GroupCode: { id: ({ _id }) => toId(_id) },
  GroupDuplicate: { distributor: ({ distributorId }, _args, ctx) => memberOf(ctx, distributorId) },
  GroupStay: {
    id: ({ stay }) => toId(stay._id),
    groupId: ({ group }) => toId(group._id),
    number: ({ group }) => group.number,
    name: ({ group }) => group.name,
    tier: ({ group }) => group.tier,
    purpose: ({ group }) => group.purpose,
    members: ({ group }) => group.members,
    role: ({ stay }) => stay.role,
    joinedAt: ({ stay }) => stay.joinedAt,
    operatorName: ({ group }, _args, ctx) => holderName(ctx, group),
    code: ({ group }, _args, ctx) => codeFor(ctx, group),
    acknowledgedVersion: ({ stay }) => stay.code?.version ?? null,
    acknowledgedAt: ({ stay }) => stay.code?.at ?? null,
  },
};

export const policy: Policies = {
  'Query.groups': STAFF,
  'Query.group': STAFF,
  'Query.groupBoard': STAFF,
  'Query.groupTags': STAFF,
  'Query.groupCodes': STAFF,
  'Query.groupCodeUse': STAFF,
  'Query.groupDuplicates': STAFF,
  'Query.leaveSuggestions': STAFF,
  'Query.myGroups': MEMBERS,
  'Mutation.renameGroup': STAFF,
  'Mutation.placeGroup': STAFF,
  'Mutation.tagGroup': STAFF,
  'Mutation.changeGroupState': STAFF,
  'Mutation.mergeGroups': MANAGERS,
  'Mutation.splitGroup': STAFF,
  'Mutation.transformGroup': MANAGERS,
  'Mutation.admitToGroup': STAFF,
  'Mutation.setGroupRole': STAFF,
  'Mutation.setMemberKind': STAFF,
  'Mutation.askToLeaveGroups': STAFF,
  'Mutation.withdrawLeaves': STAFF,
  'Mutation.confirmLeft': STAFF,
  'Mutation.draftGroupCode': MANAGERS,
  'Mutation.discardGroupCode': MANAGERS,
  'Mutation.publishGroupCode': MANAGERS,
  'Mutation.acknowledgeGroupCode': MEMBERS,
};
