// The tier policies of the demo world: one that was milder, in force from the first day on which anybody was moved; the usual rules,
// in force for six weeks; and a draft that asks for more, so that there is something to simulate.

import type { DayKey } from '../server/core/time.ts';
import { shiftKey } from '../server/core/time.ts';
import type { TierPolicyRow } from '../server/tiers/model.ts';
import { DEFAULT_RULE } from '../server/tiers/policy.rules.ts';
import type { Condition, RuleNode, TierRule } from '../server/tiers/policy.rules.ts';
import { makeIds } from './ids.ts';
import type { Plan } from './people.ts';
import { MANAGER } from './staff.ts';

/** For so many days the world's tiers have been decided, each evening, by the rules themselves. */
export const TIER_DAYS = 120;
const SECOND_FOR = 45;
/** Decided a while before it came into force. */
const WRITTEN_BEFORE_DAYS = 6;
const AFTERNOON = 15 * 3_600_000;

export function demoPolicies({ seed, time, endsAt }: Plan): TierPolicyRow[] {
  const today = time.dayKey(endsAt);
  const id = makeIds(seed, 'tier-policy');
  const first = shiftKey(today, 1 - TIER_DAYS);
  const second = shiftKey(today, -SECOND_FOR);
  const at = (day: DayKey): Date => new Date(Math.min(time.rangeOf(day).startsAt.getTime() + AFTERNOON, endsAt.getTime()));
  const made = (version: number, day: DayKey, more: Pick<TierPolicyRow, 'rule' | 'note'> & { from: DayKey | null }): TierPolicyRow => ({
    _id: id(at(day).getTime(), version),
    version,
    state: more.from === null ? 'DRAFT' : 'PUBLISHED',
    revision: 1,
    rule: more.rule,
    from: more.from,
    basedOn: version === 1 ? null : version - 1,
    note: more.note,
    createdById: null,
    createdByName: MANAGER,
    createdAt: at(day),
    publishedByName: more.from === null ? null : '林知夏',
    publishedAt: more.from === null ? null : at(day),
  });
  return [
    made(1, shiftKey(first, -WRITTEN_BEFORE_DAYS), { rule: milder(DEFAULT_RULE), note: '试运行：先用宽一点的门槛', from: first }),
    made(2, shiftKey(second, -WRITTEN_BEFORE_DAYS), { rule: DEFAULT_RULE, note: '试运行结束，按正式门槛执行', from: second }),
    made(3, shiftKey(today, -2), { rule: stricter(DEFAULT_RULE), note: '草稿：旺季门槛提高一点，先模拟再定', from: null }),
  ];
}

const milder = (rule: TierRule): TierRule => changed(rule, (threshold) => Math.max(1, Math.floor(threshold * 0.85)));

function stricter(rule: TierRule): TierRule {
  const more = changed(rule, (threshold) => Math.ceil(threshold * 1.15));
  return { ...more, graceDays: Math.max(1, rule.graceDays - 4) };
}

/** With other numbers where more is better; shares and rates stay. */
function changed(rule: TierRule, change: (threshold: number) => number): TierRule {
  const condition = (node: Condition): Condition =>
    node.threshold === null || node.comparison === 'AT_MOST' ? node : { ...node, threshold: change(node.threshold) };
  const tree = (node: RuleNode): RuleNode => (node.kind === 'CONDITION' ? condition(node) : { ...node, children: node.children.map(tree) });
  return {
    ...rule,
    riseToMid: tree(rule.riseToMid),
    riseToHead: tree(rule.riseToHead),
    keepMid: tree(rule.keepMid),
    keepHead: tree(rule.keepHead),
  };
}
