// The door of all webhooks: batches of up to 1,000 events from the shop and from bridges to the groups. What is answered 200 is
// durable, since the domain behind has committed by then.
// Surprise: the signature is checked before anything is counted, so that a flood of unsigned requests cannot use up the rate of a
// sender behind the same address. Rate and batches in hand are counted over all webhooks together.

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Ctx } from '../context.ts';
import { demand, Refused } from '../core/errors.ts';
import { perDatabase } from '../core/per-database.ts';
import { bothLanguages, coreSentences, fillSentence } from '../core/sentences.ts';
import type { Sentences } from '../core/sentences.ts';
import { verifyBody } from '../core/sign.ts';
import type { FieldRefusal, Fields } from '../distributors/fields.rules.ts';
import type { Outcome, Rejected } from '../distributors/rules.ts';
import { sentences as fieldSentences } from '../distributors/service.ts';
import type { Asked, Edge } from '../parts.ts';
import { setting } from '../settings/service.ts';
import { readBatch, readEvents } from './batch.rules.ts';
import { sentences as doorSentences } from './sentences.ts';

export { sentences } from './sentences.ts';

const LIMIT_BYTES = 2 * 1024 * 1024;
const MINUTE_SECONDS = 60;
/** Batches in hand in this process; more only wait for their turn, and their senders do better to wait themselves. */
const MOST_IN_HAND = 64;

const inHand = perDatabase(() => ({ batches: 0 }));
const rates = perDatabase(() => ({ perMinute: 0, limiter: new RateLimiterMemory({ points: 1, duration: MINUTE_SECONDS }) }));

export interface Webhook<Input> {
  path: string;
  /** What the domain's own rejections say. */
  sentences: Sentences;
  read(fields: Fields, ctx: Ctx): { ok: true; input: Input } | FieldRefusal;
  /** Records what could be read, in one transaction; the places of its rejections are those of its inputs. */
  record(ctx: Ctx, inputs: readonly Input[]): Promise<Outcome>;
}

export function webhookOf<Input>({ path, sentences, read, record }: Webhook<Input>): Edge {
  const sayings: Sentences = { ...coreSentences, ...fieldSentences, ...doorSentences, ...sentences };
  return {
    method: 'POST',
    path,
    policy: 'ANYONE',
    body: 'bytes',
    limitBytes: LIMIT_BYTES,
    isForMachines: true,
    async answer(ctx, asked) {
      const body = asked.body as Uint8Array;
      demand(verifyBody(body, headerOf(asked), ctx.now, ctx.about.secrets.webhook));
      const waitSeconds = await secondsToWait(ctx, asked.address);
      if (waitSeconds > 0) throw new Refused('TOO_FAST', { retryAfterSeconds: waitSeconds });
      const { events } = demand(readBatch(body));
      const working = inHand(ctx.db);
      if (working.batches >= MOST_IN_HAND) throw new Refused('TOO_BUSY', { retryAfterSeconds: 1 });
      working.batches += 1;
      try {
        const { inputs, places, rejected } = readEvents(events, (fields) => read(fields, ctx));
        const outcome: Outcome = inputs.length === 0 ? { accepted: 0, duplicate: 0, rejected: [] } : await record(ctx, inputs);
        const late = outcome.rejected.map((row) => ({ ...row, index: places[row.index] ?? row.index }));
        const all = [...rejected, ...late].sort((a, b) => a.index - b.index);
        const told = all.map((row) => sayRejected(sayings, row));
        return { status: 200, json: { accepted: outcome.accepted, duplicate: outcome.duplicate, rejected: told } };
      } finally {
        working.batches -= 1;
      }
    },
  };
}

/** 0 when the request may go on. The address counts, since every sender of one platform holds the same secret. */
async function secondsToWait(ctx: Ctx, address: string): Promise<number> {
  const rate = rates(ctx.db);
  const perMinute = await setting(ctx, 'webhookRequestsPerMinute');
  if (rate.perMinute !== perMinute) {
    rate.perMinute = perMinute;
    rate.limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE_SECONDS });
  }
  try {
    await rate.limiter.consume(address);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

function headerOf({ headers }: Asked): string | null {
  const header = headers['x-signature'];
  return typeof header === 'string' ? header : null;
}

function sayRejected(sayings: Sentences, { index, code, details }: Rejected): { index: number; code: string; message: string } {
  const saying = sayings[code];
  return { index, code, message: saying ? bothLanguages(fillSentence(saying, details ?? {})) : code };
}
