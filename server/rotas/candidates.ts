// Whom a roster could take in: staff by name, members as the staff's search finds them.

import { staffMembers } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { listDistributors } from '../distributors/service.ts';
import type { QueryRotaCandidatesArgs, RotaPerson } from '../generated/types.ts';

const MOST = 20;

export async function rotaCandidates(ctx: Ctx, { text: typed, tier }: QueryRotaCandidatesArgs): Promise<RotaPerson[]> {
  const text = typed.trim();
  const staff = (await staffMembers(ctx, {}))
    .filter(({ isActive, name }) => isActive && (text === '' || name.includes(text)))
    .slice(0, MOST / 2)
    .map(({ _id, name }): RotaPerson => ({ personKind: 'STAFF', personId: toId(_id), personName: name }));
  const filter = { ...(tier == null ? {} : { tier }), ...(text === '' ? {} : { search: text }) };
  const { edges } = await listDistributors(ctx, { filter, first: MOST - staff.length });
  const members = edges
    .filter(({ node }) => node.erasedAt === null)
    .map(({ node }): RotaPerson => ({ personKind: 'DISTRIBUTOR', personId: toId(node._id), personName: node.name || node.memberNo }));
  return [...staff, ...members];
}
