// What was learnt after a campaign: the figures, worked out once from the facts when its boards were frozen, what people say to them,
// and what is to be done, by whom, until when.
// Surprise: figures are a view and may be worked out again at any time; notes and actions are facts and stay.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { DayKey } from '../core/time.ts';
import type { ReviewActionState } from '../generated/types.ts';
import type { ReviewFigures } from './review.rules.ts';

export interface ReviewDocument {
  /** The campaign's. */
  _id: ObjectId;
  madeAt: Date | null;
  figures: ReviewFigures | null;
  worked: string;
  didNot: string;
  notesByName: string | null;
  notesAt: Date | null;
}

export interface ReviewActionRow {
  _id: ObjectId;
  campaignId: ObjectId;
  title: string;
  /** Of the staff. */
  ownerId: string;
  ownerName: string;
  dueOn: DayKey;
  state: ReviewActionState;
  closedAt: Date | null;
  closedByName: string | null;
  createdAt: Date;
}

const text = { type: String, required: true };
const maybeText = { type: String, default: null };
const maybeDate = { type: Date, default: null };
const id = { type: Schema.Types.ObjectId, required: true };

export const reviews = declare<ReviewDocument>(
  'reviews',
  {
    madeAt: maybeDate,
    figures: { type: Schema.Types.Mixed, default: null },
    worked: { type: String, default: '' },
    didNot: { type: String, default: '' },
    notesByName: maybeText,
    notesAt: maybeDate,
  },
  [],
);

export const reviewActions = declare<ReviewActionRow>(
  'review_actions',
  {
    campaignId: id,
    title: text,
    ownerId: text,
    ownerName: text,
    dueOn: text,
    state: text,
    closedAt: maybeDate,
    closedByName: maybeText,
    createdAt: { type: Date, required: true },
  },
  [{ keys: { campaignId: 1, createdAt: 1, _id: 1 } }],
);
