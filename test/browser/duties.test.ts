// A KOL's day on the phone: the live counted down and opened, a patrol accepted, done without a network and told later, somebody found to
// cover, news passed on and a question answered, and the week in another calendar.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { makeTicket, PHONE } from '../../scripts/stage.ts';
import { texts as chinese } from '../../client/mobile/texts.zh-CN.ts';
import { staff } from '../../server/auth/model.ts';
import { newStaff } from '../../server/auth/service.ts';
import type { Ctx } from '../../server/context.ts';
import { processEnv } from '../../server/core/env.ts';
import { toId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { duties } from '../../server/duties/model.ts';
import { assignDuties } from '../../server/duties/service.ts';
import type { AssignInput } from '../../server/duties/service.ts';
import { recordMemberEvents } from '../../server/groups/service.ts';
import type { GroupRow } from '../../server/groups/service.ts';
import { createLive } from '../../server/lives/service.ts';
import { relays } from '../../server/relays/model.ts';
import { answerRelay, sendRelay } from '../../server/relays/service.ts';
import { createRota, offerSwap, previewRota, publishRota } from '../../server/rotas/service.ts';
import { swaps } from '../../server/rotas/model.ts';
import { violations } from '../../server/violations/model.ts';
import { aCampaign } from '../leaderboards/made.ts';
import { aBareGroup, eventInput } from '../support/inbound.ts';
import { aDistributor } from '../support/trade.ts';
import { asMember, asStaff } from '../support/world.ts';
import { startClocked } from './clocked.ts';
import type { Clocked } from './clocked.ts';
import { closeBrowser, describeWithBrowser, expectAccessible, expectEnglish, expectNoProblems, openPage } from './support.ts';
import type { Visit } from './support.ts';

const at = (text: string): Date => new Date(`${text}:00+08:00`);
/** Saturday, the day of a campaign. */
const MORNING = '2026-11-21T09:42';
const CUT_OFF = /ERR_INTERNET_DISCONNECTED|WebSocket connection|ERR_NETWORK_CHANGED|Failed to fetch/;
/** Without a session the first question is answered so. */
const NO_SESSION = /401/;
/** Where the pictures of this day are put, for whoever wants to look at them. */
const SHOTS = processEnv()['SHOTS'];
const NAMES = ['阿禾', '一苇', '小满', '木棉', '小舟', '杭州·早安互助群', '手熬秋梨膏首场', '红包雨巡视', '本周主推', '怎么写晒单'];

describeWithBrowser('a KOL’s day', () => {
  let program: Clocked;
  let visit: Visit;
  let page: Page;
  let kol: DistributorRow;
  let second: DistributorRow;
  let group: GroupRow;
  let holder: Ctx;

  const manager = (): Ctx => program.ctx({ viewer: asStaff('OPS_MANAGER') });
  const assign = (inputs: readonly AssignInput[]) =>
    program.world.db.transaction((session) => assignDuties(program.ctx(), session, inputs));

  beforeAll(async () => {
    program = await startClocked(at('2026-11-20T10:00'));
    const { db } = program.world;
    const operator = newStaff(program.ctx(), { username: 'xiaozhou', name: '小舟', role: 'OPERATOR' });
    await staff.raw(db).insertOne({ ...operator, passwordHash: 'x' });
    holder = program.ctx({ viewer: asStaff('OPERATOR', toId(operator._id)) });
    group = await aBareGroup(program.ctx(), { name: '杭州·早安互助群', operatorId: operator._id });
    const people: DistributorRow[] = [];
    for (const name of ['阿禾', '一苇', '小满', '木棉']) people.push(await aDistributor(program.ctx(), { name }));
    [kol, second] = [people[0]!, people[1]!];
    await distributors.raw(db).updateMany({ _id: { $in: [kol._id, second._id] } }, { $set: { isKol: true } });
    await recordMemberEvents(
      program.ctx(),
      people.map(({ memberNo }) => eventInput(group.number, memberNo)),
    );
    const campaign = await aCampaign(program.ctx(), { startsAt: at('2026-11-21T08:00'), endsAt: at('2026-11-21T22:00') });
    const planned = { campaignId: toId(campaign._id), title: '手熬秋梨膏首场', plannedAt: at('2026-11-21T10:00'), templateKey: 'opening' };
    const live = await createLive(manager(), planned);
    const mine = { personKind: 'DISTRIBUTOR' as const, personId: kol._id, groupIds: [group._id] };
    const words = (zh: string, en: string) => ({ zh, en });
    await assign([
      {
        cause: 'live',
        ...mine,
        kind: 'LIVE',
        title: words('群直播：手熬秋梨膏首场', 'Group live: 手熬秋梨膏首场'),
        subject: `live:${toId(live._id)}`,
        startsAt: at('2026-11-21T10:00'),
        endsAt: at('2026-11-21T10:40'),
        isAgreed: true,
      },
      {
        cause: 'patrol',
        ...mine,
        kind: 'PATROL',
        title: words('红包雨巡视', '红包雨巡视'),
        startsAt: at('2026-11-21T15:00'),
        endsAt: at('2026-11-21T16:00'),
      },
      {
        cause: 'relay',
        ...mine,
        kind: 'RELAY',
        title: words('上传下达：本周主推', 'Relay: 本周主推'),
        startsAt: at('2026-11-23T09:30'),
        endsAt: at('2026-11-23T18:00'),
        isAgreed: true,
      },
    ]);
    const roster = [kol, second].map(({ _id }) => ({
      personKind: 'DISTRIBUTOR' as const,
      personId: toId(_id),
      skills: [],
      groupIds: [],
      since: '2026-01-01',
      until: null,
    }));
    const slot = { weekday: 3, minutes: 20, people: 1, perGroup: false, groupIds: [toId(group._id)], skill: null };
    const rota = await createRota(manager(), {
      title: '怎么写晒单',
      kind: 'SHARING',
      tier: null,
      slots: [
        { ...slot, at: '20:00' },
        { ...slot, at: '21:00' },
      ],
      everyWeeks: 1,
      firstWeek: '2026-11-23',
      restHours: 0,
      mostPerWeek: 2,
      newcomerWeeks: 0,
      swapsNeedApproval: false,
      roster,
    });
    const preview = await previewRota(manager(), { id: toId(rota._id), from: '2026-11-23', to: '2026-11-29' });
    await publishRota(manager(), toId(preview._id));
    program.moveTo(at(MORNING));
    await sendRelay(holder, {
      input: {
        title: '本周主推',
        text: '秋梨膏今天 10:00 开团，前 100 单送勺子。',
        groupIds: [toId(group._id)],
        dueAt: at('2026-11-23T18:00'),
      },
    });
    visit = await openPage(PHONE);
    ({ page } = visit);
  }, 300_000);

  afterAll(async () => {
    await closeBrowser();
    await program.close();
  }, 60_000);

  const later = async (time: string, to = '/duties'): Promise<void> => {
    // A page that stood open would ask for a new session at once, and lose the answer by leaving.
    await page.goto('about:blank');
    program.moveTo(at(time));
    await page.goto(`${program.url}/m${to}`);
    await page.locator('.top').first().waitFor();
  };
  const shoot = async (name: string, whole = true): Promise<void> => {
    if (SHOTS === undefined) return;
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: path.join(SHOTS, `${name}.png`), fullPage: whole, animations: 'disabled' });
  };
  const dutyOf = (cause: string) => duties.raw(program.world.db).findOne({ cause });

  test('the morning: the live large and counted down, the patrol waits for an answer', async () => {
    const ticket = await makeTicket({ webhookSecret: program.about.secrets.webhook }, kol.memberNo);
    await page.goto(`${program.url}/m?ticket=${ticket}`);
    await page.locator('.tabs a', { hasText: '日程' }).click();
    const next = page.locator('.next-duty', { hasText: '手熬秋梨膏首场' });
    await next.waitFor();
    expect(await next.locator('.at b').textContent()).toBe('10:00');
    expect(await next.locator('.count b').textContent()).toMatch(/^1[78]:\d\d$/);
    await shoot('1-morning');
    await expectAccessible(page);
    await page.locator('.duty-asked', { hasText: '红包雨巡视' }).getByRole('button', { name: '接受' }).click();
    await page.locator('.duty-list .duty-row', { hasText: '红包雨巡视' }).locator('.tag', { hasText: '已接受' }).waitFor();
    expect(await dutyOf('patrol')).toMatchObject({ state: 'ACCEPTED' });
    await next.getByRole('button', { name: '进入提词' }).click();
    await page.waitForURL(/\/live\/.+\/host$/);
    await page.getByText('手熬秋梨膏首场').first().waitFor();
    expect(await dutyOf('live')).toMatchObject({ state: 'STARTED' });
    await shoot('2-prompter', false);
  }, 60_000);

  test('after the live it is handed in with a few words', async () => {
    await later('2026-11-21T10:45');
    await page.locator('.next-duty').getByRole('button', { name: '交付' }).click();
    await page.locator('dialog textarea').fill('42 人参与，3 人问发货时间，已答。');
    await shoot('3-hand-in', false);
    await page.locator('dialog').getByRole('button', { name: '提交' }).click();
    await page.locator('.next-duty', { hasText: '红包雨巡视' }).waitFor();
    expect(await dutyOf('live')).toMatchObject({ state: 'DONE', report: '42 人参与，3 人问发货时间，已答。' });
  }, 60_000);

  test('the patrol in a tunnel: begun and reported without a network, told when it is back', async () => {
    await later('2026-11-21T15:02');
    await page.locator('.next-duty', { hasText: '红包雨巡视' }).waitFor();
    await page.locator('button.duty-link', { hasText: '上报巡视情况' }).click();
    await page.locator('.patrol-members button', { hasText: '小满' }).click();
    await visit.context.setOffline(true);
    await page.locator('dialog .choice', { hasText: '站外链接' }).click();
    expect(await page.locator('dialog .choice', { hasText: '警告' }).isDisabled()).toBe(true);
    await page.locator('dialog textarea').fill('连发两条拼单链接，已私聊提醒，对方撤回。');
    await shoot('4-patrol', false);
    await expectAccessible(page);
    await page.locator('dialog').getByRole('button', { name: '提交' }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.locator('.next-duty').getByRole('button', { name: '开始' }).click();
    await page.locator('.next-duty .duty-state', { hasText: '已存下，联网后提交' }).waitFor();
    await shoot('5-offline');
    expect(await violations.raw(program.world.db).countDocuments({})).toBe(0);
    // Back long after the start window has closed.
    program.moveTo(at('2026-11-21T15:30'));
    await visit.context.setOffline(false);
    await page.locator('.next-duty .duty-state', { hasText: '已开始' }).waitFor();
    expect(await dutyOf('patrol')).toMatchObject({ state: 'STARTED' });
    const [reported] = await violations.raw(program.world.db).find().toArray();
    expect(reported).toMatchObject({ state: 'REMINDED', breach: 'OUTSIDE_LINK', reporterId: kol._id });
  }, 60_000);

  test('news are passed on, a question goes up and comes back with an answer', async () => {
    await later('2026-11-21T16:10');
    await page.locator('a.duty-link', { hasText: '上传下达' }).click();
    await page.locator('.relay', { hasText: '本周主推' }).waitFor();
    await page.getByRole('button', { name: '我已转达' }).click();
    await page.locator('.relay .tag', { hasText: '已转达' }).waitFor();
    await page.getByRole('button', { name: '上报反馈' }).click();
    await page.locator('dialog input.field').first().fill('发货要几天');
    await page.locator('dialog textarea').fill('好多人问周末发不发货');
    await page.locator('dialog').getByRole('button', { name: '上报', exact: true }).click();
    await page.locator('.relay', { hasText: '发货要几天' }).waitFor();
    const question = await relays.raw(program.world.db).findOne({ direction: 'UP' });
    await answerRelay({ ...holder, now: at('2026-11-21T16:12') }, toId(question!._id), '48 小时内发出，周末照发。');
    await later('2026-11-21T16:15', `/relays/${toId(question!._id)}`);
    await page.locator('.relay .answer', { hasText: '周末照发' }).waitFor();
    await shoot('6-relays');
    await expectAccessible(page);
  }, 60_000);

  test('somebody is found to cover a turn of the rota, and the week shows it', async () => {
    await later('2026-11-21T16:20');
    await page.locator('.sec .more').click();
    await page.locator('a.duty-row', { hasText: '怎么写晒单' }).click();
    await page.locator('.next-duty').getByRole('button', { name: '找人换班' }).click();
    await page.getByRole('button', { name: '替班' }).click();
    await page.locator('dialog textarea').fill('孩子家长会');
    await page.locator('dialog .choice', { hasText: '一苇' }).waitFor();
    await shoot('7-swap', false);
    await page.getByRole('button', { name: '发出请求' }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    const swap = await swaps.raw(program.world.db).findOne({});
    expect(swap).toMatchObject({ kind: 'COVER', state: 'OPEN', reason: '孩子家长会' });
    await offerSwap(program.ctx({ viewer: asMember(toId(second._id), 'KOL') }), { id: toId(swap!._id), dutyId: null });
    expect(await duties.raw(program.world.db).findOne({ _id: swap!.dutyId })).toMatchObject({ personId: second._id, state: 'ACCEPTED' });
    await later('2026-11-21T16:25');
    await page.locator('.sec .more').click();
    expect(await page.locator('a.duty-row', { hasText: '怎么写晒单' }).count()).toBe(0);
    await shoot('8-week');
  }, 60_000);

  test('the week is in another calendar, and in English', async () => {
    await later('2026-11-21T16:30', '/duties/calendar');
    await page.getByRole('button', { name: '生成链接' }).click();
    const url = (await page.locator('.secret').textContent()) ?? '';
    const calendar = await (await fetch(url)).text();
    expect(calendar).toContain('BEGIN:VCALENDAR');
    expect(calendar).toContain('红包雨巡视');
    await shoot('9-calendar');
    await page.evaluate("localStorage.setItem('tierwise.language', 'en')");
    for (const [name, to] of [
      ['10-english', '/duties'],
      ['11-english-relays', '/relays'],
      ['12-english-calendar', '/duties/calendar'],
    ] as const) {
      await later('2026-11-21T16:31', to);
      await page.locator('main .card').first().waitFor();
      await expectEnglish(page, chinese, [], NAMES);
      await shoot(name);
    }
    await expectAccessible(page);
    expectNoProblems(visit, CUT_OFF, NO_SESSION);
    expect(program.faults()).toEqual([]);
  }, 60_000);
});
