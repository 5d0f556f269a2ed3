// Meetings in the week of heads and of everybody; moved there by managers. A person's own stand in the diary already.

import { conflictsOf } from '../bookings/service.ts';
import { showOn, tellConflicts } from '../calendars/service.ts';
import type { EntryInput, MoveConflict } from '../calendars/service.ts';
import type { Ctx } from '../context.ts';
import { MANAGERS, isAllowed } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import { moveMeeting, readMeeting } from './acts.ts';
import type { MeetingRow } from './model.ts';
import { refOf } from './people.ts';
import { bookingCause } from './preparing.ts';
import { meetingsBetween } from './reading.ts';
import { judgeMove } from './rules.ts';
import { TITLE, placeWords } from './words.ts';

function entryOf(ctx: Ctx, row: MeetingRow): EntryInput {
  const id = toId(row._id);
  return {
    id: `meeting:${id}`,
    source: 'meeting',
    kind: 'MEETING',
    title: TITLE,
    detail: placeWords(row.place),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    tier: 'HEAD',
    forWhom: 'TIER',
    groups: 0,
    persons: row.attendees.filter(({ attendance }) => attendance !== 'EXCUSED').map(refOf),
    isMovable: isAllowed(MANAGERS, ctx.viewer) && row.state === 'PLANNED' && row.startsAt > ctx.now,
    isSwapPending: false,
    link: `/schedule/meetings/${id}`,
  };
}

/** The entry of one person is named by the booking: the meeting, then the person. */
const meetingIdOf = (id: string): string => id.split(':')[0] ?? id;

async function judge(ctx: Ctx, id: string, startsAt: Date, endsAt: Date): Promise<readonly MoveConflict[]> {
  const row = await readMeeting(ctx, meetingIdOf(id));
  demand(judgeMove(row, { startsAt, endsAt }, ctx.time.rangeOf(row.weekKey), ctx.now));
  const asked = row.attendees.map((person) => ({ person: refOf(person), startsAt, endsAt, except: [bookingCause(row, person)] }));
  return tellConflicts(ctx, await conflictsOf(ctx, asked));
}

showOn({
  name: 'meeting',
  ofTier: async (ctx, tier, range) =>
    tier === null || tier === 'HEAD' ? (await meetingsBetween(ctx, range)).map((row) => entryOf(ctx, row)) : [],
  judge,
  move: async (ctx, id, startsAt, endsAt) => {
    if (!isAllowed(MANAGERS, ctx.viewer)) throw new Refused('NOT_ALLOWED');
    await moveMeeting(ctx, { id: meetingIdOf(id), startsAt, endsAt });
  },
});
