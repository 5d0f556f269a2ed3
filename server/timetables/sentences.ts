import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  PHASE_UNKNOWN: { zh: '没有这个阶段。', en: 'There is no such phase.', status: 404 },
  PHASE_TITLE_WRONG: { zh: '请给阶段起个名字，最多 {most} 个字。', en: 'Name the phase, in at most {most} characters.' },
  PHASE_BACKWARDS: { zh: '阶段的结束必须晚于开始。', en: 'A phase ends after it begins.' },
  PHASE_OUTSIDE: { zh: '阶段必须在活动时间之内。', en: 'A phase lies within the campaign.' },
  PHASE_TOO_MANY: { zh: '一个活动最多 {most} 个阶段。', en: 'A campaign has {most} phases at most.' },
  PHASES_OVERLAP: { zh: '与阶段「{other}」时间重叠。', en: 'It overlaps the phase “{other}”.' },
  PHASE_HAS_BEGUN: {
    zh: '阶段已经开始：开始时间不能再改，也不能删除。',
    en: 'The phase has begun: its start stays, and it cannot be removed.',
    status: 409,
  },
  PHASE_IN_THE_PAST: { zh: '这个时间已经过去。', en: 'That time has passed.' },
  PHASE_HAS_REWARD: {
    zh: '有奖励按这个阶段的榜单发放，请先修改奖励。',
    en: 'A reward goes by the board of this phase; change the reward first.',
    status: 409,
  },
  ACTION_UNKNOWN: { zh: '没有这个动作。', en: 'There is no such action.', status: 404 },
  ACTION_TITLE_WRONG: { zh: '请给动作起个名字，最多 {most} 个字。', en: 'Name the action, in at most {most} characters.' },
  ACTION_TEXT_MISSING: {
    zh: '请写要发到群里的文字，最多 {most} 个字。',
    en: 'Write what is posted to the groups, in at most {most} characters.',
  },
  ACTION_WAVE_WRONG: { zh: '请选择第几波素材（1 至 {most}）。', en: 'Choose the wave of material, from 1 to {most}.' },
  ACTION_OUTSIDE: {
    zh: '动作最早在开场前 {earliest} 小时，最晚在收官后 {latest} 小时。',
    en: 'An action is {earliest} hours before the start at the earliest, and {latest} hours after the end at the latest.',
  },
  ACTION_TOO_MANY: { zh: '一个活动最多 {most} 个动作。', en: 'A campaign has {most} actions at most.' },
  ACTION_IN_THE_PAST: {
    zh: '这个时间已经过去。要马上执行，请用“立即触发”。',
    en: 'That time has passed. To do it now, fire it.',
  },
  ACTION_NOT_NOW: {
    zh: '这个动作已执行或状态已变，请刷新后再看。',
    en: 'The action was fired or changed meanwhile; reload it.',
    status: 409,
  },
  ACTION_HAS_NO_ACTOR: { zh: '这种动作还不能执行。', en: 'Nothing can do this kind of action yet.', status: 501 },
  CLOSE_IS_MADE: {
    zh: '收官随活动结束自动进行，不能单独修改。',
    en: 'The close belongs to the end of the campaign and is not changed by itself.',
  },
  CLOSE_AT_THE_END: { zh: '活动还没结束，不能提前收官。', en: 'The campaign is not over; it cannot be closed yet.', status: 409 },
  CAMPAIGN_NOT_RUNNING: {
    zh: '活动现在的状态不能这样操作，请刷新后再看。',
    en: 'That cannot be done with the campaign as it is now; reload it.',
    status: 409,
  },
  TIMETABLE_IS_OVER: { zh: '活动已结束，时间表不能再改。', en: 'The campaign is over; its timetable stays.', status: 409 },
  SHIFT_OUT_OF_RANGE: { zh: '顺延须为 1 至 {most} 分钟。', en: 'The rest moves 1 to {most} minutes later.' },
  SHIFT_NOTHING_LEFT: { zh: '后面没有可以顺延的内容。', en: 'There is nothing left to move.', status: 409 },
};
