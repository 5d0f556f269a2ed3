// Sends what is in the outbox: one worker at a time, by a lease in the database, of whichever process has it. It decides nothing: who
// is next, what an answer means and what becomes of it are in sending.rules.ts, what is written down in claims.ts.

import { setTimeout as wait } from 'node:timers/promises';
import type { Ctx, MakeCtx } from '../context.ts';
import { PROGRAM } from '../context.ts';
import type { Log } from '../core/log.ts';
import { groupById } from '../groups/service.ts';
import { setting } from '../settings/service.ts';
import { findFree, giveLeaseBack, keepTaking, newHolder, renewLease, takeLease } from '../works/service.ts';
import type { Lease, Taker } from '../works/service.ts';
import type { CallOptions } from './call.ts';
import { changeRobotState, claim, findHomes, judgeLeftBehind, settle } from './claims.ts';
import type { RobotBrief } from './claims.ts';
import { messageOf } from './content.rules.ts';
import { deliver, withPicture } from './deliver.ts';
import { Lines } from './lines.ts';
import type { OutgoingRow } from './model.ts';
import type { Head, Pace, Reply } from './sending.rules.ts';
import { PACE, keepSends, meaningOf, nextToSend, outcomeOf, robotAfter } from './sending.rules.ts';

const LEASE_ID = 'outbox';
const AT_ONCE = 16;
const LEASE_MILLISECONDS = 15_000;
const RENEW_MILLISECONDS = 5_000;
const POLL_MILLISECONDS = 1_000;
const TIDY_MILLISECONDS = 60_000;

export interface OutboxParts {
  readonly makeCtx: MakeCtx;
  readonly log: Log;
  /** Given in code by tests and the benchmark alone. */
  readonly pace?: Pace;
  readonly calling?: CallOptions;
  readonly leaseMilliseconds?: number;
  readonly renewMilliseconds?: number;
  readonly pollMilliseconds?: number;
}

/** Of each process that works; only one of them sends. */
export function startOutbox(parts: OutboxParts): Taker {
  const { makeCtx, log } = parts;
  const present = (): Ctx => makeCtx(PROGRAM, { log });
  const until = ({ now }: Ctx): Date => new Date(now.getTime() + (parts.leaseMilliseconds ?? LEASE_MILLISECONDS));
  return keepTaking<Lease>({
    atOnce: 1,
    pollMilliseconds: parts.pollMilliseconds ?? POLL_MILLISECONDS,
    renewMilliseconds: parts.renewMilliseconds ?? RENEW_MILLISECONDS,
    log,
    async take() {
      const ctx = present();
      const lease = { id: LEASE_ID, holder: newHolder() };
      return ctx.db.transaction(async (session) => {
        if ((await findFree(ctx.db, [LEASE_ID], ctx.now, session)).size === 0) return null;
        await takeLease(ctx.db, lease, until(ctx), session);
        return lease;
      });
    },
    async renew(lease) {
      const ctx = present();
      return renewLease(ctx.db, lease, until(ctx));
    },
    async run(lease, stopping) {
      try {
        await new Sender(parts, lease.holder, stopping.signal).run();
      } finally {
        await giveLeaseBack(present().db, lease);
      }
    },
    release: (lease) => giveLeaseBack(present().db, lease),
  });
}

class Sender {
  readonly #parts: OutboxParts;
  readonly #holder: string;
  readonly #stopping: AbortSignal;
  readonly #pace: Pace;
  readonly #lines: Lines;
  readonly #sending = new Set<Promise<void>>();
  /** Messages by id, from before their claim until their outcome is written down. */
  readonly #own = new Set<string>();
  #awake = new AbortController();

  constructor(parts: OutboxParts, holder: string, stopping: AbortSignal) {
    this.#parts = parts;
    this.#holder = holder;
    this.#stopping = stopping;
    this.#pace = parts.pace ?? PACE;
    this.#lines = new Lines(this.#pace);
  }

