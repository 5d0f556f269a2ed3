// An order on its way from the shop to the screens: the member's phone and the console's Today change by the exact sum, by themselves.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { askGraphql, PHONE, signIn, startProgram } from '../../scripts/stage.ts';
import type { Grant, Program } from '../../scripts/stage.ts';
import { signBody } from '../../server/core/sign.ts';
import { closeBrowser, describeWithBrowser, expectNoProblems, openPage, yuan } from './support.ts';
import type { Visit } from './support.ts';

const HOME = '{ mySales(days: 1) { days { netFen orders } } me { name } }';
const TODAY = '{ today { totals { netFen orders } } }';
const PATIENCE_MILLISECONDS = 10_000;

interface Sums {
  netFen: number;
  orders: number;
}

describeWithBrowser('totals that move', () => {
  const paidAt = new Date().toISOString();
  let program: Program;
  let phone: Visit;
  let desk: Visit;
  let member: Grant;
  let manager: Grant;
  let memberNo = '';

  beforeAll(async () => {
    program = await startProgram();
    phone = await openPage(PHONE);
    desk = await openPage();
    member = await signIn(phone, program, { personaRole: 'KOL' });
    manager = await signIn(desk, program, { personaRole: 'OPS_MANAGER' });
    const query = 'query ($id: ID!) { distributor(id: $id) { memberNo } }';
    const variables = { id: member.me.id };
    const { distributor } = await askGraphql<{ distributor: { memberNo: string } }>(program, query, { token: manager.token, variables });
    memberNo = distributor.memberNo;
  }, 120_000);

  afterAll(async () => {
    await closeBrowser();
    await program.stop();
  }, 60_000);

  async function ownSums(): Promise<Sums> {
    const { mySales } = await askGraphql<{ mySales: { days: Sums[] } }>(program, HOME, { token: member.token });
    return mySales.days.at(-1)!;
  }

  async function allSums(): Promise<Sums> {
    const { today } = await askGraphql<{ today: { totals: Sums } }>(program, TODAY, { token: manager.token });
    return today.totals;
  }

  async function send(at: 'orders' | 'refunds', events: readonly object[]): Promise<unknown> {
    const body = JSON.stringify(events);
    const response = await fetch(`${program.url}/webhooks/${at}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-signature': signBody(body, new Date(), program.webhookSecret) },
      body,
    });
    return response.json();
  }

  const order = (number: number, amountFen: number): object => ({
    orderNo: `live-${number}`,
    memberNo,
    buyerRef: `buyer-${number}`,
    sku: 'LY-001',
    quantity: 1,
    amountFen,
    profitFen: 100,
    kind: 'PRODUCT',
    paidAt,
  });

  /** Waits in the page itself, frame by frame, until the figure is there; milliseconds since it was begun to watch. */
  function untilShown({ page }: Visit, selector: string, text: string): Promise<number> {
    return page.evaluate<number>(
      `new Promise((settle, fail) => {
        const began = performance.now();
        const look = () => {
          const shown = document.querySelector(${JSON.stringify(selector)})?.textContent ?? '';
          if (shown === ${JSON.stringify(text)}) settle(performance.now() - began);
          else if (performance.now() - began > ${PATIENCE_MILLISECONDS}) fail(new Error('it still shows ' + shown + ' instead of ${text}'));
          else requestAnimationFrame(look);
        };
        look();
      })`,
    );
  }

  const OWN = '.hero .big .sr';
  const ALL = '.stats.five > :first-child b';

  test('a signed batch of orders shows on the phone and in the console, without a reload and to the fen', async () => {
    const [own, all] = [await ownSums(), await allSums()];
    await Promise.all([phone.page.goto(`${program.url}/m`), desk.page.goto(program.url)]);
    await Promise.all([untilShown(phone, OWN, yuan(own.netFen)), untilShown(desk, ALL, yuan(all.netFen, true))]);
    await phone.page.locator('[data-look=live]').waitFor();
    await desk.page.locator('.st.done').first().waitFor();
    await phone.page.evaluate('window.isTheSamePage = true');

    // Large enough to be seen in ¥x.x万.
    const amounts = [12_345_67, 5_000, 1];
    const sum = amounts.reduce((one, other) => one + other, 0);
    const shown = Promise.all([untilShown(phone, OWN, yuan(own.netFen + sum)), untilShown(desk, ALL, yuan(all.netFen + sum, true))]);
    const sentAt = performance.now();
    const answer = await send(
      'orders',
      amounts.map((amountFen, number) => order(number, amountFen)),
    );
    const answered = performance.now() - sentAt;
    expect(answer).toEqual({ accepted: 3, duplicate: 0, rejected: [] });
    const [onPhone, onDesk] = await shown;
    process.stdout.write(
      `  from the shop's request: answered after ${answered.toFixed(0)} ms, on the phone after ${onPhone.toFixed(0)} ms, in the console after ${onDesk.toFixed(0)} ms\n`,
    );
    expect(onPhone).toBeLessThan(5_000);
    expect(await ownSums()).toEqual({ netFen: own.netFen + sum, orders: own.orders + 3 });
    expect(await phone.page.evaluate('window.isTheSamePage')).toBe(true);
    // The list follows when the burst is over.
    await phone.page.locator('.orders li').filter({ hasText: '¥12,345.67' }).waitFor();
  }, 60_000);

  test('the same batch again changes nothing, a refund takes its part back', async () => {
    const own = await ownSums();
    expect(await send('orders', [order(0, 12_345_67)])).toEqual({ accepted: 0, duplicate: 1, rejected: [] });
    const shown = untilShown(phone, OWN, yuan(own.netFen - 345_67));
    await send('refunds', [{ refundNo: 'live-r1', orderNo: 'live-0', amountFen: 345_67, refundedAt: new Date().toISOString() }]);
    await shown;
    expect(await ownSums()).toEqual({ netFen: own.netFen - 345_67, orders: own.orders });
    expectNoProblems(phone);
    expectNoProblems(desk);
  }, 30_000);
});
