// The timetable of a campaign: phases that never overlap, actions that the clock fires once, and the record of what happened.
// Surprise: every act on a timetable, the clock's own included, raises `seq` of the campaign's one timetable document in its
// transaction: two acts at once conflict, so that rules that look at all rows (nothing overlaps, nothing fires in a pause) hold.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { ActionKind, ActionState, Words } from '../generated/types.ts';

export interface PhaseTimes {
  startsAt: Date;
  endsAt: Date;
  hasBoard: boolean;
}

export interface PhaseRow extends PhaseTimes {
  _id: ObjectId;
  campaignId: ObjectId;
  title: string;
  /** What held until an edit, from the publishing on: what was counted then is checked by it. */
  history: (PhaseTimes & { until: Date })[];
}

export interface ActionRow {
  _id: ObjectId;
  campaignId: ObjectId;
  phaseId: ObjectId | null;
  kind: ActionKind;
  title: string;
  /** What a stimulus posts. */
  text: string | null;
  at: Date;
  state: ActionState;
  /** When it was claimed, and by whom; no name: by the clock. */
  firedAt: Date | null;
  firedByName: string | null;
  result: Words | null;
  /** The wave of material that is opened. */
  kitWave: number | null;
  /** Whoever fires it, and until when it is taken to be alive. */
  holder: string | null;
  leaseUntil: Date | null;
  attempts: number;
  /** Of the domain that fires it. */
  details: Record<string, unknown>;
}

export interface TimetableSeqRow {
  /** The campaign. */
  _id: ObjectId;
  seq: number;
}

export interface ActivityRow {
  _id: ObjectId;
  campaignId: ObjectId;
  at: Date;
  words: Words;
  /** Null: by the clock. */
  byName: string | null;
  result: Words | null;
  actionId: ObjectId | null;
}

const id = { type: Schema.Types.ObjectId, required: true };
const maybeId = { type: Schema.Types.ObjectId, default: null };
const text = { type: String, required: true };
const maybeText = { type: String, default: null };
const date = { type: Date, required: true };
const maybeDate = { type: Date, default: null };
const maybeMixed = { type: Schema.Types.Mixed, default: null };

export const phases = declare<PhaseRow>(
  'phases',
  {
    campaignId: id,
    title: text,
    startsAt: date,
    endsAt: date,
    hasBoard: { type: Boolean, default: false },
    history: { type: [Schema.Types.Mixed], default: [] },
  },
  [{ keys: { campaignId: 1, startsAt: 1 }, unique: true }],
);

export const phaseActions = declare<ActionRow>(
  'phase_actions',
  {
    campaignId: id,
    phaseId: maybeId,
    kind: text,
    title: text,
    text: maybeText,
    at: date,
    state: text,
    firedAt: maybeDate,
    firedByName: maybeText,
    result: maybeMixed,
    kitWave: { type: Number, default: null },
    holder: maybeText,
    leaseUntil: maybeDate,
    attempts: { type: Number, default: 0 },
    details: { type: Schema.Types.Mixed, default: {} },
  },
  [
    { keys: { campaignId: 1, at: 1, _id: 1 } },
    // What the clock looks for: what is due next, and claims whose holder has died.
    { keys: { state: 1, at: 1 } },
    { keys: { leaseUntil: 1 }, partial: { state: 'FIRING' } },
    // A campaign closes once.
    { keys: { campaignId: 1 }, unique: true, partial: { kind: 'CLOSE' } },
  ],
);

export const timetableSeqs = declare<TimetableSeqRow>('campaign_timetables', { seq: { type: Number, default: 0 } }, []);

export const activities = declare<ActivityRow>(
  'campaign_activities',
  {
    campaignId: id,
    at: date,
    words: { type: Schema.Types.Mixed, required: true },
    byName: maybeText,
    result: maybeMixed,
    actionId: maybeId,
  },
  [{ keys: { campaignId: 1, at: -1, _id: -1 } }],
);
