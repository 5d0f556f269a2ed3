// Tiers as members meet them on the phone: the card on Home, the news of a move, every condition, the objection, the team, and what
// one may do with the own data. What the pages say is held against what the server says to the same member.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { texts as own } from '../../client/mobile/texts.zh-CN.ts';
import { texts as shared } from '../../client/shared/texts.zh-CN.ts';
import { askGraphql, findPersonas, grantOf, PHONE, signIn, startProgram } from '../../scripts/stage.ts';
import type { Program } from '../../scripts/stage.ts';
import { signBody } from '../../server/core/sign.ts';
import { closeBrowser, describeWithBrowser, expectAccessible, expectEnglish, expectNoProblems, openPage } from './support.ts';
import type { Visit } from './support.ts';

const TEXTS = { ...shared, ...own };
const NEWS_MILLISECONDS = 20_000;
/** The picker's own refusal of somebody who is gone, and a session that ended. */
const REFUSED = /\b(401|403|404|410)\b/;

interface Words {
  zh: string;
  en: string;
}
interface Condition {
  metric: string;
  comparison: string;
  missing: number;
  isMet: boolean;
}
interface Side {
  isForKeeping: boolean;
  conditions: Condition[];
}
interface Explained {
  standing: { tier: string; graceUntil: string | null };
  words: Words;
  next: { words: Words } | null;
  rise: Side | null;
  keep: Side | null;
}
interface Member {
  id: string;
  name: string;
  memberNo: string;
  token: string;
  explanation: Explained;
}

const ME = `{ me { distributor { memberNo explanation {
  standing { tier graceUntil } words { zh en } next { words { zh en } }
  rise { isForKeeping conditions { metric comparison missing isMet } } keep { isForKeeping conditions { metric comparison missing isMet } }
} } } }`;

