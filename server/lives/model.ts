// Group lives: a rundown of lines prepared ahead, hosts with the groups they look after, what was said where, and the note at the end.
// Surprise: what a host does is a fact of its own (`live_sends`, once for each live, group and line), so that a phone that was offline
// sends all it has done, twice if need be, and nothing is counted twice; where a group stands follows from them and `live_places`.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { LineKind, LiveState, PersonKind } from '../generated/types.ts';

export interface LiveLineRow {
  id: string;
  kind: LineKind;
  text: string;
  fileId: ObjectId | null;
  /** After the beginning. */
  minute: number;
  /** For the host alone. */
  hint: string | null;
  /** Asked for by the clock of the campaign while the live ran: the action's id. */
  askedBy: string | null;
  askedAt: Date | null;
}

export interface LiveHostRow {
  kind: PersonKind;
  personId: ObjectId;
  name: string;
  groupIds: ObjectId[];
}

export interface LiveNoteRow {
  /** Whoever has it may read the note. */
  secret: string;
  text: string;
  /** What it tells of the rundown. */
  told: string[];
  fileId: ObjectId | null;
  lines: number;
  groups: number;
  hosts: number;
  minutes: number;
  salesFen: number | null;
  madeAt: Date;
}

export interface LiveRow {
  _id: ObjectId;
  campaignId: ObjectId;
  title: string;
  state: LiveState;
  stateSince: Date;
  plannedAt: Date;
  lines: LiveLineRow[];
  hosts: LiveHostRow[];
  /** +1 with each change of rundown or hosts, which names the one it was made from. */
  seq: number;
  startedAt: Date | null;
  endedAt: Date | null;
  /** What the campaign had sold when it began. */
  salesAtStartFen: number | null;
  note: LiveNoteRow | null;
  copiedFromId: ObjectId | null;
  createdAt: Date;
}

/** Where a group is. */
export interface LivePlaceRow {
  /** `<live>:<group>`. */
  _id: string;
  liveId: ObjectId;
  groupId: ObjectId;
  /** The next line to send; null when the last one is out. */
  lineId: string | null;
  /** When the host put it there, by the host's clock: the newest holds, in whatever order they come in. */
  at: Date;
  byId: string;
  byName: string;
}

/** One line was sent into one group. */
export interface LiveSendRow {
  /** `<live>:<group>:<line>`. */
  _id: string;
  liveId: ObjectId;
  groupId: ObjectId;
  lineId: string;
  at: Date;
  /** When we heard of it. */
  heardAt: Date;
  byId: string;
  byName: string;
}

const id = { type: Schema.Types.ObjectId, required: true };
const text = { type: String, required: true };
const date = { type: Date, required: true };
const maybeDate = { type: Date, default: null };

export const lives = declare<LiveRow>(
  'lives',
  {
    campaignId: id,
    title: text,
    state: text,
    stateSince: date,
    plannedAt: date,
    lines: { type: [Schema.Types.Mixed], default: [] },
    hosts: { type: [Schema.Types.Mixed], default: [] },
    seq: { type: Number, required: true },
    startedAt: maybeDate,
    endedAt: maybeDate,
    salesAtStartFen: { type: Number, default: null },
    note: { type: Schema.Types.Mixed, default: null },
    copiedFromId: { type: Schema.Types.ObjectId, default: null },
    createdAt: date,
  },
  [
    { keys: { campaignId: 1, plannedAt: -1, _id: -1 } },
    { keys: { 'hosts.personId': 1, state: 1, plannedAt: 1 } },
    { keys: { 'hosts.groupIds': 1, state: 1, plannedAt: 1 } },
    { keys: { 'note.secret': 1 }, unique: true, partial: { 'note.secret': { $type: 'string' } } },
  ],
);

export const livePlaces = declare<LivePlaceRow>(
  'live_places',
  { _id: text, liveId: id, groupId: id, lineId: { type: String, default: null }, at: date, byId: text, byName: text },
  [{ keys: { liveId: 1 } }],
);

export const liveSends = declare<LiveSendRow>(
  'live_sends',
  { _id: text, liveId: id, groupId: id, lineId: text, at: date, heardAt: date, byId: text, byName: text },
  [{ keys: { liveId: 1, groupId: 1, at: 1 } }],
);
