// The staff of the demo world, and whom a visitor may be in it. Everybody of the staff has the same password, which is printed at
// start: a demo world is never loaded in production.

import { toId } from '../server/core/ids.ts';
import { createPersona, createStaff } from '../server/auth/service.ts';
import type { Ctx, PersonKind, Role } from '../server/context.ts';
import type { Cast } from './cast.ts';

export const DEMO_PASSWORD = 'tierwise-demo';

const STAFF: readonly (readonly [username: string, name: string, role: Role])[] = [
  ['admin', '林知夏', 'ADMIN'],
  ['manager', '顾南乔', 'OPS_MANAGER'],
  ['operator', '沈慕禾', 'OPERATOR'],
  ['operator2', '方知遥', 'OPERATOR'],
  ['operator3', '许星野', 'OPERATOR'],
  ['operator4', '陆清和', 'OPERATOR'],
  ['operator5', '温以宁', 'OPERATOR'],
  ['operator6', '江晚舟', 'OPERATOR'],
];

interface Tried {
  kind: PersonKind;
  personId: string;
  aboutZh: string;
  aboutEn: string;
}

/** Makes the staff and the personas; `cast` are the distributors worth being. Says how many of each. */
export async function hireAndIntroduce(ctx: Ctx, cast: Cast<string>): Promise<{ staff: number; personas: number }> {
  // Hashing a password takes its time; the machine has more than one core.
  const made = await Promise.all(
    STAFF.map(([username, name, role]) => createStaff(ctx, { username, name, role, password: DEMO_PASSWORD })),
  );
  const [admin, manager, operator] = made.map(({ _id }) => toId(_id));
  if (admin === undefined || manager === undefined || operator === undefined) throw new Error('the staff of the demo world is incomplete');
  const tried: Tried[] = [
    {
      kind: 'STAFF',
      personId: manager,
      aboutZh: '运营主管：先看今日成交和走势，再看导入、定时任务和操作记录',
      aboutEn: "Ops manager: begin with today's sales and trend, then imports, jobs and the audit trail",
    },
    {
      kind: 'STAFF',
      personId: admin,
      aboutZh: '管理员：邀请员工、改角色、结束会话，调整系统设置',
      aboutEn: 'Admin: invites staff, changes roles, ends sessions and adjusts the settings',
    },
    {
      kind: 'STAFF',
      personId: operator,
      aboutZh: '用户运营：查会员、订单和商品，看得到日常要用的，改不了设置',
      aboutEn: 'Operator: looks up members, orders and products; sees what the day needs, changes no settings',
    },
    {
      kind: 'DISTRIBUTOR',
      personId: cast.headKol,
      aboutZh: '头部 KOL：直属下级最多的人之一，几乎每天都有成交',
      aboutEn: 'A KOL at the head: among those with the most direct downline, with sales on most days',
    },
    {
      kind: 'DISTRIBUTOR',
      personId: cast.midKol,
      aboutZh: '腰部 KOL：销售稳定、团队不大，正在往上走',
      aboutEn: 'A KOL of the middle: steady sales, a small team, on the way up',
    },
    {
      kind: 'DISTRIBUTOR',
      personId: cast.strongSeller,
      aboutZh: '销售能手：今天已经开单，在手机上看自己的业绩怎么涨',
      aboutEn: 'A strong seller: has sold today already; watch the own figures grow on the phone',
    },
    {
      kind: 'DISTRIBUTOR',
      personId: cast.newcomer,
      aboutZh: '新会员：这几天刚加入，看看起步时的页面是什么样',
      aboutEn: 'A newcomer: joined within the last few days; see what the first pages look like',
    },
    {
      kind: 'DISTRIBUTOR',
      personId: cast.teamLeader,
      aboutZh: '大团队带头人：邀请了上百位会员，自己也在卖',
      aboutEn: 'The leader of a big team: has invited a crowd of members, and sells too',
    },
  ];
  for (const [order, persona] of tried.entries()) await createPersona(ctx, { ...persona, order });
  return { staff: made.length, personas: tried.length };
}
