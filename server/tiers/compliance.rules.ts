// Holds a rule against article 7 of the regulation on pyramid selling, and against what fairness to members asks for. What is refused
// cannot be published; a warning is for a person to weigh.
// Surprise: tiers pay nobody, yet a tier that could be had for recruits alone is refused, since perks, places and praise follow tiers.

import type { ComplianceFinding, FindingLevel, Metric, RuleCheck, RuleProblem, Words } from '../generated/types.ts';
import { findProblems } from './policy.rules.ts';
import type { TierRule } from './policy.rules.ts';
import { allLeaves, EDGE, EDGES, waysOf } from './trees.rules.ts';
import type { Edge, Leaf } from './trees.rules.ts';
import { EDGE_WORDS, listWords, words } from './words.rules.ts';

/** What a metric counts: people who were brought in, or goods that were sold; refunds are neither. */
const COUNTS: Readonly<Record<Metric, 'PEOPLE' | 'GOODS' | 'NEITHER'>> = {
  OWN_SALES: 'GOODS',
  OWN_ORDERS: 'GOODS',
  REPURCHASES: 'GOODS',
  BUYERS: 'GOODS',
  REFUND_RATE: 'NEITHER',
  TEAM_SALES: 'GOODS',
  DIRECT_RECRUITS: 'PEOPLE',
  TEAM_RECRUITS: 'PEOPLE',
  // Of the downline only those count who sold something.
  ACTIVE_DOWNLINE: 'GOODS',
  // Downline that rose: a chain of people, whatever they rose by.
  REPLICATION_INDEX: 'PEOPLE',
  CAMP_GRADUATED: 'NEITHER',
  DUTY_SCORE: 'NEITHER',
  VIOLATIONS: 'NEITHER',
};
/** What reaches down the whole team, which is deeper than two levels. */
const REACHES_DEEP: ReadonlySet<Metric> = new Set(['TEAM_SALES', 'TEAM_RECRUITS', 'ACTIVE_DOWNLINE', 'REPLICATION_INDEX']);
const SALES: ReadonlySet<Metric> = new Set(['OWN_SALES', 'OWN_ORDERS', 'REPURCHASES', 'BUYERS', 'REFUND_RATE', 'TEAM_SALES']);
/** Shorter than this, somebody on a journey learns of it when it is over. */
const SHORT_GRACE_DAYS = 7;

const isPeople = (leaf: Leaf): boolean => COUNTS[leaf.condition.metric] === 'PEOPLE';
const isGoods = (leaf: Leaf): boolean => COUNTS[leaf.condition.metric] === 'GOODS';
const pathsOf = (leaves: readonly Leaf[]): string[] => [...new Set(leaves.map((leaf) => leaf.path))];

const finding = (level: FindingLevel, code: string, title: Words, detail: Words, fields: string[]): ComplianceFinding => ({
  level,
  code,
  title,
  detail,
  fields,
});

/** One finding a point, those that passed included, in the order of the regulation. */
export function checkCompliance(rule: TierRule): ComplianceFinding[] {
  const active = activeByGoods(rule);
  const unsold = nothingSold(rule);
  return [
    payPerRecruit(rule),
    ...(unsold ? [unsold] : []),
    payForJoining(rule),
    chainDepth(rule),
    softLanding(rule),
    ...(active ? [active] : []),
  ];
}

/** Problems and findings together, and whether the rule may be published. Only a rule without problems is held against the regulation. */
export function checkRule(rule: TierRule): RuleCheck {
  const problems: RuleProblem[] = findProblems(rule);
  const findings = problems.length > 0 ? [] : checkCompliance(rule);
  return { problems, findings, mayPublish: problems.length === 0 && findings.every((each) => each.level !== 'REFUSED') };
}

/** The ways of some edges in which people count and no goods do. */
const waysByPeopleAlone = (rule: TierRule, edges: readonly Edge[]): { edge: Edge; way: Leaf[] }[] =>
  edges.flatMap((edge) =>
    waysOf(rule[edge], edge)
      .filter((way) => way.some(isPeople) && !way.some(isGoods))
      .map((way) => ({ edge, way })),
  );

const namesOf = (found: readonly { edge: Edge }[]): Words =>
  listWords([...new Set(found.map(({ edge }) => edge))].map((edge) => EDGE_WORDS[edge]));

function payPerRecruit(rule: TierRule): ComplianceFinding {
  const title = words('不按拉人数付酬', 'No reward per head recruited');
  const code = 'PAY_PER_RECRUIT';
  const rises = waysByPeopleAlone(
    rule,
    EDGES.filter((edge) => !EDGE[edge].isForKeeping),
  );
  if (rises.length > 0) {
    const names = namesOf(rises);
    return finding(
      'REFUSED',
      code,
      title,
      words(
        `第七条第（一）项：${names.zh}只靠拉人就能达到。请在同一条路上加上商品成交的条件`,
        `Article 7 (1): ${names.en} can be met by recruits alone. Add a condition on goods sold to the same way`,
      ),
      pathsOf(rises.flatMap(({ way }) => way.filter(isPeople))),
    );
  }
  const leaves = allLeaves(rule);
  const people = leaves.filter(isPeople);
  if (people.length > 0) {
    const kept = waysByPeopleAlone(
      rule,
      EDGES.filter((edge) => EDGE[edge].isForKeeping),
    );
    const names = namesOf(kept);
    return finding(
      'WARNING',
      code,
      title,
      kept.length > 0
        ? words(`第七条第（一）项：${names.zh}只靠拉人就能达到`, `Article 7 (1): ${names.en} can be met by recruits alone`)
        : words(
            '第七条第（一）项：有拉人的条件，但都另有商品成交的条件，不能只靠拉人升层',
            'Article 7 (1): recruits count somewhere, but never without goods sold beside them',
          ),
      pathsOf(kept.length > 0 ? kept.flatMap(({ way }) => way.filter(isPeople)) : people),
    );
  }
  return finding(
    'PASSED',
    code,
    title,
    words(
      `第七条第（一）项，查 ${leaves.length} 个条件，没有一个按拉人数`,
      `Article 7 (1): of ${leaves.length} conditions none counts recruits`,
    ),
    pathsOf(leaves),
  );
}

