// The timetable of a campaign as values: which phases fit together, what an action may become, what the clock does at a moment.
// Surprise: what is due is judged by the moment at which somebody looks, never by who looks first: several processes, a restart in the
// middle and a clock that rang late come to the same, and what is too old is asked instead of fired.

import type { Granted, Refusal } from '../core/errors.ts';
import type { ActionKind, ActionState, CampaignState, Words } from '../generated/types.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What each state of an action leads to. Checked below when this file is loaded. */
export const ACTION_STATES: Readonly<Record<ActionState, readonly ActionState[]>> = {
  PLANNED: ['FIRING', 'LATE', 'SKIPPED'],
  FIRING: ['DONE', 'FAILED', 'LATE'],
  LATE: ['FIRING', 'SKIPPED', 'PLANNED'],
  FAILED: ['FIRING', 'SKIPPED', 'PLANNED'],
  SKIPPED: ['PLANNED'],
  DONE: [],
};

/** What is wrong with a table of states; empty for a sound one. */
export function faultsOfStates(table: Readonly<Record<string, readonly string[]>>, first: string): string[] {
  const faults: string[] = [];
  const reached = new Set([first]);
  // A set is gone through to its end, with what is added on the way.
  for (const state of reached) for (const to of table[state] ?? []) reached.add(to);
  for (const [state, next] of Object.entries(table)) {
    if (!reached.has(state)) faults.push(`${state} is never reached`);
    if (new Set(next).size !== next.length) faults.push(`${state} names a state twice`);
    for (const to of next) {
      if (to === state) faults.push(`${state} leads to itself`);
      if (!Object.hasOwn(table, to)) faults.push(`${state} leads to ${to}, which is none`);
    }
  }
  if (!Object.values(table).some((next) => next.length === 0)) faults.push('there is no end');
  return faults;
}

const faults = faultsOfStates(ACTION_STATES, 'PLANNED');
if (faults.length > 0) throw new Error(`The states of an action are not sound:\n- ${faults.join('\n- ')}`);

export const mayBecome = (from: ActionState, to: ActionState): boolean => ACTION_STATES[from].includes(to);

/** The clock fires while the campaign is in one of these: material opens the day before, a wrap-up is posted the morning after. */
export const FIRING_STATES: readonly CampaignState[] = ['READY', 'RUNNING', 'CLOSING', 'CLOSED'];
/** A person may in these. */
export const HAND_STATES: readonly CampaignState[] = [...FIRING_STATES, 'PAUSED'];
/** The timetable may be changed in these. */
export const OPEN_STATES: readonly CampaignState[] = ['DRAFT', 'READY', 'RUNNING', 'PAUSED'];

export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface NamedSpan extends Span {
  readonly id: string;
  readonly title: string;
}

const LONGEST_TITLE = 30;
const LONGEST_TEXT = 1_000;
export const MOST_PHASES = 40;
export const MOST_ACTIONS = 200;
/** Material of the day before, and a wrap-up on the morning after. */
export const EARLIEST_HOURS = 48;
export const LATEST_HOURS = 24;
const MOST_WAVES = 20;

export type PhaseVerdict =
  | Granted
  | Refusal<'PHASE_TITLE_WRONG', { most: number }>
  | Refusal<'PHASE_BACKWARDS' | 'PHASE_OUTSIDE'>
  | Refusal<'PHASE_TOO_MANY', { most: number }>
  | Refusal<'PHASES_OVERLAP', { other: string }>;

const fitsTitle = (title: string): boolean => title.length > 0 && Array.from(title).length <= LONGEST_TITLE;

export const overlap = (one: Span, other: Span): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/** One phase beside the others. A phase ends before the moment of its end: the next may begin at it. */
export function checkPhase(phase: Span & { title: string }, others: readonly NamedSpan[], campaign: Span): PhaseVerdict {
  if (!fitsTitle(phase.title)) return { ok: false, why: 'PHASE_TITLE_WRONG', most: LONGEST_TITLE };
  if (!(phase.startsAt < phase.endsAt)) return { ok: false, why: 'PHASE_BACKWARDS' };
  if (phase.startsAt < campaign.startsAt || phase.endsAt > campaign.endsAt) return { ok: false, why: 'PHASE_OUTSIDE' };
  if (others.length >= MOST_PHASES) return { ok: false, why: 'PHASE_TOO_MANY', most: MOST_PHASES };
  const other = others.find((each) => overlap(phase, each));
  return other ? { ok: false, why: 'PHASES_OVERLAP', other: other.title } : { ok: true };
}

