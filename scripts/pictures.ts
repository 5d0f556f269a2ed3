// `npm run pictures`: the two pictures of the READMEs, of the demo world as it is today, into scripts/pictures/. With `--all FOLDER`
// every page in each language and theme, in full length, to be looked at beside the mocks. `--url` takes them of a program that runs
// (WEBHOOK_SECRET says its secret), `--only PART` those whose name holds that part.

import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { PHONE, askGraphql, findPersonas, grantOf, handIn, launchBrowser, makeTicket, signIn, startProgram } from './stage.ts';
import type { As } from './stage.ts';
import { processEnv } from '../server/core/env.ts';
import { fail, tell, used } from './say.ts';

const USAGE = 'npm run pictures -- [--all FOLDER [--only PART]] [--url http://localhost:3000]';
const PICTURES = path.join(import.meta.dirname, 'pictures');
const MOST_BYTES = 250_000;
const PASSWORD = 'tierwise-demo';
const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const STALE_MILLISECONDS = 17_000;
const IMPORT_MILLISECONDS = 3_000;

const ADMIN: As = { username: 'admin', password: PASSWORD };
const MANAGER: As = { username: 'manager', password: PASSWORD };
const OPERATOR: As = { username: 'operator', password: PASSWORD };
const SELLER: As = { personaRole: 'DISTRIBUTOR' };
const WARNED: As = { personaAbout: /warned/i };
const LEADER: As = { personaAbout: /big team/i };
const BEGINNER: As = { personaAbout: /newcomer/i };

interface Look {
  language: 'zh-CN' | 'en';
  appearance?: 'LIGHT' | 'DARK';
}

interface Shot {
  name: string;
  /** An address, or how to find one. */
  at: string | ((stage: Stage) => string | Promise<string>);
  as?: As;
  /** What is done on the page before. */
  then?: (page: Page, context: BrowserContext) => Promise<unknown>;
  /** Only what fits on the screen. */
  isScreen?: boolean;
  /** The live connection is never made. */
  isDeaf?: boolean;
}

interface Stage {
  url: string;
  webhookSecret: string;
  browser: Browser;
  memberId: string;
  /** Somebody whose objection is open. */
  objectorId: string;
  importId: string;
}

