// What KOLs and members do with relays: read, pass on, send up what was said; and the staff's answer.
// Surprise: each may be told twice by a phone that had no network, and counts once.

import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { isUniqueConflict } from '../core/unique.ts';
import type { MutationSendFeedbackArgs } from '../generated/types.ts';
import { groupOf, presentIn } from '../groups/service.ts';
import { tell } from '../notices/service.ts';
import { finishByCause } from '../tasks/service.ts';
import { carriersOf } from './carriers.ts';
import { relayReads, relays } from './model.ts';
import type { RelayReaderRow, RelayRow } from './model.ts';
import { demandManagedRelay, readRelayRow, subjectOf } from './reading.ts';
import { LIMITS, readAnswer, readRelay } from './rules.ts';

const LONGEST_KEY = 60;
const DAY = 86_400_000;

const ownReader = ({ viewer }: Ctx, { readers }: RelayRow): RelayReaderRow | null =>
  viewer.kind === 'DISTRIBUTOR' ? (readers.find(({ distributorId }) => toId(distributorId) === viewer.id) ?? null) : null;

/** By whoever passes it on, or a member of one of its groups. @throws Refused RELAY_UNKNOWN, NOT_YOUR_RELAY */
export async function acknowledgeRelay(ctx: Ctx, id: string): Promise<RelayRow> {
  const row = await readRelayRow(ctx, id);
  if (row.direction !== 'DOWN' || ctx.viewer.kind !== 'DISTRIBUTOR') throw new Refused('NOT_YOUR_RELAY');
  if (ownReader(ctx, row)) return mark(ctx, row, 'acknowledgedAt');
  const distributorId = fromId(ctx.viewer.id);
  const groups = new Set(row.groupIds.map(toId));
  if (!(await presentIn(ctx, distributorId)).some(({ groupId }) => groups.has(toId(groupId)))) throw new Refused('NOT_YOUR_RELAY');
  if (row.state === 'WITHDRAWN') throw new Refused('RELAY_OVER');
  try {
    await ctx.db.transaction(async (session) => {
      await relayReads
        .raw(ctx.db)
        .insertOne({ _id: `${id}:${toId(distributorId)}`, relayId: row._id, distributorId, at: ctx.now }, { session });
      await relays.raw(ctx.db).updateOne({ _id: row._id }, { $inc: { members: 1 } }, { session });
    });
  } catch (error) {
    // Read before: nothing changes.
    if (!isUniqueConflict(error)) throw error;
  }
  return readRelayRow(ctx, id);
}

/** @throws Refused RELAY_UNKNOWN, NOT_YOUR_RELAY, RELAY_OVER */
export async function passRelayOn(ctx: Ctx, id: string): Promise<RelayRow> {
  const row = await readRelayRow(ctx, id);
  if (row.direction !== 'DOWN' || !ownReader(ctx, row)) throw new Refused('NOT_YOUR_RELAY');
  return mark(ctx, row, 'passedAt');
}

/** Passing on says that it was read, too; the last one who passes it on ends it. */
async function mark(ctx: Ctx, { _id }: RelayRow, what: 'acknowledgedAt' | 'passedAt'): Promise<RelayRow> {
  return ctx.db.transaction(async (session) => {
    const row = await relays.raw(ctx.db).findOne({ _id }, { session });
    if (!row) throw new Refused('RELAY_UNKNOWN');
    if (row.state === 'WITHDRAWN') throw new Refused('RELAY_OVER');
    const own = ownReader(ctx, row);
    if (!own || own[what] !== null) return row;
    const acknowledgedAt = own.acknowledgedAt ?? ctx.now;
    const now: RelayReaderRow = { ...own, acknowledgedAt, passedAt: what === 'passedAt' ? ctx.now : own.passedAt };
    const readers = row.readers.map((reader) => (reader === own ? now : reader));
    const state = readers.every(({ passedAt }) => passedAt !== null) ? ('DONE' as const) : row.state;
    const after = await relays.raw(ctx.db).findOneAndUpdate({ _id }, { $set: { readers, state } }, { session, returnDocument: 'after' });
    if (now.passedAt !== null)
      await finishByCause(
        ctx,
        session,
        now.groupIds.map((groupId) => `relay:${toId(_id)}:${toId(groupId)}`),
      );
    return after ?? row;
  });
}

