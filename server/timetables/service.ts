// The door of the timetables. Reading is in reading.ts, what people change in edits.ts, what they do while it runs in acts.ts, firing in
// firing.ts, the clock in clock.ts. Whoever has an action done says so in acting.ts.

import './following.ts';
import './stimulus.ts';

export { actBy } from './acting.ts';
export type { Actor } from './acting.ts';
export { listActivities, noteActivity } from './activities.ts';
export type { ActivityInput } from './activities.ts';
export { addAction, addPhase, changeAction, changePhase } from './edits.ts';
export { nextDue, runDue } from './clock.ts';
export type { ActionRow, ActivityRow, PhaseRow } from './model.ts';
export { actionById, lateActions, listActions, phaseById, phasesOf, readPhases } from './reading.ts';
export { squeeze } from './squeezing.ts';