/** What has begun stays as it began, and what is over stays. */
export function mayMovePhase(
  before: Span,
  after: Span | null,
  now: Date,
  isPublished: boolean,
): Granted | Refusal<'PHASE_HAS_BEGUN' | 'PHASE_IN_THE_PAST'> {
  if (!isPublished) return { ok: true };
  if (before.startsAt <= now) {
    const isOver = before.endsAt <= now;
    if (after === null || after.startsAt.getTime() !== before.startsAt.getTime()) return { ok: false, why: 'PHASE_HAS_BEGUN' };
    if (isOver && after.endsAt.getTime() !== before.endsAt.getTime()) return { ok: false, why: 'PHASE_HAS_BEGUN' };
    if (!isOver && after.endsAt < now) return { ok: false, why: 'PHASE_IN_THE_PAST' };
    return { ok: true };
  }
  if (after !== null && after.startsAt < now) return { ok: false, why: 'PHASE_IN_THE_PAST' };
  return { ok: true };
}

export interface ActionPlan {
  readonly kind: ActionKind;
  readonly title: string;
  readonly text: string | null;
  readonly at: Date;
  readonly kitWave: number | null;
}

export type ActionVerdict =
  | Granted
  | Refusal<'ACTION_TITLE_WRONG', { most: number }>
  | Refusal<'ACTION_TEXT_MISSING', { most: number }>
  | Refusal<'ACTION_WAVE_WRONG', { most: number }>
  | Refusal<'ACTION_OUTSIDE', { earliest: number; latest: number }>
  | Refusal<'ACTION_TOO_MANY', { most: number }>
  | Refusal<'ACTION_IN_THE_PAST' | 'CLOSE_IS_MADE'>;

export function checkAction(plan: ActionPlan, others: number, campaign: Span, now: Date, isPublished: boolean): ActionVerdict {
  const { kind, title, text, at, kitWave } = plan;
  if (kind === 'CLOSE') return { ok: false, why: 'CLOSE_IS_MADE' };
  if (!fitsTitle(title)) return { ok: false, why: 'ACTION_TITLE_WRONG', most: LONGEST_TITLE };
  const length = Array.from(text ?? '').length;
  if (length > LONGEST_TEXT || (kind === 'STIMULUS' && length === 0)) return { ok: false, why: 'ACTION_TEXT_MISSING', most: LONGEST_TEXT };
  if (kind === 'OPEN_MATERIAL' && !(kitWave !== null && Number.isInteger(kitWave) && kitWave >= 1 && kitWave <= MOST_WAVES))
    return { ok: false, why: 'ACTION_WAVE_WRONG', most: MOST_WAVES };
  const time = at.getTime();
  if (time < campaign.startsAt.getTime() - EARLIEST_HOURS * HOUR || time > campaign.endsAt.getTime() + LATEST_HOURS * HOUR)
    return { ok: false, why: 'ACTION_OUTSIDE', earliest: EARLIEST_HOURS, latest: LATEST_HOURS };
  if (isPublished && at < now) return { ok: false, why: 'ACTION_IN_THE_PAST' };
  return others >= MOST_ACTIONS ? { ok: false, why: 'ACTION_TOO_MANY', most: MOST_ACTIONS } : { ok: true };
}

/** Which phase holds a moment; the end belongs to the next. */
export function phaseAt<Phase extends Span>(phases: readonly Phase[], at: Date): Phase | null {
  return phases.find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt) ?? null;
}

export interface Due {
  readonly kind: ActionKind;
  readonly state: ActionState;
  readonly at: Date;
  readonly leaseUntil: Date | null;
  readonly firedAt: Date | null;
  readonly attempts: number;
}

/** So often an action is tried by itself. */
export const MOST_ATTEMPTS = 3;

export interface Looking {
  readonly now: Date;
  readonly lateMinutes: number;
  /** Of its kind: closing is right however late. */
  readonly isNeverLate: boolean;
}

/**
 * What becomes of an action at this moment. WAIT: not yet, or somebody is at it. A claim whose holder died is taken over; how old it is
 * counts from its first claim, so that what a person fired by hand does not turn late by its planned time.
 */
export function judgeDue(action: Due, { now, lateMinutes, isNeverLate }: Looking): 'FIRE' | 'LATE' | 'FAIL' | 'WAIT' {
  if (action.state === 'PLANNED') {
    if (action.at > now) return 'WAIT';
    return isNeverLate || age(action.at, now) <= lateMinutes * MINUTE ? 'FIRE' : 'LATE';
  }
  if (action.state !== 'FIRING' || (action.leaseUntil !== null && action.leaseUntil > now)) return 'WAIT';
  if (!isNeverLate && age(action.firedAt ?? action.at, now) > lateMinutes * MINUTE) return 'LATE';
  return action.attempts >= MOST_ATTEMPTS && !isNeverLate ? 'FAIL' : 'FIRE';
}

const age = (since: Date, now: Date): number => now.getTime() - since.getTime();

