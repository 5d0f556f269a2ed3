// The door of the activities. The grid's rules are in cells.rules.ts, those of weeks in plan.rules.ts; versions of models in models.ts, weeks
// of tiers in plans.ts, of single groups in acts.ts; following.ts brings plans to groups, clock.ts their texts.

import './calendar.ts';

export { alarms } from './clock.ts';
export { closeOver, postDue } from './clock.ts';
export { followAll, followTier, weeksAhead } from './following.ts';
export type { GroupActivityRow, CellRow, WeeklyModelRow } from './model.ts';
export { draftModel, listModels, publishModel } from './models.ts';
export { activitiesBetween } from './reading.ts';