const CONSOLE: readonly Shot[] = [
  { name: 'sign-in', at: '/' },
  { name: 'sign-in-wrong', at: '/', then: signInWrongly },
  { name: 'today', at: '/', as: MANAGER },
  {
    name: 'today-as-table',
    at: '/',
    as: MANAGER,
    then: (page) =>
      page
        .locator('button', { hasText: /看成表格|as a? ?table/i })
        .first()
        .click(),
  },
  { name: 'search', at: '/', as: MANAGER, isScreen: true, then: (page) => page.locator('.find input').fill('小') },
  { name: 'person-menu', at: '/', as: MANAGER, isScreen: true, then: (page) => page.locator('button.me').click() },
  { name: 'members', at: '/people', as: MANAGER },
  { name: 'members-none', at: '/people?search=%E6%97%A0%E6%AD%A4%E4%BA%BA', as: MANAGER, isScreen: true },
  { name: 'member', at: ({ memberId }) => `/people/${memberId}`, as: MANAGER },
  { name: 'member-objecting', at: ({ objectorId }) => `/people/${objectorId}`, as: ADMIN },
  { name: 'member-team', at: ({ memberId }) => `/people/${memberId}?tab=team`, as: MANAGER, then: openTree },
  { name: 'member-timeline', at: ({ memberId }) => `/people/${memberId}?tab=timeline`, as: MANAGER },
  { name: 'member-privacy', at: ({ memberId }) => `/people/${memberId}?tab=privacy`, as: MANAGER },
  {
    name: 'member-pin',
    at: ({ memberId }) => `/people/${memberId}`,
    as: MANAGER,
    isScreen: true,
    then: (page) => page.locator('.who .acts .ant-btn').last().click(),
  },
  { name: 'tiers', at: '/people/tiers', as: MANAGER },
  { name: 'tiers-as-operator', at: '/people/tiers?days=90', as: OPERATOR },
  { name: 'tiers-as-table', at: '/people/tiers', as: MANAGER, then: showAsTables },
  { name: 'policy', at: '/people/policies/2', as: MANAGER },
  { name: 'policy-draft', at: '/people/policies/3', as: MANAGER, then: simulate },
  { name: 'policy-wrong', at: '/people/policies/3', as: MANAGER, isScreen: true, then: spoilThreshold },
  { name: 'policy-publish', at: '/people/policies/3', as: MANAGER, isScreen: true, then: askToPublish },
  { name: 'policy-compare', at: '/people/policies/compare', as: MANAGER },
  { name: 'tier-changes', at: '/people/changes', as: MANAGER },
  { name: 'objections', at: '/people/objections', as: MANAGER },
  {
    name: 'objection-answer',
    at: '/people/objections',
    as: MANAGER,
    isScreen: true,
    then: (page) => page.locator('tbody .ant-btn').first().click(),
  },
  { name: 'plan', at: '/people/plan', as: MANAGER },
  {
    name: 'plan-chosen',
    at: '/people/plan',
    as: MANAGER,
    isScreen: true,
    then: (page) => page.locator('tbody .ant-checkbox-input').nth(1).check(),
  },
  { name: 'quarantine', at: '/people/quarantine', as: MANAGER },
  { name: 'orders', at: '/people/orders', as: MANAGER },
  { name: 'today-as-operator', at: '/', as: OPERATOR },
  { name: 'groups', at: '/groups', as: MANAGER },
  { name: 'group', at: '/groups', as: MANAGER, then: openFirstGroup },
  {
    name: 'group-health',
    at: '/groups',
    as: MANAGER,
    then: (page) => openFirstGroup(page).then(() => page.goto(`${page.url()}?tab=health`)),
  },
  { name: 'group-codes', at: '/groups/codes', as: MANAGER },
  { name: 'operators', at: '/groups/operators', as: MANAGER },
  { name: 'assignment', at: '/groups/assignments', as: MANAGER, then: openFirstRow },
  { name: 'diverts', at: '/groups/diverts', as: MANAGER },
  { name: 'divert', at: '/groups/diverts', as: MANAGER, then: openFirstRow },
  { name: 'accounts', at: '/groups/accounts', as: MANAGER },
  { name: 'account', at: '/groups/accounts', as: MANAGER, then: openFirstRow },
  { name: 'violations', at: '/groups/violations', as: MANAGER },
  { name: 'channels', at: '/groups/channels', as: MANAGER },
  { name: 'scripts', at: '/groups/scripts', as: MANAGER },
  { name: 'products', at: '/campaigns/products', as: MANAGER },
  { name: 'week', at: '/schedule', as: MANAGER },
  { name: 'week-as-operator', at: '/schedule', as: OPERATOR },
  { name: 'weekly-model', at: '/schedule/models', as: MANAGER },
  { name: 'rotas', at: '/schedule/rotas', as: MANAGER },
  { name: 'rota', at: '/schedule/rotas', as: MANAGER, then: openFirstRow },
  { name: 'swaps', at: '/schedule/swaps', as: MANAGER },
  { name: 'meetings', at: '/schedule/meetings', as: MANAGER },
  { name: 'meeting', at: '/schedule/meetings', as: MANAGER, then: openFirstRow },
  { name: 'absences', at: '/schedule/absences', as: MANAGER },
  { name: 'camps', at: '/camps', as: MANAGER },
  { name: 'camp', at: '/camps', as: MANAGER, then: openFirstRow },
  { name: 'camp-homework', at: '/camps/homework', as: MANAGER },
  { name: 'course', at: '/camps/course', as: MANAGER },
  { name: 'kols', at: '/kols', as: MANAGER },
  { name: 'kol-candidates', at: '/kols/candidates', as: MANAGER },
  { name: 'kol-statements', at: '/kols/statements', as: MANAGER },
  { name: 'relays', at: '/kols/relays', as: MANAGER },
  { name: 'imports', at: '/settings/imports', as: MANAGER },
  { name: 'imports-as-operator', at: '/settings/imports', as: OPERATOR, isScreen: true },
  { name: 'import', at: ({ importId }) => `/settings/imports/${importId}`, as: MANAGER },
  { name: 'jobs', at: '/settings/jobs', as: MANAGER },
  { name: 'works', at: '/settings/jobs?tab=works', as: MANAGER },
  { name: 'audit', at: '/settings/audit', as: MANAGER },
  { name: 'staff', at: '/settings/staff', as: ADMIN },
  {
    name: 'staff-invite',
    at: '/settings/staff',
    as: ADMIN,
    isScreen: true,
    then: (page) => page.locator('.ant-btn-primary').first().click(),
  },
  { name: 'staff-member', at: '/settings/staff', as: ADMIN, isScreen: true, then: (page) => page.locator('tbody .ant-btn').nth(2).click() },
  { name: 'system', at: '/settings/system', as: ADMIN },
  { name: 'account', at: '/settings/account', as: ADMIN },
  { name: 'not-found', at: '/nowhere', as: MANAGER, isScreen: true },
  { name: 'not-allowed', at: '/settings/staff', as: OPERATOR, isScreen: true },
];

