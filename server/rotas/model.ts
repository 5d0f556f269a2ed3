// Rotas: who takes turns at what (roster and pattern), the shifts that follow from it for a period, what was published when.
// Surprise: every act on the shifts of a rota raises `seq` of the rota in its transaction: two acts at once conflict, and a preview that
// was made on another `seq` is refused as stale. Names of members are not kept here: they are read when they are shown.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { DayKey } from '../core/time.ts';
import type { DutyKind, RotaState, Tier, Words } from '../generated/types.ts';
import type { PersonKey, SwapRow } from './swap-rows.ts';

export type { OfferRow, PersonKey, SwapRow } from './swap-rows.ts';

export interface SlotRow {
  id: string;
  /** 1 is Monday. */
  weekday: number;
  /** `20:00` */
  at: string;
  minutes: number;
  /** In each shift at once. */
  people: number;
  /** A shift for each group, or one for all of them. */
  perGroup: boolean;
  /** Empty: all open groups of the rota's tier. */
  groupIds: ObjectId[];
  skill: string | null;
}

export interface RosterRow extends PersonKey {
  skills: string[];
  /** Empty: any. */
  groupIds: ObjectId[];
  since: DayKey;
  /** The last day. */
  until: DayKey | null;
}

export interface RotaRow {
  _id: ObjectId;
  /** `R001` */
  number: string;
  title: string;
  kind: DutyKind;
  tier: Tier | null;
  state: RotaState;
  slots: SlotRow[];
  everyWeeks: number;
  /** A Monday: the weeks that count are every n-th from it. */
  firstWeek: DayKey;
  restHours: number;
  mostPerWeek: number;
  newcomerWeeks: number;
  /** A swap that both sides want still waits for a manager. */
  swapsNeedApproval: boolean;
  roster: RosterRow[];
  /** How often it was published. */
  version: number;
  seq: number;
  createdAt: Date;
}

export interface PartRow extends PersonKey {
  from: Date;
  to: Date;
  dutyId: ObjectId;
}

export interface ShiftRow {
  _id: ObjectId;
  /** `<rota>:<slot>:<day>:<group or ->`, or `<rota>:<subject>`: one shift for one turn, whatever its time becomes. */
  cause: string;
  rotaId: ObjectId;
  slotId: string | null;
  /** What another domain asked it for: `lesson:<id>`. */
  subject: string | null;
  title: Words | null;
  day: DayKey;
  startsAt: Date;
  endsAt: Date;
  groupId: ObjectId | null;
  people: number;
  skill: string | null;
  parts: PartRow[];
  /** Touched by hand: planning leaves it as it is. */
  isEdited: boolean;
  state: 'STANDING' | 'CANCELLED';
  /** +1 with each change; part of the causes of its duties. */
  seq: number;
}

/** One turn as it changes hands: the words are made when somebody reads them. */
export interface ChangeRow {
  shiftCause: string;
  at: Date;
  /** Where the time changes too. */
  wasAt: Date | null;
  groupId: ObjectId | null;
  /** What the turn is called, where it has a name of its own. */
  title: Words | null;
  before: PersonKey[];
  after: PersonKey[];
  isRemoved: boolean;
}

export interface GapRow {
  shiftCause: string;
  at: Date;
  groupId: ObjectId | null;
  title: Words | null;
  missing: number;
  why: Words;
}

export interface FairnessLineRow extends PersonKey {
  shifts: number;
  minutes: number;
}

export interface FairnessRow {
  from: DayKey;
  to: DayKey;
  shifts: number;
  average: number;
  /** The most turns of one person less the fewest. */
  spread: number;
  /** In turns of the usual length, with what was done before; null where nothing was planned. */
  loadSpread: number | null;
  /** Below this no other plan could bring it. */
  boundSpread: number | null;
  /** Whether that could be proved to be the best. */
  isExact: boolean;
  lines: FairnessLineRow[];
}

export interface RotaVersionRow {
  /** `<rota>:<n>` */
  _id: string;
  rotaId: ObjectId;
  number: number;
  from: DayKey;
  to: DayKey;
  publishedAt: Date;
  byName: string;
  /** The first of them. */
  changes: ChangeRow[];
  changeCount: number;
  gaps: number;
  fairness: FairnessRow;
}

export interface PlannedShiftRow extends Omit<ShiftRow, '_id' | 'parts' | 'isEdited' | 'state' | 'seq' | 'rotaId'> {
  holders: PersonKey[];
}

export interface RotaPreviewRow {
  _id: ObjectId;
  rotaId: ObjectId;
  /** Of the rota when it was made. */
  seq: number;
  from: DayKey;
  to: DayKey;
  madeAt: Date;
  byName: string;
  state: 'DRAFT' | 'PUBLISHED';
  changes: ChangeRow[];
  changeCount: number;
  gaps: GapRow[];
  gapCount: number;
  fairness: FairnessRow;
  shiftCount: number;
  kept: number;
  /** Turns that somebody had and somebody else gets. */
  moved: number;
  milliseconds: number;
  expiresAt: Date;
}

