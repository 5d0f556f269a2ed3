// What a rule would do to everybody right now: the decisions of a run, made and not written. In slices, so that questions are
// answered meanwhile; facts that come in wait until it is done, so that all of it is about one moment.

import { cutoffsOf } from './compile.rules.ts';
import type { Compared, Simulated } from './engine.ts';
import type { Everybody } from './everybody.ts';
import { isEnough } from './judging.ts';
import type { Judging } from './judging.ts';
import type { TierRule } from './policy.rules.ts';
import { Comparison, Simulation } from './simulate.rules.ts';
import type { RuleInUse, SimulatedFigures } from './simulate.rules.ts';
import { LOOK_EVERY, makePause } from './slices.ts';

export interface Candidate {
  version: number;
  rule: TierRule;
}

export interface Knowing {
  everybody: Everybody;
  judging: Judging;
}

export async function simulateRule(knowing: Knowing, candidate: Candidate): Promise<Simulated> {
  const { everybody } = knowing;
  const began = performance.now();
  const figures = await everybody.hold(async () => {
    const simulation = new Simulation(everybody.columns, useOf(everybody, candidate), inForce(knowing));
    await stepThrough(simulation);
    return simulation.result();
  });
  return about(everybody, candidate, figures, began);
}

export async function compareRules(knowing: Knowing, one: Candidate, other: Candidate): Promise<Compared> {
  const { everybody } = knowing;
  const began = performance.now();
  const compared = await everybody.hold(async () => {
    const comparison = new Comparison(everybody.columns, useOf(everybody, one), useOf(everybody, other), inForce(knowing));
    await stepThrough(comparison);
    return comparison.result();
  });
  return {
    ...compared,
    one: about(everybody, one, compared.one, began),
    other: about(everybody, other, compared.other, began),
  };
}

function about({ now }: Everybody, { version }: Candidate, figures: SimulatedFigures, began: number): Simulated {
  return { version, asOf: now, milliseconds: Math.round(performance.now() - began), ...figures };
}

/** With the cut-offs that a run of today would decide by: those that are fixed, else those that it would fix. */
function useOf(everybody: Everybody, { version, rule }: Candidate): RuleInUse {
  const fixed = everybody.cutoffsFor(version, everybody.day);
  if (fixed?.day === everybody.day && isEnough(rule, fixed.cutoffs)) return { rule, cutoffs: fixed.cutoffs };
  everybody.columns.settle();
  return { rule, cutoffs: cutoffsOf(rule, everybody.columns) };
}

function inForce({ judging }: Knowing): RuleInUse | null {
  const judgement = judging.now();
  return judgement && { rule: judgement.policy.rule, cutoffs: judgement.cutoffs };
}

async function stepThrough(stepping: { step(count: number): boolean }): Promise<void> {
  const pause = makePause();
  while (!stepping.step(LOOK_EVERY)) await pause();
}
