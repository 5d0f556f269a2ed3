import type { ObjectId } from 'mongodb';

export interface StaffRow {
  _id: ObjectId;
}

export interface SessionRow {
  _id: ObjectId;
}
