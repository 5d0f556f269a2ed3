import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  SCRIPT_NOT_FOUND: { zh: '没有这条话术。', en: 'There is no such script.', status: 404 },
  SCRIPT_TITLE_LENGTH: { zh: '标题须为 1 至 {max} 个字。', en: 'A title has 1 to {max} characters.' },
  SCRIPT_TEXT_LENGTH: { zh: '话术须为 1 至 {max} 个字。', en: 'A script has 1 to {max} characters.' },
  SCRIPT_PLACE_UNKNOWN: { zh: '不认识占位符「{place}」，请从列表中选择。', en: 'There is no place “{place}”; choose one from the list.' },
  SCRIPT_BRACES: { zh: '花括号没有成对，或跨了行。', en: 'A brace is left open, or the pair spans two lines.' },
  SCRIPT_STATE: { zh: '这个版本已不能这样操作，请刷新。', en: 'This version is no longer in a state for that; reload.', status: 409 },
};
