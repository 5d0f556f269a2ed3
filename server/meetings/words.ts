// What meetings say of themselves in both languages: on calendars, in notices, and in the parts of the agenda that the week fills in.

import type { Words } from '../generated/types.ts';

const DAYS_ZH = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
const DAYS_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

export const TITLE: Words = { zh: '头部周例会', en: 'Weekly meeting of heads' };
export const NOTHING: Words = { zh: '本周暂无安排。', en: 'Nothing is planned for this week yet.' };
export const NO_CAMPAIGN: Words = { zh: '本周没有爆品活动。', en: 'No campaign runs this week.' };

export const placeWords = (place: string): Words | null => (place === '' ? null : { zh: place, en: place });

export const eventWords = (weekday: number, clock: string, { zh, en }: Words): Words => ({
  zh: `${DAYS_ZH[weekday - 1] ?? ''} ${clock} ${zh}`,
  en: `${DAYS_EN[weekday - 1] ?? ''} ${clock} ${en}`,
});

export const productWords = (campaign: string, product: string, price: string, sellingPoint: string): Words => ({
  zh: `「${campaign}」主推：${product}，${price} 元${sellingPoint === '' ? '' : `；${sellingPoint}`}`,
  en: `“${campaign}”, main product: ${product}, ¥${price}${sellingPoint === '' ? '' : `; ${sellingPoint}`}`,
});

export const profitWords = (campaign: string, profit: string): Words => ({
  zh: `「${campaign}」头部每件利润 ${profit} 元`,
  en: `“${campaign}”: heads earn ¥${profit} a piece`,
});

export const rewardWords = (campaign: string, title: string): Words => ({
  zh: `「${campaign}」奖励：${title}`,
  en: `“${campaign}”, reward: ${title}`,
});

export const together = (lines: readonly Words[]): Words => ({
  zh: lines.map(({ zh }) => zh).join('\n'),
  en: lines.map(({ en }) => en).join('\n'),
});

export const movedWords = (when: string): { title: Words; text: Words } => ({
  title: { zh: '周例会改时间了', en: 'The weekly meeting has moved' },
  text: { zh: `新的时间：${when}`, en: `It now begins at ${when}` },
});

export const cancelledWords = (when: string): { title: Words; text: Words } => ({
  title: { zh: '周例会取消了', en: 'The weekly meeting is cancelled' },
  text: { zh: `原定 ${when} 的例会不开了。`, en: `The one of ${when} does not take place.` },
});

export const actionWords = (text: string, dueOn: string): { title: Words; text: Words } => ({
  title: { zh: '周例会给你定了一项行动', en: 'The weekly meeting gave you an action' },
  text: { zh: `${text}（${dueOn} 前）`, en: `${text} (by ${dueOn})` },
});
