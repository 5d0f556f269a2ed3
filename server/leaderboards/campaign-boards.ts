// All boards of one campaign in memory: five subjects, three metrics, the whole campaign and each phase, with what they share: who is
// who, for whom a member scores, and the totals. Fed by events alone, in any order: every order comes to the same boards.
// Surprise: a board begins with the first event that touches it. Of a campaign in which nothing has sold yet nothing is held.

import type { BoardMetric, BoardSubject } from '../generated/types.ts';
import { addUp } from './adding-up.ts';
import { Board } from './board.ts';
import type { BoardDump } from './board.ts';
import { Course } from './course.ts';
import type { CourseStep } from './course.ts';
import { keyText, METRICS, SUBJECTS } from './keys.rules.ts';
import type { BoardKey } from './keys.rules.ts';
import type { CampaignSums, ScoreEvent } from './model.ts';
import { IdRoster, TextRoster } from './roster.ts';
import type { Roster } from './roster.ts';
import { addEvent, NO_SUMS } from './totals.ts';

/** What fits into the boards' 32 bits of milliseconds: 49 days from the start. */
const LATEST = 0xffff_ffff;
/** Whom a member scores for, beside the member. */
const OTHERS = ['TEAM', 'GROUP', 'OPERATOR', 'REGION'] as const satisfies readonly BoardSubject[];
const WIDTH = SUBJECTS.length * METRICS.length;

export interface LiveBoard {
  readonly key: BoardKey;
  readonly text: string;
  readonly board: Board;
  version: number;
  /** The set that names it already. */
  changedIn: Set<string> | null;
}

/** Plain data and typed arrays, for a snapshot. */
export interface CampaignDump {
  campaignId: string;
  startsAt: number;
  sums: CampaignSums;
  rosters: Record<BoardSubject, Uint32Array | string[]>;
  scoresFor: Int32Array[];
  course: [number, CourseStep][];
  boards: { subject: BoardSubject; metric: BoardMetric; phaseId: string | null; dump: BoardDump }[];
}

export class CampaignBoards {
  readonly campaignId: string;
  readonly startsAt: number;
  readonly sums: CampaignSums = { ...NO_SUMS };
  course = new Course();
  private rosters: Record<BoardSubject, Roster> = {
    DISTRIBUTOR: new IdRoster(),
    TEAM: new IdRoster(),
    GROUP: new IdRoster(),
    OPERATOR: new IdRoster(),
    REGION: new TextRoster(),
  };
  /** By OTHERS: the owner's number and 1, by the member's number; 0 is nobody. */
  private scoresFor = OTHERS.map(() => new Int32Array(64));
  /** By phase ('' for the whole), then by subject and metric. */
  private readonly stretches = new Map<string, (LiveBoard | undefined)[]>();
  private readonly owners = new Int32Array(SUBJECTS.length);

  constructor(campaignId: string, startsAt: number) {
    this.campaignId = campaignId;
    this.startsAt = startsAt;
  }

  get sellers(): number {
    return this.rosters.DISTRIBUTOR.size;
  }

  get bytes(): number {
    let bytes = this.scoresFor.reduce((sum, column) => sum + column.byteLength, 0);
    for (const roster of Object.values(this.rosters)) bytes += roster.bytes;
    for (const live of this.all()) bytes += live.board.bytes;
    return bytes;
  }

  roster(subject: BoardSubject): Roster {
    return this.rosters[subject];
  }

  *all(): Generator<LiveBoard> {
    for (const stretch of this.stretches.values()) for (const live of stretch) if (live) yield live;
  }

  /** Undefined while nothing has touched it. */
  board({ subject, metric, phaseId }: Pick<BoardKey, 'subject' | 'metric' | 'phaseId'>): LiveBoard | undefined {
    return this.stretches.get(phaseId ?? '')?.[placeOf(subject, metric)];
  }