const ON_PHONE: readonly Shot[] = [
  { name: 'sign-in', at: '/m' },
  { name: 'home', at: '/m', as: SELLER },
  { name: 'home-screen', at: '/m', as: SELLER, isScreen: true },
  { name: 'home-kol', at: '/m', as: { personaRole: 'KOL' }, isScreen: true },
  { name: 'home-as-table', at: '/m', as: SELLER, then: (page) => page.locator('button.more').click() },
  { name: 'home-newcomer', at: async (stage) => `/m?ticket=${await makeTicket(stage, NEWCOMER)}` },
  { name: 'sign-in-refused', at: '/m?ticket=none' },
  { name: 'home-offline', at: '/m', as: SELLER, isScreen: true, then: (_page, context) => context.setOffline(true) },
  { name: 'home-stale', at: '/m', as: SELLER, isScreen: true, isDeaf: true, then: () => pause(STALE_MILLISECONDS) },
  { name: 'home-warned', at: '/m', as: WARNED },
  { name: 'home-head', at: '/m', as: LEADER, isScreen: true },
  { name: 'tier', at: '/m/tier', as: SELLER },
  { name: 'tier-warned', at: '/m/tier', as: WARNED },
  { name: 'tier-history', at: '/m/tier', as: { personaRole: 'KOL' }, then: (page) => page.locator('.flat[aria-expanded]').click() },
  { name: 'tier-objecting', at: '/m/tier', as: SELLER, then: (page) => page.locator('.objection .btn').click() },
  { name: 'team', at: '/m/team', as: LEADER },
  { name: 'team-all', at: '/m/team', as: LEADER, isScreen: true, then: (page) => page.locator('.chip').nth(1).click() },
  { name: 'team-none', at: async (stage) => `/m/team?ticket=${await makeTicket(stage, NEWCOMER)}`, isScreen: true },
  { name: 'camp', at: '/m/camp', as: BEGINNER },
  { name: 'duties', at: '/m/duties', as: { personaRole: 'KOL' } },
  { name: 'duty-calendar', at: '/m/duties/calendar', as: { personaRole: 'KOL' } },
  { name: 'relays', at: '/m/relays', as: { personaRole: 'KOL' } },
  { name: 'notices', at: '/m/notices', as: { personaRole: 'KOL' } },
  { name: 'leave', at: '/m/leave', as: { personaRole: 'KOL' } },
  { name: 'me', at: '/m/me', as: SELLER },
  { name: 'me-erasing', at: '/m/me', as: SELLER, then: (page) => page.locator('.privacy button').click() },
  { name: 'me-leaving', at: '/m/me', as: SELLER, then: (page) => page.locator('button.btn.full').click() },
  { name: 'staff', at: '/m', as: OPERATOR, isScreen: true },
];

async function openTree(page: Page): Promise<void> {
  await page.locator('button.fold').first().click();
}

async function showAsTables(page: Page): Promise<void> {
  const switches = page.locator('main button.plain', { hasText: /看成表格|as a? ?table/i });
  for (let left = await switches.count(); left > 0; left -= 1) await switches.first().click();
}

async function simulate(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(试算|Simulate)$/ }).click();
  await page.locator('.stats.tiles').waitFor();
}

