import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  RELAY_UNKNOWN: { zh: '没有这条上传下达。', en: 'There is no such message.', status: 404 },
  NOT_YOUR_RELAY: { zh: '这条内容不归你处理。', en: 'This one is not yours.', status: 403 },
  RELAY_OVER: { zh: '这条内容已经结束或撤回。', en: 'This one is over or was withdrawn.', status: 409 },
  RELAY_NOT_A_QUESTION: { zh: '只能答复上报的反馈。', en: 'Only what came up can be answered.', status: 409 },
  RELAY_WITHOUT_GROUPS: { zh: '请选择要转达的社群。', en: 'Choose the groups that it is for.' },
  RELAY_GROUPS_TOO_MANY: { zh: '一次最多转达到 {most} 个群。', en: 'At most {most} groups at once.' },
  RELAY_TITLE_LENGTH: { zh: '标题应为 1 到 {max} 个字。', en: 'A title has 1 to {max} characters.' },
  RELAY_TEXT_LENGTH: { zh: '内容应为 1 到 {max} 个字。', en: 'A text has 1 to {max} characters.' },
  RELAY_ANSWER_LENGTH: { zh: '答复应为 1 到 {max} 个字。', en: 'An answer has 1 to {max} characters.' },
  RELAY_DUE: { zh: '截止时间应在以后的 {most} 天之内。', en: 'It has to be due within the coming {most} days.' },
  RELAY_VOICES: { zh: '人数应在 1 到 {most} 之间。', en: 'Between 1 and {most} members.' },
  RELAY_KEY_WRONG: { zh: '编号无效，请重新填写。', en: 'The key is not valid; begin again.' },
};
