import type { ObjectId } from 'mongodb';

export interface WorkRow {
  _id: ObjectId;
}