async function spoilThreshold(page: Page): Promise<void> {
  await page.locator('.condition input[inputmode=decimal]').first().fill('0');
  await page.locator('.condition .c-late').first().waitFor();
}

async function askToPublish(page: Page): Promise<void> {
  await page.locator('.publish .ant-btn-primary:not([disabled])').click();
  await page.locator('.ant-modal .steps').waitFor();
}

async function openFirstGroup(page: Page): Promise<void> {
  await page.locator('main .card a, main tbody a').first().click();
  await page.locator('main tbody tr').first().waitFor();
}

async function openFirstRow(page: Page): Promise<void> {
  await page.locator('main tbody a').first().click();
  await page.waitForURL(/\/[0-9a-f]{24}/);
}

async function signInWrongly(page: Page): Promise<void> {
  await page.fill('#username', 'admin');
  await page.fill('#password', 'not-the-password');
  await page.click('button[type=submit]');
  await page.locator('[role=alert] p').first().waitFor();
}

/** Still: nothing is being loaded, nothing moves, and the letters are the page's own. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await pause(500);
}

/** A window as tall as the page, so that what sticks to its foot stays at the foot. */
async function growToFit(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const needed = Number(await page.evaluate('document.documentElement.scrollHeight'));
  if (needed > height) await page.setViewportSize({ width, height: needed });
  await pause(200);
}