  /** Until it is stopped; then what is under way comes to its end. */
  async run(): Promise<void> {
    const wake = (): void => {
      this.#awake.abort();
    };
    this.#stopping.addEventListener('abort', wake);
    try {
      await this.#tidy();
      await this.#loop();
    } finally {
      this.#stopping.removeEventListener('abort', wake);
      await Promise.all(this.#sending);
    }
  }

  async #loop(): Promise<void> {
    const pollMilliseconds = this.#parts.pollMilliseconds ?? POLL_MILLISECONDS;
    let readAt = -Infinity;
    let tidiedAt = Date.now();
    while (!this.#stopping.aborted) {
      this.#awake = new AbortController();
      const now = Date.now();
      if (now - tidiedAt >= TIDY_MILLISECONDS) {
        tidiedAt = now;
        await this.#tidy();
      }
      if (now - readAt >= (this.#lines.hasGaps ? pollMilliseconds / 10 : pollMilliseconds)) {
        readAt = now;
        await this.#lines.read(this.#present());
      }
      const next = this.#sending.size < AT_ONCE ? nextToSend(this.#lines.all(), Date.now()) : { waitUntil: Infinity };
      if ('head' in next) this.#begin(next.robotId, next.head);
      else {
        const readAgainAt = readAt + (this.#lines.hasGaps ? pollMilliseconds / 10 : pollMilliseconds);
        await this.#sleep(Math.min(next.waitUntil, readAgainAt) - Date.now());
      }
    }
  }

  async #sleep(milliseconds: number): Promise<void> {
    await wait(Math.max(1, milliseconds), undefined, { signal: this.#awake.signal }).catch(() => undefined);
  }

  #begin(robotId: string, head: Head): void {
    const taken = this.#lines.take(robotId, head);
    if (!taken) {
      this.#lines.forget(robotId, head.groupId);
      return;
    }
    this.#own.add(head.id);
    const sending = this.#send(robotId, head, taken.brief, taken.row)
      .catch((error: unknown) => {
        // Nothing is lost: what was not claimed waits, what was claimed is left behind and judged by whoever takes the lease next.
        this.#parts.log.error({ err: error }, 'a message could not be sent or its outcome not be written down');
        this.#lines.forget(robotId, head.groupId);
      })
      .then(() => {
        this.#own.delete(head.id);
        this.#sending.delete(sending);
        this.#awake.abort();
      });
    this.#sending.add(sending);
  }

  async #send(robotId: string, head: Head, known: RobotBrief, message: Pick<OutgoingRow, '_id' | 'firstTriedAt'>): Promise<void> {
    const pace = this.#pace;
    const claimed = await claim(this.#present(), { message, known, holder: this.#holder, pace });
    if (claimed.is === 'STALE') {
      this.#lines.forget(robotId, head.groupId);
      return;
    }
    if (claimed.is === 'GONE') {
      // Nothing was sent, so nothing counts.
      this.#lines.giveBack(robotId, head, { ...claimed.robot, sends: known.sends }, null);
      return;
    }
    const { row, robot } = claimed;
    const reply = await this.#call(row, robot);
    const ctx = this.#present();
    const now = ctx.now.getTime();
    const jitter = Math.random();
    const meaning = meaningOf(reply, robot.kind === 'GROUP_ROBOT', ctx.now, pace);
    const { failures, uncertain, firstTriedAt } = row;
    const outcome = outcomeOf(
      meaning,
      { failures, uncertain, firstTriedAt: (firstTriedAt ?? ctx.now).getTime() },
      { repeatsUncertain: await this.#repeatsUncertain(ctx), jitter, now, pace },
    );
    await settle(ctx, claimed, outcome);
    const change = robotAfter(meaning, robot, { jitter, now, pace });
    if (change) await changeRobotState(ctx, robot._id, change);
    const wasAnswered = reply.kind === 'ANSWER';
    // The claim counted by when the call can have arrived at the latest; an answer says that it has arrived by now.
    const others = robot.sends.slice(0, -1);
    const sends = wasAnswered ? keepSends(others, ctx.now) : robot.sends;
    const brief = { ...robot, ...(change ?? {}), sends, lastSentAt: outcome.state === 'SENT' ? ctx.now : robot.lastSentAt };
    this.#lines.giveBack(robotId, head, brief, outcome.state === 'WAITING' ? outcome.tryAt : null);
    if (change?.isHeld === true) this.#lines.forget(robotId, head.groupId);
  }

  async #call(row: OutgoingRow, robot: Parameters<typeof deliver>[1]): Promise<Reply> {
    const ctx = this.#present();
    const what = await withPicture(ctx, messageOf(row));
    const group = await groupById(ctx, row.groupId);
    if (what === null || group === null) {
      const reason = { zh: '消息内容或社群已不存在', en: 'its content or its group is gone' };
      return { kind: 'ANSWER', status: 400, retryAfter: null, body: reason.en };
    }
    return deliver(ctx, robot, { key: row.key, group: group.number, what }, { pace: this.#pace, calling: this.#parts.calling });
  }

  /** What nobody is sending any more though it says so, and what belongs to a robot that is gone. */
  async #tidy(): Promise<void> {
    const ctx = this.#present();
    const repeatsUncertain = await this.#repeatsUncertain(ctx);
    const left = await judgeLeftBehind(ctx, this.#own, { repeatsUncertain, jitter: Math.random(), pace: this.#pace });
    if (left > 0) this.#parts.log.warn({ messages: left }, 'messages whose worker is gone are uncertain');
    await findHomes(ctx);
  }

  async #repeatsUncertain(ctx: Ctx): Promise<boolean> {
    return (await setting(ctx, 'uncertainMessages')) === 1;
  }

  #present(): Ctx {
    return this.#parts.makeCtx(PROGRAM, { log: this.#parts.log });
  }
}
