// Members, orders and refunds for tests, with numbers of their own unless told.

import { enrolDistributors } from '../../server/distributors/service.ts';
import type { DistributorInput, DistributorRow } from '../../server/distributors/service.ts';
import { distributorsByNo } from '../../server/distributors/service.ts';
import type { Ctx } from '../../server/context.ts';
import type { OrderInput, RefundInput } from '../../server/orders/service.ts';
import { recordOrders } from '../../server/orders/service.ts';

let count = 0;
const next = (): string => String((count += 1)).padStart(6, '0');

export function memberInput(more: Partial<DistributorInput> = {}): DistributorInput {
  const no = next();
  return {
    memberNo: `M${no}`,
    name: `会员${no}`,
    phone: '',
    joinedAt: new Date('2026-01-05T03:00:00Z'),
    sponsorNo: null,
    region: '浙江 杭州',
    ...more,
  };
}

export async function aDistributor(ctx: Ctx, more: Partial<DistributorInput> = {}): Promise<DistributorRow> {
  const input = memberInput(more);
  const { rejected } = await enrolDistributors(ctx, [input]);
  if (rejected.length > 0) throw new Error(`not enrolled: ${JSON.stringify(rejected)}`);
  return (await distributorsByNo(ctx, [input.memberNo])).get(input.memberNo)!;
}

export function orderInput(memberNo: string, more: Partial<OrderInput> = {}): OrderInput {
  const no = next();
  return {
    orderNo: `O${no}`,
    memberNo,
    buyerRef: `buyer-${no}`,
    sku: 'RICE-5KG',
    quantity: 1,
    amountFen: 5_900,
    profitFen: 900,
    kind: 'PRODUCT',
    paidAt: new Date('2026-05-12T01:00:00Z'),
    ...more,
  };
}

export function refundInput(orderNo: string, more: Partial<RefundInput> = {}): RefundInput {
  return { refundNo: `R${next()}`, orderNo, amountFen: 1_000, refundedAt: new Date('2026-05-12T02:00:00Z'), ...more };
}

export async function anOrder(ctx: Ctx, memberNo: string, more: Partial<OrderInput> = {}): Promise<OrderInput> {
  const input = orderInput(memberNo, more);
  const { rejected } = await recordOrders(ctx, [input]);
  if (rejected.length > 0) throw new Error(`not recorded: ${JSON.stringify(rejected)}`);
  return input;
}
