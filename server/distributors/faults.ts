// What is held against every member by `npm run check-data`: that links, numbers, counts and moves of sponsors agree, and that of who
// was erased nothing personal is left.

import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import { distributors } from './model.ts';
import type { DistributorRow } from './model.ts';
import { ERASED_NAME, findCircles, movesLeadTo } from './rules.ts';

/** What is wrong with members, over everybody; see `npm run check-data`. */
export interface MemberFaults {
  members: number;
  /** The number names somebody else than the link, or the link leads nowhere. */
  wrongLinks: string[];
  /** Still waiting for somebody who is in. */
  waitingInVain: string[];
  /** The numbers of those who are waited for in vain. */
  waitedFor: string[];
  /** Above themselves. */
  inCircles: string[];
  /** With another count of direct downlines than there are, by id. */
  wrongCounts: Map<string, { memberNo: string; counted: number }>;
  /** Moved by a person to somebody else than who is named now. */
  wrongMoves: string[];
  /** Erased, and still something personal is there. */
  halfErased: string[];
}

const CHECKED = {
  memberNo: 1,
  sponsorNo: 1,
  sponsorId: 1,
  directDownline: 1,
  sponsorMoves: 1,
  erasedAt: 1,
  name: 1,
  phone: 1,
  phoneIndex: 1,
  region: 1,
  province: 1,
} as const;
type CheckedRow = Pick<DistributorRow, '_id' | keyof typeof CHECKED>;

function isPersonal({ name, phone, phoneIndex, region, province }: CheckedRow): boolean {
  return name !== ERASED_NAME || phone !== null || phoneIndex !== null || region !== '' || province !== '';
}

export async function findMemberFaults(ctx: Ctx): Promise<MemberFaults> {
  const byId = new Map<string, { memberNo: string; sponsorNo: string | null; sponsorId: string | null; directDownline: number }>();
  const wrongMoves: string[] = [];
  const halfErased: string[] = [];
  const counts = new Map<string, number>();
  const known = new Set<string>();
  const waitedFor = new Set<string>();
  const rows = distributors.raw(ctx.db).find<CheckedRow>({}, { projection: CHECKED });
  for await (const row of rows) {
    const { _id, memberNo, sponsorNo, sponsorId, directDownline } = row;
    if (!movesLeadTo(sponsorNo, row.sponsorMoves)) wrongMoves.push(memberNo);
    if (row.erasedAt !== null && isPersonal(row)) halfErased.push(memberNo);
    byId.set(toId(_id), { memberNo, sponsorNo, sponsorId: sponsorId === null ? null : toId(sponsorId), directDownline });
    if (sponsorId !== null) counts.set(toId(sponsorId), (counts.get(toId(sponsorId)) ?? 0) + 1);
    known.add(memberNo);
  }
  const faults: MemberFaults = {
    members: byId.size,
    wrongLinks: [],
    waitingInVain: [],
    waitedFor: [],
    inCircles: [],
    wrongCounts: new Map(),
    wrongMoves,
    halfErased,
  };
  for (const { memberNo, sponsorNo, sponsorId } of byId.values()) {
    if (sponsorId !== null && byId.get(sponsorId)?.memberNo !== sponsorNo) faults.wrongLinks.push(memberNo);
    if (sponsorId === null && sponsorNo !== null && known.has(sponsorNo)) {
      faults.waitingInVain.push(memberNo);
      waitedFor.add(sponsorNo);
    }
  }
  for (const [id, { memberNo, directDownline }] of byId) {
    const counted = counts.get(id) ?? 0;
    if (directDownline !== counted) faults.wrongCounts.set(id, { memberNo, counted });
  }
  faults.waitedFor = [...waitedFor];
  faults.inCircles = findCircles((id) => byId.get(id)?.sponsorId ?? null, byId.keys()).map((id) => byId.get(id)?.memberNo ?? id);
  return faults;
}

/** Writes the counts that were found to be wrong. */
export async function mendDownlineCounts(ctx: Ctx, { wrongCounts }: MemberFaults): Promise<void> {
  for (const [id, { counted }] of wrongCounts)
    await distributors(ctx.db).updateOne({ _id: fromId(id) }, { $set: { directDownline: counted } });
}
