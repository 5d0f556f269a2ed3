// The library of scripts (话术). A script keeps its key through all its versions; what was published stays as it is and readable.

import type { ObjectId } from 'mongodb';
import { declare } from '../core/model.ts';
import type { InviteStep, ScriptOccasion, ScriptState, Tier } from '../generated/types.ts';

export interface ScriptRow {
  _id: ObjectId;
  /** The same for all versions. */
  key: string;
  version: number;
  occasion: ScriptOccasion;
  /** Null: for every tier. */
  tier: Tier | null;
  /** Null: not of the pipeline into a group. */
  step: InviteStep | null;
  title: string;
  /** With `{places}`. */
  text: string;
  state: ScriptState;
  /** Of this version. */
  uses: number;
  lastUsedAt: Date | null;
  byName: string;
  createdAt: Date;
  changedAt: Date;
  publishedAt: Date | null;
}

const text = { type: String, required: true };
const maybeText = { type: String, default: null };
const maybeDate = { type: Date, default: null };
const date = { type: Date, required: true };

export const scripts = declare<ScriptRow>(
  'scripts',
  {
    key: text,
    version: { type: Number, required: true },
    occasion: text,
    tier: maybeText,
    step: maybeText,
    title: text,
    text,
    state: text,
    uses: { type: Number, default: 0 },
    lastUsedAt: maybeDate,
    byName: text,
    createdAt: date,
    changedAt: date,
    publishedAt: maybeDate,
  },
  [
    { keys: { key: 1, version: 1 }, unique: true },
    // One draft and one version in use of each: both words stand before REPLACED and RETIRED.
    { keys: { key: 1, state: 1 }, unique: true, partial: { state: { $lt: 'REPLACED' } } },
    { keys: { state: 1, occasion: 1 } },
  ],
);
