// Whoever has the duty of a live is a host of it: comes in with the duty and goes with it, so that the teleprompter opens for who has
// the live now and for nobody who had it before.

import type { ClientSession } from 'mongodb';
import type { Ctx } from '../context.ts';
import { giveSeat, takeSeat } from '../lives/service.ts';
import type { DutyRow } from './model.ts';
import { keptName } from './telling.ts';

export function liveIdOf({ subject }: Pick<DutyRow, 'subject'>): string | null {
  return subject?.startsWith('live:') ? subject.slice(5) : null;
}

export async function seatHosts(ctx: Ctx, session: ClientSession, rows: readonly DutyRow[]): Promise<void> {
  for (const duty of rows) {
    const liveId = liveIdOf(duty);
    if (liveId === null) continue;
    const host = { kind: duty.personKind, personId: duty.personId, name: await keptName(ctx, duty), groupIds: duty.groupIds };
    await giveSeat(ctx, session, liveId, host);
  }
}

export async function unseatHosts(ctx: Ctx, session: ClientSession, rows: readonly DutyRow[]): Promise<void> {
  for (const duty of rows) {
    const liveId = liveIdOf(duty);
    if (liveId !== null) await takeSeat(ctx, session, liveId, { kind: duty.personKind, personId: duty.personId });
  }
}