/** Those of one moment in the order in which they begin: closing last, so that the report of that minute still counts the open boards. */
export function inFiringOrder<Action extends { kind: ActionKind; at: Date; _id: { toString(): string } }>(
  actions: readonly Action[],
): Action[] {
  return [...actions].sort(
    (one, other) =>
      one.at.getTime() - other.at.getTime() ||
      Number(one.kind === 'CLOSE') - Number(other.kind === 'CLOSE') ||
      (String(one._id) < String(other._id) ? -1 : 1),
  );
}

/** Where the clock moves a campaign at this moment; null: it stays. A pause holds the end as well. */
export function clockMove(campaign: Span & { state: CampaignState }, now: Date): CampaignState | null {
  if (campaign.state === 'READY' && campaign.startsAt <= now) return 'RUNNING';
  if (campaign.state === 'RUNNING' && campaign.endsAt <= now) return 'CLOSING';
  return null;
}

export type ShiftVerdict =
  | Granted<{ phases: { id: string; startsAt: Date; endsAt: Date }[]; actions: { id: string; at: Date }[]; endsAt: Date }>
  | Refusal<'SHIFT_OUT_OF_RANGE', { most: number }>
  | Refusal<'SHIFT_NOTHING_LEFT'>;

export const MOST_SHIFT_MINUTES = 24 * 60;

/**
 * The rest so many minutes later. A phase under way ends so much later; what waits behind keeps its distance, so nothing can come to
 * overlap. Only what is planned moves: what is late or failed waits for a person, not for a time. Never earlier: what was sold before the
 * end that members were promised counts.
 */
export function shiftRest(
  campaign: Span,
  phases: readonly (Span & { id: string })[],
  actions: readonly { id: string; at: Date; state: ActionState }[],
  minutes: number,
  now: Date,
): ShiftVerdict {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_SHIFT_MINUTES)
    return { ok: false, why: 'SHIFT_OUT_OF_RANGE', most: MOST_SHIFT_MINUTES };
  if (campaign.endsAt <= now) return { ok: false, why: 'SHIFT_NOTHING_LEFT' };
  const move = (at: Date): Date => (at > now ? new Date(at.getTime() + minutes * MINUTE) : at);
  return {
    ok: true,
    phases: phases
      .filter(({ endsAt }) => endsAt > now)
      .map(({ id, startsAt, endsAt }) => ({ id, startsAt: move(startsAt), endsAt: move(endsAt) })),
    actions: actions.filter(({ state, at }) => state === 'PLANNED' && at > now).map(({ id, at }) => ({ id, at: move(at) })),
    endsAt: move(campaign.endsAt),
  };
}

export interface CampaignTimes extends Span {
  readonly state: CampaignState;
}

/** When the clock has to look at a campaign next, after a moment: its start, its end; null when neither is to come. */
export function nextMove({ state, startsAt, endsAt }: CampaignTimes, after: Date): Date | null {
  const at = state === 'READY' ? startsAt : state === 'RUNNING' ? endsAt : null;
  return at !== null && at > after ? at : null;
}

export function earliest(dates: readonly (Date | null)[]): Date | null {
  return dates.reduce<Date | null>((first, date) => (date !== null && (first === null || date < first) ? date : first), null);
}

export interface TimetableFault {
  readonly code: string;
  readonly field: string;
  readonly words: Words;
}

/** What keeps a timetable from being published. */
export function faultsOfTimetable(
  campaign: Span,
  phases: readonly NamedSpan[],
  actions: readonly { kind: ActionKind; title: string; at: Date; text: string | null }[],
): TimetableFault[] {
  const found: TimetableFault[] = [];
  if (!actions.some(({ kind }) => kind !== 'CLOSE'))
    found.push({
      code: 'TIMETABLE_EMPTY',
      field: 'actions',
      words: { zh: '时间表里还没有动作', en: 'The timetable has no actions yet' },
    });
  phases.forEach((phase, index) => {
    const field = `phases.${String(index)}`;
    if (phase.startsAt < campaign.startsAt || phase.endsAt > campaign.endsAt)
      found.push({
        code: 'PHASE_OUTSIDE',
        field,
        words: { zh: `阶段「${phase.title}」超出了活动时间`, en: `The phase “${phase.title}” is outside the campaign` },
      });
    const other = phases.slice(index + 1).find((each) => overlap(phase, each));
    if (other)
      found.push({
        code: 'PHASES_OVERLAP',
        field,
        words: { zh: `阶段「${phase.title}」与「${other.title}」重叠`, en: `The phases “${phase.title}” and “${other.title}” overlap` },
      });
  });
  actions.forEach(({ kind, title, at, text }, index) => {
    const isOutside =
      at.getTime() < campaign.startsAt.getTime() - EARLIEST_HOURS * HOUR || at.getTime() > campaign.endsAt.getTime() + LATEST_HOURS * HOUR;
    if (isOutside)
      found.push({
        code: 'ACTION_OUTSIDE',
        field: `actions.${String(index)}.at`,
        words: { zh: `动作「${title}」离活动太远`, en: `The action “${title}” is too far from the campaign` },
      });
    if (kind === 'STIMULUS' && (text ?? '') === '')
      found.push({
        code: 'ACTION_TEXT_MISSING',
        field: `actions.${String(index)}.text`,
        words: { zh: `动作「${title}」还没有文字`, en: `The action “${title}” has no text yet` },
      });
  });
  return found;
}

