// Writes server/generated/ from every schema.graphql: the merged schema, which the server reads when it starts, and the types
// of its resolvers. Then client/*/generated.ts and the server's table of documents from the client's .graphql files.
// `--check` writes nothing and fails when a committed file is not what would be written.

import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { buildASTSchema, buildSchema, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { format, resolveConfig } from 'prettier';
import { readDocuments } from './documents.ts';
import { mergeSdl } from './sdl.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SERVER = path.join(ROOT, 'server');
const OUT = path.join(SERVER, 'generated');

/** What resolvers are given for a type, where that is not what goes over the wire: a row, from which field resolvers make the rest. */
const ROWS = {
  WeeklyModel: '../activities/model.ts#WeeklyModelRow',
  WeeklyCell: '../activities/model.ts#CellRow',
  Activity: '../activities/model.ts#GroupActivityRow',
  PlannedActivity: '../activities/plans.ts#PlannedRow',
  Distributor: '../distributors/model.ts#DistributorRow',
  Product: '../products/model.ts#ProductRow',
  Campaign: '../campaigns/model.ts#CampaignRow',
  CampaignProduct: '../campaigns/model.ts#CampaignProductRow',
  Phase: '../timetables/model.ts#PhaseRow',
  PhaseAction: '../timetables/model.ts#ActionRow',
  CampaignActivity: '../timetables/model.ts#ActivityRow',
  Review: '../reviews/service.ts#ReviewOf',
  ReviewAction: '../reviews/model.ts#ReviewActionRow',
  CampaignComparison: '../reviews/comparing.ts#Compared',
  Order: '../orders/model.ts#OrderRow',
  Seller: '../orders/service.ts#SellerRow',
  ProductSales: '../orders/service.ts#ProductSalesRow',
  Me: '../auth/service.ts#MeRow',
  StaffMember: '../auth/model.ts#StaffRow',
  Session: '../auth/model.ts#SessionRow',
  AuditEntry: '../audit/model.ts#AuditRow',
  Work: '../works/model.ts#WorkRow',
  Import: '../imports/model.ts#ImportRow',
  JobRun: '../runs/model.ts#RunRow',
  Quarantined: '../orders/model.ts#QuarantineRow',
  Standing: '../distributors/model.ts#StandingRow',
  TierChange: '../distributors/model.ts#TierChangeRow',
  TierPolicy: '../tiers/model.ts#TierPolicyRow',
  TierObjection: '../tiers/model.ts#ObjectionRow',
  Team: '../tiers/engine.ts#TeamFigures',
  TeamMember: '../tiers/engine.ts#TeamMemberFigures',
  Explanation: '../tiers/engine.ts#Explained',
  Simulation: '../tiers/engine.ts#Simulated',
  SimulationSample: '../tiers/engine.ts#SimulatedSample',
  ComparisonSample: '../tiers/engine.ts#ComparedSample',
  TierChangeOf: '../tiers/service.ts#ChangeOfRow',
  PlannedMove: '../distributors/model.ts#DistributorRow',
  IpAccount: '../accounts/model.ts#IpAccountRow',
  AccountDay: '../accounts/model.ts#AccountDayRow',
  AccountHealth: '../accounts/model.ts#AccountHealthRow',
  DueItem: '../today/rules.ts#Shown',
  Task: '../tasks/model.ts#TaskRow',
  Duty: '../duties/model.ts#DutyRow',
  Relay: '../relays/model.ts#RelayRow',
  Divert: '../diverts/model.ts#DivertRow',
  DivertGroup: '../diverts/model.ts#DivertGroupRow',
  Invite: '../diverts/model.ts#InviteRow',
  Operator: '../operators/service.ts#OperatorRow',
  Holding: '../operators/service.ts#HoldingRow',
  AssignmentProposal: '../operators/service.ts#ProposalRow',
  ProposalMove: '../operators/service.ts#MoveRow',
  Robot: '../channels/model.ts#RobotRow',
  Outgoing: '../channels/model.ts#OutgoingRow',
  Script: '../scripts/model.ts#ScriptRow',
  ScriptEntry: '../scripts/library.ts#ScriptEntryRow',
  KeywordRule: '../messages/model.ts#KeywordRuleRow',
  GroupTalker: '../messages/service.ts#TalkerRow',
  SilentMember: '../messages/service.ts#SilentRow',
  GroupInviter: '../groups/service.ts#InviterRow',
  RefusedJoin: '../groups/model.ts#RefusedJoinRow',
  Violation: '../violations/model.ts#ViolationRow',
  ViolationRule: '../violations/model.ts#ViolationRuleRow',
  GroupHealthDay: '../health/model.ts#GroupHealthRow',
  Group: '../groups/model.ts#GroupRow',
  GroupMember: '../groups/model.ts#GroupMemberRow',
  GroupEvent: '../groups/model.ts#GroupEventRow',
  GroupCode: '../groups/model.ts#GroupCodeRow',
  GroupStay: '../groups/members.ts#StayRow',
  GroupDuplicate: '../groups/member-lists.ts#DuplicateRow',
  GroupLane: '../groups/lists.ts#GroupLaneRow',
  StoredFile: '../files/model.ts#FileRow',
  Camp: '../camps/model.ts#CampRow',
  CampCohort: '../camps/board.ts#CohortShown',
  CampLesson: '../camps/shown.ts#LessonShown',
  Course: '../camps/model.ts#CourseRow',
  Lesson: '../camps/model.ts#LessonRow',
  KitItem: '../kits/model.ts#KitItemRow',
  WarReport: '../reports/model.ts#ReportRow',
  ReportFacts: '../reports/model.ts#Facts',
  ReportPlan: '../reports/model.ts#ReportPlanRow',
  CalendarWeek: '../calendars/service.ts#WeekShown',
  CalendarEntry: '../calendars/sources.ts#EntryInput',
  CalendarConflict: '../calendars/conflicts.ts#ConflictShown',
  CalendarFeed: '../calendars/model.ts#CalendarFeedRow',
  LiveSession: '../lives/model.ts#LiveRow',
  LiveLine: '../lives/lives.ts#ShownLine',
  LiveFeed: '../lives/feed.ts#LiveFeedRow',
  LiveNote: '../lives/note.ts#LiveNoteOf',
  Notice: '../notices/model.ts#NoticeRow',
  Booking: '../bookings/model.ts#BookingRow',
  Absence: '../bookings/model.ts#AbsenceRow',
  Availability: '../bookings/lists.ts#AvailabilityOf',
  Meeting: '../meetings/model.ts#MeetingRow',
  OwnMeeting: '../meetings/model.ts#MeetingRow',
  MeetingPlan: '../meetings/model.ts#PlanRow',
  MeetingAction: '../meetings/model.ts#MeetingActionRow',
  MeetingAttendee: '../meetings/model.ts#AttendeeRow',
  Rota: '../rotas/model.ts#RotaRow',
  PointsEntry: '../points/model.ts#PointsEntryRow',
  Kol: '../kols/model.ts#KolRow',
  MyKolState: '../kols/model.ts#KolRow',
  KolEvent: '../kols/model.ts#KolEventRow',
  KolCandidate: '../kols/model.ts#KolCandidateRow',
  KolStatement: '../kols/model.ts#KolStatementRow',
};

/** How a scalar looks to a resolver; server/scalars.ts turns these into JSON and back. */
const SCALARS = { DateTime: 'Date', Day: 'string', Fen: 'number', ID: 'string' };

function sources(): string[] {
  const folders = readdirSync(SERVER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
    .map((entry) => path.join(SERVER, entry.name))
    .sort();
  return [SERVER, ...folders].map((folder) => path.join(folder, 'schema.graphql')).filter((file) => existsSync(file));
}

function mergedSdl(): string {
  const merged = mergeSdl(sources().map((file) => ({ name: path.relative(SERVER, file), text: readFileSync(file, 'utf8') })));
  return printSchema(lexicographicSortSchema(buildASTSchema(merged)));
}

async function generateForServer(sdl: string): Promise<Record<string, string>> {
  const types = await codegen({
    filename: path.join(OUT, 'types.ts'),
    schema: parse(sdl),
    documents: [],
    plugins: [{ typescript: {} }, { typescriptResolvers: {} }],
    pluginMap: { typescript, typescriptResolvers },
    config: {
      contextType: '../context.ts#Ctx',
      useTypeImports: true,
      enumsAsTypes: true,
      mappers: ROWS,
      scalars: SCALARS,
      strictScalars: true,
      skipTypename: true,
      avoidOptionals: { field: true },
      inputMaybeValue: 'T | null | undefined',
    },
  });
  const note = 'Written by `npm run codegen` from every schema.graphql; changes made here are lost.';
  return { 'server/generated/schema.graphql': `# ${note}\n\n${sdl}\n`, 'server/generated/types.ts': `// ${note}\n\n${types}\n` };
}

async function generateForClient(sdl: string): Promise<Record<string, string>> {
  const { files, table } = await readDocuments(path.join(ROOT, 'client'), parse(sdl), buildSchema(sdl));
  const note = '// Written by `npm run codegen` from the .graphql files beside it and the schema; changes made here are lost.';
  const written = Object.entries(files).map(([area, text]): [string, string] => [`client/${area}/generated.ts`, `${note}\n\n${text}\n`]);
  const sorted = Object.fromEntries(Object.entries(table).sort(([, one], [, other]) => (one.name < other.name ? -1 : 1)));
  return { ...Object.fromEntries(written), 'server/generated/operations.json': JSON.stringify(sorted) };
}

async function formatted(file: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

const checking = process.argv.includes('--check');

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(ROOT, name);
    const wanted = await formatted(file, text);
    if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue;
    if (checking) {
      console.error(`${name} is stale: run npm run codegen and commit the result`);
      process.exitCode = 1;
    } else {
      writeFileSync(file, wanted);
      console.error(`wrote ${name}`);
    }
  }
}

mkdirSync(OUT, { recursive: true });
const sdl = mergedSdl();
await write(await generateForServer(sdl));
try {
  await write(await generateForClient(sdl));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
