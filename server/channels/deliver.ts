// One call to a robot, from its encrypted address to what its answer means. Neither the address nor the secret leaves this file.

import { createHash } from 'node:crypto';
import type { Ctx } from '../context.ts';
import { isRefused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { signBody } from '../core/sign.ts';
import { readFileBytes } from '../files/service.ts';
import { setting } from '../settings/service.ts';
import { readHosts } from './address.rules.ts';
import { call } from './call.ts';
import type { CallOptions } from './call.ts';
import type { Message } from './content.rules.ts';
import { bridgeBody, robotBody } from './content.rules.ts';
import type { RobotRow } from './model.ts';
import type { Pace, Reply } from './sending.rules.ts';

export const ADDRESS_FIELD = 'robot.address';
export const SECRET_FIELD = 'robot.secret';

/** The robots that the demo world brings along have keys that nobody gave out: nothing is sent to anybody in their name. */
const DEMO_KEY = /[?&]key=00000000-demo-4000-8000-[0-9a-f]{12}$/;
const DEMO_ANSWER: Reply = { kind: 'ANSWER', status: 200, retryAfter: null, body: '{"errcode":0,"errmsg":"ok"}' };

const md5 = (base64: string): string => createHash('md5').update(Buffer.from(base64, 'base64')).digest('hex');

/** A picture that lies among the files, with its bytes; null where it is gone from there. */
export async function withPicture(ctx: Ctx, message: Message | null): Promise<Message | null> {
  if (message?.kind !== 'IMAGE' || message.content.fileId === undefined) return message;
  try {
    const { bytes } = await readFileBytes(ctx, fromId(message.content.fileId));
    return { kind: 'IMAGE', content: { base64: bytes.toString('base64') } };
  } catch (error) {
    if (isRefused(error, 'FILE_UNKNOWN')) return null;
    throw error;
  }
}

export async function deliver(
  ctx: Ctx,
  robot: Pick<RobotRow, '_id' | 'kind' | 'address' | 'secret'>,
  message: { key: string; group: string; what: Message },
  { pace, calling }: { pace: Pace; calling?: CallOptions | undefined },
): Promise<Reply> {
  const ownerId = toId(robot._id);
  const { key, group, what } = message;
  const body = JSON.stringify(robot.kind === 'GROUP_ROBOT' ? robotBody(what, md5) : bridgeBody(what, { key, group, at: ctx.now }));
  const secret = robot.secret === null ? null : ctx.cipher.decrypt(robot.secret, { field: SECRET_FIELD, ownerId });
  const address = ctx.cipher.decrypt(robot.address, { field: ADDRESS_FIELD, ownerId });
  if (ctx.about.demo && DEMO_KEY.test(address)) return DEMO_ANSWER;
  return call(
    {
      address,
      allowed: readHosts(await setting(ctx, 'allowedHosts')),
      body,
      headers: secret === null ? {} : { 'x-signature': signBody(body, ctx.now, secret), 'idempotency-key': encodeURIComponent(key) },
      timeoutMilliseconds: pace.callTimeout,
    },
    calling,
  );
}
