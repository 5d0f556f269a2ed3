import type { ObjectId } from 'mongodb';

export interface AuditRow {
  _id: ObjectId;
}
