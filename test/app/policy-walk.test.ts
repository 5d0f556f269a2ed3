// Every root field as every kind of person. Who may use what is written out here once more, by hand: a policy that is changed in
// the server has to be changed here too, and a new root field does not pass before somebody has thought about it.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GraphQLEnumType, GraphQLInputObjectType, GraphQLList, GraphQLNonNull, getNamedType, isCompositeType } from 'graphql';
import type { GraphQLField, GraphQLInputType, GraphQLObjectType } from 'graphql';
import { STRANGER } from '../../server/context.ts';
import type { Viewer } from '../../server/context.ts';
import { staff } from '../../server/auth/model.ts';
import { fromId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import { newStanding } from '../../server/distributors/service.ts';
import { domains } from '../../server/domains.ts';
import { buildSchema, readSdl } from '../../server/schema.ts';
import { NOON, asMember, asStaff, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const PEOPLE: Record<string, Viewer> = {
  stranger: STRANGER,
  distributor: asMember('a'.repeat(24)),
  kol: asMember('b'.repeat(24), 'KOL'),
  operator: asStaff('OPERATOR', 'c'.repeat(24)),
  manager: asStaff('OPS_MANAGER', 'd'.repeat(24)),
  admin: asStaff('ADMIN', 'e'.repeat(24)),
  // An admin who still has to set up a second factor holds no role.
  unenrolled: { kind: 'STAFF', id: 'f'.repeat(24), roles: [], sessionId: null },
};
const SIGNED_IN = ['distributor', 'kol', 'operator', 'manager', 'admin', 'unenrolled'];
const EVERYBODY = ['stranger', ...SIGNED_IN];
const MEMBERS = ['distributor', 'kol'];
const STAFF = ['operator', 'manager', 'admin'];
const MANAGERS = ['manager', 'admin'];
const ADMINS = ['admin'];

const WHO: Record<string, readonly string[]> = {
  'Query.server': EVERYBODY,
  'Query.lateActions': STAFF,
  'Query.health': STAFF,
  'Query.me': EVERYBODY,
  'Query.personas': EVERYBODY,
  'Query.invitation': EVERYBODY,
  'Query.sessions': SIGNED_IN,
  'Query.staff': MANAGERS,
  'Query.staffSessions': ADMINS,
  'Query.auditEntries': MANAGERS,
  'Query.auditActions': MANAGERS,
  'Query.settings': MANAGERS,
  'Query.savedViews': STAFF,
  'Query.jobs': STAFF,
  'Query.works': STAFF,
  'Query.work': STAFF,
  'Query.imports': STAFF,
  'Query.import': STAFF,
  'Query.distributors': STAFF,
  'Query.distributor': STAFF,
  'Query.provinces': STAFF,
  'Query.search': STAFF,
  'Query.products': STAFF,
  'Query.productCategories': STAFF,
  'Query.today': STAFF,
  'Query.salesByDay': STAFF,
  'Query.orders': STAFF,
  'Query.mySales': MEMBERS,
  'Query.quarantine': STAFF,
  'Query.quarantineTotals': STAFF,
  'Query.metrics': STAFF,
  'Query.pyramid': STAFF,
  'Query.tierPolicies': STAFF,
  'Query.tierPolicy': STAFF,
  'Query.checkTierRule': MANAGERS,
  'Query.simulateTierPolicy': MANAGERS,
  'Query.compareTierPolicies': MANAGERS,
  'Query.tierChanges': STAFF,
  'Query.tierObjections': STAFF,
  'Query.tierPlan': STAFF,
  'Query.tierPlanTotals': STAFF,
  'Query.myTeam': MEMBERS,
  // A member as well, of the own team: the id that is asked for here is nobody's.
  'Query.team': STAFF,
  'Query.leaderboard': SIGNED_IN,
  'Query.replay': SIGNED_IN,
  'Query.boardPlaces': STAFF,
  'Query.boardOwners': STAFF,
  'Mutation.setBoardConsent': MEMBERS,
  'Query.directDownline': STAFF,
  'Query.keywordRules': STAFF,
  'Query.violations': STAFF,
  'Query.violationCounts': STAFF,
  'Query.violationRules': STAFF,
  'Query.tasks': STAFF,
  'Query.task': STAFF,
  'Query.due': STAFF,
  'Query.dueCounts': STAFF,
  'Query.dueItems': STAFF,
  'Query.ipAccounts': STAFF,
  'Query.ipAccount': STAFF,
  'Query.ipAccountTotals': STAFF,
  'Query.review': STAFF,
  'Query.compareCampaigns': STAFF,
  'Mutation.makeReview': MANAGERS,
  'Mutation.noteReview': MANAGERS,
  'Mutation.addReviewAction': MANAGERS,
  'Mutation.closeReviewAction': MANAGERS,
  'Query.campaigns': STAFF,
  // A member of the audience as well: the id that is asked for here is nobody's.
  'Query.campaign': SIGNED_IN,
  'Query.campaignTemplates': STAFF,
  'Query.candidates': STAFF,
  'Query.campaignCheck': STAFF,
  'Query.campaignMargin': STAFF,
  'Query.myCampaign': MEMBERS,
  'Query.myCampaigns': MEMBERS,
  'Query.currentCampaign': STAFF,
  'Mutation.createCampaign': MANAGERS,
  'Mutation.copyCampaign': MANAGERS,
  'Mutation.changeCampaign': MANAGERS,
  'Mutation.publishCampaign': MANAGERS,
  'Query.kitItems': STAFF,
  'Query.kitReport': STAFF,
  'Query.myKits': MEMBERS,
  'Mutation.addKitItem': MANAGERS,
  'Mutation.changeKitItem': MANAGERS,
  'Mutation.withdrawKitItem': MANAGERS,
  'Mutation.restoreKitItem': MANAGERS,
  'Mutation.reportKitUses': MEMBERS,
  'Mutation.withdrawCampaign': MANAGERS,
  'Mutation.cancelCampaign': MANAGERS,
  'Mutation.markCampaignStep': MANAGERS,
  'Mutation.setProductFacts': MANAGERS,
  'Mutation.setProductPicture': MANAGERS,
  'Query.diverts': STAFF,
  'Query.divert': STAFF,
  'Query.divertGroup': STAFF,
  'Query.countDivert': MANAGERS,
  'Query.invites': STAFF,
  'Query.dueInvites': STAFF,
  'Mutation.createIpAccount': MANAGERS,
  'Mutation.saveIpAccount': MANAGERS,
  'Mutation.restIpAccount': STAFF,
  'Mutation.wakeIpAccount': STAFF,
  'Mutation.retireIpAccount': MANAGERS,
  'Mutation.countUpkeep': STAFF,
  'Mutation.reportAccountComplaint': STAFF,
  'Mutation.addPhase': MANAGERS,
  'Mutation.changePhase': MANAGERS,
  'Mutation.removePhase': MANAGERS,
  'Mutation.addAction': MANAGERS,
  'Mutation.changeAction': MANAGERS,
  'Mutation.removeAction': MANAGERS,
  'Mutation.fireAction': MANAGERS,
  'Mutation.skipAction': MANAGERS,
  'Mutation.pauseCampaign': MANAGERS,
  'Mutation.resumeCampaign': MANAGERS,
  'Mutation.shiftCampaign': MANAGERS,
  'Mutation.planDivert': MANAGERS,
  'Mutation.planDivertAgain': MANAGERS,
  'Mutation.startDivert': MANAGERS,
  'Mutation.stopDivert': MANAGERS,
  'Mutation.discardDivert': MANAGERS,
  'Mutation.sendInvites': STAFF,
  'Mutation.tickInvites': STAFF,
  'Mutation.tickGroupInvites': STAFF,
  'Mutation.stopInvites': STAFF,
  'Mutation.divertTierPlan': MANAGERS,
  'Mutation.endSession': SIGNED_IN,
  'Mutation.endOtherSessions': SIGNED_IN,
  'Mutation.changePassword': SIGNED_IN,
  'Mutation.beginTotp': SIGNED_IN,
  'Mutation.confirmTotp': SIGNED_IN,
  'Mutation.removeTotp': SIGNED_IN,
  'Mutation.inviteStaff': ADMINS,
  'Mutation.renewInvitation': ADMINS,
  'Mutation.changeStaff': ADMINS,
  'Mutation.endStaffSessions': ADMINS,
  'Mutation.resetStaffTotp': ADMINS,
  'Mutation.checkAudit': MANAGERS,
  'Mutation.changeSetting': ADMINS,
  'Mutation.saveView': STAFF,
  'Mutation.removeView': STAFF,
  'Mutation.runJob': MANAGERS,
  'Mutation.stopWork': MANAGERS,
  'Mutation.resumeWork': MANAGERS,
  'Mutation.retryQuarantine': MANAGERS,
  'Mutation.discardQuarantined': MANAGERS,
  'Mutation.draftTierPolicy': MANAGERS,
  'Mutation.saveTierPolicy': MANAGERS,
  'Mutation.checkTierPolicy': MANAGERS,
  'Mutation.publishTierPolicy': MANAGERS,
  'Mutation.withdrawTierPolicy': MANAGERS,
  'Mutation.runTiers': MANAGERS,
  'Mutation.pinTier': MANAGERS,
  'Mutation.unpinTier': MANAGERS,
  'Mutation.objectToTier': MEMBERS,
  'Mutation.answerObjection': MANAGERS,
  'Mutation.seeTierChanges': MEMBERS,
  'Mutation.confirmTierPlan': MANAGERS,
  'Mutation.moveSponsor': ADMINS,
  'Mutation.copyTask': STAFF,
  'Mutation.finishTask': STAFF,
  'Mutation.dropTask': STAFF,
  // Operators of the members whom they reach.
  'Mutation.revealPhone': STAFF,
  'Mutation.eraseDistributor': ADMINS,
  'Mutation.eraseMe': MEMBERS,
  'Mutation.saveKeywordRule': MANAGERS,
  'Mutation.takeViolationStep': STAFF,
  'Mutation.dismissViolation': STAFF,
  'Mutation.noteViolation': STAFF,
  'Mutation.saveViolationRule': MANAGERS,
  'Query.robots': STAFF,
  'Query.outbox': STAFF,
  'Query.outboxTotals': STAFF,
  'Query.channelHealth': STAFF,
  'Query.audience': STAFF,
  'Query.scripts': STAFF,
  'Query.scriptVersions': STAFF,
  'Query.scriptPlaces': STAFF,
  'Query.filledScript': STAFF,
  'Mutation.addRobot': MANAGERS,
  'Mutation.changeRobot': MANAGERS,
  'Mutation.removeRobot': MANAGERS,
  'Mutation.pauseRobot': MANAGERS,
  'Mutation.resumeRobot': MANAGERS,
  'Mutation.testRobot': MANAGERS,
  'Mutation.bindGroups': MANAGERS,
  'Mutation.repeatMessages': STAFF,
  'Mutation.markMessagesSent': STAFF,
  'Mutation.cancelMessages': STAFF,
  'Mutation.sendToGroups': STAFF,
  'Mutation.saveScript': MANAGERS,
  'Mutation.publishScript': MANAGERS,
  'Mutation.retireScript': MANAGERS,
  'Mutation.countScriptUse': STAFF,
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
  'Query.operatorNames': STAFF,
  'Query.operators': STAFF,
  'Query.operator': STAFF,
  'Query.assignmentProposals': MANAGERS,
  'Query.assignmentProposal': MANAGERS,
  'Mutation.changeOperator': MANAGERS,
  'Mutation.addLeave': MANAGERS,
  'Mutation.removeLeave': MANAGERS,
  'Mutation.openGroup': MANAGERS,
  'Mutation.handOverGroup': MANAGERS,
  'Mutation.handOverAll': MANAGERS,
  'Mutation.makeProposal': MANAGERS,
  'Mutation.keepProposal': MANAGERS,
  'Mutation.discardProposal': MANAGERS,
  'Mutation.applyProposal': MANAGERS,
  'Mutation.writeHandOverNote': STAFF,
  'Query.warReports': SIGNED_IN,
  'Query.warReport': SIGNED_IN,
  'Query.reportPlan': STAFF,
  'Query.previewReport': MANAGERS,
  'Mutation.saveReportPlan': MANAGERS,
  'Mutation.postReport': MANAGERS,
  'Mutation.repostReport': MANAGERS,
  'Mutation.correctReport': MANAGERS,
  'Query.lives': STAFF,
  'Query.live': SIGNED_IN,
  'Query.ownLives': SIGNED_IN,
  'Query.followedLives': SIGNED_IN,
  'Query.liveFeed': SIGNED_IN,
  'Query.liveTemplates': MANAGERS,
  'Query.liveHostChoices': MANAGERS,
  'Mutation.createLive': MANAGERS,
  'Mutation.changeLive': MANAGERS,
  'Mutation.saveRundown': MANAGERS,
  'Mutation.saveLiveHosts': MANAGERS,
  'Mutation.startLive': SIGNED_IN,
  'Mutation.endLive': SIGNED_IN,
  'Mutation.cancelLive': MANAGERS,
  'Mutation.hostLive': SIGNED_IN,
};

const schema = buildSchema(readSdl(), domains);
const roots = [schema.getQueryType(), schema.getMutationType()].filter((type): type is GraphQLObjectType => type != null);
const fields = roots.flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({ key: `${type.name}.${field.name}`, type, field })),
);

