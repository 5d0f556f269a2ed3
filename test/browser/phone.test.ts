// The phone as distributors use it: in by the picker, the own figures, both languages, without a network, and out again.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { texts as own } from '../../client/mobile/texts.zh-CN.ts';
import { texts as shared } from '../../client/shared/texts.zh-CN.ts';
import { askGraphql, findPersonas, grantOf, makeTicket, PHONE, signIn, startProgram } from '../../scripts/stage.ts';
import type { Grant, Program } from '../../scripts/stage.ts';
import { closeBrowser, describeWithBrowser, expectAccessible, expectEnglish, expectNoProblems, openPage, yuan } from './support.ts';
import type { Visit } from './support.ts';

const TEXTS = { ...shared, ...own };
const OWN_TOTAL = '.hero .big .sr';
const SALES = '{ mySales(days: 30) { days { netFen orders } recent { id } } }';
/** What the browser itself says of requests that a test cuts off, or a session that a test ends. */
const CUT_OFF = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|ERR_FAILED/;
const ENDED = /\b401\b/;

interface Sales {
  mySales: { days: { netFen: number; orders: number }[]; recent: { id: string }[] };
}

describeWithBrowser('the phone', () => {
  let program: Program;

  beforeAll(async () => {
    program = await startProgram();
  }, 120_000);

  afterAll(async () => {
    await closeBrowser();
    await program.stop();
  }, 60_000);

  async function openHome(personaRole: 'DISTRIBUTOR' | 'KOL' = 'DISTRIBUTOR'): Promise<{ visit: Visit; grant: Grant }> {
    const visit = await openPage(PHONE);
    const grant = await signIn(visit, program, { personaRole });
    await visit.page.goto(`${program.url}/m`);
    await visit.page.locator(OWN_TOTAL).waitFor();
    return { visit, grant };
  }

  async function firstMember(): Promise<{ memberNo: string; name: string }> {
    const manager = (await findPersonas(program)).find(({ role }) => role === 'OPS_MANAGER');
    const { token } = await grantOf(program, manager!.id);
    const query = '{ distributors(first: 1, sort: MEMBER_NO) { edges { node { memberNo name } } } }';
    const { distributors } = await askGraphql<{ distributors: { edges: { node: { memberNo: string; name: string } }[] } }>(program, query, {
      token,
    });
    return distributors.edges[0]!.node;
  }

  test('every distributor of the picker comes in and sees the own total of today', async () => {
    const members = (await findPersonas(program)).filter(({ kind }) => kind === 'DISTRIBUTOR');
    expect(members.length).toBeGreaterThanOrEqual(3);
    await Promise.all(
      members.map(async ({ id, name }) => {
        const visit = await openPage(PHONE);
        const { page } = visit;
        await page.goto(`${program.url}/m`);
        await page.locator('button.persona', { hasText: name }).click();
        await page.locator(OWN_TOTAL).waitFor();
        expect(await page.locator('h1').textContent()).toContain(name);
        const { token } = await grantOf(program, id);
        const { mySales } = await askGraphql<Sales>(program, SALES, { token });
        expect({ name, shown: await page.locator(OWN_TOTAL).textContent() }).toEqual({ name, shown: yuan(mySales.days.at(-1)!.netFen) });
        expect(await page.locator('.orders li').count()).toBe(mySales.recent.length);
        expectNoProblems(visit);
        await visit.close();
      }),
    );
  }, 60_000);

  test('a ticket from the shop lets its member in, once, and does not stay in the address', async () => {
    const { memberNo, name } = await firstMember();
    const address = `${program.url}/m?ticket=${await makeTicket(program, memberNo)}`;
    const visit = await openPage(PHONE);
    await visit.page.goto(address);
    await visit.page.locator('h1', { hasText: name }).waitFor();
    expect(visit.page.url()).toBe(`${program.url}/m`);
    const other = await openPage(PHONE);
    await other.page.goto(address);
    await other.page.locator('[role=alert]', { hasText: '这次没有登上' }).waitFor();
    expectNoProblems(visit);
    expectNoProblems(other, ENDED);
    await Promise.all([visit.close(), other.close()]);
  }, 30_000);

  test('in English nothing Chinese is left but data, and the document says its language', async () => {
    const { visit } = await openHome();
    const { page } = visit;
    expect(await page.evaluate('document.documentElement.lang')).toBe('zh-CN');
    await page.locator('.door').click();
    await page.locator('.facts').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('h1', { hasText: 'Me' }).waitFor();
    await expectEnglish(page, TEXTS);
    await page.locator('nav.tabs a').first().click();
    await page.locator(OWN_TOTAL).waitFor();
    await expectEnglish(page, TEXTS);
    await page.reload();
    await page.locator(OWN_TOTAL).waitFor();
    await expectEnglish(page, TEXTS);
    expectNoProblems(visit);
    await visit.close();
  }, 30_000);

  test('without a network a reload still shows the last figures and their age; with it, they are live again', async () => {
    const { visit } = await openHome();
    const { page, context } = visit;
    await page.locator('[data-look=live]').waitFor();
    const total = await page.locator(OWN_TOTAL).textContent();
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    // A worker that has just been installed answers from the next page on.
    await page.reload();
    await page.locator('[data-look=live]').waitFor();

    await context.setOffline(true);
    await page.reload();
    await page.locator('[data-look=offline]').waitFor();
    expect(await page.locator(OWN_TOTAL).textContent()).toBe(total);
    expect(await page.locator('[data-look=offline]').textContent()).toMatch(/^已断网，显示 \d{2}:\d{2} 的数据$/);
    // The other rooms as well.
    await page.locator('.door').click();
    await page.locator('h1', { hasText: '我的' }).waitFor();
    await page.locator('nav.tabs a').first().click();

    await context.setOffline(false);
    await page.locator('[data-look=live]').waitFor();
    expect(await page.locator(OWN_TOTAL).textContent()).toBe(total);
    expectNoProblems(visit, CUT_OFF);
    await visit.close();
  }, 60_000);

  test('a session that another device ends leads back to the way in, and nothing of the person stays', async () => {
    const { visit } = await openHome();
    const other = await openPage(PHONE);
    const { token } = await signIn(other, program, { personaRole: 'DISTRIBUTOR' });
    await visit.page.locator('[data-look=live]').waitFor();
    await askGraphql(program, 'mutation { endOtherSessions }', { token });
    await visit.page.locator('button.persona').first().waitFor();
    expect(await visit.page.evaluate(`Object.keys(localStorage).filter((key) => key.includes('person.'))`)).toEqual([]);
    expectNoProblems(visit, ENDED);
    await Promise.all([visit.close(), other.close()]);
  }, 30_000);

  test('signing out is asked for twice, and a reload does not bring the person back', async () => {
    const { visit } = await openHome();
    const { page } = visit;
    await page.locator('a.door').click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('button', { name: '确定退出' }).click();
    await page.locator('button.persona').first().waitFor();
    await page.reload();
    await page.locator('button.persona').first().waitFor();
    expect(await page.locator(OWN_TOTAL).count()).toBe(0);
    expectNoProblems(visit);
    await visit.close();
  }, 30_000);

  test('somebody of the staff is told where the console is', async () => {
    const visit = await openPage(PHONE);
    await signIn(visit, program, { personaRole: 'OPERATOR' });
    await visit.page.goto(`${program.url}/m`);
    await visit.page.getByRole('link', { name: '去控制台' }).click();
    await visit.page.locator('.stats.five').waitFor();
    expectNoProblems(visit);
    await visit.close();
  }, 30_000);

  test('axe finds nothing serious on sign-in, Home, Me and the own groups, in either language', async () => {
    const stranger = await openPage(PHONE);
    await stranger.page.goto(`${program.url}/m`);
    await stranger.page.locator('button.persona').first().waitFor();
    await expectAccessible(stranger.page);
    const { visit } = await openHome('KOL');
    for (const language of ['中文', 'English']) {
      await visit.page.goto(`${program.url}/m`);
      await visit.page.locator(OWN_TOTAL).waitFor();
      await expectAccessible(visit.page);
      await visit.page.locator('button.more').click();
      await visit.page.locator('table').waitFor();
      await expectAccessible(visit.page);
      await visit.page.goto(`${program.url}/m/me`);
      await visit.page.locator('.facts').waitFor();
      await expectAccessible(visit.page);
      await visit.page.goto(`${program.url}/m/groups`);
      await visit.page.locator('a.own-group').first().waitFor();
      await expectAccessible(visit.page);
      if (language === 'English') await expectEnglish(visit.page, TEXTS);
      await visit.page.locator('a.own-group').first().click();
      await visit.page.locator('.rules-to-read').waitFor();
      await expectAccessible(visit.page);
      if (language === 'English') await expectEnglish(visit.page, TEXTS);
      await visit.page.goto(`${program.url}/m/me`);
      await visit.page.locator('.facts').waitFor();
      if (language === '中文') await visit.page.getByRole('button', { name: 'English' }).click();
    }
    expectNoProblems(stranger);
    expectNoProblems(visit);
    await Promise.all([stranger.close(), visit.close()]);
  }, 60_000);
});
