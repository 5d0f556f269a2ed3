import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  BOARDS_NOT_READY: {
    status: 503,
    zh: '排行榜正在核对，请几秒后再看。',
    en: 'The boards are being worked out; look again in a few seconds.',
  },
  BOARD_UNKNOWN: { status: 404, zh: '没有这个榜单。', en: 'There is no such board.' },
  BOARD_RANK: { status: 400, zh: '名次从 1 开始，一页最多 100 名。', en: 'Ranks begin at 1, and a page has at most 100.' },
  SCORES_MENDED_MEANWHILE: {
    status: 409,
    zh: '另一处正在重算这场活动的成绩，请稍后再试。',
    en: 'The scores of this campaign are being worked out elsewhere; try again shortly.',
  },
  CAMPAIGN_NOT_OVER: { status: 409, zh: '活动还没结束，榜单不能定格。', en: 'The campaign is not over; its boards cannot be frozen.' },
  REPLAY_SIZE: { status: 400, zh: '回放最多前 20 名、240 帧。', en: 'A replay has at most 20 places and 240 frames.' },
  BOARD_SEARCH: {
    status: 400,
    zh: '请输入要找的会员号或名称，最多 {most} 个字。',
    en: 'Type a member number or a name of at most {most} characters.',
  },
  BOARD_OWNERS: { status: 400, zh: '一次最多查 {most} 个。', en: 'At most {most} can be asked for at once.' },
  CURVE_STEP: { status: 400, zh: '走势的间隔是 1 到 240 分钟。', en: 'The steps of the curve last 1 to 240 minutes.' },
};
