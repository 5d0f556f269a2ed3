// Who goes when a group is split and nobody was chosen by hand: the latest to join; those with a role of their own stay.

import { ask } from '../../shared/api.ts';
import type { GroupMembersData } from '../generated.ts';
import { GroupMembersQuery } from '../generated.ts';

const A_PAGE = 100;

export async function latestMembers(groupId: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const first = Math.min(A_PAGE, count - ids.length);
    const filter = { role: 'MEMBER' } as const;
    const answer: GroupMembersData = await ask(GroupMembersQuery, { id: groupId, first, after, filter, sort: 'JOINED_LATEST' });
    const list = answer.group?.memberList;
    ids.push(...(list?.edges ?? []).map(({ node }) => node.id));
    after = list?.pageInfo.hasNextPage ? (list.pageInfo.endCursor ?? null) : null;
  } while (after !== null && ids.length < count);
  return ids;
}
