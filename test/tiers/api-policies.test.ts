// The life of a policy through GraphQL: drafted, saved, checked, published from a day, withdrawn; who may do what; what two people
// do at the same moment; and what the trail keeps of it.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { auditEntries } from '../../server/audit/model.ts';
import { tierPolicies } from '../../server/tiers/model.ts';
import { among, DEFAULT_RULE } from '../../server/tiers/policy.rules.ts';
import type { TierRule } from '../../server/tiers/policy.rules.ts';
import { asStaff, emptyWorld, makeWorld, NOON } from '../support/world.ts';
import type { World } from '../support/world.ts';

const TODAY = '2026-05-12';
const manager = asStaff('OPS_MANAGER', 'd'.repeat(24));

const FIELDS = `
  version state revision from until isInForce basedOn note createdByName publishedByName publishedAt
  check { problems { code } findings { level code } mayPublish }
  differences { path before { zh } after { zh } }
  rule { riseToMid { kind children { kind metric window comparison threshold topBasisPoints children { kind } } } graceDays }
`;
const DRAFT = `mutation ($basedOn: Int) { draftTierPolicy(basedOn: $basedOn) { ${FIELDS} } }`;
const SAVE = `mutation ($version: Int!, $revision: Int!, $rule: TierRuleInput!, $note: String) {
  saveTierPolicy(version: $version, revision: $revision, rule: $rule, note: $note) { ${FIELDS} } }`;
const CHECK = `mutation ($version: Int!, $revision: Int!) { checkTierPolicy(version: $version, revision: $revision) { ${FIELDS} } }`;
const PUBLISH = `mutation ($version: Int!, $revision: Int!, $from: Day!) {
  publishTierPolicy(version: $version, revision: $revision, from: $from) { ${FIELDS} } }`;
const WITHDRAW = `mutation ($version: Int!) { withdrawTierPolicy(version: $version) { ${FIELDS} } }`;
const LIST = `{ tierPolicies { ${FIELDS} } }`;
const ONE = `query ($version: Int!) { tierPolicy(version: $version) { ${FIELDS} } }`;

/** Pays nobody, but keeps heads by a share that is smaller than the one that leads there. */
const UNSOUND: TierRule = { ...DEFAULT_RULE, keepHead: among('TEAM_SALES', 'DAYS_30', 50) };
const PATIENT: TierRule = { ...DEFAULT_RULE, graceDays: 30 };

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(() => emptyWorld(world));
afterAll(() => world.close());

async function ask(query: string, variables: object = {}, more: { now?: Date } = {}) {
  const { data, errors } = await world.ask(world.ctx({ viewer: manager, ...more }), query, variables);
  const [value] = Object.values((data ?? {}) as Record<string, unknown>);
  return {
    value: value as ReturnType<typeof JSON.parse>,
    code: errors?.[0]?.extensions?.['code'],
    details: errors?.[0]?.extensions?.['details'],
  };
}

async function published(from: string, rule: TierRule = DEFAULT_RULE, now = NOON): Promise<number> {
  const { version, revision } = (await ask(DRAFT, {}, { now })).value;
  const saved = (await ask(SAVE, { version, revision, rule }, { now })).value;
  await ask(CHECK, { version, revision: saved.revision }, { now });
  expect((await ask(PUBLISH, { version, revision: saved.revision, from }, { now })).value.state).toBe('PUBLISHED');
  return version;
}

