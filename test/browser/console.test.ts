// The console as the staff use it: in and out, what each role may see, an import from the file to its error file, search and keyboard.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { askGraphql, findPersonas, grantOf, handIn, signIn, startProgram } from '../../scripts/stage.ts';
import type { As, Grant, Program } from '../../scripts/stage.ts';
import { DEMO_PASSWORD } from '../../seed/staff.ts';
import { closeBrowser, describeWithBrowser, expectNoProblems, openPage, yuan } from './support.ts';
import type { Visit } from './support.ts';

const MANAGER: As = { personaRole: 'OPS_MANAGER' };
const TODAY = '{ today { totals { netFen orders memberships } } }';
const REFUSED_PASSWORD = /\b401\b.*sign-in|sign-in.*\b401\b|401 \(Unauthorized\)/;
const ENDED = /\b401\b/;

interface Today {
  today: { totals: { netFen: number; orders: number; memberships: number } };
}

describeWithBrowser('the console', () => {
  let program: Program;
  let manager: Grant;

  beforeAll(async () => {
    program = await startProgram();
    const persona = (await findPersonas(program)).find(({ role }) => role === 'OPS_MANAGER');
    manager = await grantOf(program, persona!.id);
  }, 120_000);

  afterAll(async () => {
    await closeBrowser();
    await program.stop();
  }, 60_000);

  async function openAs(as: As, at: string): Promise<Visit> {
    const visit = await openPage();
    await signIn(visit, program, as);
    await visit.page.goto(program.url + at);
    await visit.page.locator('main h1').waitFor();
    return visit;
  }

  async function readStrip(page: Page): Promise<string[]> {
    await page.locator('.stats.five b').first().waitFor();
    return page.locator('.stats.five b').allTextContents();
  }

  describe('coming in', () => {
    test('everybody of the staff in the picker comes in and sees the figures of today', async () => {
      const staff = (await findPersonas(program)).filter(({ kind }) => kind === 'STAFF');
      expect(staff.map(({ role }) => role).sort()).toEqual(['ADMIN', 'OPERATOR', 'OPS_MANAGER']);
      const { today } = await askGraphql<Today>(program, TODAY, { token: manager.token });
      const { netFen, orders, memberships } = today.totals;
      await Promise.all(
        staff.map(async ({ name }) => {
          const visit = await openPage();
          await visit.page.goto(program.url);
          await visit.page.locator('.personas button', { hasText: name }).click();
          const strip = await readStrip(visit.page);
          expect(strip.slice(0, 3)).toEqual([yuan(netFen, true), `${orders}单`, `${memberships}人`]);
          expect(await visit.page.locator('.top').textContent()).toContain(name);
          expectNoProblems(visit);
          await visit.close();
        }),
      );
    }, 60_000);

    test('a wrong password is told so; the right one lets in, a reload keeps the session, signing out ends it', async () => {
      const visit = await openPage();
      const { page } = visit;
      await page.goto(`${program.url}/people`);
      await page.fill('#username', 'manager');
      await page.fill('#password', 'not-my-password');
      await page.keyboard.press('Enter');
      await page.locator('[role=alert]', { hasText: '用户名或密码不对' }).waitFor();
      await page.fill('#password', DEMO_PASSWORD);
      await page.keyboard.press('Enter');
      // At the address that was asked for.
      await page.locator('tbody tr').first().waitFor();
      expect(new URL(page.url()).pathname).toBe('/people');
      await page.reload();
      await page.locator('tbody tr').first().waitFor();
      await page.locator('button.me').click();
      await page.getByRole('button', { name: '退出登录' }).click();
      await page.locator('#password').waitFor();
      await page.reload();
      await page.locator('#password').waitFor();
      expectNoProblems(visit, REFUSED_PASSWORD);
      await visit.close();
    }, 60_000);

    test('a session that is ended from another device asks for the password, and the page goes on where it was', async () => {
      const visit = await openAs({ username: 'operator2', password: DEMO_PASSWORD }, '/');
      const { page } = visit;
      // The socket brings the news: it has to be there.
      await page.locator('main .st.done').first().waitFor();
      await page.locator('nav.nav a', { hasText: '会员与分层' }).click();
      await page.locator('nav.nav a.sub', { hasText: /^会员$/ }).click();
      await page.locator('tbody tr').first().waitFor();
      const other = await openPage();
      const { token } = await signIn(other, program, { username: 'operator2', password: DEMO_PASSWORD });
      await askGraphql(program, 'mutation { endOtherSessions }', { token });
      const again = page.getByRole('dialog');
      await again.locator('#password').waitFor();
      await again.locator('#username').fill('operator2');
      await again.locator('#password').fill(DEMO_PASSWORD);
      await page.keyboard.press('Enter');
      await again.waitFor({ state: 'hidden' });
      expect(new URL(page.url()).pathname).toBe('/people');
      expectNoProblems(visit, ENDED);
      await Promise.all([visit.close(), other.close()]);
    }, 60_000);
  });

  describe('rights', () => {
    test('an operator has no door to the staff, and is told politely at its address', async () => {
      const visit = await openAs({ personaRole: 'OPERATOR' }, '/settings/imports');
      const { page } = visit;
      expect(await page.locator('nav.nav').first().textContent()).not.toContain('员工与权限');
      expect(await page.locator('input[type=file]').count()).toBe(0);
      await page.goto(`${program.url}/settings/staff`);
      await page.locator('main', { hasText: '权限' }).waitFor();
      await page.locator('main .nothing').waitFor();
      expect(await page.locator('main tbody tr').filter({ hasText: 'admin' }).count()).toBe(0);
      expectNoProblems(visit, /\b403\b/);
      await visit.close();
    }, 30_000);

    test('a distributor who opens the console stands on the phone pages', async () => {
      const visit = await openPage();
      await signIn(visit, program, { personaRole: 'DISTRIBUTOR' });
      await visit.page.goto(program.url);
      await visit.page.waitForURL(`${program.url}/m`);
      await visit.page.locator('.hero').first().waitFor();
      expectNoProblems(visit);
      await visit.close();
    }, 30_000);
  });

  describe('an import', () => {
    const COLUMNS = 'order_no,member_no,buyer_ref,product_sku,quantity,amount_fen,profit_fen,kind,paid_at';
    const GOOD_ROWS = 6_000;

    async function twoMembers(): Promise<string[]> {
      const query = '{ distributors(first: 2, sort: MEMBER_NO) { edges { node { memberNo } } } }';
      const { distributors } = await askGraphql<{ distributors: { edges: { node: { memberNo: string } }[] } }>(program, query, manager);
      return distributors.edges.map(({ node }) => node.memberNo);
    }

    test('shows its progress, survives a reload, counts every row and hands out the rows that were wrong', async () => {
      const members = await twoMembers();
      const before = await askGraphql<Today>(program, TODAY, manager);
      const paidAt = new Date(Date.now() - 1_000).toISOString();
      const row = (no: string, member: string, quantity = '1', at = paidAt): string =>
        `${no},${member},buyer,LY-001,${quantity},100,10,PRODUCT,${at}`;
      const rows = Array.from({ length: GOOD_ROWS }, (_none, nth) => row(`import-${nth}`, members[nth % 2]!));
      rows.splice(1, 0, row('import-a', 'NOBODY'), row('import-b', members[0]!, 'many'));
      rows.push(row('import-0', members[0]!), row('import-c', members[1]!, '1', 'yesterday'));
      const visit = await openAs(MANAGER, '/settings/imports');
      const { page } = visit;
      await page.locator('input[type=file]').setInputFiles({
        name: '今日订单.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`${COLUMNS}\n${rows.join('\n')}\n`),
      });
      await page.waitForURL(/\/settings\/imports\/[0-9a-f]{24}$/);
      await page.getByText('可以离开，进度不会丢').waitFor();
      const bar = page.getByRole('progressbar');
      const first = Number(await bar.getAttribute('aria-valuenow'));
      expect(first).toBeLessThan(100);
      await page.reload();
      await bar.waitFor();
      await page.locator('.st.done', { hasText: '完成' }).waitFor({ timeout: 60_000 });
      const figures = await page.locator('.stats b').allTextContents();
      // The order of an unknown member is taken in, and waits in the quarantine.
      expect(figures).toEqual([`${(GOOD_ROWS + 1).toLocaleString('zh-CN')}行`, '1行', '2行']);
      const waiting = page.waitForEvent('download');
      await page.getByRole('link', { name: '下载错误文件' }).click();
      const errors = readFileSync(await (await waiting).path(), 'utf8')
        .replace('\uFEFF', '')
        .trim()
        .split(/\r?\n/);
      expect(errors.map((line) => line.split(',').slice(0, 3).join(','))).toEqual([
        'line,column,code',
        '4,quantity,NUMBER_WRONG',
        `${GOOD_ROWS + 5},paid_at,BAD_TIME`,
      ]);
      const after = await askGraphql<Today>(program, TODAY, manager);
      expect(after.today.totals.orders - before.today.totals.orders).toBe(GOOD_ROWS);
      expect(after.today.totals.netFen - before.today.totals.netFen).toBe(GOOD_ROWS * 100);
      // Found again from the list.
      await page.goto(`${program.url}/settings/imports`);
      await page.getByRole('link', { name: '今日订单.csv' }).click();
      await page.locator('.stats b').first().waitFor();
      expectNoProblems(visit);
      await visit.close();
    }, 120_000);

    test('a file in another writing is refused in one clear sentence, and the next one is taken', async () => {
      const visit = await openAs(MANAGER, '/settings/imports');
      const { page } = visit;
      // 订单 as GB18030 writes it.
      const buffer = Buffer.concat([
        Buffer.from(`${COLUMNS}\n`),
        Buffer.from([0xb6, 0xa9, 0xb5, 0xa5]),
        Buffer.from(',1,b,S,1,1,1,PRODUCT,x\n'),
      ]);
      await page.locator('input[type=file]').setInputFiles({ name: 'gbk.csv', mimeType: 'text/csv', buffer });
      const told = await page.locator('[role=alert].note').textContent();
      expect(told).toMatch(/gbk\.csv 未导入.*UTF-8.*第 2 行.*没有写入任何数据/s);
      expect(await page.locator('input[type=file]').count()).toBe(1);
      expectNoProblems(visit, /\b400\b/);
      await visit.close();
    }, 30_000);
  });

  test('an order of an unknown member waits where it can be seen, and is discarded with a reason', async () => {
    const order = `order_no,member_no,buyer_ref,product_sku,quantity,amount_fen,profit_fen,kind,paid_at\nlost-1,STRANGER,b,LY-001,1,4200,1,PRODUCT,${new Date().toISOString()}\n`;
    await handIn(program, manager, 'orders', '迷路的订单.csv', order);
    const visit = await openAs(MANAGER, '/people/quarantine?search=lost-1');
    const { page } = visit;
    const row = page.locator('tbody tr', { hasText: 'STRANGER' });
    await untilShown(page, row);
    expect(await row.textContent()).toContain('¥42.00');
    await row.getByRole('button').click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('.ant-btn-dangerous').isDisabled()).toBe(true);
    await dialog.locator('#reason').fill('商城误发');
    await dialog.locator('.ant-btn-dangerous').click();
    await dialog.waitFor({ state: 'hidden' });
    await row.waitFor({ state: 'detached' });
    expectNoProblems(visit);
    await visit.close();
  }, 60_000);

  /** Long work goes on by itself: the page is asked again until what it brings is there. */
  async function untilShown(page: Page, what: Locator): Promise<void> {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      if (
        await what.waitFor({ timeout: 1_500 }).then(
          () => true,
          () => false,
        )
      )
        return;
      await page.reload();
    }
    throw new Error(`${page.url()} never shows it: ${await page.locator('main').innerText()}`);
  }

  describe('tiers', () => {
    test('a draft is changed, tried against everybody and published; then nobody can change it', async () => {
      const visit = await openAs(MANAGER, '/people/tiers');
      const { page } = visit;
      await page.locator('.flow svg').waitFor();
      await page.locator('a.btn', { hasText: '编辑草稿' }).click();
      const threshold = page.locator('.condition input[inputmode=decimal]').first();
      const publish = page.locator('.publish .ant-btn-primary');
      const before = await threshold.inputValue();
      // Half a number: said at the field and beside the button, without asking the server.
      await threshold.fill('');
      await page.locator('.condition .c-late', { hasText: '请填一个数' }).waitFor();
      expect(await publish.isDisabled()).toBe(true);
      expect(await page.locator('#publish-why').textContent()).toContain('1 处');
      await threshold.fill(String(Number(before) + 1));
      await page.locator('.tag', { hasText: '有未保存的修改' }).waitFor();
      // Trying keeps what is typed first.
      await page.getByRole('button', { name: '试算', exact: true }).click();
      await page.locator('.stats.tiles').waitFor();
      await page.locator('.tag', { hasText: '有未保存的修改' }).waitFor({ state: 'detached' });
      const [changed = '', , , unchanged = ''] = (await page.locator('.stats.tiles b').allTextContents()).map((text) =>
        text.replace(/\D/g, ''),
      );
      expect(Number(changed) + Number(unchanged)).toBeGreaterThan(1_000);
      await page.locator('.publish .ant-btn-primary:not([disabled])').click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('.steps', { hasText: '升层' }).waitFor();
      await dialog.locator('.ant-btn-primary').click();
      await dialog.waitFor({ state: 'hidden' });
      await page.locator('h1 .tag', { hasText: '待生效' }).waitFor();
      expect(await page.locator('.condition').count()).toBe(0);
      expectNoProblems(visit);
      await visit.close();
    }, 60_000);

    test('an objection is answered from the list, and the member’s page tells it', async () => {
      const visit = await openAs(MANAGER, '/people/objections?state=OPEN');
      const { page } = visit;
      const row = page.locator('tbody tr:not([aria-hidden])').first();
      const name = await row.locator('a').first().textContent();
      await row.getByRole('button').click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('#answer').fill('已核对，数据无误。');
      await dialog.locator('.ant-btn-primary').click();
      await dialog.waitFor({ state: 'hidden' });
      await page.goto(`${program.url}/people/objections?state=ANSWERED`);
      await page.locator('tbody tr', { hasText: '已核对，数据无误。' }).locator('a').first().click();
      await page.locator('h1', { hasText: name ?? '' }).waitFor();
      await page.locator('.tabs a', { hasText: '时间线' }).click();
      await page.locator('.line-up li', { hasText: '已核对，数据无误。' }).waitFor();
      expectNoProblems(visit);
      await visit.close();
    }, 60_000);
  });

  describe('the keyboard', () => {
    test('Ctrl K, a name and Enter open the page of a member', async () => {
      const visit = await openAs(MANAGER, '/');
      const { page } = visit;
      const member = (await findPersonas(program)).find(({ role }) => role === 'KOL')!;
      await page.keyboard.press('Control+k');
      await page.keyboard.type(member.name);
      await page.getByRole('option', { name: member.name }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('h1', { hasText: member.name }).waitFor();
      expect(new URL(page.url()).pathname).toMatch(/^\/people\/[0-9a-f]{24}$/);
      await page.goBack();
      await page.keyboard.press('Meta+k');
      expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('combobox');
      expectNoProblems(visit);
      await visit.close();
    }, 30_000);

    test('the first stop of the Tab key skips the navigation', async () => {
      const visit = await openAs(MANAGER, '/people');
      const { page } = visit;
      await page.locator('tbody tr').first().waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(`document.querySelector('main').contains(document.activeElement)`)).toBe(true);
      expectNoProblems(visit);
      await visit.close();
    }, 30_000);
  });
});