describeWithBrowser('tiers on the phone', () => {
  let program: Program;
  let members: Member[];

  beforeAll(async () => {
    program = await startProgram();
    const personas = (await findPersonas(program)).filter(({ kind }) => kind === 'DISTRIBUTOR');
    members = await Promise.all(
      personas.map(async ({ id, name }) => {
        const { token, me } = await grantOf(program, id);
        return { id: me.id, name, token, ...(await explained(token)) };
      }),
    );
  }, 180_000);

  afterAll(async () => {
    await closeBrowser();
    await program.stop();
  }, 60_000);

  async function explained(token: string): Promise<{ memberNo: string; explanation: Explained }> {
    const { me } = await askGraphql<{ me: { distributor: { memberNo: string; explanation: Explained } } }>(program, ME, { token });
    return me.distributor;
  }

  function find(what: (member: Member) => boolean): Member {
    const found = members.find(what);
    if (!found) throw new Error('the demo world has no such persona');
    return found;
  }
  /** As they stood at the beginning: somebody may have risen meanwhile. */
  const inTier = (tier: string): Member => find(({ explanation: { standing } }) => standing.tier === tier && standing.graceUntil === null);
  const inGrace = (): Member => find(({ explanation: { standing } }) => standing.graceUntil !== null);
  const managerToken = async (): Promise<string> => {
    const manager = (await findPersonas(program)).find(({ role }) => role === 'OPS_MANAGER')!;
    return (await grantOf(program, manager.id)).token;
  };

  /** A phone on which the member is signed in. */
  async function open({ name }: Member, at = '/m'): Promise<Visit> {
    const visit = await openPage(PHONE);
    await signIn(visit, program, { personaName: name });
    await visit.page.goto(program.url + at);
    return visit;
  }

  async function send(events: readonly object[]): Promise<unknown> {
    const body = JSON.stringify(events);
    const response = await fetch(`${program.url}/webhooks/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-signature': signBody(body, new Date(), program.webhookSecret) },
      body,
    });
    return response.json();
  }

  test('each persona reads on Home what the server explains, the one in grace before anything else', async () => {
    expect(members.length).toBeGreaterThanOrEqual(4);
    for (const member of members) {
      const { explanation } = await explained(member.token);
      const visit = await open(member);
      const { page } = visit;
      const said = (explanation.next?.words ?? explanation.words).zh;
      expect({ name: member.name, said: await page.locator('.tier .next').textContent() }).toEqual({ name: member.name, said });
      const here = page.locator('.tier [aria-current=step]');
      expect(await here.textContent()).toContain(TEXTS[`tier.${explanation.standing.tier as 'NEW' | 'MID' | 'HEAD'}`]);
      const first = await page.locator('main > section').first().getAttribute('class');
      if (explanation.standing.graceUntil === null) {
        expect(await page.locator('.tier .grace').count()).toBe(0);
        expect(await page.locator('.tier .need .bar').count()).toBe(
          (explanation.rise?.conditions ?? []).filter(({ isMet }) => !isMet).length,
        );
      } else {
        expect(first).toBe('card tier');
        expect(await page.locator('.tier .grace i').count()).toBeGreaterThan(1);
        await page.locator('.tier .tag', { hasText: TEXTS['tier.warned'] }).waitFor();
      }
      expectNoProblems(visit);
      await visit.close();
    }
  }, 120_000);

  test('Home asks for itself, for the own week, for the campaigns and for the day of the one that runs, each once', async () => {
    const visit = await openPage(PHONE);
    await signIn(visit, program, { personaName: inTier('MID').name });
    const asked: string[] = [];
    visit.page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) asked.push(request.postData() ?? '');
    });
    await visit.page.goto(`${program.url}/m`);
    await visit.page.locator('[data-look=live]').waitFor();
    await visit.page.locator('.hero.camp').waitFor();
    await visit.page.locator('.hero.quiet').waitFor();
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toHaveLength(4);
    await visit.close();
  }, 30_000);

  test('the page about the tier shows every condition that the server looks at, those that are missing first', async () => {
    for (const member of [inTier('NEW'), inTier('MID'), inTier('HEAD'), inGrace()]) {
      const { explanation } = await explained(member.token);
      const visit = await open(member);
      const { page } = visit;
      await page.evaluate('window.scrollTo(0, 200)');
      await page.locator('.tier a').first().click();
      await page.locator('.tier h2.here').waitFor();
      expect(await page.evaluate('window.scrollY')).toBe(0);
      const sides = [explanation.rise, explanation.keep].filter((side) => side !== null);
      const conditions = sides.flatMap((side) => side.conditions);
      expect(await page.locator('.cond').count()).toBe(conditions.length);
      expect(await page.locator('.verd.no').count()).toBe(conditions.filter(({ isMet }) => !isMet).length);
      expect(await page.locator('.tier .what').first().textContent()).toBe(explanation.words.zh);
      const firstTitle = await page.locator('.sec h2').first().textContent();
      const isKeepingFirst = explanation.standing.graceUntil !== null || explanation.rise === null;
      expect(firstTitle).toMatch(isKeepingFirst ? /^保住/ : /^升到/);
      expectNoProblems(visit);
      await visit.close();
    }
  }, 120_000);

  test('the order that meets the last condition brings the congratulation to the open page, once', async () => {
    const member = inTier('NEW');
    const { explanation, memberNo } = await explained(member.token);
    const missing = (metric: string): number => explanation.rise?.conditions.find((each) => each.metric === metric)?.missing ?? 0;
    expect(explanation.rise?.conditions.filter(({ isMet }) => !isMet).map(({ metric }) => metric)).toEqual(
      expect.not.arrayContaining(['TEAM_SALES', 'ACTIVE_DOWNLINE']),
    );
    const orders = Math.max(1, missing('OWN_ORDERS'));
    const order = (number: number, amountFen: number): object => ({
      orderNo: `rise-${number}`,
      memberNo,
      buyerRef: `riser-${number}`,
      sku: 'LY-001',
      quantity: 1,
      amountFen,
      profitFen: 10,
      kind: 'PRODUCT',
      paidAt: new Date().toISOString(),
    });
    const visit = await open(member);
    const { page } = visit;
    await page.locator('[data-look=live]').waitFor();
    await page.evaluate('window.isTheSamePage = true');
    if (orders > 1) await send(Array.from({ length: orders - 1 }, (_none, number) => order(number, 1)));
    expect(await page.locator('.news').count()).toBe(0);

    const shown = page.locator('.news.good').waitFor({ timeout: NEWS_MILLISECONDS });
    expect(await send([order(orders, Math.max(100, missing('OWN_SALES')))])).toEqual({ accepted: 1, duplicate: 0, rejected: [] });
    const answeredAt = performance.now();
    await shown;
    const milliseconds = performance.now() - answeredAt;
    process.stdout.write(`  from the answer to the shop to the congratulation on the phone: ${milliseconds.toFixed(0)} ms\n`);
    expect(await page.locator('.news h2').textContent()).toBe(TEXTS['news.PROMOTED']);
    expect(await page.locator('.news').textContent()).toContain('升到腰部');
    await page.locator('.tier [aria-current=step]', { hasText: TEXTS['tier.MID'] }).waitFor();
    expect(await page.evaluate('window.isTheSamePage')).toBe(true);
    await expectAccessible(page);

    // Put away, and asked again what there is.
    let answers = 0;
    page.on('response', (response) => (answers += response.url().endsWith('/graphql') ? 1 : 0));
    await page.getByRole('button', { name: TEXTS['news.seen'] }).click();
    await page.locator('.news').waitFor({ state: 'detached' });
    while (answers < 2) await page.waitForTimeout(50);
    await page.reload();
    await page.locator('[data-look=live]').waitFor();
    expect(await page.locator('.news').count()).toBe(0);
    expectNoProblems(visit);
    await visit.close();
  }, 90_000);

  test('an objection is being looked at until a manager answers it', async () => {
    const member = inGrace();
    const visit = await open(member, '/m/tier');
    const { page } = visit;
    await page.getByRole('button', { name: TEXTS['objection.write'] }).click();
    const text = page.locator('#objection-text');
    expect(await page.evaluate('document.activeElement.id')).toBe('objection-text');
    const sendIt = page.getByRole('button', { name: TEXTS['objection.send'] });
    await text.fill('太短');
    expect(await sendIt.isDisabled()).toBe(true);
    await text.fill('上周那笔退款已经撤回，没有补上。');
    await sendIt.click();
    await page.locator('.objection .by', { hasText: /复核中，.+前答复/ }).waitFor();
    expect(await page.getByRole('button', { name: TEXTS['objection.write'] }).count()).toBe(0);

    const token = await managerToken();
    const listed = await askGraphql<{ distributor: { objections: { id: string; state: string }[] } }>(
      program,
      'query ($id: ID!) { distributor(id: $id) { objections { id state } } }',
      { token, variables: { id: member.id } },
    );
    const { id } = listed.distributor.objections.find(({ state }) => state === 'OPEN')!;
    await askGraphql(program, 'mutation ($id: ID!, $answer: String!) { answerObjection(id: $id, answer: $answer) { id } }', {
      token,
      variables: { id, answer: '已核对，退款仍然有效。' },
    });
    await page.reload();
    await page.locator('.objection .answer', { hasText: '已核对，退款仍然有效。' }).waitFor();
    expect(await page.locator('.objection .by').count()).toBe(0);
    await page.getByRole('button', { name: TEXTS['objection.write'] }).waitFor();
    expectNoProblems(visit);
    await visit.close();
  }, 60_000);

  test('a head sees the own team with what each needs, and copies what to say', async () => {
    const member = inTier('HEAD');
    const query = `{ me { distributor { team { members } } } myTeam(first: 20, show: NEED_HELP) { total edges { node { id name next { words { zh } } } } } }`;
    interface Seen {
      me: { distributor: { team: { members: number } } };
      myTeam: { total: number; edges: { node: { id: string; name: string; next: { words: { zh: string } } | null } }[] };
    }
    const { me, myTeam } = await askGraphql<Seen>(program, query, { token: member.token });
    const visit = await open(member, '/m/team');
    const { page, context } = visit;
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: program.url });
    await page.locator('.m').first().waitFor();
    const names = await page.locator('.m h3 .cut').allTextContents();
    expect(names).toEqual(myTeam.edges.map(({ node }) => node.name));
    expect(await page.locator('.chip[aria-pressed=true]').textContent()).toBe(`要帮一把 ${myTeam.total.toLocaleString('zh-CN')}`);
    expect(await page.locator('.chip').nth(1).textContent()).toBe(`全部 ${me.distributor.team.members.toLocaleString('zh-CN')}`);

    const first = myTeam.edges.find(({ node }) => node.next !== null)!.node;
    const row = page.locator('.m', { hasText: first.name }).first();
    expect(await row.locator('.need p').textContent()).toBe(first.next!.words.zh);
    await row.locator('.need button').click();
    await row.locator('.need button', { hasText: TEXTS['team.copied'] }).waitFor();
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(copied).toContain(first.name);
    expect(copied).toContain(first.next!.words.zh);

    // As in WeChat on an older phone, which gives pages no clipboard.
    await page.evaluate(`Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })`);
    await page.locator('.need button', { hasText: TEXTS['team.copied'] }).waitFor({ state: 'detached' });
    await row.locator('.need button').click();
    await row.locator('.need button', { hasText: TEXTS['team.copied'] }).waitFor();

    await page.locator('.chip').nth(1).click();
    await page.locator('.chip[aria-pressed=true]', { hasText: '全部' }).waitFor();
    await page.locator('.members[aria-label="全部"] .m').first().waitFor();
    const more = page.locator('.members > .btn');
    if (me.distributor.team.members > 20) {
      await more.click();
      await page.locator('.m').nth(20).waitFor();
    }
    expectNoProblems(visit);
    await visit.close();
  }, 60_000);

  test('somebody without a team is told so, and a member cannot look into another team', async () => {
    const newcomer = inTier('NEW');
    const visit = await open(newcomer, '/m/team');
    await visit.page.locator('.empty', { hasText: TEXTS['team.none'] }).waitFor();
    expect(await visit.page.locator('.m, .chip, .sum').count()).toBe(0);
    const head = inTier('HEAD');
    const asked = askGraphql(program, 'query ($of: ID!) { team(of: $of) { total } }', {
      token: newcomer.token,
      variables: { of: head.id },
    });
    await expect(asked).rejects.toThrow(/NOT_ALLOWED/);
    expectNoProblems(visit);
    await visit.close();
  }, 30_000);

  test('in English nothing Chinese is left but data, and axe finds nothing serious, on every page', async () => {
    const { name } = inTier('HEAD');
    for (const language of ['zh-CN', 'en'] as const) {
      for (const [at, what] of [
        ['/m', '.tier .next'],
        ['/m/tier', '.cond'],
        ['/m/team', '.m'],
        ['/m/me', '.facts'],
      ] as const) {
        for (const member of at === '/m' || at === '/m/tier' ? [inTier('MID'), inGrace()] : [find((each) => each.name === name)]) {
          const visit = await openPage(PHONE);
          const { page, context } = visit;
          await context.addInitScript(`localStorage.setItem('tierwise.language', '${language}')`);
          await signIn(visit, program, { personaName: member.name });
          await page.goto(program.url + at);
          await page.locator(what).first().waitFor();
          for (const button of ['.flat[aria-expanded]', '.objection .btn', '.privacy button']) {
            const found = page.locator(button).first();
            if ((await found.count()) > 0) await found.click();
          }
          await expectAccessible(page);
          const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
          expect({ at, width }).toEqual({ at, width: 390 });
          if (language === 'en') await expectEnglish(page, TEXTS);
          expectNoProblems(visit);
          await visit.close();
        }
      }
    }
  }, 180_000);

  test('when the figures are not there yet, the last ones stay with the reason, and come back by themselves', async () => {
    const visit = await open(inTier('MID'));
    const { page, context } = visit;
    await page.locator('[data-look=live]').waitFor();
    const said = await page.locator('.tier .next').textContent();
    const sentence = { zh: '分层数据正在载入，请稍后再试。', en: '' };
    const answer = { data: null, errors: [{ message: 'x', extensions: { code: 'TIERS_NOT_READY', sentence } }] };
    await context.route('**/graphql', (route) => route.fulfill({ json: answer }));
    await page.reload();
    await page.locator('.notice', { hasText: sentence.zh }).waitFor();
    expect(await page.locator('.tier .next').textContent()).toBe(said);
    await context.unroute('**/graphql');
    await page.locator('.notice').waitFor({ state: 'detached' });
    await visit.close();
  }, 60_000);

  test('the own data come as a file that holds the own orders and nobody else', async () => {
    const member = inTier('MID');
    const visit = await open(member, '/m/me');
    const { page } = visit;
    await page.locator('.facts').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: TEXTS['privacy.export'] }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^${member.memberNo}-\\d{4}-\\d\\d-\\d\\d\\.json$`));
    const text = readFileSync(await download.path(), 'utf8');
    const file = JSON.parse(text) as { profile: { memberNo: string }; orders: { orderNo: string }[] };
    expect(file.profile.memberNo).toBe(member.memberNo);
    const query = 'query ($filter: OrderFilter) { orders(first: 100, filter: $filter) { edges { node { orderNo } } } }';
    const { orders } = await askGraphql<{ orders: { edges: { node: { orderNo: string } }[] } }>(program, query, {
      token: await managerToken(),
      variables: { filter: { distributorId: member.id } },
    });
    const own = new Set(file.orders.map(({ orderNo }) => orderNo));
    expect(orders.edges.length).toBeGreaterThan(0);
    for (const { node } of orders.edges) expect(own.has(node.orderNo)).toBe(true);
    for (const other of members) if (other !== member) expect(text).not.toContain(other.id);
    expectNoProblems(visit);
    await visit.close();
  }, 60_000);

  test('erasing asks for the own number, signs out, and nobody comes back as that person', async () => {
    const member = inGrace();
    const visit = await open(member, '/m/me');
    const { page, context } = visit;
    await page.getByRole('button', { name: TEXTS['privacy.erase'] }).click();
    const yes = page.getByRole('button', { name: TEXTS['privacy.eraseYes'] });
    const field = page.locator('#erase-no');
    expect(await yes.isDisabled()).toBe(true);
    await field.fill('10000000');
    expect(await yes.isDisabled()).toBe(true);
    await field.fill(member.memberNo);
    await yes.click();
    await page.locator('button.persona').first().waitFor();
    expect(await page.evaluate(`Object.keys(localStorage).filter((key) => key.includes('person.'))`)).toEqual([]);
    await page.reload();
    await page.locator('button.persona').first().waitFor();
    const persona = (await findPersonas(program)).find(({ name }) => name === member.name);
    if (persona) {
      const response = await context.request.post(`${program.url}/auth/persona`, {
        data: { id: persona.id },
        headers: { Origin: program.url },
      });
      expect(response.status()).toBeGreaterThanOrEqual(400);
    }
    const old = askGraphql(program, '{ me { name } }', { token: member.token });
    await expect(old.then((data) => JSON.stringify(data))).rejects.toThrow();
    expectNoProblems(visit, REFUSED);
    await visit.close();
  }, 60_000);
});
