// What the worker knows of what waits: for each robot its groups, and of each group the first few messages. Read from the database
// where it is not known, so that a look costs by the groups that have something to send and not by all that waits behind.
// Surprise: it may be out of date. The claim finds out, and then it is read again.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { RobotBrief } from './claims.ts';
import { readRobots } from './claims.ts';
import { outbox } from './model.ts';
import type { OutgoingRow } from './model.ts';
import type { Head, Line, Pace } from './sending.rules.ts';
import { freeAt } from './sending.rules.ts';

/** So many of a group are known ahead, and for so long. */
const AHEAD = 20;
const FRESH_MILLISECONDS = 5_000;
const GROUPS_AT_ONCE = 50;

export type Waiting = Head & { readonly row: Pick<OutgoingRow, '_id' | 'robotId' | 'firstTriedAt'> };

interface GroupLine {
  readonly robotId: string;
  readonly waiting: Waiting[];
  readonly readAt: number;
}

interface RobotLine {
  brief: RobotBrief;
  isBusy: boolean;
  servedAt: number;
  readonly groupServedAt: Map<string, number>;
}

export class Lines {
  readonly #groups = new Map<string, GroupLine>();
  readonly #robots = new Map<string, RobotLine>();
  /** Groups whose first message is being sent: what is behind it is not to be seen as the first. */
  readonly #sending = new Set<string>();
  readonly #pace: Pace;
  #turn = 0;
  #hasForgotten = false;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /** Brings in who has something to send now. */
  async read(ctx: Ctx): Promise<void> {
    const { db, now } = ctx;
    this.#hasForgotten = false;
    const due = { state: 'WAITING' as const, notBefore: { $lte: now } };
    const groupIds = await outbox.raw(db).distinct('groupId', due);
    const there = new Set(groupIds.map(toId));
    for (const id of this.#groups.keys()) if (!there.has(id) && !this.#sending.has(id)) this.#groups.delete(id);
    const unknown = groupIds.filter((id) => this.#isOld(toId(id), now.getTime()));
    for (let at = 0; at < unknown.length; at += GROUPS_AT_ONCE) {
      const some = unknown.slice(at, at + GROUPS_AT_ONCE);
      await Promise.all(some.map((groupId) => this.#readGroup(ctx, groupId)));
    }
    await this.#readRobots(ctx);
  }

  #isOld(id: string, now: number): boolean {
    const line = this.#groups.get(id);
    // Nothing is taken while this is read, so what is not being sent now will not be then.
    if (this.#sending.has(id)) return false;
    return line === undefined || line.waiting.length === 0 || now - line.readAt > FRESH_MILLISECONDS;
  }

  async #readGroup({ db, now }: Ctx, groupId: ObjectId): Promise<void> {
    const rows = await outbox
      .raw(db)
      .find(
        { groupId, state: 'WAITING', notBefore: { $lte: now } },
        { sort: { notBefore: 1, _id: 1 }, limit: AHEAD, projection: { robotId: 1, notBefore: 1, tryAt: 1, firstTriedAt: 1 } },
      )
      .toArray();
    const id = toId(groupId);
    const waiting = rows.map((row) => ({
      id: toId(row._id),
      groupId: id,
      notBefore: row.notBefore.getTime(),
      tryAt: row.tryAt?.getTime() ?? null,
      row,
    }));
    const robotId = rows[0]?.robotId;
    if (robotId) this.#groups.set(id, { robotId: toId(robotId), waiting, readAt: now.getTime() });
  }

  async #readRobots(ctx: Ctx): Promise<void> {
    const wanted = new Map<string, ObjectId>();
    for (const { waiting } of this.#groups.values())
      for (const { row } of waiting) if (row.robotId) wanted.set(toId(row.robotId), row.robotId);
    const briefs = await readRobots(ctx, [...wanted.values()]);
    const there = new Set(briefs.map(({ _id }) => toId(_id)));
    for (const [id, line] of this.#robots) if (!there.has(id) && !line.isBusy) this.#robots.delete(id);
    for (const brief of briefs) {
      const id = toId(brief._id);
      const known = this.#robots.get(id);
      if (!known) this.#robots.set(id, { brief, isBusy: false, servedAt: -1, groupServedAt: new Map() });
      else if (!known.isBusy && brief.claims >= known.brief.claims) {
        // What was learnt of arrivals is kept while nobody else has claimed; what was read before the last claim is out of date.
        const { sends, lastSentAt } = known.brief;
        known.brief = brief.claims === known.brief.claims ? { ...brief, sends, lastSentAt } : brief;
      }
    }
  }

  /** For nextToSend. */
  all(): Line[] {
    const heads = new Map<string, Head[]>();
    for (const { waiting } of this.#groups.values()) {
      const [first] = waiting;
      const robotId = first?.row.robotId;
      if (first && robotId) heads.set(toId(robotId), [...(heads.get(toId(robotId)) ?? []), first]);
    }
    return Array.from(this.#robots, ([robotId, { brief, isBusy, servedAt, groupServedAt }]) => ({
      robotId,
      freeAt: Math.max(freeAt(brief.sends, this.#pace), brief.restUntil?.getTime() ?? -Infinity),
      isBusy,
      servedAt,
      heads: heads.get(robotId) ?? [],
      groupServedAt,
    }));
  }

  /** Whoever is taken has had its turn, whatever comes of it. */
  take(robotId: string, head: Head): { brief: RobotBrief; row: Waiting['row'] } | null {
    const line = this.#robots.get(robotId);
    const first = this.#groups.get(head.groupId)?.waiting[0];
    if (!line || first?.id !== head.id) return null;
    this.#turn += 1;
    line.isBusy = true;
    this.#sending.add(head.groupId);
    line.servedAt = this.#turn;
    line.groupServedAt.set(head.groupId, this.#turn);
    return { brief: line.brief, row: first.row };
  }

  /** What is known of the robot after a call, and where its message stands: null when it has left the line, a time when it is tried again. */
  giveBack(robotId: string, head: Head, brief: RobotBrief | null, tryAt: number | null): void {
    const line = this.#robots.get(robotId);
    this.#sending.delete(head.groupId);
    if (line) {
      line.isBusy = false;
      if (brief) line.brief = brief;
    }
    const group = this.#groups.get(head.groupId);
    const [first] = group?.waiting ?? [];
    if (group && first?.id === head.id) group.waiting.splice(0, 1, ...(tryAt === null ? [] : [{ ...first, tryAt }]));
  }

  /** Read both again before they are used. */
  forget(robotId: string, groupId: string): void {
    this.#robots.delete(robotId);
    this.#groups.delete(groupId);
    this.#sending.delete(groupId);
    this.#hasForgotten = true;
  }

  /** Some group has no message left that is known, and may have more. */
  get hasGaps(): boolean {
    if (this.#hasForgotten) return true;
    for (const { waiting } of this.#groups.values()) if (waiting.length === 0) return true;
    return false;
  }
}
