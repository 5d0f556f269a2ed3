// An operator's Monday and a manager's week in the console: what is due, homework reviewed by keys, an activity moved by keys after what
// speaks against it was said, a swap approved beside the week, and a rota looked at before it is published; now in one language, now in
// the other.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { texts as own } from '../../client/ops/texts.zh-CN.ts';
import { texts as shared } from '../../client/shared/texts.zh-CN.ts';
import { signIn } from '../../scripts/stage.ts';
import { usualCells } from '../../server/activities/cells.rules.ts';
import { weekPlans } from '../../server/activities/model.ts';
import { draftModel, followAll, publishModel } from '../../server/activities/service.ts';
import { createStaff } from '../../server/auth/service.ts';
import { camps, homework } from '../../server/camps/model.ts';
import { checkIn, draftCourse, handIn, openDue, prepareCampOf, publishCourse } from '../../server/camps/service.ts';
import type { Ctx } from '../../server/context.ts';
import { processEnv } from '../../server/core/env.ts';
import { fromId, toId } from '../../server/core/ids.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { duties } from '../../server/duties/model.ts';
import { rotas, rotaVersions, swaps } from '../../server/rotas/model.ts';
import { askSwap, createRota, offerSwap, previewRota, publishRota } from '../../server/rotas/service.ts';
import { aCourse, aLesson } from '../camps/made.ts';
import { aBareGroup } from '../support/inbound.ts';
import { aDistributor } from '../support/trade.ts';
import { asMember, asStaff } from '../support/world.ts';
import { startClocked } from './clocked.ts';
import type { Clocked } from './clocked.ts';
import { closeBrowser, describeWithBrowser, expectAccessible, expectEnglish, expectNoProblems, openPage } from './support.ts';
import type { Visit } from './support.ts';

const at = (text: string): Date => new Date(`${text}:00+08:00`);
const MONDAY = '2026-11-23';
const PASSWORD = 'tierwise-week-2026';
/** Where the pictures of this week are put, for whoever wants to look at them. */
const SHOTS = processEnv()['SHOTS'];
const TEXTS = { ...shared, ...own };
const NAMES = [
  '阿禾',
  '一苇',
  '小满',
  '木棉',
  '小舟',
  '顾南乔',
  '杭州·早安互助群',
  '宁波·早安互助群',
  '腰部轮流分享',
  '值班巡视',
  '孩子家长会',
];