/** A reward by a phase that is not there, or has no board, would be won by nobody. */
export function faultsOfRewards(
  rewards: readonly { title: string; phaseId: string | null }[],
  phases: readonly { id: string; hasBoard: boolean }[],
): TimetableFault[] {
  return rewards.flatMap(({ title, phaseId }, index) => {
    if (phaseId === null || phases.some(({ id, hasBoard }) => hasBoard && id === phaseId)) return [];
    const words = { zh: `奖励「${title}」对应的阶段没有榜单`, en: `The phase of the reward “${title}” has no board` };
    return [{ code: 'REWARD_WITHOUT_BOARD', field: `rewards.${String(index)}.phaseId`, words }];
  });
}

/** How the step stands: a draft by what is missing, a campaign under way by what is done of it. */
export function standingOf(
  campaign: { state: CampaignState },
  actions: readonly { state: ActionState }[],
  faults: readonly Words[],
): { state: 'TODO' | 'DOING' | 'DONE' | 'PROBLEM'; words: Words; problems: Words[] } {
  const all = String(actions.length);
  const waiting = actions.filter(({ state }) => state === 'LATE' || state === 'FAILED').length;
  const over = actions.filter(({ state }) => state === 'DONE' || state === 'SKIPPED').length;
  if (waiting > 0) {
    const words = { zh: `${String(waiting)} 个动作等人决定`, en: `${String(waiting)} actions wait for a decision` };
    return { state: 'PROBLEM', words, problems: [words] };
  }
  if (campaign.state === 'DRAFT') {
    const words = { zh: `${all} 个动作`, en: `${all} actions` };
    if (actions.length <= 1) return { state: 'TODO', words: { zh: '还没排', en: 'Not planned yet' }, problems: [...faults] };
    return { state: faults.length > 0 ? 'PROBLEM' : 'DONE', words, problems: [...faults] };
  }
  if (over === actions.length) return { state: 'DONE', words: { zh: `${all} 个动作已完成`, en: `${all} actions done` }, problems: [] };
  if (campaign.state === 'READY' && over === 0)
    return { state: 'DONE', words: { zh: `${all} 个动作，到点执行`, en: `${all} actions, by the clock` }, problems: [] };
  const how = campaign.state === 'PAUSED' ? { zh: '已暂停', en: 'Paused' } : { zh: '进行中', en: 'Under way' };
  return {
    state: 'DOING',
    words: { zh: `${how.zh} · ${String(over)} / ${all}`, en: `${how.en} · ${String(over)} / ${all}` },
    problems: [],
  };
}

/** Of phases in their order. */
export function nextPhase<Phase extends Span>(phases: readonly Phase[], at: Date): Phase | null {
  return phases.find(({ startsAt }) => startsAt > at) ?? null;
}

interface Acted {
  readonly kind: ActionKind;
  readonly state: ActionState;
}

/** Members are told when material opens and when it ends. */
export const isForMembers = ({ kind, state }: Acted): boolean => (kind === 'OPEN_MATERIAL' || kind === 'CLOSE') && state !== 'SKIPPED';

export const mayFireNow = ({ kind, state }: Acted, campaign: { state: CampaignState }): boolean =>
  mayBecome(state, 'FIRING') && HAND_STATES.includes(campaign.state) && (kind !== 'CLOSE' || campaign.state === 'CLOSING');

export const maySkipNow = ({ kind, state }: Acted): boolean => kind !== 'CLOSE' && mayBecome(state, 'SKIPPED');

export const mayChangeNow = ({ kind, state }: Acted, campaign: { state: CampaignState }): boolean =>
  kind !== 'CLOSE' && OPEN_STATES.includes(campaign.state) && (state === 'PLANNED' || mayBecome(state, 'PLANNED'));

/** What the clock fires next, of actions in their order. */
export function nextOf<Action extends Acted>(campaign: { state: CampaignState }, actions: readonly Action[]): Action | null {
  return FIRING_STATES.includes(campaign.state) ? (actions.find(({ state }) => state === 'PLANNED') ?? null) : null;
}
