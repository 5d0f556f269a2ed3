// How a group did, day by day: the history is kept, the latest stands with the group.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { DayKey } from '../core/time.ts';
import type { GroupHealthPart, GroupState, Words } from '../generated/types.ts';

export interface HealthPartRow {
  /** In the unit of the part (see health.rules.ts); null where there was nothing to measure. */
  value: number | null;
  /** 0 to 100. */
  score: number;
  /** Of 100 over all parts that were measured. */
  weight: number;
}

/** `_id` is `<group>:<day>`. */
export interface GroupHealthRow {
  _id: string;
  groupId: ObjectId;
  day: DayKey;
  score: number;
  parts: Record<GroupHealthPart, HealthPartRow>;
  reasons: Words[];
  /** What the lifecycle might go on to; a person decides. */
  hint: { to: GroupState; why: Words } | null;
}

export const groupHealth = declare<GroupHealthRow>(
  'group_health',
  {
    _id: { type: String, required: true },
    groupId: { type: Schema.Types.ObjectId, required: true },
    day: { type: String, required: true },
    score: { type: Number, required: true },
    parts: { type: Schema.Types.Mixed, required: true },
    reasons: { type: Schema.Types.Mixed, required: true },
    hint: { type: Schema.Types.Mixed, default: null },
  },
  [{ keys: { groupId: 1, day: -1 } }, { keys: { day: 1 } }],
);
