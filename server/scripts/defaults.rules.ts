// The scripts of a new installation: one or more for each occasion, in the words of the field. Keys stay the same for good, so that
// seeding again adds nothing.

import type { InviteStep, ScriptOccasion, Tier } from '../generated/types.ts';

export interface DefaultScript {
  readonly key: string;
  readonly occasion: ScriptOccasion;
  readonly tier: Tier | null;
  readonly step: InviteStep | null;
  readonly title: string;
  readonly text: string;
}

export const DEFAULT_SCRIPTS: readonly DefaultScript[] = [
  {
    key: 'befriend',
    occasion: 'BEFRIEND',
    tier: null,
    step: 'BEFRIEND',
    title: '加好友申请',
    text: '{昵称}您好，我是{邀请人}的会员服务老师{IP号}，通过后邀请您进专属服务群。',
  },
  {
    key: 'invite',
    occasion: 'INVITE',
    tier: null,
    step: 'SCRIPT',
    title: '邀请入群（通用）',
    text: '{昵称}您好，欢迎成为会员！为您准备了专属服务群「{群名}」，群里有新品首发、素材和答疑。方便的话现在邀请您进群？',
  },
  {
    key: 'invite-new',
    occasion: 'INVITE',
    tier: 'NEW',
    step: 'SCRIPT',
    title: '邀请新手入群',
    text: '{昵称}您好，恭喜开启会员之旅！新手服务群「{群名}」有专人带您完成第一单：每天一个小任务、素材直接转发、问题随时问。我先把群规发您，看过就拉您进来。',
  },
  {
    key: 'invite-mid',
    occasion: 'INVITE',
    tier: 'MID',
    step: 'SCRIPT',
    title: '邀请腰部入群',
    text: '{昵称}您好，恭喜升级为{分层}会员！「{群名}」里都是和您一样在带团队的伙伴，爆品提前知、玩法提前练。我先把群规发您，确认后邀请您进群。',
  },
  {
    key: 'invite-head',
    occasion: 'INVITE',
    tier: 'HEAD',
    step: 'SCRIPT',
    title: '邀请头部入群',
    text: '{昵称}老师您好，诚邀您加入头部会员群「{群名}」：周例会、选品共创、团队数据都在这里。先请您过目群规，确认后为您安排入群。',
  },
  {
    key: 'rules',
    occasion: 'RULES',
    tier: null,
    step: 'RULES',
    title: '发送群规',
    text: '{昵称}，这是「{群名}」的群规：\n{群规}\n看过请回复「同意」，我马上邀请您进群。',
  },
  {
    key: 'welcome',
    occasion: 'WELCOME',
    tier: null,
    step: null,
    title: '入群欢迎',
    text: '欢迎{昵称}加入「{群名}」！我是本群运营{运营}，有问题随时找我。请先看群公告，并把群名片改成「城市-昵称」。',
  },
  {
    key: 'welcome-new',
    occasion: 'WELCOME',
    tier: 'NEW',
    step: null,
    title: '新手入群欢迎',
    text: '热烈欢迎{昵称}加入「{群名}」！\n① 看群公告了解群规\n② 把群名片改成「城市-昵称」\n③ 回复「报到」领取新手素材包\n我是运营{运营}，带您完成第一单。',
  },
  {
    key: 'rename',
    occasion: 'RENAME',
    tier: null,
    step: 'RENAMED',
    title: '提醒修改群名片',
    text: '{昵称}，请把您在「{群名}」的群名片改成「{群名片}」，方便伙伴们认识您～',
  },
  {
    key: 'pin',
    occasion: 'PIN',
    tier: null,
    step: 'PINNED',
    title: '提醒置顶群聊',
    text: '{昵称}，建议把「{群名}」置顶，每天的爆品和素材都会第一时间发在群里，不错过。',
  },
  {
    key: 'daily-morning',
    occasion: 'DAILY',
    tier: null,
    step: null,
    title: '早安问候',
    text: '早安，「{群名}」的伙伴们！今天主推{商品}，素材已备好，转发就能用。今天的目标是多少？群里接龙说出来！',
  },
  {
    key: 'campaign-warm-up',
    occasion: 'CAMPAIGN',
    tier: null,
    step: null,
    title: '爆品预热',
    text: '【{活动}】{日期} {时间} 准时开始！主推{商品}，素材和玩法今晚发群。请先把好友名单列好，我们一起冲！',
  },
  {
    key: 'campaign-start',
    occasion: 'CAMPAIGN',
    tier: null,
    step: null,
    title: '爆品开抢',
    text: '【{活动}】开始啦！{商品}限时开抢：{链接}\n转发素材、私聊意向客户、晒单接龙，三步走起来！',
  },
  {
    key: 'care-silent',
    occasion: 'CARE',
    tier: null,
    step: null,
    title: '关怀沉默会员',
    text: '{昵称}，好久没见您在「{群名}」说话啦，最近还好吗？有什么我能帮上忙的，尽管说。',
  },
  {
    key: 'care-near-rise',
    occasion: 'CARE',
    tier: 'NEW',
    step: null,
    title: '临门一脚',
    text: '{昵称}，您离升级只差一步：{下一步}。需要素材或者话术，我马上发您！',
  },
  {
    key: 'remind',
    occasion: 'REMIND',
    tier: null,
    step: null,
    title: '违规提醒',
    text: '{昵称}，温馨提醒：您刚才的发言不太符合本群群规（{原因}），请留意一下，谢谢理解～',
  },
  {
    key: 'warn',
    occasion: 'WARN',
    tier: null,
    step: null,
    title: '违规警告',
    text: '{昵称}，您再次违反了群规（{原因}）。为了大家的体验，这是一次正式警告；如果继续，我们会请您离开本群。',
  },
  {
    key: 'remove',
    occasion: 'REMOVE',
    tier: null,
    step: null,
    title: '移出告知',
    text: '{昵称}，由于多次违反群规（{原因}），您将被移出「{群名}」。您的会员权益不受影响，有疑问请联系运营{运营}。',
  },
  {
    key: 'leave-tier',
    occasion: 'LEAVE',
    tier: null,
    step: null,
    title: '分层变动退群',
    text: '{昵称}您好，您的会员分层已变为{分层}，为您安排了更合适的服务群。请在 {天数} 天内退出「{群名}」，新群邀请随后发您。',
  },
  {
    key: 'leave-duplicate',
    occasion: 'LEAVE',
    tier: null,
    step: null,
    title: '重复入群退群',
    text: '{昵称}您好，您同时在多个服务群里，为免打扰，请退出「{群名}」，保留另一个群即可，服务不受影响。',
  },
  {
    key: 'hand-over',
    occasion: 'HAND_OVER',
    tier: null,
    step: null,
    title: '运营交接',
    text: '「{群名}」的伙伴们好，从今天起由{运营}为大家服务，有问题随时在群里找我，一起把活动做好！',
  },
];
