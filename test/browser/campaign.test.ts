// Campaign day as people see it: a rehearsal plays an hour of orders while two phones and the console look on. Rows move, the own place
// follows, a war report comes in, a phone that was without a network shows the truth afterwards, and what is frozen is what was sold.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { askGraphql, findPersonas, grantOf, makeTicket, PHONE, signIn, startProgram } from '../../scripts/stage.ts';
import type { Grant, Program } from '../../scripts/stage.ts';
import { processEnv } from '../../server/core/env.ts';
import { closeBrowser, describeWithBrowser, expectAccessible, expectNoProblems, openPage } from './support.ts';
import type { Visit } from './support.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SECONDS = 20;
const ORDERS = 160;
const PATIENCE_MILLISECONDS = 20_000;
/** What the browser itself says of a connection that the test takes away. */
const CUT_OFF = /ERR_INTERNET_DISCONNECTED|WebSocket connection|ERR_NETWORK_CHANGED/;
const BOARD = `query ($id: ID!) {
  leaderboard(board: { campaignId: $id, subject: DISTRIBUTOR, metric: SALES }, first: 100) {
    size frozenAt entries { ownerId }
  }
}`;

interface Board {
  leaderboard: {
    size: number;
    frozenAt: string | null;
    entries: { ownerId: string }[];
  };
}

interface Rehearsal {
  readonly campaignId: string;
  /** Its exit code: 0 when the board shows what was sent. */
  readonly ended: Promise<number | null>;
  readonly child: ChildProcess;
  said(): string;
}

async function until<Value>(look: () => Promise<Value | null>, what: string): Promise<Value> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  while (performance.now() < end) {
    const seen = await look();
    if (seen !== null) return seen;
    await pause(100);
  }
  throw new Error(`it took too long: ${what}`);
}

