// Requests to swap: whose turn, to whom it is open, who would, and what was decided. They name duties, so that they follow a turn that moves.

import type { ObjectId } from 'mongodb';
import type { PersonKind, SwapKind, SwapState } from '../generated/types.ts';

export interface PersonKey {
  personKind: PersonKind;
  personId: ObjectId;
}

export interface OfferRow extends PersonKey {
  /** The turn given in exchange; null for covering. */
  dutyId: ObjectId | null;
  at: Date;
  state: 'OFFERED' | 'TAKEN' | 'WITHDRAWN';
}

export interface SwapRow {
  _id: ObjectId;
  kind: SwapKind;
  rotaId: ObjectId;
  shiftId: ObjectId;
  dutyId: ObjectId;
  by: PersonKey;
  /** Who asked, where it was not the person: a manager for somebody absent. */
  askedByName: string | null;
  /** Empty: everybody of the roster. */
  openTo: PersonKey[];
  /** The turn that is wanted in exchange, where one is named. */
  wantedDutyId: ObjectId | null;
  offers: OfferRow[];
  state: SwapState;
  reason: string;
  /** Running: a second request for the same duty conflicts. Null once it is over. */
  openDutyId: ObjectId | null;
  decidedAt: Date | null;
  decidedByName: string | null;
  createdAt: Date;
}
