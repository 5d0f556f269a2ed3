import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  WORK_NOT_FOUND: { zh: '没有这项任务。', en: 'There is no such work.', status: 404 },
  WORK_IS_OVER: { zh: '任务已经结束。', en: 'This work is over already.', status: 409 },
  WORK_NOT_RESUMABLE: {
    zh: '只有已停止或失败的任务可以继续。',
    en: 'Only work that was stopped or has failed can be resumed.',
    status: 409,
  },
  WORK_KIND_UNKNOWN: {
    zh: '当前版本不认识这种任务（{kind}）。',
    en: 'This version of the program does not know work of the kind {kind}.',
    status: 409,
  },
  WORK_KEEPS_DYING: {
    zh: '执行任务的进程多次意外终止，任务已放弃，可手动继续。',
    en: 'Each process that took this work up died, so it was given up; it can be resumed by hand.',
    status: 409,
  },
};