async function open(stage: Stage, options: BrowserContextOptions, { language, appearance }: Look, as: As | null): Promise<Page> {
  const context = await stage.browser.newContext({ locale: language, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', ...options });
  const wishes = { 'tierwise.language': language, ...(appearance ? { 'tierwise.appearance': appearance } : {}) };
  await context.addInitScript(`for (const [key, value] of Object.entries(${JSON.stringify(wishes)})) localStorage.setItem(key, value)`);
  const page = await context.newPage();
  if (as !== null) await signIn({ page, context }, stage, as);
  return page;
}

async function take(stage: Stage, shot: Shot, options: BrowserContextOptions, look: Look, file: string): Promise<void> {
  const page = await open(stage, options, look, shot.as ?? null);
  const context = page.context();
  try {
    if (shot.isDeaf) {
      await context.routeWebSocket(/socket\.io/, (socket) => socket.close());
      await context.route(/socket\.io/, (route) => route.abort());
    }
    await page.goto(stage.url + (typeof shot.at === 'function' ? await shot.at(stage) : shot.at));
    await settle(page);
    if (shot.then) {
      await shot.then(page, context);
      await settle(page);
    }
    if (shot.isScreen !== true) await growToFit(page);
    mkdirSync(path.dirname(file), { recursive: true });
    await page.screenshot({ path: file, animations: 'disabled' });
  } finally {
    await context.close();
  }
}

/** Readable as a day of work: some good orders, one that came twice, and three rows that are wrong. */
function ordersFile(memberNos: readonly string[]): string {
  const now = Date.now();
  const row = (no: string, member: string, sku: string, quantity: string, minutes: number): string =>
    `${no},${member},buyer,${sku},${quantity},9900,1980,PRODUCT,${new Date(now - minutes * 60_000).toISOString()}`;
  const skus = ['LY-002', 'ZB-001', 'SX-002', 'MY-003', 'CF-004'];
  const good = Array.from({ length: 40 }, (_none, nth) => {
    const sku = skus[nth % skus.length] ?? '';
    return row(`TB-${nth + 1001}`, memberNos[nth % memberNos.length] ?? '', sku, '1', 200 + nth * 3);
  });
  const [member = ''] = memberNos;
  const bad = [
    row('TB-2001', '99999999', 'LY-002', '1', 200),
    row('TB-2002', member, 'LY-002', '两件', 200),
    row('TB-2003', member, '', '1', 200),
  ];
  const columns = 'order_no,member_no,buyer_ref,product_sku,quantity,amount_fen,profit_fen,kind,paid_at';
  return `${[columns, ...good, good[7], ...bad].join('\n')}\n`;
}

const NEWCOMER = '20000001';

async function prepare(place: { url: string; webhookSecret: string }, browser: Browser): Promise<Stage> {
  const personas = await findPersonas(place);
  const manager = personas.find(({ role }) => role === 'OPS_MANAGER');
  const seller = personas.find(({ role }) => role === 'DISTRIBUTOR');
  if (!manager || !seller) throw new Error('the demo world has nobody to be');
  const grant = await grantOf(place, manager.id);
  const { distributors, search, tierObjections } = await askGraphql<{
    distributors: { edges: { node: { memberNo: string } }[] };
    search: { id: string }[];
    tierObjections: { edges: { node: { distributor: { id: string } } }[] };
  }>(
    place,
    `query ($name: String!) {
      distributors(first: 7) { edges { node { memberNo } } }
      search(text: $name) { id }
      tierObjections(state: OPEN, first: 1) { edges { node { distributor { id } } } }
    }`,
    { token: grant.token, variables: { name: seller.name } },
  );
  const memberNos = distributors.edges.map(({ node }) => node.memberNo);
  const member = `member_no,name,phone,joined_at,sponsor_no,region\n${NEWCOMER},小满,,${new Date().toISOString()},,浙江 绍兴\n`;
  await handIn(place, grant, 'distributors', '今天入会.csv', member);
  const importId = await handIn(place, grant, 'orders', '商城订单.csv', ordersFile(memberNos));
  await pause(IMPORT_MILLISECONDS);
  const objectorId = tierObjections.edges[0]?.node.distributor.id ?? '';
  return { ...place, browser, memberId: search[0]?.id ?? '', objectorId, importId };
}

async function takeAll(stage: Stage, folder: string, only: RegExp): Promise<number> {
  const jobs: (() => Promise<void>)[] = [];
  for (const language of ['zh-CN', 'en'] as const) {
    for (const appearance of ['LIGHT', 'DARK'] as const) {
      for (const shot of CONSOLE) {
        const name = `console/${shot.name}.${language}.${appearance.toLowerCase()}.png`;
        if (only.test(name)) jobs.push(() => take(stage, shot, DESKTOP, { language, appearance }, path.join(folder, name)));
      }
    }
    for (const shot of ON_PHONE) {
      const name = `phone/${shot.name}.${language}.png`;
      if (only.test(name)) jobs.push(() => take(stage, shot, PHONE, { language }, path.join(folder, name)));
    }
  }
  const count = jobs.length;
  const work = async (): Promise<void> => {
    for (let job = jobs.shift(); job; job = jobs.shift()) await job();
  };
  await Promise.all([work(), work(), work()]);
  return count;
}

async function takeForReadmes(stage: Stage): Promise<void> {
  const look: Look = { language: 'zh-CN', appearance: 'LIGHT' };
  const wanted = [
    ['console-today.png', CONSOLE.find(({ name }) => name === 'today'), DESKTOP],
    ['phone-home.png', ON_PHONE.find(({ name }) => name === 'home'), PHONE],
  ] as const;
  for (const [name, shot, options] of wanted) {
    if (!shot) throw new Error(`there is no page for ${name}`);
    const file = path.join(PICTURES, name);
    await take(stage, { ...shot, isScreen: true }, options, look, file);
    const bytes = statSync(file).size;
    tell(`${path.relative(process.cwd(), file)} ${Math.ceil(bytes / 1000)} kB`);
    if (bytes > MOST_BYTES) throw new Error(`${name} is larger than ${MOST_BYTES / 1000} kB`);
  }
}

try {
  const { values } = used(USAGE, () =>
    parseArgs({ options: { all: { type: 'string' }, url: { type: 'string' }, only: { type: 'string', default: '' } } }),
  );
  const program = values.url === undefined ? await startProgram() : null;
  try {
    const browser = await launchBrowser();
    try {
      const running = { url: values.url ?? '', webhookSecret: processEnv()['WEBHOOK_SECRET'] ?? '' };
      const place = program ?? running;
      if (values.all === undefined) await takeForReadmes({ ...place, browser, memberId: '', objectorId: '', importId: '' });
      else
        tell(
          `${await takeAll(await prepare(place, browser), path.resolve(values.all), new RegExp(values.only))} pictures in ${values.all}`,
        );
    } finally {
      await browser.close();
    }
  } finally {
    await program?.stop();
  }
} catch (error) {
  fail('No pictures', error);
}
