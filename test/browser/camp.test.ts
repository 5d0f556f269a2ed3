// A newcomer's whole camp week on the phone: from the day of joining to the certificate, with a missed day, a tunnel without a network,
// homework that comes back, and somebody else who does nothing.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { makeTicket, PHONE } from '../../scripts/stage.ts';
import { texts as chinese } from '../../client/mobile/texts.zh-CN.ts';
import { closeDue, draftCourse, noteWatched, openDue, prepareCamps, publishCourse, reviewHomework } from '../../server/camps/service.ts';
import { homeworkQueue } from '../../server/camps/reviewing.ts';
import { processEnv } from '../../server/core/env.ts';
import { toId } from '../../server/core/ids.ts';
import { keepFile } from '../../server/files/service.ts';
import type { CourseInput } from '../../server/generated/types.ts';
import { aFilm } from '../support/film.ts';
import { aDistributor, anOrder } from '../support/trade.ts';
import { asMember, asStaff } from '../support/world.ts';
import { startClocked } from './clocked.ts';
import type { Clocked } from './clocked.ts';
import { closeBrowser, describeWithBrowser, expectAccessible, expectEnglish, expectNoProblems, openPage } from './support.ts';
import type { Visit } from './support.ts';

const at = (text: string): Date => new Date(`${text}:00+08:00`);
/** Thursday; the camp begins on Monday, the 23rd. */
const JOINED = '2026-11-19T10:00';
const CUT_OFF = /ERR_INTERNET_DISCONNECTED|WebSocket connection|ERR_NETWORK_CHANGED|Failed to fetch/;
/** Without a session the first question is answered so. */
const NO_SESSION = /401/;
/** The page that confirms has no picture of its own in the tab. */
const NO_ICON = /favicon/;
/** Where the pictures of this week are put, for whoever wants to look at them. */
const SHOTS = processEnv()['SHOTS'];

const TITLES = [
  '认识群阶',
  '选品只选一样',
  '把卖点说成一句话',
  '爆品日实战：把第一单做稳',
  '群里怎么开口',
  '收一句真实反馈',
  '带一个人上手',
];
const TASKS: Readonly<Record<number, string>> = { 1: '写下你为什么加入', 4: '发一次主推文案，收一句真实反馈' };

function courseWith(videoId: string): CourseInput {
  return {
    title: '新手训练营',
    days: 7,
    closesAt: '20:30',
    cohortSize: 50,
    mostMakeUps: 2,
    extensionDays: 3,
    lessons: TITLES.map((title, index) => {
      const task = TASKS[index + 1];
      return {
        day: index + 1,
        at: '20:00',
        minutes: 20,
        title,
        text: `第 ${index + 1} 课：先看一遍，再动手做一次。做完点一下打卡就好。`,
        ...(index === 0 ? { videoId } : {}),
        watchPercent: index === 0 ? 80 : 0,
        opensAt: '08:00',
        closesAt: index === 6 ? '20:30' : '22:00',
        windowDays: 0,
        makeUpDays: index === 6 ? 0 : 1,
        homework: task === undefined ? null : { task, steps: ['截图你发出的文案', '写下顾客说的一句话'], needsPicture: index === 3 },
        needsLecturer: false,
      };
    }),
    pass: [
      { metric: 'CHECK_INS', threshold: 6 },
      { metric: 'HOMEWORK_ACCEPTED', threshold: 2 },
      { metric: 'FIRST_ORDER', threshold: 1 },
    ],
  };
}

/** In the page. */
const readWidth = async (image: unknown): Promise<number> => {
  const picture = image as { decode(): Promise<void>; naturalWidth: number };
  await picture.decode();
  return picture.naturalWidth;
};

