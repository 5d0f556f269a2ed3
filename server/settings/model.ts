// Settings that differ from what they usually are, by key; and the views that people of the staff have saved for themselves.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';

export interface SettingRow {
  _id: string;
  value: string | number;
  changedAt: Date;
  changedByName: string;
}

export interface SavedViewRow {
  _id: ObjectId;
  ownerId: string;
  list: string;
  name: string;
  query: string;
  /** 1 to 50, unique for each owner: nobody has more views than there are places. */
  place: number;
  savedAt: Date;
}

const text = { type: String, required: true };

export const settings = declare<SettingRow>(
  'settings',
  {
    _id: text,
    value: { type: Schema.Types.Mixed, required: true },
    changedAt: { type: Date, required: true },
    changedByName: text,
  },
  [],
);

export const savedViews = declare<SavedViewRow>(
  'saved_views',
  {
    ownerId: text,
    list: text,
    name: text,
    query: { type: String, default: '' },
    place: { type: Number, required: true },
    savedAt: { type: Date, required: true },
  },
  [
    { keys: { ownerId: 1, list: 1, name: 1 }, unique: true },
    { keys: { ownerId: 1, place: 1 }, unique: true },
  ],
);
