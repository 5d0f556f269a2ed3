import type { ObjectId } from 'mongodb';

export interface ImportRow {
  _id: ObjectId;
}
