// What whoever holds a group is called: asked for once in a request, however long the list.

import type { ObjectId } from 'mongodb';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { GroupRow } from './model.ts';

export function staffName(ctx: Ctx, id: ObjectId): Promise<string> {
  return nameOf(ctx, { kind: 'STAFF', id: toId(id), roles: [], sessionId: null });
}

export async function holderName(ctx: Ctx, { operatorId }: Pick<GroupRow, 'operatorId'>): Promise<string | null> {
  return operatorId === null ? null : staffName(ctx, operatorId);
}
