import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  KIT_ITEM_UNKNOWN: { zh: '没有这条素材。', en: 'There is no such item.', status: 404 },
  KIT_LOCKED: { zh: '这条素材还没开放。', en: 'This item is not open yet.', status: 409 },
  KIT_CAMPAIGN_OVER: {
    zh: '活动已结束，素材不能再改。',
    en: 'The campaign is over; its material cannot be changed any more.',
    status: 409,
  },
  KIT_TITLE_LENGTH: { zh: '标题应为 1 到 {max} 个字。', en: 'The title has 1 to {max} characters.' },
  KIT_TEXT_NEEDED: { zh: '请写上文案。', en: 'Write the text.' },
  KIT_TEXT_LENGTH: { zh: '文案最多 {max} 个字。', en: 'The text has at most {max} characters.' },
  KIT_PLACE_UNKNOWN: {
    zh: '文案里不能用占位符 {place}；可用：昵称、商品、金额、活动、日期、时间、链接。',
    en: 'The place {place} cannot be filled in here; use name, product, amount, campaign, date, time or link.',
  },
  KIT_BRACES: { zh: '文案里的大括号没有成对，或里面没有占位符。', en: 'A brace in the text has no partner, or no place in it.' },
  KIT_FILES_NEEDED: { zh: '请先上传图片或视频。', en: 'Upload the pictures or the video first.' },
  KIT_FILES_TOO_MANY: { zh: '最多 {max} 个文件。', en: 'At most {max} files.' },
  KIT_FILE_KIND: { zh: '这类素材要用另一种文件。', en: 'This kind of item takes another kind of file.' },
  KIT_PLAY_NEEDED: { zh: '请选玩法类型。', en: 'Choose what the play is for.' },
  KIT_HOUR: { zh: '时点应为 00:00 到 23:59。', en: 'The time is 00:00 to 23:59.' },
  KIT_WAVE: { zh: '波次应为 1 到 {max}。', en: 'The wave is 1 to {max}.' },
  KIT_TOO_MANY: { zh: '一场活动最多 {max} 条素材。', en: 'A campaign holds at most {max} items.' },
  KIT_USES_TOO_MANY: { zh: '一次最多上报 {max} 条。', en: 'At most {max} acts are told at once.' },
};
