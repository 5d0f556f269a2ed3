// Chinese texts that console and phone share. This file says which keys there are.

export const texts = {
  'error.OFFLINE': '网络连不上，请检查网络后再试一次。',
  'error.TIMED_OUT': '等得太久，没有收到答复，请再试一次。',
  'error.UNREADABLE': '服务器的答复读不出来，请刷新页面后再试。',
  'error.STOPPED': '已取消。',
  'error.fault': '服务出错，编号 {faultId}。请把编号告诉管理员。',
  'error.unknown': '没有成功（{code}）。请再试一次。',
  'live.secondsAgo': '{n} 秒前',
  'live.minutesAgo': '{n} 分钟前',
  'live.hoursAgo': '{n} 小时前',
  'role.DISTRIBUTOR': '分销会员',
  'role.KOL': 'KOL',
  'role.OPERATOR': '用户运营',
  'role.OPS_MANAGER': '运营主管',
  'role.ADMIN': '管理员',
} as const;
