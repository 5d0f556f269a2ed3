// The way of one member into a group, as a table: which step follows which, what is done by itself when a later one is, and with
// which kind of script. Surprise: steps may be done out of their order. Who joins by the code without an answer has joined; what
// came before is done by that, except the acknowledgement of the rules, which only the member can give.

import type { InviteStep, ScriptOccasion } from '../generated/types.ts';

export interface StepRule {
  readonly next: InviteStep | null;
  /** Done with it, where they were not before. */
  readonly implies: readonly InviteStep[];
  readonly occasion: ScriptOccasion;
}

export const FIRST_STEP: InviteStep = 'BEFRIEND';
/** Everything up to it stands before the group; whoever leaves the group ends the way from here on. */
export const JOINING: InviteStep = 'JOINED';

export const PIPELINE: Readonly<Record<InviteStep, StepRule>> = {
  BEFRIEND: { next: 'SCRIPT', implies: [], occasion: 'BEFRIEND' },
  SCRIPT: { next: 'RULES', implies: ['BEFRIEND'], occasion: 'INVITE' },
  RULES: { next: 'ACKNOWLEDGED', implies: ['BEFRIEND', 'SCRIPT'], occasion: 'RULES' },
  ACKNOWLEDGED: { next: 'JOINED', implies: ['BEFRIEND', 'SCRIPT', 'RULES'], occasion: 'REMIND' },
  JOINED: { next: 'RENAMED', implies: ['BEFRIEND', 'SCRIPT', 'RULES'], occasion: 'INVITE' },
  RENAMED: { next: 'PINNED', implies: ['BEFRIEND', 'SCRIPT', 'RULES', 'JOINED'], occasion: 'RENAME' },
  PINNED: { next: null, implies: ['BEFRIEND', 'SCRIPT', 'RULES', 'JOINED'], occasion: 'PIN' },
};

/** In their order. Throws where the table is not one way from the first step to an end over every step. */
export function orderOf(table: Readonly<Record<InviteStep, StepRule>>): readonly InviteStep[] {
  const steps: InviteStep[] = [];
  for (let step: InviteStep | null = FIRST_STEP; step !== null; step = table[step].next) {
    if (steps.includes(step)) throw new Error(`the way into a group comes to ${step} twice`);
    const later: InviteStep | undefined = table[step].implies.find((implied) => !steps.includes(implied));
    if (later !== undefined) throw new Error(`${step} cannot bring ${later} along, which does not come before it`);
    steps.push(step);
  }
  const missed = (Object.keys(table) as InviteStep[]).find((step) => !steps.includes(step));
  if (missed !== undefined) throw new Error(`the way into a group never comes to ${missed}`);
  return steps;
}

export const STEPS = orderOf(PIPELINE);

export interface Advance {
  /** In their order, the step itself last; empty where it was done before. */
  readonly added: readonly InviteStep[];
  /** The first that is not done; null when all are. */
  readonly next: InviteStep | null;
}

/** What doing a step comes to, after those that are done. */
export function advance(done: readonly InviteStep[], step: InviteStep): Advance {
  const known = new Set(done);
  const added = known.has(step) ? [] : [...PIPELINE[step].implies.filter((implied) => !known.has(implied)), step];
  for (const each of added) known.add(each);
  return { added, next: STEPS.find((each) => !known.has(each)) ?? null };
}

export const noSteps = (): Record<InviteStep, number> => ({
  BEFRIEND: 0,
  SCRIPT: 0,
  RULES: 0,
  ACKNOWLEDGED: 0,
  JOINED: 0,
  RENAMED: 0,
  PINNED: 0,
});

export interface StepFigures {
  step: InviteStep;
  reached: number;
  done: number;
  waiting: number;
  late: number;
  stopped: number;
  rateBasisPoints: number | null;
}

interface Counted {
  done: Readonly<Record<InviteStep, number>>;
  waiting: Readonly<Record<InviteStep, number>>;
  stopped: Readonly<Record<InviteStep, number>>;
  late: Readonly<Record<InviteStep, number>>;
}

/** The funnel: who came to a step, and how many of them have done it. */
export function funnelOf(counts: readonly Counted[]): StepFigures[] {
  return STEPS.map((step) => {
    const sum = (of: keyof Counted): number => counts.reduce((all, each) => all + each[of][step], 0);
    const [done, waiting, late, stopped] = [sum('done'), sum('waiting'), sum('late'), sum('stopped')];
    const reached = done + waiting + stopped;
    return { step, reached, done, waiting, late, stopped, rateBasisPoints: reached === 0 ? null : Math.round((10_000 * done) / reached) };
  });
}