describeWithBrowser('a newcomer’s camp week', () => {
  let program: Clocked;
  let visit: Visit;
  let page: Page;
  let memberNo: string;
  let memberId: string;
  let idleNo: string;

  beforeAll(async () => {
    program = await startClocked(at(JOINED));
    const manager = program.ctx({ viewer: asStaff('OPS_MANAGER') });
    const film = await keepFile(manager, { bytes: aFilm({ seconds: 20, width: 1_280, height: 720 }), kind: 'VIDEO', use: 'LESSON' });
    const course = await draftCourse(manager, { input: courseWith(toId(film._id)) });
    await publishCourse(manager, { id: toId(course._id) });
    const member = await aDistributor(manager, { name: '小满', joinedAt: at(JOINED) });
    [memberNo, memberId] = [member.memberNo, toId(member._id)];
    idleNo = (await aDistributor(manager, { name: '阿闲', joinedAt: at(JOINED) })).memberNo;
    await prepareCamps(program.ctx());
    visit = await openPage(PHONE);
    ({ page } = visit);
  }, 120_000);

  afterAll(async () => {
    await closeBrowser();
    await program.close();
  }, 60_000);

  const come = async (who: Visit, no: string, to = ''): Promise<void> => {
    const ticket = await makeTicket({ webhookSecret: program.about.secrets.webhook }, no);
    await who.page.goto(`${program.url}/m${to}?ticket=${ticket}`);
  };
  /** As somebody who takes the phone out again, at another time. */
  const later = async (time: string, to = '/camp'): Promise<void> => {
    // A page that stood open would ask for a new session at once, and lose the answer by leaving.
    await page.goto('about:blank');
    program.moveTo(at(time));
    await page.goto(`${program.url}/m${to}`);
    // What was kept of the last visit is shown first.
    await page.locator('[data-look=live], .to-groups').first().waitFor();
  };
  const shoot = async (name: string, whole = true): Promise<void> => {
    if (SHOTS === undefined) return;
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: path.join(SHOTS, `${name}.png`), fullPage: whole, animations: 'disabled' });
  };
  const day = (number: number) =>
    page
      .locator('.camp-days li')
      .nth(number - 1)
      .locator('button');
  const looks = async (): Promise<string[]> => {
    const buttons = await page.locator('.camp-days button').all();
    return Promise.all(buttons.map(async (each) => ((await each.getAttribute('class')) ?? '').replace(' now', '')));
  };
  /** The first days, as they stand when the answer is there. */
  const expectLooks = async (...expected: string[]): Promise<void> => {
    for (let tries = 0; tries < 50; tries += 1) {
      if ((await looks()).slice(0, expected.length).join() === expected.join()) return;
      await pause(100);
    }
    await shoot('wrong');
    expect({ looks: (await looks()).slice(0, expected.length), problems: visit.problems }).toEqual({ looks: expected, problems: [] });
  };
  const checkIn = async (said: RegExp = /已打卡/): Promise<void> => {
    await page.locator('.camp-check .btn.primary').click();
    await page.locator('.camp-check', { hasText: said }).waitFor();
  };
  const review = async (verdict: 'ACCEPTED' | 'RETURNED', score: number | null, comment: string): Promise<void> => {
    const manager = program.ctx({ viewer: asStaff('OPS_MANAGER') });
    const { edges } = await homeworkQueue(manager, { first: 10 });
    const { id, seq } = edges.find(({ node }) => node.memberNo === memberNo)!.node;
    await reviewHomework(manager, { id, seq, verdict, score, comment });
  };

  test('before it begins the tab is there, and says when', async () => {
    await come(visit, memberNo);
    await page.locator('.tabs a', { hasText: '训练营' }).click();
    await page.getByRole('heading', { name: /开营/ }).waitFor();
    expect(await page.locator('.camp-word .count').textContent()).toBe('4 天');
    await shoot('1-before');
    await expectAccessible(page);
  }, 60_000);

  test('on Monday: the film first, then one tap; and homework', async () => {
    program.moveTo(at('2026-11-23T00:10'));
    await openDue(program.ctx());
    await later('2026-11-23T08:30');
    await expectLooks('today', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead');
    await page.locator('.camp-check', { hasText: '看完课程后点一下' }).waitFor();
    await shoot('2-monday');
    // Watched on another phone; this one learns of it.
    expect(await page.locator('.camp-lesson').getAttribute('aria-label')).toBe(TITLES[0]);
    const own = program.ctx({ viewer: asMember(memberId) });
    const { data } = await program.world.ask(own, '{ myCamp { lessons { id } } }');
    await noteWatched(own, data.myCamp.lessons[0].id, 18);
    await later('2026-11-23T12:10');
    await checkIn();
    await page.locator('.camp-hw textarea').fill('想把家里常用的好东西分享给朋友。');
    await page.locator('.camp-hw .btn.tint').click();
    await page.locator('.camp-hw .tag', { hasText: '待点评' }).waitFor();
    await expectLooks('done');
    await shoot('3-monday-done');
  }, 60_000);

  test('on Tuesday Home tells of homework that came back, and of the day’s check-in', async () => {
    await review('RETURNED', null, '写得很真，再补一句你想卖的第一样东西。');
    await later('2026-11-24T09:00', '/');
    await page.locator('.tasks li', { hasText: '作业要改' }).waitFor();
    await page.locator('.tasks li', { hasText: TITLES[1]! }).waitFor();
    await shoot('4-tuesday-home');
    await page.locator('.tasks li', { hasText: '今日打卡' }).locator('.btn').click();
    await checkIn();
    await day(1).click();
    await page.locator('.camp-hw .say', { hasText: '再补一句' }).waitFor();
    await page.locator('.camp-hw textarea').fill('想把家里常用的好东西分享给朋友，第一样是大米。');
    await page.locator('.camp-hw .btn.tint').click();
    await page.locator('.camp-hw .tag', { hasText: '待点评' }).waitFor();
    await review('ACCEPTED', 92, '卖点只讲了一个，很清楚。');
  }, 60_000);

  test('a missed Wednesday is made up on Thursday; without a network what is done is kept and sent later', async () => {
    await later('2026-11-26T09:00');
    await expectLooks('done', 'done', 'late', 'today');
    await day(3).click();
    await checkIn(/已补卡/);
    await day(4).click();
    await visit.context.setOffline(true);
    await page.locator('.camp-check .btn.primary').click();
    await page.locator('.camp-check', { hasText: '已存下，联网后提交' }).waitFor();
    await page.locator('.camp-hw textarea').fill('顾客说：“米很香，下次还买。”');
    const picture = await sharp({ create: { width: 900, height: 1_600, channels: 3, background: '#d8e6c8' } })
      .png()
      .toBuffer();
    await page.locator('.camp-hw input[type=file]').setInputFiles({ name: 'shot.png', mimeType: 'image/png', buffer: picture });
    await page.locator('.camp-hw .shots img').waitFor();
    await page.locator('.camp-hw .btn.tint').click();
    await page.locator('.camp-hw .tag', { hasText: '已存下' }).waitFor();
    await shoot('5-thursday-offline');
    await visit.context.setOffline(false);
    await page.locator('.camp-check', { hasText: '已打卡' }).waitFor();
    await page.locator('.camp-hw .tag', { hasText: '待点评' }).waitFor();
    await expectLooks('done', 'done', 'madeUp', 'done');
    await review('ACCEPTED', 90, '反馈收得很好。');
  }, 60_000);

  test('Friday and Saturday are one tap each, and in English as well', async () => {
    await later('2026-11-27T08:05');
    await checkIn();
    program.moveTo(at('2026-11-28T11:26'));
    await anOrder(program.ctx(), memberNo, { paidAt: new Date() });
    await later('2026-11-28T11:26');
    await page.locator('.camp-hw, .camp-check').first().waitFor();
    await shoot('6-saturday');
    await page.evaluate("localStorage.setItem('tierwise.language', 'en')");
    await page.reload();
    await page.locator('.camp-check', { hasText: "Today's check-in" }).waitFor();
    await expectEnglish(page, chinese, [], ['新手训练营', '小满', ...TITLES, ...Object.values(TASKS)]);
    await shoot('7-saturday-english');
    await expectAccessible(page);
    await checkIn(/Checked in/);
    await page.evaluate("localStorage.setItem('tierwise.language', 'zh-CN')");
  }, 60_000);

  test('on Sunday evening the certificate lights up, and anybody can confirm it', async () => {
    await later('2026-11-29T20:00');
    await page.locator('.camp-cert .lockd', { hasText: '到时点亮' }).waitFor();
    expect(await page.locator('.camp-pass .no').count()).toBe(0);
    program.moveTo(at('2026-11-29T20:40'));
    await closeDue(program.ctx());
    await page.locator('.camp-cert.lit').waitFor();
    await later('2026-11-29T20:41');
    await page.locator('.camp-cert.lit .btn').click();
    const shown = page.locator('img.certificate');
    await shown.waitFor();
    expect(await shown.evaluate(readWidth)).toBe(1_080);
    await shoot('8-certificate', false);
    const no = /\S+$/.exec((await shown.getAttribute('alt')) ?? '')?.[0] ?? '';
    await page.goto(`${program.url}/v/${no}`);
    await page.getByRole('heading', { name: /证书有效/ }).waitFor();
    await shoot('9-confirmed');
    await later('2026-11-29T20:45', '/me');
    await page.locator('a[href$="/certificates"]').click();
    await page.locator('.row-cert', { hasText: no }).waitFor();
    await shoot('10-certificates');
    expectNoProblems(visit, CUT_OFF, NO_SESSION, NO_ICON);
  }, 60_000);

  test('who did nothing has some days more, and is told when the next one begins', async () => {
    const idle = await openPage(PHONE);
    const own = page;
    ({ page } = idle);
    await come(idle, idleNo, '/camp');
    await page.getByRole('heading', { name: chinese['training.extended'] }).waitFor();
    await shoot('11-extended');
    program.moveTo(at('2026-12-02T21:00'));
    await closeDue(program.ctx());
    await openDue(program.ctx());
    await prepareCamps(program.ctx());
    await later('2026-12-02T21:00');
    await page.getByRole('heading', { name: chinese['training.failed'] }).waitFor();
    await page.getByText(/第 \d+ 期 12月7日 周一开营/u).waitFor();
    await shoot('12-failed');
    expectNoProblems(idle, NO_SESSION);
    await idle.close();
    page = own;
    expect(program.faults()).toEqual([]);
  }, 60_000);
});
