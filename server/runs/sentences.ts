import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  JOB_UNKNOWN: { zh: '没有这个定时任务。', en: 'There is no such job.', status: 404 },
  JOB_ALREADY_RUNNING: { zh: '该任务正在运行或等待运行。', en: 'This job is running or waiting to run already.', status: 409 },
};
