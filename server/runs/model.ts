// Recurring work: which jobs the processes that run jobs know, and every run of one. A run is unique by its job and the time on the
// timetable that it stands for: that is what makes an occurrence run once, however many processes see its time come.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { RunState, RunTrigger } from '../generated/types.ts';

export interface RunRow {
  _id: ObjectId;
  name: string;
  occurrence: Date;
  trigger: RunTrigger;
  /** Null for the timetable. */
  startedByName: string | null;
  state: RunState;
  /** While it is queued, when it was asked for. */
  startedAt: Date;
  finishedAt: Date | null;
  result: object | null;
  faultId: string | null;
  /** Who ends it; holds the lease of the job. */
  holder: string | null;
  /** How often its holder has vanished. */
  takeovers: number;
}

export interface TimetableRow {
  /** The job's name. */
  _id: string;
  cron: string;
  zone: string;
  /** Since when this timetable holds: no occurrence before it was ever missed. */
  since: Date;
  /** When a process that runs the job was last alive. */
  seenAt: Date;
}

const text = { type: String, required: true };
const date = { type: Date, required: true };
const maybeText = { type: String, default: null };

/** Longer than a year, so that a yearly occurrence is not forgotten before the next one. */
const KEPT_SECONDS = 400 * 86_400;

export const runs = declare<RunRow>(
  'runs',
  {
    name: text,
    occurrence: date,
    trigger: text,
    startedByName: maybeText,
    state: text,
    startedAt: date,
    finishedAt: { type: Date, default: null },
    result: { type: Schema.Types.Mixed, default: null },
    faultId: maybeText,
    holder: maybeText,
    takeovers: { type: Number, default: 0 },
  },
  [
    { keys: { name: 1, occurrence: -1 }, unique: true },
    { keys: { state: 1, startedAt: 1 } },
    { keys: { finishedAt: 1 }, expireAfterSeconds: KEPT_SECONDS },
  ],
);

export const timetables = declare<TimetableRow>('timetables', { _id: text, cron: text, zone: text, since: date, seenAt: date }, []);
