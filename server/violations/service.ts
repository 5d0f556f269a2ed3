// The door of the violations. Finding is in detect.ts, the steps of a case in cases.ts, lists and rules in lists.ts.

import './following.ts';

export { forgetExcerptsBefore, forgetViolations, noteByHand, dismiss, takeStep } from './cases.ts';
export { detect } from './detect.ts';
export type { Said, SaidBefore } from './detect.ts';
export { countBefore, suggestNext } from './history.ts';
export {
  confirmedOf,
  confirmedSince,
  countOpen,
  countViolations,
  dueViolations,
  listViolationRules,
  listViolations,
  ownViolations,
  readViolations,
  saveViolationRule,
} from './lists.ts';
export type { DueViolation } from './lists.ts';
export { ruleByIdLoader } from './loaders.ts';
export type { ViolationRow, ViolationRuleRow } from './model.ts';
export { breachesIn, forgetReporter, noteOnPatrol, reportsOf } from './patrols.ts';
export type { PatrolInput } from './patrols.ts';
export { scriptFor } from './scripts.ts';
