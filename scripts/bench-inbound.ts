// `npm run bench -- inbound`: what bridges to the chats report. 300,000 joins and leaves and 1,000,000 messages go through the very
// verbs that the webhooks call, in batches of 1,000 with four in flight, and a share of them over HTTP into a real server; then
// everything is counted again from the facts. The floor beside it is the driver's insertMany of equal rows into the same database:
// no checks, nothing exactly once, no days, no stays, no limit.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../server/core/db.ts';
import { newId } from '../server/core/ids.ts';
import { groups, memberEvents, refusedJoins } from '../server/groups/model.ts';
import type { GroupRow } from '../server/groups/model.ts';
import { recordMemberEvents, recountGroups } from '../server/groups/service.ts';
import type { MemberEventInput } from '../server/groups/service.ts';
import { DEFAULT_KEYWORD_RULES } from '../server/messages/keyword.rules.ts';
import { keywordRules, messages } from '../server/messages/model.ts';
import { recordMessages, recountTalk } from '../server/messages/service.ts';
import type { MessageInput } from '../server/messages/service.ts';
import { DEFAULT_VIOLATION_RULES } from '../server/violations/detect.rules.ts';
import { violationRules, violations } from '../server/violations/model.ts';
import type { BenchRow } from './bench.ts';
import { reachDatabase } from './reach.ts';
import { tell } from './say.ts';
import { openShop } from './webhook-load.ts';
import type { Server, Shop } from './webhook-load.ts';

const SCALES = {
  full: { members: 100_000, groups: 400, events: 300_000, messages: 1_000_000, http: 30 },
  small: { members: 2_000, groups: 8, events: 3_000, messages: 10_000, http: 4 },
} as const;
const BATCH = 1_000;
const IN_FLIGHT = 4;
/** Of the days before now, in the order in which things happened. */
const DAYS = 28;
const LIMIT = 300;
const GOAL_MESSAGES = 2_000;
const GOAL_EVENTS = 2_000;
const TEXTS = [
  '早上好',
  '收到',
  '这个什么时候发货？',
  '今天的素材在哪里',
  '谢谢群主',
  '+1',
  '已下单，等着收货',
  '大家加油',
  '图片已保存',
  '晚安',
];