/** The plainest value of a required argument; ids are nobody's. */
function plain(type: GraphQLInputType): unknown {
  if (type instanceof GraphQLNonNull) return plain(type.ofType);
  if (type instanceof GraphQLList) return [];
  if (type instanceof GraphQLEnumType) return type.getValues()[0]?.value;
  if (type instanceof GraphQLInputObjectType) {
    const required = Object.values(type.getFields()).filter((field) => field.type instanceof GraphQLNonNull);
    return Object.fromEntries(required.map((field) => [field.name, plain(field.type)]));
  }
  return (
    { ID: '9'.repeat(24), Int: 1, Float: 1, Boolean: true, Day: '2026-05-01', DateTime: '2026-05-01T00:00:00Z', Fen: 1 }[type.name] ?? 'x'
  );
}

function operation(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): { query: string; variables: Record<string, unknown> } {
  const required = field.args.filter((argument) => argument.type instanceof GraphQLNonNull);
  const declared = required.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = required.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return {
    query: `${type.name.toLowerCase()}${declared ? `(${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''}${selection} }`,
    variables: Object.fromEntries(required.map((argument) => [argument.name, plain(argument.type)])),
  };
}

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  // Everybody exists, so that nobody is taken for a stranger further in.
  for (const { kind, id } of Object.values(PEOPLE)) {
    const common = { name: id ?? '', createdAt: NOON };
    if (kind === 'STAFF') await staff(world.db).create({ _id: fromId(id), username: id, role: 'OPERATOR', ...common });
    if (kind === 'DISTRIBUTOR')
      await distributors(world.db).create({
        _id: fromId(id),
        memberNo: id,
        joinedAt: NOON,
        joinedDay: '2026-05-12',
        standing: newStanding('2026-05-12'),
        ...common,
      });
  }
});
afterAll(() => world.close());

test('the table above names every root field, and no other', () => {
  expect(Object.keys(WHO).sort()).toEqual(fields.map(({ key }) => key).sort());
});

describe.each(Object.keys(PEOPLE))('as %s', (person) => {
  test.each(fields)('$key', async ({ key, type, field }) => {
    const { query, variables } = operation(type, field);
    const { errors = [] } = await world.ask(world.ctx({ viewer: PEOPLE[person]! }), query, variables);
    const code = errors[0]?.extensions?.['code'];
    const isRefusedByPolicy = code === 'SIGN_IN_FIRST' || code === 'NOT_ALLOWED';
    expect({ person, key, isAllowed: !isRefusedByPolicy }).toEqual({ person, key, isAllowed: (WHO[key] ?? []).includes(person) });
    // Whatever else is wrong with the plainest of all questions, it is told as a refusal and is no fault of ours.
    expect(errors.map((error) => error.extensions?.['code'])).not.toContain('FAULT');
    if (isRefusedByPolicy) expect(code).toBe(person === 'stranger' ? 'SIGN_IN_FIRST' : 'NOT_ALLOWED');
  });
});