describeWithBrowser('campaign day', () => {
  let program: Program;
  let manager: Grant;
  let rehearsal: Rehearsal | null = null;

  beforeAll(async () => {
    program = await startProgram();
    const personas = await findPersonas(program);
    manager = await grantOf(program, personas.find(({ role }) => role === 'OPS_MANAGER')!.id);
  }, 120_000);

  afterAll(async () => {
    rehearsal?.child.kill('SIGTERM');
    await closeBrowser();
    await program.stop();
  }, 60_000);

  async function rehearse(campaign: string): Promise<Rehearsal> {
    const { PATH = '', HOME = '' } = processEnv();
    const options = ['--campaign', campaign, '--seconds', String(SECONDS), '--orders', String(ORDERS), '--url', program.url, '--anyway'];
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/rehearse.ts', ...options], {
      cwd: ROOT,
      env: { PATH, HOME, DATA_DIR: program.folder, WEBHOOK_SECRET: program.webhookSecret, DEMO: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    const ended = new Promise<number | null>((settle) => child.on('close', settle));
    const campaignId = await until(() => {
      if (child.exitCode !== null) throw new Error(`the rehearsal ended: ${text}`);
      return Promise.resolve(/\(([0-9a-f]{24})\)/.exec(text)?.[1] ?? null);
    }, `the rehearsal says which campaign it plays: ${text}`);
    return { campaignId, ended, child, said: () => text };
  }

  const boardOf = async (id: string, grant: Grant): Promise<Board['leaderboard']> =>
    (await askGraphql<Board>(program, BOARD, { token: grant.token, variables: { id } })).leaderboard;

  /** A phone in the hand of a member, on the board. */
  async function phoneOf(distributorId: string, id: string): Promise<Visit> {
    const query = 'query ($id: ID!) { distributor(id: $id) { memberNo } }';
    const { distributor } = await askGraphql<{ distributor: { memberNo: string } }>(program, query, {
      token: manager.token,
      variables: { id: distributorId },
    });
    const visit = await openPage(PHONE);
    await visit.page.goto(`${program.url}/m?ticket=${await makeTicket(program, distributor.memberNo)}`);
    await visit.page.locator('nav.tabs a').first().waitFor();
    await visit.page.goto(`${program.url}/m/board?campaign=${id}`);
    await visit.page.locator('.podium li').first().waitFor();
    return visit;
  }

  /** Owners of the first ten as the page has them. */
  const shownOn = ({ page }: Visit): Promise<string[]> =>
    page.evaluate<string[]>(`[...document.querySelectorAll('.stage [data-owner]')].slice(0, 10).map((row) => row.dataset.owner)`);
  const shownAtDesk = ({ page }: Visit): Promise<string[]> =>
    page.evaluate<string[]>(`[...document.querySelectorAll('table.board-top [data-owner]')].map((row) => row.dataset.owner)`);
  const ownRankOn = ({ page }: Visit): Promise<number> =>
    page.evaluate<number>(
      `Number(document.querySelector('.podium .me .face b')?.textContent ?? document.querySelector('.list .me .pos')?.firstChild?.textContent ?? 0)`,
    );

  test('the phones and the console follow a rehearsal, and all of them end with the board that was sold', async () => {
    interface Campaigns {
      campaigns: { edges: { node: { id: string; state: string } }[] };
    }
    const { campaigns } = await askGraphql<Campaigns>(program, '{ campaigns(first: 20) { edges { node { id state } } } }', manager);
    const source = campaigns.edges.find(({ node }) => node.state === 'RUNNING')!.node.id;
    rehearsal = await rehearse(source);
    const { campaignId } = rehearsal;

    // Somebody who leads, and somebody further down, as soon as there are some.
    const early = await until(async () => {
      const board = await boardOf(campaignId, manager);
      return board.size >= 10 ? board : null;
    }, `ten members sell: ${rehearsal.said()}`);
    const [leader, ninth] = [early.entries[0]!.ownerId, early.entries[8]!.ownerId];
    const desk = await openPage();
    await signIn(desk, program, { personaRole: 'OPS_MANAGER' });
    const [one, other] = await Promise.all([
      phoneOf(leader, campaignId),
      phoneOf(ninth, campaignId),
      desk.page.goto(`${program.url}/campaigns/${campaignId}`),
    ]);
    expect(await ownRankOn(one)).toBeGreaterThan(0);
    expect(await ownRankOn(other)).toBeGreaterThan(0);

    // Rows move by themselves.
    const before = (await shownOn(one)).join();
    await until(async () => ((await shownOn(one)).join() === before ? null : true), 'rows move');

    // A report comes in, on both phones and in the room of the campaign.
    await other.context.setOffline(true);
    const post = 'mutation ($id: ID!) { postReport(campaignId: $id, key: "in-the-test") { id } }';
    await askGraphql(program, post, { token: manager.token, variables: { id: campaignId } });
    await one.page.locator('.card.report').first().waitFor();

    // One phone sees nothing for a while, and says so.
    await other.page.locator('[data-look=offline]').waitFor();
    const old = (await shownOn(other)).join();
    await until(async () => ((await shownOn(one)).join() === old ? null : true), 'the board moves on without the phone that is offline');
    expect((await shownOn(other)).join()).toBe(old);
    await other.context.setOffline(false);
    await other.page.locator('.card.report').first().waitFor();

    expect({ code: await rehearsal.ended, said: rehearsal.said() }).toMatchObject({ code: 0 });
    const truth = await boardOf(campaignId, manager);
    const owners = truth.entries.map(({ ownerId }) => ownerId);
    const firstTen = owners.slice(0, 10).join();
    for (const phone of [one, other]) {
      await until(async () => ((await shownOn(phone)).join() === firstTen ? true : null), 'the phones show the board that was sold');
      await phone.page.locator('.live.frozen', { hasText: '名次已封存' }).waitFor();
      await expectAccessible(phone.page);
    }
    await until(async () => ((await shownAtDesk(desk)).join() === firstTen ? true : null), 'the console shows the same first ten');
    expect([await ownRankOn(one), await ownRankOn(other)]).toEqual([owners.indexOf(leader) + 1, owners.indexOf(ninth) + 1]);
    expectNoProblems(one);
    expectNoProblems(other, CUT_OFF);
    expectNoProblems(desk);
    await Promise.all([one.close(), other.close(), desk.close()]);
  }, 120_000);
});
