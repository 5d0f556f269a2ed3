import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  FILE_UNKNOWN: { zh: '没有这个文件，请重新上传。', en: 'There is no such file; upload it again.', status: 404 },
  FILE_NOT_YOURS: { zh: '这个文件现在还不能看。', en: 'This file is not open to you now.', status: 403 },
  FILE_KIND_UNKNOWN: { zh: '请说明上传的是图片还是视频。', en: 'Say whether a picture or a video comes.' },
  FILE_IS_TOO_LARGE: { zh: '文件太大，最多 {mostMb} MB。', en: 'The file is too large: {mostMb} MB at most.', status: 413 },
  FILE_IS_EMPTY: { zh: '没有收到文件内容。', en: 'No content has arrived.' },
  FILE_NOT_A_PICTURE: {
    zh: '只接受 JPEG、PNG 或 WebP 图片；这个文件的内容不是。',
    en: 'Only JPEG, PNG and WebP pictures are taken; the content of this file is none.',
    status: 415,
  },
  FILE_BROKEN: { zh: '文件已损坏，无法读取，请重新导出后上传。', en: 'The file is damaged and cannot be read; export it again.' },
  FILE_TOO_MANY_PIXELS: {
    zh: '图片尺寸太大，最多 {mostMegapixels} 百万像素。',
    en: 'The picture has too many pixels: {mostMegapixels} million at most.',
  },
  FILE_POLYGLOT: {
    zh: '文件后面藏有其他内容，已拒绝；请重新导出后上传。',
    en: 'Something else is hidden behind the file, so it was refused; export it again.',
  },
  FILE_NOT_A_VIDEO: {
    zh: '只接受 MP4 视频；这个文件的内容不是。',
    en: 'Only MP4 videos are taken; the content of this file is none.',
    status: 415,
  },
  FILE_TOO_LONG: { zh: '视频太长，最多 {mostMinutes} 分钟。', en: 'The video is too long: {mostMinutes} minutes at most.' },
};
