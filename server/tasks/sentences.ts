import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  TASK_UNKNOWN: { zh: '没有这项任务。', en: 'There is no such task.', status: 404 },
  TASK_OVER: { zh: '这项任务已经结束。', en: 'This task is over already.', status: 409 },
  TASK_WITHOUT_TEXT: { zh: '这项任务没有要复制的话术。', en: 'This task has no text to copy.' },
  NOT_YOUR_TASK: { zh: '这项任务属于其他运营。', en: 'This is the task of another operator.', status: 403 },
  EVIDENCE_NEEDED: { zh: '请先上传凭证截图。', en: 'Hand in a picture as evidence first.' },
  EVIDENCE_TOO_MANY: { zh: '一项任务最多 {most} 张凭证。', en: 'A task holds at most {most} pictures.' },
  EVIDENCE_TOO_MANY_WAITING: {
    zh: '已有 {most} 张图片上传后没有使用，请先交付，或明天再传。',
    en: '{most} pictures were taken in and belong to nothing yet; hand them in first, or come back tomorrow.',
    status: 429,
  },
  EVIDENCE_UNKNOWN: { zh: '没有这张凭证，请重新上传。', en: 'There is no such picture; upload it again.', status: 404 },
  EVIDENCE_TOO_LARGE: { zh: '图片太大，最多 {mostMb} MB。', en: 'The picture is too large: {mostMb} MB at most.', status: 413 },
  EVIDENCE_EMPTY: { zh: '没有收到图片内容。', en: 'No picture has arrived.' },
  EVIDENCE_NOT_A_PICTURE: {
    zh: '只接受 JPEG、PNG 或 WebP 图片；这个文件的内容不是。',
    en: 'Only JPEG, PNG and WebP pictures are taken; the content of this file is none.',
    status: 415,
  },
  EVIDENCE_BROKEN: { zh: '图片已损坏，无法读取，请重新截图后上传。', en: 'The picture is damaged and cannot be read; take it again.' },
  EVIDENCE_TOO_MANY_PIXELS: {
    zh: '图片尺寸太大，最多 {mostMegapixels} 百万像素。',
    en: 'The picture has too many pixels: {mostMegapixels} million at most.',
  },
  EVIDENCE_POLYGLOT: {
    zh: '图片后面藏有其他内容，已拒绝；请重新截图后上传。',
    en: 'Something else is hidden behind the picture, so it was refused; take it again.',
  },
};
