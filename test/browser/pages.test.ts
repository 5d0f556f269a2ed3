// Every page of the console in both languages and themes: usable by everybody as far as axe can tell, and in one language.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { texts as own } from '../../client/ops/texts.zh-CN.ts';
import { texts as shared } from '../../client/shared/texts.zh-CN.ts';
import { askGraphql, findPersonas, grantOf, handIn, signIn, startProgram } from '../../scripts/stage.ts';
import type { Grant, Program } from '../../scripts/stage.ts';
import { closeBrowser, describeWithBrowser, expectAccessible, expectEnglish, expectNoProblems, openPage } from './support.ts';

const TEXTS = { ...shared, ...own };
/** Rows that are on their way are not for readers. */
const LIST = 'tbody tr:not([aria-hidden])';

/** Fails with what the page shows instead. */
async function waitToSee(page: Page, sign: string): Promise<void> {
  try {
    await page.locator(sign).first().waitFor();
  } catch {
    throw new Error(`${page.url()} shows no ${sign} but: ${await page.locator('body').innerText()}`);
  }
}

describeWithBrowser('languages and themes', () => {
  let program: Program;
  let manager: Grant;
  let importId = '';

  beforeAll(async () => {
    program = await startProgram();
    const persona = (await findPersonas(program)).find(({ role }) => role === 'OPS_MANAGER');
    manager = await grantOf(program, persona!.id);
    const columns = 'order_no,member_no,buyer_ref,product_sku,quantity,amount_fen,profit_fen,kind,paid_at';
    importId = await handIn(program, manager, 'orders', 'orders.csv', `${columns}\n1,NOBODY,b,LY-001,1,1,1,PRODUCT,never\n`);
  }, 120_000);

  afterAll(async () => {
    await closeBrowser();
    await program.stop();
  }, 60_000);

  /** What has to be there before a page counts as shown. */
  const PAGES: readonly (readonly [at: string, sign: string])[] = [
    ['/', '.stats.five b'],
    ['/people', LIST],
    ['/people/tiers', '.flow svg'],
    ['/people/policies/2', '.rule .kv'],
    ['/people/policies/3', '.condition'],
    ['/people/policies/compare', 'tbody tr'],
    ['/people/changes', LIST],
    ['/people/objections', LIST],
    ['/people/plan', LIST],
    ['/people/quarantine', LIST],
    ['/people/orders', LIST],
    ['/groups', '.lane .card'],
    ['/groups?tab=list', LIST],
    ['/groups?tab=leaves', '.nothing'],
    ['/groups?tab=duplicates', LIST],
    ['/groups/codes?key=NEW', '.code-keys a'],
    ['/groups/operators', LIST],
    ['/groups/assignments', LIST],
    ['/groups/accounts', LIST],
    ['/groups/diverts', LIST],
    ['/groups/violations', LIST],
    ['/groups/violations?tab=rules', LIST],
    ['/groups/violations?tab=replies', LIST],
    ['/groups/channels', LIST],
    ['/groups/channels?tab=outbox', LIST],
    ['/groups/scripts', '.script-row'],
    ['/campaigns/products', LIST],
    ['/schedule', '.week-entry'],
    ['/schedule/models', '.model-grid'],
    ['/schedule/rotas', '.rota-list tbody tr:not([aria-hidden])'],
    ['/schedule/swaps', '.swaps li'],
    ['/schedule/meetings', LIST],
    ['/schedule/absences', '.leave-page'],
    ['/camps', LIST],
    ['/camps/homework', '.camps-hw, .nothing'],
    ['/camps/course', '.camps-course-cols'],
    ['/kols', '.kol-strip .stats'],
    ['/kols/candidates', '.kol-score'],
    ['/kols/statements', '.kol-strip table'],
    ['/kols/relays', '.relay-columns'],
    ['/settings/imports', '.drop'],
    ['/settings/jobs', LIST],
    ['/settings/audit', LIST],
    ['/settings/staff', LIST],
    ['/settings/system', '.settings input'],
    ['/settings/account', '.rows li'],
  ];

  async function productNames(): Promise<string[]> {
    const query = '{ products(first: 100) { edges { node { name category } } } }';
    const { products } = await askGraphql<{ products: { edges: { node: { name: string; category: string } }[] } }>(program, query, manager);
    return products.edges.flatMap(({ node }) => [node.name, node.category]);
  }

  interface World {
    groups: { edges: { node: { id: string; name: string } }[] };
    assignmentProposals: { edges: { node: { id: string } }[] };
    operators: { id: string; name: string; leavesOn: string | null }[];
    ipAccounts: { edges: { node: { id: string; name: string } }[] };
    diverts: { edges: { node: { id: string; title: string; state: string } }[] };
    scripts: { published: { title: string } | null }[];
    violationRules: { name: string; words: string[] }[];
    keywordRules: { name: string; words: string[] }[];
    scriptPlaces: { example: string }[];
    robots: { edges: { node: { name: string } }[] };
  }

  /** What the rooms of groups hold: where their pages are, and the names that stand on them. */
  async function readGroups(): Promise<{ pages: (readonly [at: string, sign: string])[]; data: string[]; names: string[] }> {
    const world = await askGraphql<World>(
      program,
      `{ groups(first: 100, sort: NUMBER) { edges { node { id name } } } assignmentProposals(first: 1) { edges { node { id } } }
        operators { id name leavesOn } ipAccounts(first: 50) { edges { node { id name } } } diverts(first: 10) { edges { node { id title state } } }
        scripts { published { title } } violationRules { name words } keywordRules { name words } scriptPlaces { example }
        robots(first: 50) { edges { node { name } } } }`,
      manager,
    );
    const { groups, operators, ipAccounts, diverts, scripts, violationRules, keywordRules } = world;
    const group = groups.edges[0]!.node.id;
    const leaving = operators.find(({ leavesOn }) => leavesOn !== null)!.id;
    const divertOf = (state: string): string => diverts.edges.find(({ node }) => node.state === state)!.node.id;
    return {
      pages: [
        [`/groups/${group}`, LIST],
        [`/groups/${group}?tab=health`, '.parts li'],
        [`/groups/${group}?tab=code`, '.score'],
        [`/groups/${group}?tab=timeline`, '.happened li'],
        [`/groups/${group}?tab=tasks`, '.cols .panel'],
        [`/groups/${group}?tab=statistics`, '.stats b'],
        [`/groups/operators/${leaving}`, LIST],
        [`/groups/operators/${leaving}?tab=notes`, '.nothing'],
        [`/groups/operators/${leaving}?tab=history`, LIST],
        [`/groups/assignments/${world.assignmentProposals.edges[0]!.node.id}`, '.proposal-foot'],
        [`/groups/accounts/${ipAccounts.edges[0]!.node.id}`, LIST],
        [`/groups/diverts/${divertOf('RUNNING')}`, '.funnel b'],
        [`/groups/diverts/${divertOf('PLANNED')}`, LIST],
      ],
      data: [
        ...[...violationRules, ...keywordRules].flatMap(({ name, words }) => [name, ...words]),
        ...world.scriptPlaces.map(({ example }) => example),
      ],
      names: [
        ...groups.edges.map(({ node }) => node.name),
        ...operators.map(({ name }) => name),
        ...ipAccounts.edges.map(({ node }) => node.name),
        ...diverts.edges.map(({ node }) => node.title),
        ...world.robots.edges.map(({ node }) => node.name),
        ...scripts.flatMap(({ published }) => published?.title ?? []),
      ],
    };
  }

  interface Campaigns {
    campaigns: {
      edges: {
        node: {
          id: string;
          title: string;
          state: string;
          packaging: Record<'sellingPoint' | 'brand' | 'endorsement' | 'play', string>;
          rewards: { title: string }[];
          phases: { title: string }[];
          actions: { title: string; text: string | null }[];
        };
      }[];
    };
    campaignTemplates: { title: { zh: string } }[];
  }

  /** What the rooms of campaigns hold, as `readGroups`: the one that runs, the one that closed last, the draft. */
  async function readCampaigns(): Promise<{ pages: (readonly [at: string, sign: string])[]; data: string[]; names: string[] }> {
    const { campaigns, campaignTemplates } = await askGraphql<Campaigns>(
      program,
      `{ campaigns(first: 20) { edges { node { id title state packaging { sellingPoint brand endorsement play } rewards { title }
          phases { title } actions { title text } } } } campaignTemplates { title { zh } } }`,
      manager,
    );
    const all = campaigns.edges.map(({ node }) => node);
    const [running, draft] = ['RUNNING', 'DRAFT'].map((wanted) => all.find(({ state }) => state === wanted)!.id);
    const closed = all.filter(({ state }) => state === 'CLOSED').map(({ id }) => id);
    const { kitItems, lives } = await askGraphql<{
      kitItems: { title: string; text: string | null }[];
      lives: { title: string; lines: { text: string }[] }[];
    }>(program, 'query ($id: ID!) { kitItems(campaignId: $id) { title text } lives(campaignId: $id) { title lines { text } } }', {
      ...manager,
      variables: { id: running },
    });
    return {
      pages: [
        ['/campaigns', '.camp-card'],
        ['/campaigns?view=calendar', '.camp-calendar .day .tag'],
        [`/campaigns/compare?ids=${closed.join(',')}`, '.compare-lines polyline'],
        [`/campaigns/${running}`, '.board-race li'],
        [`/campaigns/${running}?step=KIT`, LIST],
        [`/campaigns/${running}?step=TIMETABLE`, '.time-acts button'],
        [`/campaigns/${running}?step=LIVE`, '.run-lines li'],
        [`/campaigns/${running}?step=REPORTS`, '.report-text'],
        [`/campaigns/${draft}?step=SELECTION`, '.camp-candidates li'],
        [`/campaigns/${draft}?step=PLAY`, '.camp-findings li'],
        [`/campaigns/${closed[0]}?step=REVIEW`, '.findings li'],
        [`/campaigns/${closed[0]}/board`, '.board-digest'],
        [`/campaigns/${closed[0]}/replay`, '.race-rows li'],
      ],
      data: [
        ...all.flatMap(({ packaging }) => Object.values(packaging)),
        ...[...all.flatMap(({ actions }) => actions), ...kitItems].flatMap(({ text }) => text ?? []),
        ...lives.flatMap(({ lines }) => lines.map(({ text }) => text)),
      ],
      names: [
        ...all.flatMap(({ title, rewards, phases, actions }) => [title, ...[...rewards, ...phases, ...actions].map((each) => each.title)]),
        ...[...kitItems, ...lives].map(({ title }) => title),
        ...campaignTemplates.map(({ title }) => title.zh),
      ],
    };
  }

  interface Weeks {
    rotas: { id: string; title: string }[];
    weeklyModels: { cells: { title: string; text: string | null }[] }[];
    camps: { edges: { node: { id: string; state: string } }[] };
    courses: { title: string; lessons: { title: string; text: string }[] }[];
    meetings: { id: string; state: string; place: string; minutes: string }[];
    relays: { edges: { node: { title: string; text: string } }[] };
    kols: { edges: { node: { id: string } }[] };
  }

  /** What the rooms of the week hold, as `readGroups`. */
  async function readWeeks(): Promise<{ pages: (readonly [at: string, sign: string])[]; data: string[]; names: string[] }> {
    const { rotas, weeklyModels, camps, courses, meetings, relays, kols } = await askGraphql<Weeks>(
      program,
      `{ rotas { id title } weeklyModels(tier: NEW) { cells { title text } } camps(first: 5) { edges { node { id state } } }
        courses { title lessons { title text } } meetings { id state place minutes } relays(first: 10) { edges { node { title text } } }
        kols(first: 1) { edges { node { id } } } }`,
      manager,
    );
    const cells = weeklyModels.flatMap((model) => model.cells);
    const running = camps.edges.find(({ node }) => node.state === 'OPEN')!.node.id;
    return {
      pages: [
        [`/schedule/rotas/${rotas[0]!.id}`, '.rota-plan'],
        [`/schedule/meetings/${meetings.find(({ state }) => state === 'HELD')!.id}`, '.meeting-page'],
        [`/camps/${running}`, '.camps-board'],
        [`/kols/${kols.edges[0]!.node.id}`, '#kol-name'],
      ],
      data: [
        ...cells.flatMap(({ text }) => text ?? []),
        ...courses.flatMap(({ lessons }) => lessons.map(({ text }) => text)),
        ...meetings.flatMap(({ place, minutes }) => [place, minutes]),
        ...relays.edges.map(({ node }) => node.text),
      ],
      names: [
        ...[...rotas, ...courses, ...courses.flatMap(({ lessons }) => lessons)].map(({ title }) => title),
        ...relays.edges.map(({ node }) => node.title),
        ...cells.map(({ title }) => title),
      ],
    };
  }

  async function someMember(): Promise<string> {
    const { distributors } = await askGraphql<{ distributors: { edges: { node: { id: string } }[] } }>(
      program,
      '{ distributors(first: 1, sort: JOINED_FIRST) { edges { node { id } } } }',
      manager,
    );
    return distributors.edges[0]!.node.id;
  }

  test('the switches change language and theme at once, and are remembered', async () => {
    const visit = await openPage();
    await signIn(visit, program, { personaRole: 'OPS_MANAGER' });
    await visit.page.goto(program.url);
    await visit.page.locator('main h1').waitFor();
    const { page } = visit;
    expect(await page.evaluate('document.documentElement.lang')).toBe('zh-CN');
    await page.locator('button.me').click();
    await page.getByText('English', { exact: true }).click();
    await page.locator('h1', { hasText: 'Today' }).waitFor();
    const surface = (): Promise<unknown> => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await surface();
    await page.getByText('Dark', { exact: true }).click();
    await page.locator('html[data-theme=dark]').waitFor();
    expect(await surface()).not.toBe(light);
    await page.reload();
    await page.locator('h1', { hasText: 'Today' }).waitFor();
    expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dataset.theme]')).toEqual(['en', 'dark']);
    expectNoProblems(visit);
    await visit.close();
  }, 30_000);

  /** Within the page that is open, as a link does: by way of an address that leads nowhere, so that what is waited for is not the last page's. */
  async function walkTo(page: Page, at: string): Promise<void> {
    await page.evaluate("history.pushState(null, '', '/nowhere')");
    await page.locator('.nothing a[href="/"]').waitFor();
    await page.evaluate(`history.pushState(null, '', ${JSON.stringify(at)})`);
  }

  // The second look is at what a language and a theme can change: the same pages have the same structure.
  test.each([
    ['zh-CN', 'LIGHT', null],
    ['en', 'DARK', ['color-contrast', 'html-has-lang', 'valid-lang']],
  ])(
    'axe finds nothing serious on any page in %s, %s, and English pages hold no Chinese but data',
    async (language, appearance, rules) => {
      const groups = await readGroups();
      const campaigns = await readCampaigns();
      const weeks = await readWeeks();
      const data = [...(await productNames()), ...groups.data, ...campaigns.data, ...weeks.data];
      const names = [...groups.names, ...campaigns.names, ...weeks.names];
      const visit = await openPage();
      const { page } = visit;
      await visit.context.addInitScript(
        `localStorage.setItem('tierwise.language', '${language}'); localStorage.setItem('tierwise.appearance', '${appearance}')`,
      );
      const check = async (): Promise<void> => {
        expect(await page.evaluate('document.documentElement.lang')).toBe(language);
        if (language === 'en') await expectEnglish(page, TEXTS, data, names);
        await expectAccessible(page, rules);
      };
      await page.goto(program.url);
      await page.locator('.personas button').first().waitFor();
      await check();
      await signIn(visit, program, { personaRole: 'ADMIN' });
      const id = await someMember();
      const member = [
        [`/people/${id}`, '.verdicts'],
        [`/people/${id}?tab=team`, '.tree tbody tr:not([aria-hidden])'],
        [`/people/${id}?tab=orders`, LIST],
        [`/people/${id}?tab=timeline`, '.line-up li'],
        [`/people/${id}?tab=privacy`, LIST],
      ] as const;
      const imported = [`/settings/imports/${importId}`, LIST] as const;
      await page.goto(program.url);
      for (const [at, sign] of [...PAGES, ...groups.pages, ...campaigns.pages, ...weeks.pages, ...member, imported]) {
        await walkTo(page, at);
        await waitToSee(page, sign);
        await check();
      }
      expectNoProblems(visit);
      await visit.close();
    },
    240_000,
  );
});