/** @throws Refused NOT_YOUR_RELAY, RELAY_TITLE_LENGTH, RELAY_TEXT_LENGTH, RELAY_VOICES, RELAY_KEY_WRONG */
export async function sendFeedback(ctx: Ctx, { input }: MutationSendFeedbackArgs): Promise<RelayRow> {
  const { title, text } = demand(readRelay(input));
  const { voices, aboutId } = input;
  if (!/^[\w-]{8,}$/.test(input.key) || input.key.length > LONGEST_KEY) throw new Refused('RELAY_KEY_WRONG');
  if (!(voices >= 1 && voices <= LIMITS.voices)) throw new Refused('RELAY_VOICES', { most: LIMITS.voices });
  const byId = fromId(ctx.viewer.id ?? '');
  const groupId = fromId(input.groupId);
  const about = aboutId == null ? null : await readRelayRow(ctx, aboutId);
  const isReader = about !== null && ownReader(ctx, about)?.groupIds.some((id) => id.equals(groupId)) === true;
  if (!isReader && !(await carries(ctx, groupId))) throw new Refused('NOT_YOUR_RELAY');
  const group = await groupOf(ctx, groupId);
  const row: RelayRow = {
    _id: newId(),
    key: `${toId(byId)}:${input.key}`,
    direction: 'UP',
    title,
    text,
    groupIds: [groupId],
    byKind: 'DISTRIBUTOR',
    byId,
    byName: await nameOf(ctx),
    dueAt: null,
    lateAt: null,
    state: 'OPEN',
    readers: [],
    members: 0,
    aboutId: about?._id ?? null,
    voices,
    answer: null,
    answeredByName: null,
    answeredAt: null,
    createdAt: ctx.now,
  };
  try {
    await ctx.db.transaction(async (session) => {
      await relays.raw(ctx.db).insertOne(row, { session });
      if (group.operatorId === null) return;
      await tell(ctx, session, [
        {
          cause: `relay:${toId(row._id)}:asked`,
          person: { kind: 'STAFF', id: group.operatorId },
          title: { zh: '社群有反馈等你答复', en: 'A group waits for an answer' },
          // Without the words of the member, which go when the member is erased.
          text: { zh: `${group.name}，${voices} 人`, en: `${group.name}, ${voices} ${voices === 1 ? 'member' : 'members'}` },
          link: '/kols/relays',
        },
      ]);
    });
    return row;
  } catch (error) {
    // Sent before, and the answer was lost on the way.
    const known = isUniqueConflict(error) ? await relays.raw(ctx.db).findOne({ key: row.key }) : null;
    if (!known) throw error;
    return known;
  }
}

async function carries(ctx: Ctx, groupId: ReturnType<typeof fromId>): Promise<boolean> {
  const carriers = await carriersOf(ctx, [groupId], new Date(ctx.now.getTime() + DAY));
  return carriers.some(({ distributorId }) => toId(distributorId) === ctx.viewer.id);
}

/** By the staff of the group; again replaces the answer. @throws Refused RELAY_ANSWER_LENGTH, NOT_YOUR_RELAY, RELAY_NOT_A_QUESTION */
export async function answerRelay(ctx: Ctx, id: string, typed: string): Promise<RelayRow> {
  const { text: answer } = demand(readAnswer(typed));
  const found = await demandManagedRelay(ctx, id);
  const answeredByName = await nameOf(ctx);
  return ctx.db.transaction(async (session) => {
    const row = await relays
      .raw(ctx.db)
      .findOneAndUpdate(
        { _id: found._id, direction: 'UP' },
        { $set: { state: 'DONE', answer, answeredByName, answeredAt: ctx.now } },
        { session, returnDocument: 'after' },
      );
    if (!row) throw new Refused('RELAY_NOT_A_QUESTION');
    await tell(ctx, session, [
      {
        cause: `relay:${id}:answered:${ctx.now.getTime()}`,
        person: { kind: row.byKind, id: row.byId },
        title: { zh: '你的反馈有了答复', en: 'What you sent up was answered' },
        text: { zh: `${row.title}：${answer}`, en: `${row.title}: ${answer}` },
        link: `/relays/${id}`,
      },
    ]);
    await record(ctx, session, { action: 'RELAY_ANSWERED', subject: subjectOf(row) });
    return row;
  });
}