/** A way up that asks for no sale at all, as by a low refund rate alone. */
function nothingSold(rule: TierRule): ComplianceFinding | null {
  const ways = EDGES.filter((edge) => !EDGE[edge].isForKeeping).flatMap((edge) =>
    waysOf(rule[edge], edge)
      .filter((way) => !way.some(isPeople) && !way.some(isGoods))
      .map((way) => ({ edge, way })),
  );
  if (ways.length === 0) return null;
  const names = namesOf(ways);
  return finding(
    'WARNING',
    'NOTHING_SOLD',
    words('升层要有成交', 'A rise needs sales'),
    words(`${names.zh}不卖商品也能达到`, `${names.en} can be met without selling anything`),
    pathsOf(ways.flatMap(({ way }) => way)),
  );
}

function payForJoining(rule: TierRule): ComplianceFinding {
  const sales = allLeaves(rule).filter((leaf) => SALES.has(leaf.condition.metric));
  return finding(
    'PASSED',
    'PAY_FOR_JOINING',
    words('不以入会费计酬', 'No reward for the joining fee'),
    words(
      `第七条第（二）项，查 ${sales.length} 个条件：会员礼包不算商品，不计入任何销售额、订单和顾客`,
      `Article 7 (2), ${sales.length} conditions looked at: memberships are no goods and count in no sales, orders or buyers`,
    ),
    pathsOf(sales),
  );
}

function chainDepth(rule: TierRule): ComplianceFinding {
  const title = words('不按多层下级计酬', 'No reward along a chain of downlines');
  const deep = allLeaves(rule).filter((leaf) => REACHES_DEEP.has(leaf.condition.metric));
  const chains = deep.filter(isPeople);
  if (chains.length > 0) {
    return finding(
      'WARNING',
      'CHAIN_DEPTH',
      title,
      words(
        '第七条第（三）项：有条件按整个团队的人头计算，超过两级。层级本身不付酬；请确认没有奖励与这些条件挂钩',
        'Article 7 (3): a condition counts people down the whole team, deeper than two levels. Tiers pay nobody; make sure that no reward hangs on it',
      ),
      pathsOf(chains),
    );
  }
  return finding(
    'PASSED',
    'CHAIN_DEPTH',
    title,
    deep.length > 0
      ? words(
          '第七条第（三）项：团队指标超过两级，但只看商品成交；层级只用来安排服务，规则不含报酬',
          'Article 7 (3): team metrics reach deeper than two levels, but count goods sold; tiers organise service and pay nobody',
        )
      : words('第七条第（三）项：没有团队指标，规则不含报酬', 'Article 7 (3): no team metric; the rule pays nobody'),
    pathsOf(deep),
  );
}

function softLanding(rule: TierRule): ComplianceFinding {
  const { hysteresisBasisPoints, graceDays } = rule;
  const isBuffered = hysteresisBasisPoints < 10_000;
  const isLong = graceDays >= SHORT_GRACE_DAYS;
  const share = hysteresisBasisPoints / 10_000;
  const wrong = [
    ...(isBuffered ? [] : [words('保级线与门槛相同，没有余地', 'what keeps a tier is the whole threshold, with no room below it')]),
    ...(isLong ? [] : [words(`宽限期只有 ${graceDays} 天`, `the grace is only ${graceDays} days`)]),
  ];
  const says = listWords(wrong);
  return finding(
    wrong.length === 0 ? 'PASSED' : 'WARNING',
    'SOFT_LANDING',
    words('降级有缓冲', 'A demotion is buffered'),
    wrong.length === 0
      ? words(`低于门槛 ${share} 才计，宽限 ${graceDays} 天`, `Only below ${share} of a threshold, and after ${graceDays} days of grace`)
      : words(says.zh, says.en.charAt(0).toUpperCase() + says.en.slice(1)),
    [
      ...(isBuffered ? [] : ['hysteresisBasisPoints']),
      ...(isLong ? [] : ['graceDays']),
      ...(wrong.length === 0 ? ['hysteresisBasisPoints', 'graceDays'] : []),
    ],
  );
}

function activeByGoods(rule: TierRule): ComplianceFinding | null {
  const active = allLeaves(rule).filter((leaf) => leaf.condition.metric === 'ACTIVE_DOWNLINE');
  if (active.length === 0) return null;
  return finding(
    'PASSED',
    'ACTIVE_BY_GOODS',
    words('活跃下级按成交算', 'Active downline counts sales'),
    words('只算窗口内卖出过商品的下级，入会不算', 'Only downline who sold goods in the window count; joining does not'),
    pathsOf(active),
  );
}
