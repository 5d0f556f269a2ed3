// The demo world's pyramid, looked at without a database: that it is what the rules made of the trade, day after day.

import { beforeAll, describe, expect, test } from '@jest/globals';
import { daysBetween, dayNumber, makeBusinessTime, shiftKey } from '../../server/core/time.ts';
import { compile } from '../../server/tiers/compile.rules.ts';
import { checkCompliance } from '../../server/tiers/compliance.rules.ts';
import { decisionsAt, emptyState, stateAt } from '../../server/tiers/decide.rules.ts';
import { findProblems } from '../../server/tiers/policy.rules.ts';
import { inForceOn } from '../../server/tiers/versions.rules.ts';
import { OwnBooks } from '../../seed/books.ts';
import { busyPeople, chooseCast } from '../../seed/cast.ts';
import { makeIds } from '../../seed/ids.ts';
import { planPeople } from '../../seed/people.ts';
import type { People, Plan } from '../../seed/people.ts';
import { TIER_DAYS, demoPolicies } from '../../seed/policies.ts';
import { Pyramid } from '../../seed/pyramid.ts';
import { tradeDays } from '../../seed/trade.ts';
import { outcomes } from '../../seed/world.ts';

const TIME = makeBusinessTime('Asia/Shanghai');
const ENDS_AT = new Date('2026-05-12T07:20:00.000Z');
const TODAY = '2026-05-12';
const PATIENCE = 60_000;

interface Lived {
  plan: Plan;
  people: People;
  books: OwnBooks;
  pyramid: Pyramid;
}

function live(size: number, seed: string): Lived {
  const plan: Plan = { size, seed, endsAt: ENDS_AT, time: TIME };
  const people = planPeople(plan);
  const makeId = makeIds(seed, 'distributor');
  const idOf = (index: number) => makeId(people.joinedAt[index]!, index);
  const books = new OwnBooks(size);
  const ids = Array.from({ length: size }, (_, index) => idOf(index).toHexString());
  const pyramid = new Pyramid(plan, people, demoPolicies(plan), ids);
  for (const { day } of tradeDays(plan, people, idOf, busyPeople(people, TODAY), books)) pyramid.live(day, books);
  return { plan, people, books, pyramid };
}

function shares({ plan, pyramid }: Lived): { mid: number; head: number } {
  const tiers = Array.from({ length: plan.size }, (_, index) => pyramid.standingOf(index).tier);
  const share = (tier: string): number => tiers.filter((one) => one === tier).length / plan.size;
  return { mid: share('MID'), head: share('HEAD') };
}

let lived: Lived;

beforeAll(() => {
  lived = live(3000, 'tierwise');
}, PATIENCE);