/** What a preview would write, in portions: a plan of thousands of groups is larger than a document may be. */
export interface PreviewPortionRow {
  _id: ObjectId;
  previewId: ObjectId;
  shifts: PlannedShiftRow[];
  expiresAt: Date;
}

export interface RotaCounterRow {
  _id: string;
  last: number;
}

const id = { type: Schema.Types.ObjectId, required: true };
const maybeId = { type: Schema.Types.ObjectId, default: null };
const text = { type: String, required: true };
const maybeText = { type: String, default: null };
const number = { type: Number, required: true };
const flag = { type: Boolean, required: true };
const date = { type: Date, required: true };
const maybeDate = { type: Date, default: null };
const list = { type: [Schema.Types.Mixed], default: [] };
const mixed = { type: Schema.Types.Mixed, required: true };
const maybeMixed = { type: Schema.Types.Mixed, default: null };

export const rotas = declare<RotaRow>(
  'rotas',
  {
    number: text,
    title: text,
    kind: text,
    tier: maybeText,
    state: text,
    slots: list,
    everyWeeks: number,
    firstWeek: text,
    restHours: number,
    mostPerWeek: number,
    newcomerWeeks: number,
    swapsNeedApproval: flag,
    roster: list,
    version: number,
    seq: number,
    createdAt: date,
  },
  [{ keys: { number: 1 }, unique: true }, { keys: { state: 1, number: 1 } }, { keys: { 'roster.personId': 1 } }],
);

export const rotaCounters = declare<RotaCounterRow>('rota_counters', { _id: text, last: number }, []);

export const shifts = declare<ShiftRow>(
  'shifts',
  {
    cause: text,
    rotaId: id,
    slotId: maybeText,
    subject: maybeText,
    title: maybeMixed,
    day: text,
    startsAt: date,
    endsAt: date,
    groupId: maybeId,
    people: number,
    skill: maybeText,
    parts: list,
    isEdited: flag,
    state: text,
    seq: number,
  },
  [
    { keys: { cause: 1 }, unique: true },
    { keys: { rotaId: 1, startsAt: 1, _id: 1 } },
    { keys: { rotaId: 1, day: 1 } },
    { keys: { state: 1, startsAt: 1 } },
    { keys: { groupId: 1, startsAt: 1 } },
    { keys: { 'parts.personId': 1, startsAt: 1 } },
    { keys: { 'parts.dutyId': 1 } },
    { keys: { subject: 1 }, partial: { subject: { $type: 'string' } } },
  ],
);

export const rotaVersions = declare<RotaVersionRow>(
  'rota_versions',
  {
    _id: text,
    rotaId: id,
    number,
    from: text,
    to: text,
    publishedAt: date,
    byName: text,
    changes: list,
    changeCount: number,
    gaps: number,
    fairness: mixed,
  },
  [{ keys: { rotaId: 1, number: -1 } }],
);

export const rotaPreviews = declare<RotaPreviewRow>(
  'rota_previews',
  {
    rotaId: id,
    seq: number,
    from: text,
    to: text,
    madeAt: date,
    byName: text,
    state: text,
    changes: list,
    changeCount: number,
    gaps: list,
    gapCount: number,
    fairness: mixed,
    shiftCount: number,
    kept: number,
    moved: number,
    milliseconds: number,
    expiresAt: date,
  },
  [{ keys: { expiresAt: 1 }, expireAfterSeconds: 0 }],
);

export const previewPortions = declare<PreviewPortionRow>('rota_preview_portions', { previewId: id, shifts: list, expiresAt: date }, [
  { keys: { previewId: 1, _id: 1 } },
  { keys: { expiresAt: 1 }, expireAfterSeconds: 0 },
]);

export const swaps = declare<SwapRow>(
  'swaps',
  {
    kind: text,
    rotaId: id,
    shiftId: id,
    dutyId: id,
    by: mixed,
    askedByName: maybeText,
    openTo: list,
    wantedDutyId: maybeId,
    offers: list,
    state: text,
    reason: { type: String, default: '' },
    openDutyId: maybeId,
    decidedAt: maybeDate,
    decidedByName: maybeText,
    createdAt: date,
  },
  [
    { keys: { state: 1, createdAt: -1, _id: -1 } },
    { keys: { 'by.personId': 1, createdAt: -1 } },
    { keys: { 'offers.personId': 1, createdAt: -1 } },
    { keys: { rotaId: 1, state: 1, createdAt: -1 } },
    // One running request for a duty.
    { keys: { openDutyId: 1 }, unique: true, partial: { openDutyId: { $type: 'objectId' } } },
  ],
);
