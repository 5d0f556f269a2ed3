// The engine in the process (or thread) that makes it: knows everybody, answers what is asked of them, decides when it is told to.
// Every answer is for the business day of its clock; the first question of a day rolls the windows on.

import type { Ctx } from '../context.ts';
import { dayNumber } from '../core/time.ts';
import type { TierFlow } from '../generated/types.ts';
import type { Columns } from '../metrics/service.ts';
import { Deciding, POLITE, QUICK } from './deciding.ts';
import type { Explained, PyramidNow, TierEngine } from './engine.ts';
import { Everybody } from './everybody.ts';
import { explanationOf, standingWords } from './explain.rules.ts';
import { Judging } from './judging.ts';
import type { Judgement } from './judging.ts';
import { compareRules, simulateRule } from './simulating.ts';
import { isInTeam, teamFigures, teamMembers, windowFigures } from './team-figures.ts';
import { TIERS } from './trees.rules.ts';

/** Decides politely where the database writes in the process that serves people (see Pace). */
export function makeEngine(ctx: Ctx, now: () => Date, isDatabaseShared = ctx.db.kind === 'embedded'): TierEngine {
  const everybody = new Everybody(ctx, now);
  const judging = new Judging(everybody);
  const deciding = new Deciding(ctx, everybody, judging, isDatabaseShared ? POLITE : QUICK);
  const knowing = { everybody, judging };

  /** Everybody as they are today. */
  const present = async (): Promise<Columns> => {
    await everybody.ready;
    await everybody.moveTo(everybody.today);
    everybody.columns.settle();
    return everybody.columns;
  };

  return {
    ready: everybody.ready,
    async explain(ids) {
      const columns = await present();
      const judgement = judging.now();
      return ids.map((id) => explainOne(columns, judgement, columns.indexOf(id), everybody));
    },
    async figures(id) {
      const columns = await present();
      return windowFigures(columns, columns.indexOf(id));
    },
    async salesOf(ids) {
      const columns = await present();
      const sales = columns.metric('OWN_SALES', 'DAYS_30');
      return Float64Array.from(ids, (id) => sales[columns.indexOf(id)] ?? 0);
    },
    async valuesOf(ids, asked) {
      const columns = await present();
      const values = asked.map(({ metric, window }) => columns.metric(metric, window));
      const found = new Float64Array(ids.length * asked.length);
      ids.forEach((id, at) => {
        const index = columns.indexOf(id);
        values.forEach((column, each) => (found[at * asked.length + each] = column[index] ?? 0));
      });
      return found;
    },
    async teamOf(id) {
      const columns = await present();
      return teamFigures(columns, columns.indexOf(id));
    },
    async teamMembers(of, show, offset, limit) {
      const columns = await present();
      return teamMembers(columns, judging.now(), columns.indexOf(of), { show, offset, limit });
    },
    async isInTeam(member, of) {
      const columns = await present();
      return isInTeam(columns, columns.indexOf(member), columns.indexOf(of));
    },
    async pyramid(fromDay) {
      const columns = await present();
      return pyramidOf(columns, dayNumber(fromDay), everybody);
    },
    async simulate(version, rule) {
      await present();
      return simulateRule(knowing, { version, rule });
    },
    async compare(one, other) {
      await present();
      return compareRules(knowing, one, other);
    },
    run: (day, options) => deciding.run(day, options),
    catchUp: (day) => deciding.catchUp(day),
    verify: () => deciding.verify(),
    settled: () => everybody.settled(),
    async close() {
      await everybody.close();
      await deciding.idle();
    },
  };
}

function explainOne(columns: Columns, judgement: Judgement | null, index: number, { now, day }: Everybody): Explained | null {
  if (index < 0 || columns.isKnown[index] !== 1) return null;
  const known = { asOf: now, day, standing: columns.standingOf(index) };
  if (judgement === null) {
    const words = standingWords(columns, index, null);
    return { ...known, policyVersion: null, policyFrom: null, rise: null, keep: null, next: null, words };
  }
  const { policy, cutoffs } = judgement;
  const explanation = explanationOf(policy.rule, columns, cutoffs, index);
  return { ...known, policyVersion: policy.version, policyFrom: policy.from, ...explanation };
}

/** One walk over everybody. */
function pyramidOf(columns: Columns, fromDay: number, { now, day }: Everybody): PyramidNow {
  const counts = [0, 0, 0];
  const moves = new Map<number, number>();
  const told = { joined: 0, inGrace: 0, pinned: 0 };
  for (let index = 0; index < columns.size; index += 1) {
    if (columns.isKnown[index] !== 1 || columns.isErased[index] === 1) continue;
    const tier = columns.tier[index] ?? 0;
    const before = columns.before[index] ?? 0;
    counts[tier] = (counts[tier] ?? 0) + 1;
    if ((columns.joined[index] ?? 0) >= fromDay) told.joined += 1;
    if (columns.graceUntil[index] !== 0) told.inGrace += 1;
    if ((columns.pinUntil[index] ?? 0) >= columns.day) told.pinned += 1;
    if (columns.since[index] === columns.day && before !== tier) moves.set(3 * before + tier, (moves.get(3 * before + tier) ?? 0) + 1);
  }
  const flows = Array.from(moves, ([move, count]): TierFlow => ({
    from: TIERS[Math.floor(move / 3)] ?? null,
    to: TIERS[move % 3] ?? null,
    count,
  }));
  return {
    asOf: now,
    day,
    counts: TIERS.map((tier, at) => ({ tier, count: counts[at] ?? 0 })),
    moves: flows,
    ...told,
  };
}