export async function benchInbound(scale: 'full' | 'small'): Promise<{ scale: string; rows: BenchRow[] }> {
  const size = SCALES[scale];
  const dataDir = mkdtempSync(join(tmpdir(), 'tierwise-inbound-'));
  let server: Server | null = null;
  try {
    tell(`enrolling ${size.members} members`);
    const shop = await openShop({ dataDir, members: size.members });
    const world = new Crowd(shop.memberNos, size.groups);
    const batches = Math.ceil(size.messages / BATCH);
    const eventBatches = Math.ceil(size.events / BATCH);
    const { database } = await reachDatabase({ mustExist: true }, { DATA_DIR: dataDir });
    const wrong: string[] = [];
    let acceptedEvents = 0;
    let events = 0;
    let said = 0;
    let plainEvents = 0;
    let plainSaid = 0;
    try {
      await database.buildIndexes();
      await world.open(database, shop);
      tell(`${size.events} joins and leaves`);
      const accepted = { events: 0, messages: 0 };
      events = await inFlight(eventBatches, async (at) => {
        const outcome = await recordMemberEvents(shop.ctx(database), world.events(at));
        accepted.events += outcome.accepted;
      });
      acceptedEvents = accepted.events;
      plainEvents = await insertPlainly(database, 'events', Math.ceil(eventBatches / 4), (at) => world.events(at));
      tell(`${size.messages} messages`);
      let tenth = 0;
      said = await inFlight(batches, async (at) => {
        const outcome = await recordMessages(shop.ctx(database), world.messages(at, batches));
        accepted.messages += outcome.accepted;
        if (Math.floor((at * 10) / batches) > tenth) tell(`${String((tenth = Math.floor((at * 10) / batches)) * 10)} %`);
      });
      plainSaid = await insertPlainly(database, 'messages', Math.ceil(batches / 4), (at) => world.messages(at, batches));
      tell('a batch of each again');
      const again = await recordMessages(shop.ctx(database), world.messages(0, batches));
      if (again.duplicate !== BATCH) wrong.push(`a batch that came again counted ${again.duplicate} duplicates`);
      tell('counting everything again');
      wrong.push(...(await audit(shop, database, accepted)));
    } finally {
      await database.close();
    }

    tell('over HTTP into a real server');
    server = await shop.start();
    const running = server;
    const sent = { messages: 0, events: 0 };
    const sendMessages = async (at: number): Promise<void> => {
      const told = world.messages(batches + at, batches).map(({ at: sentAt, ...rest }) => ({ ...rest, sentAt }));
      const { body } = await shop.send(running, 'messages', told);
      sent.messages += body.accepted;
    };
    const sendEvents = async (at: number): Promise<void> => {
      const { body } = await shop.send(running, 'members', world.events(eventBatches + at));
      sent.events += body.accepted;
    };
    // A server that has just started has neither compiled anything nor read who everybody is.
    for (const warm of [size.http, size.http + 1]) {
      await sendMessages(warm);
      await sendEvents(warm);
    }
    const http = await inFlight(size.http, sendMessages);
    const httpEvents = await inFlight(Math.ceil(size.http / 3), sendEvents);
    await server.kill('SIGKILL');
    server = null;
    const { database: after } = await reachDatabase({ mustExist: true }, { DATA_DIR: dataDir });
    try {
      const talk = await recountTalk(shop.ctx(after));
      const moves = await recountGroups(shop.ctx(after));
      if (talk.messages !== batches * BATCH + sent.messages)
        wrong.push(`${talk.messages} messages are there after the kill, ${batches * BATCH + sent.messages} were acknowledged`);
      if (moves.events !== acceptedEvents + sent.events)
        wrong.push(`${moves.events} joins and leaves are there after the kill, ${acceptedEvents + sent.events} were acknowledged`);
      wrong.push(...talk.chatDays, ...talk.speakingDays, ...moves.members, ...moves.days);
    } finally {
      await after.close();
    }
    for (const line of wrong.slice(0, 10)) tell(`WRONG: ${line}`);

    const rate = (id: string, what: string, ours: number, theirs: number, goal: number): BenchRow => ({
      id,
      what,
      ours,
      theirs,
      unit: 'events/s',
      ratio: ours / theirs,
      goal: `≥ ${goal} events/s`,
      holds: ours >= goal,
    });
    return {
      scale: `${size.events} joins and leaves and ${size.messages} messages of ${size.members} members in ${size.groups} groups, batches of ${BATCH}, ${IN_FLIGHT} in flight; beside: insertMany by the driver`,
      rows: [
        rate('members', 'joins and leaves, with stays, days, chains and the limit', events, plainEvents, GOAL_EVENTS),
        rate('messages', 'messages, with days, speakers, rules and candidates', said, plainSaid, GOAL_MESSAGES),
        rate('http-members', 'joins and leaves over HTTP, signed', httpEvents, plainEvents, GOAL_EVENTS / 2),
        rate('http-messages', 'messages over HTTP, signed', http, plainSaid, GOAL_MESSAGES / 2),
        {
          id: 'exact',
          what: 'counts that differ from the facts, groups above 300, events lost after a kill',
          ours: wrong.length,
          theirs: 0,
          unit: '',
          ratio: wrong.length === 0 ? 1 : 0,
          goal: '0',
          holds: wrong.length === 0,
        },
      ],
    };
  } finally {
    await server?.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Events a second. */
async function inFlight(batches: number, work: (at: number) => Promise<void>): Promise<number> {
  let next = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      while (next < batches) {
        const at = next;
        next += 1;
        await work(at);
      }
    }),
  );
  return (batches * BATCH * 1_000) / (performance.now() - startedAt);
}

function insertPlainly(database: Database, collection: string, batches: number, rows: (at: number) => readonly object[]): Promise<number> {
  const plain = database.client.db('plain').collection(collection);
  return inFlight(batches, async (at) => {
    await plain.insertMany(rows(at).map((row) => ({ ...row })));
  });
}

async function audit(shop: Shop, database: Database, accepted: { events: number; messages: number }): Promise<string[]> {
  const ctx = shop.ctx(database);
  const wrong: string[] = [];
  const talk = await recountTalk(ctx);
  const moves = await recountGroups(ctx);
  wrong.push(...talk.chatDays.slice(0, 5), ...talk.speakingDays.slice(0, 5), ...moves.members.slice(0, 5), ...moves.days.slice(0, 5));
  const facts = { messages: await messages.raw(database).countDocuments(), events: await memberEvents.raw(database).countDocuments() };
  if (facts.messages !== accepted.messages) wrong.push(`${facts.messages} messages are there, ${accepted.messages} were accepted`);
  if (facts.events !== accepted.events) wrong.push(`${facts.events} joins and leaves are there, ${accepted.events} were accepted`);
  const rows = await groups
    .raw(database)
    .find({}, { projection: { members: 1, number: 1 } })
    .toArray();
  for (const { members, number } of rows) if (members > LIMIT) wrong.push(`${number} has ${members} members`);
  const full = rows.filter(({ members }) => members === LIMIT).length;
  const outside = await refusedJoins.raw(database).countDocuments();
  const found = await violations.raw(database).countDocuments();
  tell(`${full} of ${rows.length} groups are full, ${outside} joins had no room, ${found} candidates of breaches were found`);
  return wrong;
}

