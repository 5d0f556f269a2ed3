// Who has to know when somebody graduates: those who lie above say so at load, and it is done in the very transaction.

import type { ClientSession } from 'mongodb';
import type { Ctx } from '../context.ts';
import type { CampRow, EnrolmentRow } from './model.ts';

export interface CampFollower {
  readonly name: string;
  graduated?(ctx: Ctx, session: ClientSession, entries: readonly { camp: CampRow; enrolment: EnrolmentRow }[]): Promise<void>;
}

const followers = new Map<string, CampFollower>();

export function followCamps(follower: CampFollower): void {
  followers.set(follower.name, follower);
}

/** One after the other: a transaction does one thing at a time. */
export async function tellFollowers(tell: (follower: CampFollower) => Promise<void> | undefined): Promise<void> {
  for (const follower of followers.values()) await tell(follower);
}
