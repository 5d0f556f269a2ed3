// Teams: a member with the downline down to the next heads. What is in them comes from the tiers' engine; who may look into which
// one is decided here.
// Surprise: the members stand in an order that moves (who is most urgent, whose team is strongest), so a cursor is a place in the
// list: whoever pages while it moves may see somebody twice or miss somebody, never somebody of another team.

import type { Ctx } from '../context.ts';
import { STAFF, isAllowed } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId } from '../core/ids.ts';
import { pageArguments, placeCursor, readPlaceCursor } from '../core/page.ts';
import type { Connection } from '../core/page.ts';
import { demandReach, distributorById, mayReach } from '../distributors/service.ts';
import type { TeamShow } from '../generated/types.ts';
import { engineOf } from '../tiers/service.ts';
import type { TeamMemberFigures, TeamShown } from '../tiers/service.ts';

const MOST_ROWS = 100;

export interface TeamPage {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export interface TeamConnection extends Connection<TeamMemberFigures> {
  total: number;
}

/** The viewer's own. */
export function listOwnTeam(ctx: Ctx, { show, ...page }: TeamPage & { show?: TeamShow | null | undefined }): Promise<TeamConnection> {
  return list(ctx, ctx.viewer.id ?? '', show ?? 'ALL', page);
}

/** Throws Refused('NOT_ALLOWED') for a team that is not the viewer's to look into. */
export async function listTeam(
  ctx: Ctx,
  { of, show, ...page }: TeamPage & { of: string; show?: TeamShow | null | undefined },
): Promise<TeamConnection> {
  await demandMayLookInto(ctx, of);
  return list(ctx, of, show ?? 'ALL', page);
}

/** For the staff everybody whom they reach; a member sees no heads, who lead teams of their own. */
export async function listDirectDownline(ctx: Ctx, { of, ...page }: TeamPage & { of: string }): Promise<TeamConnection> {
  await demandMayLookInto(ctx, of);
  return list(ctx, of, isAllowed(STAFF, ctx.viewer) ? 'DIRECT' : 'DIRECT_MEMBERS', page);
}

/** The staff may look at whom they reach; a member at the own record and at those of the own team. An id of nobody is refused alike. */
async function demandMayLookInto(ctx: Ctx, of: string): Promise<void> {
  const { viewer } = ctx;
  const _id = fromId(of);
  if (isAllowed(STAFF, viewer)) {
    await demandReach(ctx, _id);
    if (!(await distributorById(ctx, _id))) throw new Refused('DISTRIBUTOR_UNKNOWN');
    return;
  }
  const isOwn = viewer.kind === 'DISTRIBUTOR' && (viewer.id === of || (await engineOf(ctx).isInTeam(of, viewer.id)));
  if (!isOwn) throw new Refused('NOT_ALLOWED');
}

async function list(ctx: Ctx, of: string, show: TeamShown, page: TeamPage): Promise<TeamConnection> {
  const { first, after } = pageArguments(page, { max: MOST_ROWS });
  const offset = after === null ? 0 : readPlaceCursor(after);
  const { total, rows } = await engineOf(ctx).teamMembers(of, show, offset, first);
  const edges = rows.map((node, index) => ({ cursor: placeCursor(offset + index + 1), node }));
  // An operator counts the whole team and is shown those of it whom the own groups hold: a page may be shorter than asked for.
  const shown = await Promise.all(rows.map(({ id }) => mayReach(ctx, fromId(id))));
  return {
    edges: edges.filter((_edge, index) => shown[index]),
    pageInfo: { hasNextPage: offset + rows.length < total, endCursor: edges.at(-1)?.cursor ?? null },
    total,
  };
}