describeWithBrowser('the week in the console', () => {
  let program: Clocked;
  let operator: Visit;
  let manager: Visit;
  let people: DistributorRow[];
  let planned: string;

  const boss = (now?: string): Ctx => program.ctx({ viewer: asStaff('OPS_MANAGER'), ...(now === undefined ? {} : { now: at(now) }) });
  const member = (row: DistributorRow | undefined, now?: string): Ctx =>
    program.ctx({ viewer: asMember(toId(row!._id), 'KOL'), ...(now === undefined ? {} : { now: at(now) }) });

  async function rotaOf(title: string, weekdays: readonly number[]): Promise<string> {
    const slot = { minutes: 60, people: 1, perGroup: false, groupIds: [], skill: null, at: '20:00' };
    const row = await createRota(boss(), {
      title,
      kind: 'SHARING',
      tier: 'MID',
      slots: weekdays.map((weekday) => ({ ...slot, weekday })),
      everyWeeks: 1,
      firstWeek: MONDAY,
      restHours: 0,
      mostPerWeek: 3,
      newcomerWeeks: 0,
      swapsNeedApproval: true,
      roster: people.map(({ _id }) => ({
        personKind: 'DISTRIBUTOR' as const,
        personId: toId(_id),
        skills: [],
        groupIds: [],
        since: '2026-01-01',
        until: null,
      })),
    });
    return toId(row._id);
  }

  /** One wants to give the turn of Thursday for the other's of Saturday, who agrees. */
  async function agreeOnSwap(): Promise<void> {
    const rotaId = await rotaOf('腰部轮流分享', [4, 6]);
    const preview = await previewRota(boss(), { id: rotaId, from: MONDAY, to: '2026-11-29' });
    await publishRota(boss(), toId(preview._id));
    const [one, other] = await duties
      .raw(program.world.db)
      .find({}, { sort: { startsAt: 1 } })
      .toArray();
    const of = (id: unknown) => people.find(({ _id }) => String(_id) === String(id));
    const asked = { dutyId: toId(one!._id), kind: 'SWAP' as const, wantedDutyId: toId(other!._id), openTo: [], reason: '孩子家长会' };
    const swap = await askSwap(member(of(one!.personId)), asked);
    await offerSwap(member(of(other!.personId)), { id: toId(swap._id), dutyId: toId(other!._id) });
  }

  async function beginCamp(): Promise<void> {
    const lesson = aLesson(1, { title: '怎么写晒单', homework: { task: '写一条晒单', steps: ['说清楚给谁买'], needsPicture: false } });
    const course = await draftCourse(boss('2026-11-10T10:00'), {
      input: aCourse({ cohortSize: 50, lessons: [lesson], pass: [{ metric: 'CHECK_INS', threshold: 1 }] }),
    });
    await publishCourse(boss('2026-11-10T10:05'), { id: toId(course._id) });
    const newcomers = [];
    for (const name of ['小满', '木棉']) newcomers.push(await aDistributor(program.ctx(), { name, joinedAt: at('2026-11-18T10:00') }));
    await prepareCampOf(program.ctx({ now: at('2026-11-22T12:00') }), MONDAY);
    await openDue(program.ctx({ now: at(`${MONDAY}T00:10`) }));
    const camp = await camps.raw(program.world.db).findOne({ opensOn: MONDAY });
    for (const row of newcomers) {
      await checkIn(member(row, `${MONDAY}T07:00`), camp!.lessons[0]!.id);
      await handIn(member(row, `${MONDAY}T07:05`), camp!.lessons[0]!.id, '给爸妈买的，晚上热一碗。', []);
    }
  }

  beforeAll(async () => {
    program = await startClocked(at(`${MONDAY}T09:00`));
    const ctx = program.ctx();
    await createStaff(ctx, { username: 'lead', name: '顾南乔', role: 'OPS_MANAGER', password: PASSWORD });
    const xiaozhou = await createStaff(ctx, { username: 'xiaozhou', name: '小舟', role: 'OPERATOR', password: PASSWORD });
    for (const name of ['杭州·早安互助群', '宁波·早安互助群']) await aBareGroup(ctx, { name, operatorId: xiaozhou._id });
    const model = await draftModel(boss(), 'NEW', usualCells('NEW'));
    await publishModel(boss(), toId(model._id));
    await followAll(ctx);
    people = [];
    for (const name of ['阿禾', '一苇']) people.push(await aDistributor(ctx, { name }));
    await agreeOnSwap();
    planned = await rotaOf('值班巡视', [2]);
    await beginCamp();
    operator = await openPage();
    await signIn(operator, program, { username: 'xiaozhou', password: PASSWORD });
    manager = await openPage();
    await signIn(manager, program, { username: 'lead', password: PASSWORD });
  }, 300_000);

  afterAll(async () => {
    await closeBrowser();
    await program.close();
  }, 60_000);

  const open = async ({ page }: Visit, to: string, sign: string): Promise<Page> => {
    await page.goto(`${program.url}${to}`);
    await page.locator(sign).first().waitFor();
    return page;
  };
  const shoot = async (page: Page, name: string): Promise<void> => {
    if (SHOTS === undefined) return;
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: path.join(SHOTS, `${name}.png`), fullPage: true, animations: 'disabled' });
  };
  /** Whose each turn of the published rota is, the first one first. */
  const turns = async (): Promise<string[]> => {
    const rows = await duties
      .raw(program.world.db)
      .find({ state: { $ne: 'WITHDRAWN' } }, { sort: { startsAt: 1 } })
      .toArray();
    return rows.map(({ personId }) => toId(personId));
  };
  const expectCount = async (found: Locator, count: number): Promise<void> => {
    await found.nth(count).waitFor({ state: 'detached' });
    expect(await found.count()).toBe(count);
  };
  const speak = (page: Page, language: string): Promise<unknown> =>
    page.evaluate(`localStorage.setItem('tierwise.language', '${language}')`);

  test('Monday of an operator: what is due leads to the homework, and the week offers nothing that is for managers', async () => {
    const page = await open(operator, '/', '.work-row, tbody tr:not([aria-hidden])');
    await page.getByText('2 份作业待批改').waitFor();
    await shoot(page, '1-today');
    await open(operator, '/schedule', '.week-entry');
    await page.locator('.week-entry', { hasText: '新手闪购' }).waitFor();
    await page.locator('.swaps li', { hasText: '孩子家长会' }).waitFor();
    expect(await page.getByRole('button', { name: '批准' }).count()).toBe(0);
    await page.getByRole('button', { name: '新建' }).click();
    await page.getByRole('menuitem', { name: '一个社群的活动…' }).waitFor();
    expect(await page.getByRole('menuitem').count()).toBe(1);
    await shoot(page, '2-operator-week');
    await page.keyboard.press('Escape');
    await page.mouse.move(0, 0);
    await expectAccessible(page);
  }, 60_000);

  test('an activity is moved by keys: what speaks against a place is said, and where nothing does it is done', async () => {
    const page = await open(manager, '/schedule?tier=NEW', '.week-entry');
    await page.locator('.week-entry.movable', { hasText: '新手闪购' }).focus();
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowRight');
    await page.locator('.week-judged.bad').waitFor();
    await shoot(page, '3-judged');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await page.locator('.week-judged:not(.bad)', { hasText: TEXTS['week.noConflict'] }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(TEXTS['week.moved']).waitFor();
    await page.locator('.week-entry[aria-label*="11月25日"]', { hasText: '新手闪购' }).waitFor();
    const plan = await weekPlans.raw(program.world.db).findOne({ tier: 'NEW' });
    expect(JSON.stringify(plan)).toContain('12:00');
  }, 60_000);

  test('in English: a swap is approved beside the week, and both have the other turn', async () => {
    await speak(manager.page, 'en');
    const page = await open(manager, '/schedule', '.swaps li');
    await shoot(page, '4-english-week');
    await expectEnglish(page, TEXTS, [], NAMES);
    const before = await turns();
    await page.locator('.swaps li', { hasText: '孩子家长会' }).getByRole('button', { name: 'Approve' }).click();
    await page.locator('.swaps li').waitFor({ state: 'detached' });
    expect(await swaps.raw(program.world.db).findOne({})).toMatchObject({ state: 'APPROVED' });
    expect(await turns()).toEqual(before.toReversed());
  }, 60_000);

  test('a rota is looked at, published, and its turns stand in the week', async () => {
    const page = await open(manager, `/schedule/rotas/${planned}`, '.rota-plan');
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.locator('.rota-changes li').first().waitFor();
    expect(await rotaVersions.raw(program.world.db).countDocuments({ rotaId: fromId(planned) })).toBe(0);
    await shoot(page, '5-preview');
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Publish/ }).click();
    await page.locator('.rota-versions').getByText('v1').waitFor();
    expect(await rotas.raw(program.world.db).findOne({ _id: fromId(planned) })).toMatchObject({ state: 'ACTIVE' });
    await speak(page, 'zh-CN');
    await open(manager, '/schedule?week=2026-11-30', '.week-entry');
    await page.locator('.week-entry', { hasText: '值班巡视' }).waitFor();
    await shoot(page, '6-next-week');
    expectNoProblems(manager);
  }, 60_000);

  test('homework is reviewed without the pointer: scored and accepted, and the next one returned with a word', async () => {
    const page = await open(operator, '/camps/homework', '.camps-hw-one');
    const queue = page.locator('.camps-hw > ol > li');
    expect(await queue.count()).toBe(2);
    await page.keyboard.press('5');
    await page.keyboard.press('Enter');
    await expectCount(queue, 1);
    await page.keyboard.press('r');
    await page.keyboard.type('再加一个细节');
    await shoot(page, '7-homework');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(TEXTS['camps.queueEmpty']).waitFor();
    const rows = await homework
      .raw(program.world.db)
      .find({}, { sort: { state: 1 } })
      .toArray();
    expect(rows.map(({ state, score, comment }) => [state, score, comment])).toEqual([
      ['ACCEPTED', 100, null],
      ['RETURNED', null, '再加一个细节'],
    ]);
    expectNoProblems(operator);
    expect(program.faults()).toEqual([]);
  }, 60_000);
});