describe('a draft', () => {
  test('begins with the usual rule or as a copy, and says what is different from where it comes from', async () => {
    const first = (await ask(DRAFT)).value;
    expect(first).toMatchObject({ version: 1, state: 'DRAFT', revision: 1, from: null, until: null, isInForce: false, basedOn: null });
    expect(first.check).toMatchObject({ problems: [], mayPublish: true });
    expect(first.differences).toEqual([]);
    expect(first.rule.graceDays).toBe(DEFAULT_RULE.graceDays);
    expect(first.rule.riseToMid.children[0]).toMatchObject({ kind: 'CONDITION', metric: 'OWN_ORDERS', children: [] });

    const copy = (await ask(DRAFT, { basedOn: 1 })).value;
    expect(copy).toMatchObject({ version: 2, basedOn: 1, differences: [] });
    const saved = (await ask(SAVE, { version: 2, revision: 1, rule: PATIENT, note: ' 更有耐心 ' })).value;
    expect(saved).toMatchObject({ revision: 2, note: '更有耐心', state: 'DRAFT' });
    expect(saved.differences).toHaveLength(1);
    expect(saved.differences[0]).toMatchObject({ path: 'graceDays' });
    expect((await ask(DRAFT, { basedOn: 7 })).code).toBe('POLICY_NOT_FOUND');
    expect((await ask(ONE, { version: 7 })).value).toBeNull();
    expect((await ask(LIST)).value.map((one: { version: number }) => one.version)).toEqual([2, 1]);
  });

  test('is changed from the revision that somebody saw, and from no other', async () => {
    await ask(DRAFT);
    expect((await ask(SAVE, { version: 1, revision: 1, rule: PATIENT })).value.revision).toBe(2);
    const late = await ask(SAVE, { version: 1, revision: 1, rule: DEFAULT_RULE });
    expect(late).toMatchObject({ code: 'POLICY_CHANGED_MEANWHILE', details: { version: 1, revision: 2 } });
    // What is the same already is no change, and the note stays where none is told.
    expect((await ask(SAVE, { version: 1, revision: 2, rule: PATIENT })).value).toMatchObject({ revision: 2, note: '' });
    const both = await Promise.all([14, 15].map((graceDays) => ask(SAVE, { version: 1, revision: 2, rule: { ...PATIENT, graceDays } })));
    expect(both.map(({ code }) => code).sort()).toEqual(['POLICY_CHANGED_MEANWHILE', undefined]);
    expect(await auditEntries.raw(world.db).countDocuments({ action: 'TIER_POLICY_CHANGED' })).toBe(2);
  });

  test('two at the same moment get two numbers, and the number of one that was thrown away is not given out again', async () => {
    const drafts = await Promise.all(Array.from({ length: 5 }, () => ask(DRAFT)));
    expect(drafts.map(({ value }) => value.version).sort()).toEqual([1, 2, 3, 4, 5]);
    expect((await ask(WITHDRAW, { version: 5 })).value).toBeNull();
    expect((await ask(WITHDRAW, { version: 5 })).code).toBe('POLICY_NOT_FOUND');
    expect((await ask(DRAFT)).value.version).toBe(6);
    expect((await ask(LIST)).value).toHaveLength(5);
  });

  test('may be kept unsound, but is neither checked nor tried out', async () => {
    await ask(DRAFT);
    const saved = (await ask(SAVE, { version: 1, revision: 1, rule: UNSOUND })).value;
    expect(saved.check.problems.length).toBeGreaterThan(0);
    expect(saved.check.mayPublish).toBe(false);
    expect((await ask(CHECK, { version: 1, revision: 2 })).code).toBe('POLICY_NOT_SOUND');
    const trial = await ask('query ($version: Int!) { simulateTierPolicy(version: $version) { changed } }', { version: 1 });
    expect(trial).toMatchObject({ code: 'POLICY_HAS_PROBLEMS', details: { version: 1 } });
    const shapeless = { ...DEFAULT_RULE, riseToMid: { kind: 'CONDITION' } };
    expect(await ask(SAVE, { version: 1, revision: 2, rule: shapeless })).toMatchObject({
      code: 'RULE_MALFORMED',
      details: { path: 'riseToMid' },
    });
    const live = (
      await ask('query ($rule: TierRuleInput!) { checkTierRule(rule: $rule) { problems { path code } mayPublish } }', { rule: shapeless })
    ).value;
    expect(live.mayPublish).toBe(false);
    expect(live.problems.map(({ path }: { path: string }) => path)).toContain('riseToMid');
    expect((await ask(SAVE, { version: 1, revision: 2, rule: DEFAULT_RULE, note: 'x'.repeat(501) })).code).toBe('NOTE_TOO_LONG');
  });
});