/** Who does what, the same each time: numbers by a generator with a fixed start. */
class Crowd {
  readonly #memberNos: readonly string[];
  readonly #groups: number;
  readonly #end = Date.now() - 3_600_000;

  constructor(memberNos: readonly string[], count: number) {
    this.#memberNos = memberNos;
    this.#groups = count;
  }

  async open(database: Database, shop: Shop): Promise<void> {
    const now = shop.ctx(database).now;
    const rows = Array.from({ length: this.#groups }, (_none, index): GroupRow => ({
      _id: newId(),
      number: this.#numberOf(index),
      name: `群 ${String(index)}`,
      tier: 'NEW',
      purpose: 'SERVICE',
      region: '',
      province: '',
      state: 'GROWING',
      stateSince: now,
      members: 0,
      reserved: 0,
      taken: 0,
      operatorId: null,
      holderSeq: 0,
      heldSince: null,
      accountId: null,
      tags: [],
      speakers7: 0,
      messages7: 0,
      health: null,
      fullSince: null,
      mergedIntoId: null,
      splitFromId: null,
      transformedIntoId: null,
      createdAt: now,
      closedAt: null,
    }));
    await groups.raw(database).insertMany(rows);
    const by = { byName: 'bench', changedAt: now, createdAt: now };
    await keywordRules.raw(database).insertMany(DEFAULT_KEYWORD_RULES.map((rule) => ({ _id: newId(), ...rule, ...by })));
    await violationRules.raw(database).insertMany(DEFAULT_VIOLATION_RULES.map((rule) => ({ _id: newId(), ...rule, ...by })));
  }

  /** Three of four are joins; every eighth group is wanted by more than there is room for. */
  events(batch: number): MemberEventInput[] {
    const roll = generator(batch);
    return Array.from({ length: BATCH }, (_none, index) => {
      const member = roll(this.#memberNos.length);
      const group = this.#groupOf(member, roll);
      const kind = roll(4) === 0 ? 'LEAVE' : 'JOIN';
      return {
        eventId: `e-${String(batch)}-${String(index)}`,
        groupNo: this.#numberOf(group),
        memberNo: this.#memberNos[member] ?? '',
        kind,
        inviterNo: kind === 'JOIN' && roll(2) === 0 ? (this.#memberNos[roll(this.#memberNos.length)] ?? null) : null,
        way: 'UNKNOWN',
        // Bridges are late by up to an hour, each by its own time.
        at: new Date(this.#end - DAYS * 86_400_000 + batch * 60_000 - roll(3_600) * 1_000),
      };
    });
  }

  /** In the order of time; few say much, most say little. */
  messages(batch: number, batches: number): MessageInput[] {
    const roll = generator(1_000_000 + batch);
    const from = this.#end - DAYS * 86_400_000;
    const span = (DAYS * 86_400_000) / batches;
    return Array.from({ length: BATCH }, (_none, index) => {
      const most = this.#memberNos.length;
      const member = roll(3) === 0 ? roll(most) : roll(Math.ceil(most / 10)) * 10;
      return {
        messageId: `m-${String(batch)}-${String(index)}`,
        groupNo: this.#numberOf(this.#groupOf(member, roll)),
        memberNo: this.#memberNos[Math.min(member, most - 1)] ?? '',
        kind: roll(12) === 0 ? 'IMAGE' : 'TEXT',
        text: roll(2_000) === 0 ? '躺赚项目，加我微信了解 https://evil.example/a' : (TEXTS[roll(TEXTS.length)] ?? null),
        at: new Date(Math.min(this.#end + 3_000_000, from + batch * span + (index * span) / BATCH)),
      };
    });
  }

  #numberOf(index: number): string {
    return `G${String(index + 1).padStart(5, '0')}`;
  }

  #groupOf(member: number, roll: (below: number) => number): number {
    const own = member % this.#groups;
    return roll(10) === 0 ? own - (own % 8) : own;
  }
}

/** Mulberry32: small, even enough, and the same on every machine. */
function generator(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
