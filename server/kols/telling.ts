// What members and the staff are told of nominations and terms: each once, by a cause of its own.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Words } from '../generated/types.ts';
import { groupsByIds } from '../groups/service.ts';
import { tell, withdrawNotices } from '../notices/service.ts';
import type { KolRow } from './model.ts';

const PHONE = '/kol';

type Kind = 'nominated' | 'withdrawn' | 'lapsed' | 'appointed' | 'renewed' | 'released' | 'ended' | 'expiring';

function toldOf(kind: Kind, { termFrom, termTo, reason }: KolRow): { title: Words; text: Words } {
  const term = { zh: `聘期 ${termFrom} 至 ${termTo}`, en: `Term ${termFrom} to ${termTo}` };
  const told: Record<Kind, { title: Words; text: Words }> = {
    nominated: {
      title: { zh: '邀请你担任 KOL', en: 'You are asked to be a KOL' },
      text: { zh: `${term.zh}。${reason}`, en: `${term.en}. ${reason}` },
    },
    withdrawn: { title: { zh: 'KOL 提名已撤回', en: 'The nomination was withdrawn' }, text: term },
    lapsed: { title: { zh: 'KOL 提名已过期', en: 'The nomination has lapsed' }, text: term },
    appointed: { title: { zh: '你已被聘为 KOL', en: 'You are appointed KOL' }, text: term },
    renewed: { title: { zh: 'KOL 聘期已续', en: 'Your term as KOL was renewed' }, text: term },
    released: { title: { zh: '已卸任 KOL', en: 'You are released as KOL' }, text: term },
    ended: { title: { zh: 'KOL 聘期已满', en: 'Your term as KOL is over' }, text: term },
    expiring: { title: { zh: 'KOL 聘期快到了', en: 'Your term as KOL ends soon' }, text: term },
  };
  return told[kind];
}

/** A term may be renewed, and end, more than once; a nomination is one. */
const causeOf = (row: KolRow, kind: Kind): string => `kol:${toId(row._id)}:${kind}${kind === 'nominated' ? '' : `:${row.termTo}`}`;

export async function tellMember(ctx: Ctx, session: ClientSession, row: KolRow, kind: Kind): Promise<void> {
  if (kind !== 'nominated') await withdrawNotices(ctx, session, [causeOf(row, 'nominated')]);
  await tell(ctx, session, [
    { cause: causeOf(row, kind), person: { kind: 'DISTRIBUTOR', id: row.distributorId }, ...toldOf(kind, row), link: PHONE },
  ]);
}

/** Whoever nominated, and who holds the groups. */
export async function tellStaff(
  ctx: Ctx,
  session: ClientSession,
  row: KolRow,
  kind: 'accepted' | 'declined' | 'expiring',
  memberNo: string,
): Promise<void> {
  const title = {
    accepted: { zh: `会员 ${memberNo} 接受了 KOL 提名`, en: `Member ${memberNo} accepted the nomination` },
    declined: { zh: `会员 ${memberNo} 谢绝了 KOL 提名`, en: `Member ${memberNo} declined the nomination` },
    expiring: { zh: `KOL ${memberNo} 的聘期快到了`, en: `The term of KOL ${memberNo} ends soon` },
  }[kind];
  const text = { zh: `聘期 ${row.termFrom} 至 ${row.termTo}`, en: `Term ${row.termFrom} to ${row.termTo}` };
  const groups = await groupsByIds(ctx, row.groupIds);
  const ids = new Map<string, ObjectId>();
  if (row.nominatedById) ids.set(toId(row.nominatedById), row.nominatedById);
  for (const { operatorId } of groups) if (operatorId) ids.set(toId(operatorId), operatorId);
  await tell(
    ctx,
    session,
    [...ids].map(([key, id]) => ({
      cause: `kol:${toId(row._id)}:${kind}:${row.termTo}:${key}`,
      person: { kind: 'STAFF' as const, id },
      title,
      text,
      link: `/kols/${toId(row._id)}`,
    })),
  );
}