describe('publishing', () => {
  test('takes what was checked, from today or a later day on, and each version ends where the next one begins', async () => {
    await ask(DRAFT);
    expect((await ask(PUBLISH, { version: 1, revision: 1, from: TODAY })).code).toBe('POLICY_NOT_CHECKED');
    expect((await ask(CHECK, { version: 1, revision: 1 })).value.state).toBe('CHECKED');
    expect(await ask(PUBLISH, { version: 1, revision: 1, from: '2026-05-11' })).toMatchObject({
      code: 'POLICY_FROM_PAST',
      details: { today: TODAY },
    });
    const first = (await ask(PUBLISH, { version: 1, revision: 1, from: TODAY })).value;
    expect(first).toMatchObject({ state: 'PUBLISHED', from: TODAY, until: null, isInForce: true, publishedAt: NOON.toISOString() });
    expect((await ask(SAVE, { version: 1, revision: 1, rule: PATIENT })).code).toBe('POLICY_IS_PUBLISHED');
    expect((await ask(PUBLISH, { version: 1, revision: 1, from: TODAY })).code).toBe('POLICY_IS_PUBLISHED');

    await published('2026-05-20', PATIENT);
    expect((await ask(ONE, { version: 1 })).value).toMatchObject({ until: '2026-05-19', isInForce: true });
    expect((await ask(ONE, { version: 2 })).value).toMatchObject({ until: null, isInForce: false });
    const later = new Date('2026-05-20T02:00:00Z');
    expect((await ask(ONE, { version: 2 }, { now: later })).value.isInForce).toBe(true);
    expect((await ask(ONE, { version: 1 }, { now: later })).value.isInForce).toBe(false);
  });

  test('a change makes a checked version a draft again', async () => {
    await ask(DRAFT);
    await ask(CHECK, { version: 1, revision: 1 });
    // A note alone is nothing that was checked.
    expect((await ask(SAVE, { version: 1, revision: 1, rule: DEFAULT_RULE, note: '说明' })).value).toMatchObject({
      state: 'CHECKED',
      revision: 2,
    });
    expect((await ask(SAVE, { version: 1, revision: 2, rule: PATIENT })).value).toMatchObject({ state: 'DRAFT', revision: 3 });
    expect((await ask(PUBLISH, { version: 1, revision: 2, from: TODAY })).code).toBe('POLICY_CHANGED_MEANWHILE');
    expect((await ask(PUBLISH, { version: 1, revision: 3, from: TODAY })).code).toBe('POLICY_NOT_CHECKED');
  });

  test('what has not counted yet can be withdrawn, what has cannot', async () => {
    await published(TODAY);
    const version = await published('2026-06-01', PATIENT);
    expect((await ask(WITHDRAW, { version })).value).toMatchObject({
      state: 'CHECKED',
      from: null,
      publishedByName: null,
      publishedAt: null,
    });
    expect((await ask(ONE, { version: 1 })).value.until).toBeNull();
    expect((await ask(WITHDRAW, { version: 1 })).code).toBe('POLICY_HAS_COUNTED');
    expect((await ask(WITHDRAW, { version })).value).toBeNull();
  });

  test('each act is in the trail, in the transaction that did it', async () => {
    await published('2026-06-01', PATIENT);
    await ask(WITHDRAW, { version: 1 });
    const entries = await auditEntries
      .raw(world.db)
      .find({}, { sort: { _id: 1 } })
      .toArray();
    expect(entries.map(({ action, subjectName, details }) => [action, subjectName, JSON.parse(details)])).toEqual([
      ['TIER_POLICY_DRAFTED', '1', { version: 1, basedOn: null }],
      ['TIER_POLICY_CHANGED', '1', { version: 1, revision: 2, changed: ['graceDays'] }],
      ['TIER_POLICY_CHANGED', '1', { version: 1, revision: 2, state: 'CHECKED' }],
      ['TIER_POLICY_PUBLISHED', '1', { version: 1, from: '2026-06-01' }],
      ['TIER_POLICY_WITHDRAWN', '1', { version: 1, from: '2026-06-01' }],
    ]);
    // A refused act leaves neither an entry nor a change.
    await ask(PUBLISH, { version: 1, revision: 2, from: '2026-01-01' });
    expect(await auditEntries.raw(world.db).countDocuments({})).toBe(5);
    expect(await tierPolicies.raw(world.db).findOne({ version: 1 })).toMatchObject({ state: 'CHECKED', from: null });
  });
});