describe('the pyramid', () => {
  test.each([
    [3000, 'tierwise'],
    [3000, 'other'],
    [12_000, 'tierwise'],
  ])(
    'of %i people and seed %s has about one in a hundred at the head and one in twelve in the middle',
    (size, seed) => {
      const { mid, head } = shares(size === 3000 && seed === 'tierwise' ? lived : live(size, seed));
      expect(head).toBeGreaterThan(0.005);
      expect(head).toBeLessThan(0.016);
      expect(mid).toBeGreaterThan(0.065);
      expect(mid).toBeLessThan(0.105);
    },
    PATIENCE,
  );

  test('deciding once more by the policy and the cut-offs of today changes nothing', () => {
    const { columns, cutoffs } = lived.pyramid;
    const policy = inForceOn(demoPolicies(lived.plan), TODAY)!;
    expect(policy.version).toBe(2);
    const fixed = cutoffs.at(-1)!;
    expect(fixed).toMatchObject({ day: TODAY, version: 2 });
    columns.settle();
    const compiled = compile(policy.rule, columns, fixed.cutoffs);
    const again = Array.from({ length: columns.size }, (_, index) => index).filter(
      (index) => decisionsAt(compiled, stateAt(columns, index, emptyState()), index, dayNumber(TODAY)).length > 0,
    );
    expect(again).toEqual([]);
  });

  test('changes lead from one to the next and end where everybody stands', () => {
    for (const [, { standing, changes }] of lived.pyramid.moved) {
      expect(changes.map(({ seq }) => seq)).toEqual(changes.map((_, at) => at + 1));
      expect(standing.seq).toBe(changes.length);
      expect(changes.at(-1)!.to).toBe(standing.tier);
      changes.forEach((change, at) => {
        expect(change.from).toBe(changes[at - 1]?.to ?? 'NEW');
        expect(change.at >= (changes[at - 1]?.at ?? change.at)).toBe(true);
        expect(change.at <= ENDS_AT).toBe(true);
        expect(TIME.dayKey(change.at)).toBe(change.day);
        if (change.policyVersion !== null) expect(change.conditions.length).toBeGreaterThan(0);
      });
    }
  });

  test('nobody goes down without a grace of fourteen days before, nor within the protection after a rise', () => {
    let demotions = 0;
    for (const [, { changes }] of lived.pyramid.moved) {
      changes.forEach((change, at) => {
        if (change.kind !== 'DEMOTED') return;
        demotions += 1;
        const begun = changes[at - 1]!;
        expect(begun.kind).toBe('GRACE_BEGUN');
        expect(change.day >= begun.until!).toBe(true);
        expect(daysBetween(begun.day, change.day)).toBeGreaterThanOrEqual(14);
        const risen = changes.slice(0, at).findLast(({ kind }) => kind === 'PROMOTED')!;
        expect(daysBetween(risen.day, change.day)).toBeGreaterThanOrEqual(14);
      });
    }
    expect(demotions).toBeGreaterThan(50);
  });

  test('each closed day tells what the changes of the day come to, and how many stood where in its evening', () => {
    const { days, moved } = lived.pyramid;
    expect(days.length).toBe(TIER_DAYS);
    expect(days.at(-1)).toMatchObject({ _id: TODAY, counts: null, moves: {}, run: { policyVersion: 2 } });
    const all = [...moved].flatMap(([, { changes }]) => changes);
    for (const { _id: day, counts, moves } of days.slice(0, -1)) {
      const found: Record<string, number> = {};
      for (const one of all)
        if (one.day === day && one.from !== one.to) found[`${one.from}>${one.to}`] = (found[`${one.from}>${one.to}`] ?? 0) + 1;
      expect(moves).toEqual(found);
      const evening = { NEW: lived.people.joinedBy(day), MID: 0, HEAD: 0 };
      for (const [, { changes }] of moved) {
        const last = changes.findLast((one) => one.day <= day);
        if (last && last.to !== 'NEW') {
          evening[last.to] += 1;
          evening.NEW -= 1;
        }
      }
      expect(counts).toEqual(evening);
    }
  });

  test('there is something of everything: somebody in grace, somebody pinned, rises and falls in the last week', () => {
    const standings = [...lived.pyramid.moved].map(([, { standing }]) => standing);
    expect(standings.filter(({ graceUntil }) => graceUntil !== null).length).toBeGreaterThan(10);
    expect(standings.filter(({ pin }) => pin !== null).length).toBe(1);
    const week = shiftKey(TODAY, -7);
    const kinds = new Set(
      [...lived.pyramid.moved].flatMap(([, { changes }]) => changes.filter(({ day }) => day > week).map(({ kind }) => kind)),
    );
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['DEMOTED', 'GRACE_BEGUN', 'GRACE_ENDED', 'PROMOTED']));
  });

  test('what a move means for groups waits for a person for a few days only', () => {
    const waiting = Array.from({ length: lived.plan.size }, (_, index) => lived.pyramid.finalStandingOf(index)).filter(
      ({ groupsOf }) => groupsOf !== null,
    );
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.filter(({ since, groupsOf, tier }) => since < shiftKey(TODAY, -3) || groupsOf === tier)).toEqual([]);
  });

  test('the policies may be published as they are, and the draft decides otherwise', () => {
    const policies = demoPolicies(lived.plan);
    expect(policies.map(({ state }) => state)).toEqual(['PUBLISHED', 'PUBLISHED', 'DRAFT']);
    for (const { rule } of policies) {
      expect(findProblems(rule)).toEqual([]);
      expect(checkCompliance(rule).filter(({ level }) => level === 'REFUSED')).toEqual([]);
    }
    expect(policies[2]!.rule).not.toEqual(policies[1]!.rule);
  });

  test('the cast are six people of whom each shows something else', () => {
    const { plan, people, books, pyramid } = lived;
    const cast = chooseCast(people, TODAY, outcomes(plan, books, pyramid));
    expect(new Set(Object.values(cast)).size).toBe(6);
    expect(pyramid.standingOf(cast.headKol).tier).toBe('HEAD');
    expect(pyramid.standingOf(cast.midKol)).toMatchObject({ tier: 'MID', graceSince: null });
    expect(pyramid.standingOf(cast.warned)).toMatchObject({ tier: 'MID', graceUntil: expect.any(String) });
    expect(pyramid.standingOf(cast.newcomer).tier).toBe('NEW');
    expect(ENDS_AT.getTime() - people.joinedAt[cast.newcomer]!).toBeLessThan(8 * 86_400_000);
    expect(people.directs[cast.teamLeader]).toBeGreaterThan(100);
    expect(outcomes(plan, books, pyramid)(cast.strongSeller).ordersToday).toBeGreaterThanOrEqual(3);
  });
});
