// One call to a robot, from its encrypted address to what its answer means. Neither the address nor the secret leaves this file.

import { createHash } from 'node:crypto';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { signBody } from '../core/sign.ts';
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

const md5 = (base64: string): string => createHash('md5').update(Buffer.from(base64, 'base64')).digest('hex');

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
  return call(
    {
      address: ctx.cipher.decrypt(robot.address, { field: ADDRESS_FIELD, ownerId }),
      allowed: readHosts(await setting(ctx, 'allowedHosts')),
      body,
      headers: secret === null ? {} : { 'x-signature': signBody(body, ctx.now, secret), 'idempotency-key': encodeURIComponent(key) },
      timeoutMilliseconds: pace.callTimeout,
    },
    calling,
  );
}
