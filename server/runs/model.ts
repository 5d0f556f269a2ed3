import type { ObjectId } from 'mongodb';

export interface RunRow {
  _id: ObjectId;
}
