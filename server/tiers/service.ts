// The door of the tiers: who else wants to know or to do something about where members stand comes in here.

export type { MoveRow as ChangeOfRow } from '../distributors/service.ts';
export type { AskedMetric, TeamFigures, TeamMemberFigures, TeamShown, TierEngine } from './engine.ts';
export { closeEngineOf, engineOf, registerEngine } from './engines.ts';
export type { ObjectionRow } from './model.ts';
export { forgetObjections, objectionsOf, openObjections } from './objections.ts';
export { forgetPlanTotals } from './plan.ts';
