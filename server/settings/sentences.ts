import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  SETTING_UNKNOWN: { zh: '没有这项设置。', en: 'There is no such setting.', status: 404 },
  SETTING_NOT_A_NUMBER: { zh: '请输入整数，范围 {min} 至 {max}。', en: 'Enter a whole number from {min} to {max}.' },
  SETTING_OUT_OF_RANGE: { zh: '数值须在 {min} 至 {max} 之间。', en: 'The number must be from {min} to {max}.' },
  SETTING_NOT_A_CLOCK: { zh: '请输入一个时间，例如 22:30。', en: 'Enter a time such as 22:30.' },
  SETTING_NOT_CLOCKS: {
    zh: '请输入 1 至 {max} 个时间，用空格分开，例如 09:00 13:00 20:00。',
    en: 'Enter 1 to {max} times with spaces between them, such as 09:00 13:00 20:00.',
  },
  SETTING_TEXT_LENGTH: { zh: '请输入 {min} 至 {max} 个字。', en: 'Enter {min} to {max} characters.' },
  VIEWS_FULL: { zh: '最多保存 {max} 个视图，请先删除不用的。', en: 'At most {max} views can be saved; remove one first.', status: 409 },
  VIEW_LIST_UNKNOWN: { zh: '没有这个列表。', en: 'There is no such list.' },
  VIEW_NAME_LENGTH: { zh: '视图名称须为 1 至 {max} 个字。', en: 'The name of a view has 1 to {max} characters.' },
  VIEW_QUERY_TOO_LONG: {
    zh: '筛选条件过长（最多 {max} 个字符）。',
    en: 'These filters are too long to be saved ({max} characters at most).',
  },
};
