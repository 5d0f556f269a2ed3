// War reports as they were made, and what a campaign wants reported. A report keeps the figures it was made from: it is never
// written again, whatever is refunded later; who wants other figures makes a corrected one that names it.
// Surprise: `cause` is why there is this report (a ring of the clock, a milestone), unique over all of them: however many processes
// see a milestone at once, one report comes of it.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { BoardSubject, MilestoneKind, ReportKind, ReportState, Words } from '../generated/types.ts';

export interface MilestoneRow {
  id: string;
  kind: MilestoneKind;
  /** Of GOAL_SHARE, in hundredths of a per cent. */
  shareBasisPoints: number | null;
  /** Of FIRST_TO. */
  subject: BoardSubject | null;
  amountFen: number | null;
}

export interface ReportTemplateRow {
  zh: string;
  en: string;
}

export interface ReportPlanRow {
  /** The campaign's. */
  _id: ObjectId;
  template: ReportTemplateRow;
  milestones: MilestoneRow[];
  topCount: number;
  sendsPicture: boolean;
  /** +1 with each change, which names the one it was made from. */
  seq: number;
}

export interface ReportEntry {
  rank: number;
  ownerId: string;
  /** As the consent stood when it was made. */
  name: string;
  salesFen: number;
  moved: number | null;
}

/** The figures as they were. */
export interface Facts {
  at: Date;
  campaignTitle: string;
  startsAt: Date;
  endsAt: Date;
  salesFen: number;
  orders: number;
  newMembers: number;
  sellers: number;
  goalFen: number;
  shareBasisPoints: number;
  /** What the plan had for this moment; null where there is none. */
  planFen: number | null;
  top: ReportEntry[];
  climber: { ownerId: string; name: string; rank: number; places: number } | null;
  /** Who sold for the first time at all, on this day, and stands highest. */
  star: { ownerId: string; name: string; rank: number; salesFen: number } | null;
  gap: { rank: number; name: string; aboveName: string; fen: number } | null;
  next: { title: string; at: Date } | null;
  milestone: {
    kind: MilestoneKind;
    shareBasisPoints: number | null;
    amountFen: number | null;
    subject: BoardSubject | null;
    name: string | null;
  } | null;
}

export interface ReportRow {
  _id: ObjectId;
  campaignId: ObjectId;
  /** `action:<id>`, `goal:<campaign>:2500`, `first:<campaign>:…`, `hand:<id>`, `correct:<report>:<n>`. */
  cause: string;
  kind: ReportKind;
  title: Words;
  text: Words;
  facts: Facts;
  state: ReportState;
  sendsPicture: boolean;
  fileId: ObjectId | null;
  /** To which groups it went. */
  groupIds: ObjectId[];
  postedAt: Date | null;
  /** How often it was sent to those that it had not reached. */
  reposts: number;
  correctsId: ObjectId | null;
  byName: string | null;
  createdAt: Date;
}

const id = { type: Schema.Types.ObjectId, required: true };
const text = { type: String, required: true };
const mixed = { type: Schema.Types.Mixed, required: true };
const date = { type: Date, required: true };

export const reportPlans = declare<ReportPlanRow>(
  'report_plans',
  {
    template: mixed,
    milestones: { type: [Schema.Types.Mixed], default: [] },
    topCount: { type: Number, required: true },
    sendsPicture: { type: Boolean, required: true },
    seq: { type: Number, required: true },
  },
  [],
);

export const reports = declare<ReportRow>(
  'reports',
  {
    campaignId: id,
    cause: text,
    kind: text,
    title: mixed,
    text: mixed,
    facts: mixed,
    state: text,
    sendsPicture: { type: Boolean, required: true },
    fileId: { type: Schema.Types.ObjectId, default: null },
    groupIds: { type: [Schema.Types.ObjectId], default: [] },
    postedAt: { type: Date, default: null },
    reposts: { type: Number, default: 0 },
    correctsId: { type: Schema.Types.ObjectId, default: null },
    byName: { type: String, default: null },
    createdAt: date,
  },
  [
    { keys: { cause: 1 }, unique: true },
    { keys: { campaignId: 1, createdAt: -1, _id: -1 } },
    { keys: { state: 1, createdAt: 1 }, partial: { state: 'MADE' } },
    { keys: { fileId: 1 }, partial: { fileId: { $type: 'objectId' } } },
  ],
);
