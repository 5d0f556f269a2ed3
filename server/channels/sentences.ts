import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  MESSAGE_EMPTY: { zh: '消息不能为空。', en: 'A message may not be empty.' },
  MESSAGE_TOO_LONG: {
    zh: '消息太长：{length} 字节，最多 {limit} 字节（一个汉字 3 字节）。',
    en: 'The message is too long: {length} bytes of at most {limit}.',
  },
  MESSAGE_MENTIONS: { zh: '一条消息最多提醒 {limit} 人。', en: 'A message mentions {limit} people at most.' },
  MESSAGE_SHAPE: { zh: '消息内容与类型不符。', en: 'The content does not fit the kind of message.' },
  MESSAGE_AT_TOO_FAR: { zh: '最多提前 {days} 天安排发送。', en: 'A message is scheduled {days} days ahead at most.' },
  MESSAGE_HAS_PLACES: { zh: '还有没填写的内容：{places}。', en: 'Some places are still to be filled in: {places}.' },
  MESSAGE_ID_MALFORMED: { zh: '消息编号无效。', en: 'The id of the message is not valid.' },
  MESSAGE_KIND_NOT_TYPED: { zh: '这里只能发送文本或 Markdown 消息。', en: 'Only texts and markdown are written here.' },
  IMAGE_NOT_READABLE: { zh: '图片须为 JPG 或 PNG。', en: 'A picture is a jpg or a png.' },
  IMAGE_TOO_LARGE: { zh: '图片不能超过 2 MB。', en: 'A picture has 2 MB at most.' },
  NEWS_COUNT: { zh: '图文消息须有 1 至 {limit} 篇。', en: 'News has 1 to {limit} articles.' },
  NEWS_FIELD_LENGTH: {
    zh: '图文的标题或描述太长，最多 {limit} 字节。',
    en: 'The title or description of an article is too long: {limit} bytes at most.',
  },
  NEWS_LINK: { zh: '图文的链接无效。', en: 'A link of an article is not valid.' },
  ADDRESS_MALFORMED: {
    zh: '地址无效，请完整复制机器人的 Webhook 地址。',
    en: 'This is not an address; copy the robot’s webhook address as a whole.',
  },
  ADDRESS_NOT_HTTPS: { zh: '地址必须以 https:// 开头。', en: 'An address begins with https://.' },
  ADDRESS_HAS_USER: { zh: '地址里不能带用户名或 @。', en: 'An address may not carry a user name.' },
  ADDRESS_IS_NUMBER: { zh: '地址必须用域名，不能用 IP。', en: 'An address names its host; a number is not allowed.' },
  ADDRESS_HOST_NOT_ALLOWED: {
    zh: '{host} 不在允许的域名里，请管理员在设置中加入。',
    en: '{host} is not among the allowed hosts; an admin adds it in the settings.',
  },
  ROBOT_NAME_LENGTH: { zh: '名称须为 1 至 {max} 个字。', en: 'A name has 1 to {max} characters.' },
  ROBOT_SECRET_MISSING: {
    zh: '签名 Webhook 需要密钥（{min} 至 {max} 个字符）。',
    en: 'A signed webhook needs a secret of {min} to {max} characters.',
  },
  ROBOT_SECRET_LENGTH: {
    zh: '密钥须为 {min} 至 {max} 个英文字符，不含空格。',
    en: 'A secret has {min} to {max} characters, without spaces.',
  },
  ROBOT_NOT_FOUND: { zh: '没有这个机器人。', en: 'There is no such robot.', status: 404 },
  ROBOT_KIND_STAYS: { zh: '机器人的类型不能更改，请新建一个。', en: 'The kind of a robot stays; add another one.', status: 409 },
  ROBOT_ADDRESS_TAKEN: {
    zh: '这个地址已有机器人在用，或群已绑定到别的机器人，请刷新。',
    en: 'Another robot has this address, or a group was bound meanwhile; reload.',
    status: 409,
  },
  ROBOT_IS_SENDING: { zh: '机器人正在发送，请稍后再删除。', en: 'The robot is sending; remove it in a moment.', status: 409 },
  ROBOT_BUSY: {
    zh: '机器人这一分钟已发满 20 条，请稍后再试。',
    en: 'The robot has sent its 20 of this minute; try again shortly.',
    status: 429,
  },
  ROBOT_TOO_MANY_GROUPS: { zh: '一个机器人最多绑定 {most} 个群。', en: 'A robot is bound to {most} groups at most.' },
  ROBOT_GROUP_UNKNOWN: { zh: '所选的社群里有不存在或已关闭的。', en: 'Some of these groups do not exist or are closed.', status: 404 },
  OUTGOING_TOO_MANY: { zh: '一次最多处理 {most} 条消息。', en: 'Decide about {most} messages at a time at most.' },
  OUTGOING_GROUP_CLOSED: { zh: '社群已关闭，不能再发送。', en: 'The group is closed; nothing is sent to it any more.', status: 409 },
  AUDIENCE_EMPTY: { zh: '请选择社群，或选择分层、标签。', en: 'Choose groups, or tiers or tags.' },
  AUDIENCE_TOO_LARGE: { zh: '一次最多发送到 {most} 个群。', en: 'A message goes to {most} groups at a time at most.' },
};
