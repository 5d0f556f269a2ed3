// What other domains use of tasks. Adding and ending by cause is in add.ts, what people do in acts.ts, lists in lists.ts, pictures in
// evidence.ts.

import './following.ts';

export { addTasks, dropByCause, finishByCause, rewriteTexts, takeOverdue, taskStatesByCause } from './add.ts';
export type { TaskInput } from './add.ts';
export { copyTask, countTaskChanges, dropTask, finishTask, onTaskDone, taskById } from './acts.ts';
export type { DoneListener } from './acts.ts';
export { dueTasks, listTasks, tasksByIds } from './lists.ts';
export type { DueTask } from './lists.ts';
export { forgetTaker, keepEvidence, openEvidence, releaseEvidence, tidyEvidence, useEvidence } from './evidence.ts';
export type { Belonging } from './evidence.ts';
export type { EvidenceRow, TaskRow } from './model.ts';
