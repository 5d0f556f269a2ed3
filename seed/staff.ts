// The staff of the demo world, and whom a visitor may be in it. Everybody of the staff has the same password, which is printed at
// start: a demo world is never loaded in production.

import { toId } from '../server/core/ids.ts';
import { createPersona, createStaff } from '../server/auth/service.ts';
import type { Ctx, PersonKind, Role } from '../server/context.ts';
import type { Cast } from './cast.ts';

export const DEMO_PASSWORD = 'tierwise-demo';

/** Who decides about tiers and objections in the demo world. */
export const MANAGER = '顾南乔';

const STAFF: readonly (readonly [username: string, name: string, role: Role])[] = [
  ['admin', '林知夏', 'ADMIN'],
  ['manager', MANAGER, 'OPS_MANAGER'],
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

export interface Hired {
  readonly admin: string;
  readonly manager: string;
  readonly operator: string;
  /** In order: the first one is `operator`. */
  readonly operators: readonly string[];
  readonly count: number;
}

export async function hire(ctx: Ctx): Promise<Hired> {
  // Hashing a password takes its time; the machine has more than one core.
  const made = await Promise.all(
    STAFF.map(([username, name, role]) => createStaff(ctx, { username, name, role, password: DEMO_PASSWORD })),
  );
  const [admin, manager, operator] = made.map(({ _id }) => toId(_id));
  if (admin === undefined || manager === undefined || operator === undefined) throw new Error('the staff of the demo world is incomplete');
  const operators = made.flatMap(({ _id }, at) => (STAFF[at]?.[2] === 'OPERATOR' ? toId(_id) : []));
  return { admin, manager, operator, operators, count: made.length };
}

/** Makes the personas; `cast` are the distributors worth being. Says how many. */
export async function introduce(ctx: Ctx, { admin, manager, operator }: Hired, cast: Cast<string>): Promise<number> {
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
      aboutZh: '头部 KOL：站在金字塔顶端，看团队里谁需要帮一把',
      aboutEn: 'A KOL at the head of the pyramid: see who in the team needs a hand',
    },
    {
      kind: 'DISTRIBUTOR',
      personId: cast.midKol,
      aboutZh: '腰部 KOL：销售稳定，看离头部还差什么',
      aboutEn: 'A KOL of the middle: steady sales; see what is missing for the head',
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
      aboutZh: '新会员：这几天刚加入，看看升到腰部还差几单',
      aboutEn: 'A newcomer: joined within the last few days; see how far the middle is',
    },
    {
      kind: 'DISTRIBUTOR',
      personId: cast.teamLeader,
      aboutZh: '大团队带头人：邀请了上百位会员，自己也在卖',
      aboutEn: 'The leader of a big team: has invited a crowd of members, and sells too',
    },
    {
      kind: 'DISTRIBUTOR',
      personId: cast.warned,
      aboutZh: '被提醒的腰部会员：最近的成绩低于保级线，看看做什么、到哪天为止能保住',
      aboutEn: 'Of the middle and warned: below what keeps the tier; see what would keep it, and until when',
    },
  ];
  for (const [order, persona] of tried.entries()) await createPersona(ctx, { ...persona, order });
  return tried.length;
}
