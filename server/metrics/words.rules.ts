// What metrics and windows are called, in both languages, as members and staff read them.

import type { Metric, MetricWindow, Words } from '../generated/types.ts';

export const METRIC_WORDS: Readonly<Record<Metric, Words>> = {
  OWN_SALES: { zh: '个人销售额', en: 'own sales' },
  OWN_ORDERS: { zh: '个人订单', en: 'own orders' },
  REPURCHASES: { zh: '复购订单', en: 'repurchases' },
  BUYERS: { zh: '顾客', en: 'buyers' },
  REFUND_RATE: { zh: '退款率', en: 'refund rate' },
  TEAM_SALES: { zh: '团队销售额', en: 'team sales' },
  DIRECT_RECRUITS: { zh: '直接邀请', en: 'direct recruits' },
  TEAM_RECRUITS: { zh: '团队新人', en: 'team recruits' },
  ACTIVE_DOWNLINE: { zh: '活跃下级', en: 'active downline' },
  REPLICATION_INDEX: { zh: '复制指数', en: 'replication index' },
  CAMP_GRADUATED: { zh: '训练营结业', en: 'camp graduation' },
  DUTY_SCORE: { zh: '职责评分', en: 'duty score' },
  VIOLATIONS: { zh: '违规', en: 'breaches' },
};

export const WINDOW_WORDS: Readonly<Record<MetricWindow, Words>> = {
  DAYS_7: { zh: '近 7 天', en: 'in 7 days' },
  DAYS_30: { zh: '近 30 天', en: 'in 30 days' },
  DAYS_90: { zh: '近 90 天', en: 'in 90 days' },
  LIFETIME: { zh: '累计', en: 'in all' },
};
