// What sign-in and the staff pages say when they refuse.

import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  SIGN_IN_WRONG: { zh: '用户名或密码不对。', en: 'The username or the password is wrong.', status: 401 },
  SIGN_IN_MALFORMED: { zh: '登录信息不完整，请检查：{fields}。', en: 'The sign-in is not complete; check: {fields}.' },
  TRY_LATER: {
    zh: '尝试次数过多，请在 {retryAfterSeconds} 秒后再试。',
    en: 'Too many attempts; try again in {retryAfterSeconds} s.',
    status: 429,
  },
  CODE_NEEDED: { zh: '请输入身份验证器上的 6 位验证码。', en: 'Type the six digits that the authenticator shows.', status: 401 },
  CODE_WRONG: {
    zh: '验证码不对，请核对手机时间后重试，或使用恢复码。',
    en: "This code is wrong; check the phone's clock and try again, or use a recovery code.",
    status: 401,
  },
  CODE_USED: {
    zh: '这个验证码已经用过，请等下一个。',
    en: 'This code has been used; wait for the next one.',
    status: 401,
  },
  TOKEN_WRONG: { zh: '登录令牌无效，请重新登录。', en: 'The sign-in token is not valid; sign in again.', status: 401 },
  TOKEN_EXPIRED: { zh: '登录令牌已过期。', en: 'The sign-in token has expired.', status: 401 },
  SESSION_ENDED: { zh: '登录已结束，请重新登录。', en: 'This session has ended; sign in again.', status: 401 },
  SESSION_REUSED: {
    zh: '此登录凭证在别处被使用过，为安全起见已退出，请重新登录。',
    en: 'A copy of this sign-in was used elsewhere, so the session was ended for safety; sign in again.',
    status: 401,
  },
  SESSION_UNKNOWN: { zh: '没有这个登录，或它已结束。', en: 'There is no such session, or it has ended already.', status: 404 },
  TICKET_MALFORMED: {
    zh: '登录票据无法识别，请回到商城重新进入。',
    en: 'This ticket cannot be read; come in from the shop again.',
  },
  TICKET_WRONG: { zh: '登录票据无效，请回到商城重新进入。', en: 'This ticket is not valid; come in from the shop again.', status: 401 },
  TICKET_EXPIRED: { zh: '登录票据已过期，请回到商城重新进入。', en: 'This ticket has expired; come in from the shop again.', status: 401 },
  TICKET_USED: {
    zh: '登录票据已经用过，请回到商城重新进入。',
    en: 'This ticket has been used; come in from the shop again.',
    status: 401,
  },
  TICKET_KEYS_MISSING: {
    zh: '暂时无法向商城核验，请稍后再试。',
    en: 'The shop cannot be asked for its keys just now; try again shortly.',
    status: 503,
  },
  TICKET_MEMBER_UNKNOWN: {
    zh: '还没有这位会员的资料，请稍后再试。',
    en: 'This member is not known here yet; try again later.',
    status: 404,
  },
  DEMO_OFF: { zh: '这里没有演示身份。', en: 'There are no demo personas here.', status: 403 },
  PERSONA_UNKNOWN: { zh: '没有这个演示身份。', en: 'There is no such persona.', status: 404 },
  INVITATION_UNKNOWN: {
    zh: '邀请链接无效或已用过，请向管理员要一个新的。',
    en: 'This invitation is not valid or has been used; ask an admin for a new one.',
    status: 404,
  },
  INVITATION_EXPIRED: {
    zh: '邀请链接已过期，请向管理员要一个新的。',
    en: 'This invitation has expired; ask an admin for a new one.',
    status: 410,
  },
  PASSWORD_SHORT: { zh: '密码至少要 {limit} 个字符。', en: 'A password has at least {limit} characters.' },
  PASSWORD_LONG: { zh: '密码最多 {limit} 个字符。', en: 'A password has at most {limit} characters.' },
  PASSWORD_IS_NAME: { zh: '密码不能与用户名相同。', en: 'The password may not be the username.' },
  PASSWORD_COMMON: { zh: '这个密码太常见，请换一个。', en: 'This password is too common; choose another.' },
  PASSWORD_WRONG: { zh: '当前密码不对。', en: 'The current password is wrong.' },
  USERNAME_MALFORMED: {
    zh: '用户名为 2 至 32 个字符：小写字母开头，可含数字、点、横线和下划线。',
    en: 'A username has 2 to 32 characters: a letter first, then letters, digits, dots, hyphens and underscores.',
  },
  USERNAME_TAKEN: { zh: '这个用户名已有人使用。', en: 'This username is taken.', status: 409 },
  STAFF_NAME_MALFORMED: { zh: '姓名为 1 至 40 个字符。', en: 'A name has 1 to 40 characters.' },
  STAFF_ROLE_WRONG: { zh: '员工角色只能是用户运营、运营经理或管理员。', en: 'Staff are operators, ops managers or admins.' },
  STAFF_UNKNOWN: { zh: '没有这位员工。', en: 'There is no such member of staff.', status: 404 },
  STAFF_DISABLED: { zh: '这位员工已停用，请先启用。', en: 'This member of staff is disabled; enable the account first.' },
  STAFF_ONLY: { zh: '只有员工账号才有此功能。', en: 'This is for accounts of the staff.', status: 403 },
  LAST_ADMIN: {
    zh: '这是最后一位可用的管理员，不能停用或改为其他角色。',
    en: 'This is the last admin who can sign in, and can be neither disabled nor given another role.',
    status: 409,
  },
  TOTP_ALREADY_ON: { zh: '两步验证已经开启。', en: 'The second factor is already on.' },
  TOTP_NOT_BEGUN: { zh: '请先重新获取两步验证密钥。', en: 'Begin the setup of the second factor again.' },
  TOTP_REQUIRED: { zh: '管理员不能关闭两步验证。', en: 'An admin cannot go without the second factor.' },
};
