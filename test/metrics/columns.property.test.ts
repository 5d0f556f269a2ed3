// The columns against facts in plain maps, after any sequence of people who come, move, rise and are erased, days that are told
// and told anew, and business days that pass.

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Columns, METRIC_NAMES, WINDOWS } from '../../server/metrics/service.ts';
import {
  anAct,
  apply,
  copyOf,
  directOf,
  everybody,
  figuresIn,
  figuresOf,
  isHead,
  membersOf,
  metricOf,
  noFacts,
  NOTHING,
  TODAY,
} from './facts.ts';
import type { Act, Facts } from './facts.ts';

const RUNS = { numRuns: Number(process.env['RUNS'] ?? 150) };
const BEGIN: Act[] = [{ is: 'roll', by: 0 }];

function fedAnew({ day, people, days, totals, conduct }: Facts): Columns {
  const columns = new Columns({ capacity: 1 });
  for (const [id, of] of days) for (const [each, tally] of of) columns.setOwnDay(id, each, tally);
  for (const facts of people.values()) columns.setPerson(facts);
  for (const [id, tally] of totals) columns.setOwnTotals(id, tally);
  for (const [id, facts] of conduct) columns.setConduct(id, { id, facts });
  columns.rollTo(day);
  columns.settle();
  return columns;
}

test('every metric of everybody is what the facts come to, whatever came in which order', () => {
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 60 }), fc.boolean(), (acts, isSettledFirst) => {
      const facts = noFacts();
      const columns = new Columns({ capacity: 2 });
      if (isSettledFirst) apply({ is: 'settle' }, facts, columns);
      for (const act of [...acts.slice(0, 5), ...BEGIN, ...acts.slice(5)]) {
        apply(act, facts, columns);
        if (act.is === 'settle') expect(figuresIn(columns)).toEqual(figuresOf(facts));
      }
      columns.settle();
      expect(figuresIn(columns)).toEqual(figuresOf(facts));
      expect(figuresIn(fedAnew(facts))).toMatchObject(figuresOf({ ...facts, named: new Set(facts.people.keys()) }));
      for (const [id, { standing, sponsorId, isErased }] of facts.people) {
        const index = columns.indexOf(id);
        expect(columns.standingOf(index)).toEqual(standing);
        expect(columns.isErased[index]).toBe(Number(isErased));
        expect(columns.sponsor[index]).toBe(sponsorId === null ? -1 : columns.indexOf(sponsorId));
        expect(columns.isMorningHead(index)).toBe(isHead(facts, id));
        expect(
          columns
            .teamOf(index)
            .map((at) => columns.idOf(at))
            .sort(),
        ).toEqual(membersOf(facts, id).sort());
        expect([...columns.directOf(index)].map((at) => columns.idOf(at)).sort()).toEqual(directOf(facts, id).sort());
      }
      for (const [id, days] of facts.days) {
        for (const [day, tally] of days) {
          if (day <= facts.day - 90) continue;
          const isNothing = Object.values(tally).every((each) => each === 0);
          expect(columns.ownDay(columns.indexOf(id), day)).toEqual(isNothing ? null : tally);
        }
      }
    }),
    RUNS,
  );
});

test('whoever has other figures by facts has been told of', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anAct, { maxLength: 5 }), { maxLength: 8 }), (rounds) => {
      const facts = noFacts();
      const columns = new Columns({ capacity: 2 });
      for (const act of BEGIN) apply(act, facts, columns);
      for (const acts of rounds) {
        const before = copyOf(facts);
        for (const act of acts) apply(act, facts, columns);
        columns.settle();
        const told = columns.takeDirty();
        expect(new Set(told).size).toBe(told.length);
        const then = figuresOf({ ...before, day: facts.day });
        const now = figuresOf(facts);
        for (const id of everybody(facts)) {
          const isSame = JSON.stringify(now[id]) === JSON.stringify(then[id] ?? now[id]);
          const isSameStanding = JSON.stringify(facts.people.get(id)) === JSON.stringify(before.people.get(id));
          if (!isSame || !isSameStanding) expect(told.map((index) => columns.idOf(index))).toContain(id);
        }
        if (acts.every(({ is }) => is === 'roll' || is === 'settle')) expect(told).toEqual([]);
      }
    }),
    RUNS,
  );
});

test('summing in steps comes to the same, whatever is told between the steps', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { maxLength: 30 }), fc.array(anAct, { maxLength: 30 }), async (acts, between) => {
      const facts = noFacts();
      const columns = new Columns({ capacity: 2 });
      for (const act of [...acts, ...BEGIN]) apply(act, facts, columns);
      const left = [...between];
      await columns.settleSlowly(() => {
        const act = left.shift();
        if (act) apply(act, facts, columns);
        return Promise.resolve();
      });
      columns.settle();
      expect(figuresIn(columns)).toEqual(figuresOf(facts));
    }),
    RUNS,
  );
});

test('the next fall of a figure is the one that comes if nothing more is told', () => {
  fc.assert(
    fc.property(fc.array(anAct, { minLength: 10, maxLength: 40 }), (acts) => {
      const facts = noFacts();
      const columns = new Columns({ capacity: 2 });
      for (const act of [...BEGIN, ...acts.filter(({ is }) => is !== 'settle')]) apply(act, facts, columns);
      columns.settle();
      for (const id of everybody(facts)) {
        for (const metric of METRIC_NAMES) {
          const isTold = !['REFUND_RATE', 'REPLICATION_INDEX', 'CAMP_GRADUATED', 'DUTY_SCORE', 'VIOLATIONS'].includes(metric);
          for (const window of WINDOWS) {
            const drop = columns.nextDrop(columns.indexOf(id), metric, window);
            expect(drop).toEqual(isTold && window !== 'LIFETIME' ? nextFall(facts, id, metric, window) : null);
          }
        }
      }
    }),
    { numRuns: 30 },
  );
});

function nextFall(facts: Facts, id: string, metric: (typeof METRIC_NAMES)[number], window: (typeof WINDOWS)[number]) {
  const now = metricOf(facts, id, metric, window);
  for (let day = facts.day + 1; day <= facts.day + 90; day += 1) {
    const then = metricOf(facts, id, metric, window, day);
    if (then < now) return { day, by: now - then };
  }
  return null;
}

test('a fact that is told again changes nothing and touches nobody', () => {
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 40 }), (acts) => {
      const facts = noFacts();
      const columns = new Columns();
      for (const act of [...BEGIN, ...acts]) apply(act, facts, columns);
      columns.settle();
      columns.takeDirty();
      for (const each of facts.people.values()) columns.setPerson(each);
      for (const [id, days] of facts.days) for (const [day, tally] of days) columns.setOwnDay(id, day, tally);
      for (const [id, tally] of facts.totals) columns.setOwnTotals(id, tally);
      for (const [id, each] of facts.conduct) columns.setConduct(id, { id, facts: each });
      columns.settle();
      expect(columns.takeDirty()).toEqual([]);
      expect(figuresIn(columns)).toEqual(figuresOf(facts));
      columns.rollTo(TODAY);
      expect(columns.day).toBe(facts.day);
      expect(NOTHING).toEqual({ goodsOrders: 0, goodsFen: 0, goodsRefundedFen: 0, repurchases: 0, lastBuyers: 0 });
    }),
    RUNS,
  );
});