  /** Null for somebody who has not scored, or scores for nobody there. */
  ownerOf(subject: BoardSubject, distributorId: string): string | null {
    const member = this.rosters.DISTRIBUTOR.find(distributorId);
    if (member < 0) return null;
    if (subject === 'DISTRIBUTOR') return distributorId;
    const owner = (this.scoresFor[OTHERS.indexOf(subject)]?.[member] ?? 0) - 1;
    return owner < 0 ? null : this.rosters[subject].idOf(owner);
  }

  /** Adds the texts of the boards that it touches to `changed`. */
  add(event: ScoreEvent, changed: Set<string>): void {
    if (event.isLate) return;
    addEvent(this.sums, event);
    this.readOwners(event);
    const at = this.momentOf(event);
    this.course.add(event, at);
    this.addTo(null, event, at, changed);
    if (event.phaseId !== null) this.addTo(event.phaseId, event, at, changed);
  }

  /** The same for many at once, several times as fast. */
  addAll(all: readonly ScoreEvent[], changed: Set<string>): void {
    const events = all.filter(({ isLate }) => !isLate);
    const count = events.length;
    const owners = SUBJECTS.map(() => new Int32Array(count));
    const deltas = { SALES: new Float64Array(count), ORDERS: new Float64Array(count), NEW_MEMBERS: new Float64Array(count) };
    const ats = new Uint32Array(count);
    const phases = new Map<string, Uint8Array | null>([['', null]]);
    for (let index = 0; index < count; index += 1) {
      const event = events[index];
      if (!event) continue;
      addEvent(this.sums, event);
      this.readOwners(event);
      for (let row = 0; row < owners.length; row += 1) (owners[row] ?? ats)[index] = this.owners[row] ?? -1;
      ats[index] = this.momentOf(event);
      this.course.add(event, ats[index] ?? 0);
      deltas.SALES[index] = event.salesFen;
      deltas.ORDERS[index] = event.orders;
      deltas.NEW_MEMBERS[index] = event.newMembers;
      if (event.phaseId === null) continue;
      let isIn = phases.get(event.phaseId);
      if (!isIn) phases.set(event.phaseId, (isIn = new Uint8Array(count)));
      isIn[index] = 1;
    }
    SUBJECTS.forEach((subject, row) => {
      const places = new Int32Array(this.rosters[subject].size);
      for (const [phase, isIn] of phases) {
        for (const metric of METRICS) {
          const sums = addUp({ count, owners: owners[row] ?? new Int32Array(count), deltas: deltas[metric], ats, isIn }, places);
          if (sums.count === 0) continue;
          const live = this.boardAt(phase, subject, metric);
          live.board.addMany(sums.owners, sums.deltas, sums.ats, sums.count);
          live.version += 1;
          changed.add(live.text);
        }
      }
    });
  }

  private momentOf(event: ScoreEvent): number {
    return Math.min(Math.max(event.at.getTime() - this.startsAt, 0), LATEST);
  }

  /** Begins where nothing has touched it yet. */
  private boardAt(phase: string, subject: BoardSubject, metric: BoardMetric): LiveBoard {
    let stretch = this.stretches.get(phase);
    if (!stretch) this.stretches.set(phase, (stretch = new Array<LiveBoard | undefined>(WIDTH)));
    return (stretch[placeOf(subject, metric)] ??= this.begin({ subject, metric, phaseId: phase === '' ? null : phase }));
  }

  /** Plain loops: with a hundred thousand events this is what a start waits for. */
  private addTo(phaseId: string | null, { salesFen, orders, newMembers }: ScoreEvent, at: number, changed: Set<string>): void {
    let stretch = this.stretches.get(phaseId ?? '');
    if (!stretch) this.stretches.set(phaseId ?? '', (stretch = new Array<LiveBoard | undefined>(WIDTH)));
    for (let column = 0; column < METRICS.length; column += 1) {
      const metric = METRICS[column] ?? 'SALES';
      const delta = metric === 'SALES' ? salesFen : metric === 'ORDERS' ? orders : newMembers;
      if (delta === 0) continue;
      for (let row = 0; row < SUBJECTS.length; row += 1) {
        const owner = this.owners[row] ?? -1;
        if (owner < 0) continue;
        const live = (stretch[row * METRICS.length + column] ??= this.begin({ subject: SUBJECTS[row] ?? 'DISTRIBUTOR', metric, phaseId }));
        live.board.add(owner, delta, at);
        live.version += 1;
        if (live.changedIn === changed) continue;
        live.changedIn = changed;
        changed.add(live.text);
      }
    }
  }

