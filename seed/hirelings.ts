// Operators beyond those of the demo, for platforms that have more groups than these can hold.

import type { ObjectId } from 'mongodb';
import { staff } from '../server/auth/model.ts';
import type { StaffRow } from '../server/auth/model.ts';
import type { Ctx } from '../server/context.ts';
import { makeIds } from './ids.ts';
import type { Plan } from './people.ts';
import { makeRandom } from './random.ts';

const DAY = 24 * 3_600_000;

export interface Hireling {
  id: ObjectId;
  name: string;
  createdAt: Date;
}

/** A platform of many groups has more operators than the demo's own; all of them come in by the same password. */
export async function hireMore(ctx: Ctx, plan: Plan, known: readonly ObjectId[], wanted: number): Promise<Hireling[]> {
  const rows = await staff
    .raw(ctx.db)
    .find({ _id: { $in: [...known] } })
    .toArray();
  const byId = new Map(rows.map((row) => [String(row._id), row]));
  const own = known.flatMap((id) => byId.get(String(id)) ?? []);
  const first = own[0];
  if (!first || wanted <= own.length) return own.map(asHireling);
  const id = makeIds(plan.seed, 'operator');
  const random = makeRandom(plan.seed, 'operators');
  const more = Array.from({ length: wanted - own.length }, (_, nth): StaffRow => {
    const createdAt = new Date(plan.endsAt.getTime() - (300 - (nth % 200)) * DAY);
    return {
      ...first,
      _id: id(createdAt.getTime(), nth),
      username: `operator${own.length + nth + 1}`,
      name: random.pick(SURNAMES) + random.pick(GIVEN) + random.pick(GIVEN),
      createdAt,
      lastSeenAt: null,
    };
  });
  await staff.raw(ctx.db).insertMany(more);
  return [...own, ...more].map(asHireling);
}

const asHireling = ({ _id, name, createdAt }: StaffRow): Hireling => ({ id: _id, name, createdAt });

const SURNAMES = [...'陈林周吴徐孙马朱胡郭何高罗郑梁谢宋唐许邓韩曹曾彭萧蔡潘田董袁'];
const GIVEN = [...'知夏南乔慕禾遥星野清和以宁晚舟若溪言初安然景行思远书瑶子衿'];
