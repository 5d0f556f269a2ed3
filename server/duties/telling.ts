// What a duty says to its person: the booking in the diary, and the notices about it.

import type { ClientSession } from 'mongodb';
import { nameOf } from '../auth/service.ts';
import type { PersonRef } from '../auth/service.ts';
import { book, cancelBookings } from '../bookings/service.ts';
import type { BookOptions, BookingInput } from '../bookings/service.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { DutyKind, Words } from '../generated/types.ts';
import { tell, withdrawNotices } from '../notices/service.ts';
import type { DutyRow } from './model.ts';

export const personOfDuty = ({ personKind, personId }: Pick<DutyRow, 'personKind' | 'personId'>): PersonRef => ({
  kind: personKind,
  id: personId,
});

/** With the person in it: whoever has handed it over keeps a cancelled entry of the own, which a calendar can follow. */
export const bookingCauseOf = ({ _id, personId }: Pick<DutyRow, '_id' | 'personId'>): string => `duty:${toId(_id)}:${toId(personId)}`;

const linkOf = ({ _id, personKind }: DutyRow): string =>
  personKind === 'DISTRIBUTOR' ? `/duties/${toId(_id)}` : `/schedule?duty=${toId(_id)}`;

/** A relay goes on beside other work: only a short one takes the person's time. */
const SHORT_RELAY_MILLISECONDS = 2 * 3_600_000;

const isBusy = ({ kind, startsAt, endsAt }: DutyRow): boolean =>
  kind !== 'RELAY' || endsAt.getTime() - startsAt.getTime() <= SHORT_RELAY_MILLISECONDS;

export function bookingOf(duty: DutyRow): BookingInput {
  const { kind, title, groupIds, startsAt, endsAt, restMinutes } = duty;
  return {
    cause: bookingCauseOf(duty),
    person: personOfDuty(duty),
    kind,
    title,
    place: null,
    groupId: groupIds.length === 1 ? (groupIds[0] ?? null) : null,
    link: linkOf(duty),
    startsAt,
    endsAt,
    isBusy: isBusy(duty),
    restMinutes,
    reminds: true,
  };
}

export async function bookDuties(ctx: Ctx, session: ClientSession, rows: readonly DutyRow[], options?: BookOptions): Promise<void> {
  if (rows.length > 0) await book(ctx, session, rows.map(bookingOf), options);
}

export async function freeDuties(ctx: Ctx, session: ClientSession, rows: readonly DutyRow[]): Promise<void> {
  if (rows.length > 0) await cancelBookings(ctx, session, rows.map(bookingCauseOf));
}

export type DutyWord = 'ASKED' | 'GIVEN' | 'MOVED' | 'HANDED_AWAY' | 'WITHDRAWN' | 'LATE' | 'MISSED' | 'SCORED';

const KIND_WORDS: Readonly<Record<DutyKind, Words>> = {
  SHARING: { zh: '轮流分享', en: 'sharing' },
  ON_DUTY: { zh: '值班', en: 'on duty' },
  LECTURE: { zh: '训练营讲课', en: 'camp lecture' },
  LIVE: { zh: '群直播', en: 'group live' },
  PATROL: { zh: '巡视', en: 'patrol' },
  RELAY: { zh: '上传下达', en: 'relay' },
};

const TITLES: Readonly<Record<DutyWord, Words>> = {
  ASKED: { zh: '有一项职责等你答复', en: 'A duty waits for your answer' },
  GIVEN: { zh: '你接下了一项职责', en: 'You have taken on a duty' },
  MOVED: { zh: '你的职责改了时间', en: 'Your duty has moved' },
  HANDED_AWAY: { zh: '你的职责已由他人接下', en: 'Somebody else has taken your duty' },
  WITHDRAWN: { zh: '你的职责已取消', en: 'Your duty is off' },
  LATE: { zh: '还没有收到你的答复', en: 'Your answer is still missing' },
  MISSED: { zh: '这项职责没有完成', en: 'This duty was missed' },
  SCORED: { zh: '你的职责有了评分', en: 'Your duty was scored' },
};

/** `11月28日 10:00`, and in English `2026-11-28 10:00`. */
export function whenOf({ time }: Pick<Ctx, 'time'>, at: Date): Words {
  const day = time.dayKey(at);
  const clock = time.clock(at);
  return { zh: `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 ${clock}`, en: `${day} ${clock}` };
}

function textOf(ctx: Ctx, word: DutyWord, duty: DutyRow): Words {
  const { kind, title, answerBy, score, reason } = duty;
  const when = whenOf(ctx, duty.startsAt);
  const what = { zh: `${KIND_WORDS[kind].zh}：${title.zh}，${when.zh}`, en: `${KIND_WORDS[kind].en}: ${title.en}, ${when.en}` };
  const by = whenOf(ctx, answerBy);
  if (word === 'ASKED') return { zh: `${what.zh}。请在 ${by.zh} 前答复。`, en: `${what.en}. Please answer by ${by.en}.` };
  if (word === 'SCORED') return { zh: `${what.zh}，${score ?? 0} 分。`, en: `${what.en}: ${score ?? 0} points of 100.` };
  if (word === 'WITHDRAWN' && reason) return { zh: `${what.zh}。${reason.zh}`, en: `${what.en}. ${reason.en}` };
  if (word === 'LATE')
    return { zh: `${what.zh}。现在仍可接受，或找人换班。`, en: `${what.en}. You may still accept it, or find somebody else.` };
  return { zh: `${what.zh}。`, en: `${what.en}.` };
}

const causeOf = (word: DutyWord, { _id, seq, personId }: DutyRow): string => `duty:${toId(_id)}:${word}:${seq}:${toId(personId)}`;

export async function tellDuties(ctx: Ctx, session: ClientSession, word: DutyWord, rows: readonly DutyRow[]): Promise<void> {
  const again = word === 'SCORED' ? `:${ctx.now.getTime()}` : '';
  const notices = rows.map((duty) => ({
    cause: causeOf(word, duty) + again,
    person: personOfDuty(duty),
    title: TITLES[word],
    text: textOf(ctx, word, duty),
    link: linkOf(duty),
  }));
  if (notices.length > 0) await tell(ctx, session, notices);
}

/** What was asked or pressed for is settled: it is not shown any more to whoever has not looked yet. */
export async function hushDuties(ctx: Ctx, session: ClientSession, rows: readonly DutyRow[]): Promise<void> {
  if (rows.length > 0)
    await withdrawNotices(
      ctx,
      session,
      rows.flatMap((duty) => [causeOf('ASKED', duty), causeOf('LATE', duty)]),
    );
}

/** As it is kept for good: of staff the work name, of a member the number. */
export function keptName(ctx: Ctx, { personKind, personId }: Pick<DutyRow, 'personKind' | 'personId'>): Promise<string> {
  return nameOf(ctx, { kind: personKind, id: toId(personId), roles: [], sessionId: null });
}