  /** Numbers of those for whom the event counts, into `owners`; -1 for nobody. */
  private readOwners({ distributorId, teamId, groupId, operatorId, region }: ScoreEvent): void {
    const member = this.rosters.DISTRIBUTOR.numberOf(distributorId);
    this.owners[0] = member;
    this.owners[1] = teamId === null ? -1 : this.rosters.TEAM.numberOf(teamId);
    this.owners[2] = groupId === null ? -1 : this.rosters.GROUP.numberOf(groupId);
    this.owners[3] = operatorId === null ? -1 : this.rosters.OPERATOR.numberOf(operatorId);
    this.owners[4] = region === '' ? -1 : this.rosters.REGION.numberOf(region);
    for (let at = 0; at < OTHERS.length; at += 1) {
      let column = this.scoresFor[at] ?? new Int32Array(64);
      if (member >= column.length) {
        const grown = new Int32Array(Math.max(2 * column.length, member + 1));
        grown.set(column);
        this.scoresFor[at] = column = grown;
      }
      column[member] = (this.owners[at + 1] ?? -1) + 1;
    }
  }

  private begin(key: Omit<BoardKey, 'campaignId'>, dump?: BoardDump): LiveBoard {
    const { campaignId } = this;
    const whole = { campaignId, ...key };
    const roster = this.rosters[key.subject];
    const compareOwners = (one: number, other: number): number => roster.compare(one, other);
    const board = dump ? Board.load(dump, { compareOwners }) : new Board({ compareOwners });
    return { key: whole, text: keyText(whole), board, version: 0, changedIn: null };
  }

  dump(): CampaignDump {
    const { campaignId, startsAt, rosters } = this;
    const sums = { ...this.sums };
    return {
      campaignId,
      startsAt,
      sums,
      rosters: {
        DISTRIBUTOR: rosters.DISTRIBUTOR.dump(),
        TEAM: rosters.TEAM.dump(),
        GROUP: rosters.GROUP.dump(),
        OPERATOR: rosters.OPERATOR.dump(),
        REGION: rosters.REGION.dump(),
      },
      scoresFor: this.scoresFor.map((column) => column.slice(0, rosters.DISTRIBUTOR.size)),
      course: this.course.dump(),
      boards: Array.from(this.all(), ({ key: { subject, metric, phaseId }, board }) => ({ subject, metric, phaseId, dump: board.dump() })),
    };
  }

  /** Throws a RangeError where the dump is none. */
  static load({ campaignId, startsAt, sums, rosters, scoresFor, course, boards }: CampaignDump): CampaignBoards {
    const loaded = new CampaignBoards(campaignId, startsAt);
    const idsOf = (dump: Uint32Array | string[]): Roster => (Array.isArray(dump) ? TextRoster.load(dump) : IdRoster.load(dump));
    Object.assign(loaded.sums, sums);
    loaded.rosters = {
      DISTRIBUTOR: idsOf(rosters.DISTRIBUTOR),
      TEAM: idsOf(rosters.TEAM),
      GROUP: idsOf(rosters.GROUP),
      OPERATOR: idsOf(rosters.OPERATOR),
      REGION: idsOf(rosters.REGION),
    };
    loaded.scoresFor = scoresFor.map((column) => Int32Array.from(column));
    loaded.course = new Course(course);
    for (const { dump, ...key } of boards) {
      const phase = key.phaseId ?? '';
      const stretch = loaded.stretches.get(phase) ?? new Array<LiveBoard | undefined>(WIDTH);
      stretch[placeOf(key.subject, key.metric)] = loaded.begin(key, dump);
      loaded.stretches.set(phase, stretch);
    }
    return loaded;
  }
}

function placeOf(subject: BoardSubject, metric: BoardMetric): number {
  return SUBJECTS.indexOf(subject) * METRICS.length + METRICS.indexOf(metric);
}
