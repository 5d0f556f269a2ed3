// Groups as the staff and the members use them: a proposal is applied, what is due is done, people are brought in, a code is read; and
// what belongs to somebody else stays closed.

import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { askGraphql, findPersonas, grantOf, makeTicket, PHONE, signIn, startProgram } from '../../scripts/stage.ts';
import type { As, Grant, Program } from '../../scripts/stage.ts';
import { closeBrowser, describeWithBrowser, expectAccessible, expectNoProblems, openPage } from './support.ts';
import type { Visit } from './support.ts';

const MANAGER: As = { personaRole: 'OPS_MANAGER' };
const OPERATOR: As = { personaRole: 'OPERATOR' };
const CLIPBOARD = ['clipboard-read', 'clipboard-write'];
const PEOPLE = 12;

interface Task {
  groupId: string;
  action: { kind: string; taskId: string };
}

describeWithBrowser('groups', () => {
  let program: Program;
  let manager: Grant;
  let operator: Grant;

  beforeAll(async () => {
    program = await startProgram();
    const personas = await findPersonas(program);
    const idOf = (role: string): string => personas.find((each) => each.role === role)!.id;
    manager = await grantOf(program, idOf('OPS_MANAGER'));
    operator = await grantOf(program, idOf('OPERATOR'));
  }, 120_000);

  afterAll(async () => {
    await closeBrowser();
    await program.stop();
  }, 60_000);

  async function openAs(as: As, at: string): Promise<Visit> {
    const visit = await openPage({ permissions: CLIPBOARD });
    await signIn(visit, program, as);
    await visit.page.goto(program.url + at);
    return visit;
  }

  test('the groups of whoever leaves go to the others in one step, and nothing of it is left to do', async () => {
    interface Asked {
      operators: { id: string; name: string; groups: number; leavesOn: string | null }[];
      assignmentProposals: { edges: { node: { id: string } }[] };
    }
    const query = '{ operators { id name groups leavesOn } assignmentProposals(first: 1, state: DRAFT) { edges { node { id } } } }';
    const { operators, assignmentProposals } = await askGraphql<Asked>(program, query, manager);
    const leaving = operators.find(({ leavesOn }) => leavesOn !== null)!;
    expect(leaving.groups).toBeGreaterThan(0);

    const visit = await openAs(MANAGER, '/groups/assignments');
    const { page } = visit;
    await page.locator(`tbody a[href$="${assignmentProposals.edges[0]!.node.id}"]`).click();
    const apply = page.locator('.proposal-foot .ant-btn-primary');
    await apply.waitFor();
    expect(await apply.textContent()).toContain(String(leaving.groups));
    await apply.click();
    await page.locator('.note.done', { hasText: '已应用' }).waitFor();
    expect(await apply.count()).toBe(0);

    await page.goto(`${program.url}/groups/operators/${leaving.id}`);
    await page.locator('h1', { hasText: leaving.name }).waitFor();
    await page.locator('main .nothing').waitFor();
    const after = await askGraphql<Asked>(program, query, manager);
    expect(after.operators.find(({ id }) => id === leaving.id)!.groups).toBe(0);
    const sum = (all: Asked): number => all.operators.reduce((count, { groups }) => count + groups, 0);
    expect(sum(after)).toBe(operators.reduce((count, { groups }) => count + groups, 0));
    expectNoProblems(visit);
    await visit.close();
  }, 30_000);

  test('an operator copies what is to be sent, and hands in a picture where one is asked for; a text called a picture is refused', async () => {
    const items = `{ dueItems(by: KIND, key: "SEND_TEXT", first: 50) { edges { node { groupId action { kind taskId } } } } }`;
    const dueTasks = async (): Promise<Task[]> => {
      const { dueItems } = await askGraphql<{ dueItems: { edges: { node: Task }[] } }>(program, items, operator);
      return dueItems.edges.map(({ node }) => node);
    };
    const taskOf = async (id: string): Promise<{ state: string; needsEvidence: boolean; text: string }> => {
      const { task } = await askGraphql<{ task: { state: string; needsEvidence: boolean; text: string } }>(
        program,
        'query ($id: ID!) { task(id: $id) { state needsEvidence text } }',
        { ...operator, variables: { id } },
      );
      return task;
    };
    const tasks = (await dueTasks()).filter(({ action }) => action.kind === 'COPY_TASK');
    const known = await Promise.all(tasks.map(async (each) => ({ ...each, ...(await taskOf(each.action.taskId)) })));
    const plain = known.find(({ needsEvidence }) => !needsEvidence)!;
    const proven = known.find(({ needsEvidence }) => needsEvidence)!;

    const visit = await openAs(OPERATOR, '/?by=KIND');
    const { page } = visit;
    const rowOf = ({ groupId }: Task): Locator =>
      page.locator('tbody tr', { has: page.locator(`a[href="/groups/${groupId}"]`), hasText: '复制发送' });
    await rowOf(plain).getByRole('button').click();
    await rowOf(plain).waitFor({ state: 'detached' });
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(plain.text);
    expect((await taskOf(plain.action.taskId)).state).toBe('DONE');

    await rowOf(proven).getByRole('button').click();
    const dialog = page.getByRole('dialog');
    const finish = dialog.locator('.ant-modal-footer .ant-btn-primary');
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: '截图.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') });
    await dialog.locator('[role=alert]', { hasText: '只接受 JPEG、PNG 或 WebP' }).waitFor();
    expect(await finish.isDisabled()).toBe(true);
    const picture = await sharp({ create: { width: 240, height: 320, channels: 3, background: '#2f54c8' } })
      .png()
      .toBuffer();
    await dialog.locator('input[type=file]').setInputFiles({ name: '截图.png', mimeType: 'image/png', buffer: picture });
    await dialog.getByRole('img', { name: '凭证 1' }).waitFor();
    expect(await page.evaluate(`document.querySelector('.evidence img').decode().then(() => 'shown')`)).toBe('shown');
    await finish.click();
    await dialog.waitFor({ state: 'hidden' });
    expect((await taskOf(proven.action.taskId)).state).toBe('DONE');
    expectNoProblems(visit, /\b415\b/);
    await visit.close();
  }, 30_000);

  test('a divert is planned, started and followed: whoever has accepted goes one step on', async () => {
    const visit = await openAs(MANAGER, '/groups/diverts?new=1');
    const { page } = visit;
    const drawer = page.locator('.ant-drawer-content-wrapper');
    await drawer.locator('#divert-title').fill('晚来的伙伴');
    await drawer.locator('#divert-most').fill(String(PEOPLE));
    await drawer.locator('.ant-btn-primary').click();
    await page.locator('h1', { hasText: '晚来的伙伴' }).waitFor();
    await page.locator('.head .ant-btn-primary', { hasText: `启动 ${String(PEOPLE)} 人` }).click();
    await page.locator('.ant-popconfirm .ant-btn-primary').click();
    const first = page.locator('.funnel [role=listitem]').first();
    await first.waitFor();
    expect(await first.textContent()).toContain(`0 / ${String(PEOPLE)}`);

    await page.getByRole('link', { name: '跟进' }).first().click();
    const people = page.locator('.ant-drawer tbody tr:not([aria-hidden])');
    await people.first().waitFor();
    const before = await people.count();
    await people.first().getByRole('checkbox').check();
    await page.locator('.ant-drawer .tools.chosen .ant-btn-primary', { hasText: '1 人已通过' }).click();
    await page.locator('.ant-drawer .tools:not(.chosen)').first().waitFor();
    await page.locator('.ant-drawer nav.tabs a', { hasText: '发话术 1' }).waitFor();
    await page.locator('.ant-drawer nav.tabs a', { hasText: `加好友 ${String(before - 1)}` }).waitFor();
    await first.locator('b', { hasText: /^1$/ }).waitFor();
    expectNoProblems(visit);
    await visit.close();
  }, 45_000);

  test('a member finds the code that waits on Home, reads it and says so', async () => {
    interface Asked {
      groups: {
        edges: {
          node: { name: string; code: { title: string } | null; memberList: { edges: { node: { distributor: { memberNo: string } } }[] } };
        }[];
      };
    }
    const { groups } = await askGraphql<Asked>(
      program,
      `{ groups(first: 20) { edges { node { name code { title }
        memberList(first: 1, filter: { hasAcknowledged: false }) { edges { node { distributor { memberNo } } } } } } } }`,
      manager,
    );
    const { name, code, memberList } = groups.edges
      .map(({ node }) => node)
      .find((node) => node.code !== null && node.memberList.edges.length > 0)!;
    const visit = await openPage(PHONE);
    const { page } = visit;
    await page.goto(`${program.url}/m?ticket=${await makeTicket(program, memberList.edges[0]!.node.distributor.memberNo)}`);
    await page.locator('a.to-read').click();
    await page.locator('h1', { hasText: name }).waitFor();
    await page.locator('.rules-to-read h2', { hasText: code!.title }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '我已读，会遵守' }).click();
    await page.locator('.rules-to-read .tag.ok', { hasText: '已确认' }).waitFor();
    await page.locator('a[href="/m/groups"]').first().click();
    await page.locator('.own-group', { hasText: name }).waitFor();
    expect(await page.locator('.own-group .tag.warn').count()).toBe(0);
    await expectAccessible(page);
    await page.locator('nav.tabs a').first().click();
    await page.locator('.hero').first().waitFor();
    expect(await page.locator('a.to-read').count()).toBe(0);
    expectNoProblems(visit);
    await visit.close();
  }, 30_000);

  test('an operator who follows a link to what somebody else looks after is told so, and led back', async () => {
    interface Asked {
      groups: {
        edges: { node: { id: string; operatorId: string | null; memberList: { edges: { node: { distributor: { id: string } } }[] } } }[];
      };
      operators: { id: string }[];
    }
    const { groups, operators } = await askGraphql<Asked>(
      program,
      `{ groups(first: 50) { edges { node { id operatorId memberList(first: 1) { edges { node { distributor { id } } } } } } }
        operators { id } }`,
      manager,
    );
    const isOther = (id: string | null): boolean => id !== null && id !== operator.me.id;
    const group = groups.edges
      .map(({ node }) => node)
      .find(({ operatorId, memberList }) => isOther(operatorId) && memberList.edges.length > 0)!;
    const member = group.memberList.edges[0]!.node.distributor.id;
    const visit = await openAs(OPERATOR, '/groups');
    const { page } = visit;
    for (const [at, words] of [
      [`/groups/${group.id}`, '不在你负责的范围内'],
      [`/people/${member}`, ''],
      [`/groups/operators/${operators.find(({ id }) => id !== operator.me.id)!.id}`, '只能查看和填写自己的'],
    ] as const) {
      await page.goto(program.url + at);
      await page.locator('main .nothing', { hasText: words }).waitFor();
      expect(await page.locator('main .nothing a').count()).toBe(1);
      expect(await page.locator('main tbody tr').count()).toBe(0);
    }
    expectNoProblems(visit, /\b403\b/);
    await visit.close();
  }, 30_000);
});
