// Names, explanations and units of settings, and in which group each stands. A setting that this page does not know yet stands in the
// last group under its own key.

import type { SettingKind } from '../../shared/generated.ts';
import type { Say } from '../texts.ts';

const WORDS = {
  operatorCapacityTrainee: ['setting.operatorCapacityTrainee', 'setting.operatorCapacityTraineeAbout', 'unit.manyGroups'],
  operatorCapacityStandard: ['setting.operatorCapacityStandard', 'setting.operatorCapacityStandardAbout', 'unit.manyGroups'],
  operatorCapacityExcellent: ['setting.operatorCapacityExcellent', 'setting.operatorCapacityExcellentAbout', 'unit.manyGroups'],
  uncertainMessages: ['setting.uncertainMessages', 'setting.uncertainMessagesAbout', 'unit.choice'],
  allowedHosts: ['setting.allowedHosts', 'setting.allowedHostsAbout'],
  groupSizeLimit: ['setting.groupSizeLimit', 'setting.groupSizeLimitAbout', 'unit.manyPeople'],
  qrJoinLimit: ['setting.qrJoinLimit', 'setting.qrJoinLimitAbout', 'unit.manyPeople'],
  evidenceMegabytes: ['setting.evidenceMegabytes', 'setting.evidenceMegabytesAbout', 'unit.megabytes'],
  messageRetentionDays: ['setting.messageRetentionDays', 'setting.messageRetentionDaysAbout'],
  accountFriendLimit: ['setting.accountFriendLimit', 'setting.accountFriendLimitAbout', 'unit.manyPeople'],
  inviteStepHours: ['setting.inviteStepHours', 'setting.inviteStepHoursAbout'],
  closeGraceMinutes: ['setting.closeGraceMinutes', 'setting.closeGraceMinutesAbout', 'unit.minutes'],
  lateFireMinutes: ['setting.lateFireMinutes', 'setting.lateFireMinutesAbout', 'unit.minutes'],
  sendSlots: ['setting.sendSlots', 'setting.sendSlotsAbout'],
  groupDailySends: ['setting.groupDailySends', 'setting.groupDailySendsAbout', 'unit.messages'],
  quietFrom: ['setting.quietFrom', 'setting.quietAbout'],
  quietTo: ['setting.quietTo', 'setting.quietAbout'],
  brandName: ['setting.brandName', 'setting.brandNameAbout'],
  staffSessionHours: ['setting.staffSessionHours', 'setting.staffSessionHoursAbout'],
  distributorSessionDays: ['setting.distributorSessionDays', 'setting.distributorSessionDaysAbout'],
  webhookRequestsPerMinute: ['setting.webhookRequestsPerMinute', 'setting.webhookRequestsPerMinuteAbout'],
  importRetentionDays: ['setting.importRetentionDays', 'setting.importRetentionDaysAbout'],
  objectionAnswerDays: ['setting.objectionAnswerDays', 'setting.objectionAnswerDaysAbout'],
  selectionFitsMembers: ['setting.selectionFitsMembers', 'setting.selectionAbout', 'unit.points'],
  selectionSeason: ['setting.selectionSeason', 'setting.selectionAbout', 'unit.points'],
  selectionRepurchase: ['setting.selectionRepurchase', 'setting.selectionAbout', 'unit.points'],
  selectionFastMoving: ['setting.selectionFastMoving', 'setting.selectionAbout', 'unit.points'],
  selectionEndorsement: ['setting.selectionEndorsement', 'setting.selectionAbout', 'unit.points'],
  selectionMargin: ['setting.selectionMargin', 'setting.selectionAbout', 'unit.points'],
  pictureMegabytes: ['setting.pictureMegabytes', 'setting.pictureMegabytesAbout', 'unit.megabytes'],
  videoMegabytes: ['setting.videoMegabytes', 'setting.videoMegabytesAbout', 'unit.megabytes'],
  linkAttributionHours: ['setting.linkAttributionHours', 'setting.linkAttributionHoursAbout'],
  shopAddress: ['setting.shopAddress', 'setting.shopAddressAbout'],
  shopHosts: ['setting.shopHosts', 'setting.shopHostsAbout'],
  noticeRetentionDays: ['setting.noticeRetentionDays', 'setting.noticeRetentionDaysAbout'],
  reminderDaysBefore: ['setting.reminderDaysBefore', 'setting.reminderOffAbout'],
  reminderDayBefore: ['setting.reminderDayBefore', 'setting.reminderOffAbout'],
  reminderMinutesBefore: ['setting.reminderMinutesBefore', 'setting.reminderOffAbout', 'unit.minutes'],
  reminderFromHour: ['setting.reminderFromHour', 'setting.reminderHoursAbout', 'unit.oClock'],
  reminderToHour: ['setting.reminderToHour', 'setting.reminderHoursAbout', 'unit.oClock'],
  reminderPosts: ['setting.reminderPosts', 'setting.reminderPostsAbout', 'unit.times'],
  escalationHours: ['setting.escalationHours', 'setting.escalationHoursAbout'],
  dutyAnswerHours: ['setting.dutyAnswerHours', 'setting.dutyAnswerHoursAbout'],
  dutyEarlyMinutes: ['setting.dutyEarlyMinutes', 'setting.dutyEarlyMinutesAbout', 'unit.minutes'],
  dutyStartMinutes: ['setting.dutyStartMinutes', 'setting.dutyStartMinutesAbout', 'unit.minutes'],
  dutyHandInHours: ['setting.dutyHandInHours', 'setting.dutyHandInHoursAbout'],
  campSilentDays: ['setting.campSilentDays', 'setting.campSilentDaysAbout'],
  kolSales: ['setting.kolSales', 'setting.kolWeightAbout', 'unit.points'],
  kolActivity: ['setting.kolActivity', 'setting.kolWeightAbout', 'unit.points'],
  kolReplies: ['setting.kolReplies', 'setting.kolWeightAbout', 'unit.points'],
  kolTeam: ['setting.kolTeam', 'setting.kolWeightAbout', 'unit.points'],
  kolConduct: ['setting.kolConduct', 'setting.kolWeightAbout', 'unit.points'],
  kolTenure: ['setting.kolTenure', 'setting.kolWeightAbout', 'unit.points'],
  kolTermDays: ['setting.kolTermDays', 'setting.kolTermDaysAbout'],
  kolAnswerDays: ['setting.kolAnswerDays', 'setting.kolAnswerDaysAbout'],
  kolExpiryDays: ['setting.kolExpiryDays', 'setting.kolExpiryDaysAbout'],
  kolsPerGroup: ['setting.kolsPerGroup', 'setting.kolsPerGroupAbout', 'unit.manyPeople'],
  kolsOfMid: ['setting.kolsOfMid', 'setting.kolsOfMidAbout', 'unit.manyPeople'],
  kolsOfHead: ['setting.kolsOfHead', 'setting.kolsOfHeadAbout', 'unit.manyPeople'],
  dutyPointsSharing: ['setting.dutyPointsSharing', 'setting.dutyPointsAbout', 'unit.points'],
  dutyPointsOnDuty: ['setting.dutyPointsOnDuty', 'setting.dutyPointsAbout', 'unit.points'],
  dutyPointsLecture: ['setting.dutyPointsLecture', 'setting.dutyPointsAbout', 'unit.points'],
  dutyPointsLive: ['setting.dutyPointsLive', 'setting.dutyPointsAbout', 'unit.points'],
  dutyPointsPatrol: ['setting.dutyPointsPatrol', 'setting.dutyPointsAbout', 'unit.points'],
  dutyPointsRelay: ['setting.dutyPointsRelay', 'setting.dutyPointsAbout', 'unit.points'],
} as const;

export const GROUPS = [
  { title: 'settings.brand', keys: ['brandName'] },
  { title: 'settings.signIn', keys: ['staffSessionHours', 'distributorSessionDays'] },
  { title: 'settings.tiers', keys: ['objectionAnswerDays'] },
  { title: 'settings.groups', keys: ['groupSizeLimit', 'qrJoinLimit', 'sendSlots', 'groupDailySends', 'quietFrom', 'quietTo'] },
  { title: 'settings.operators', keys: ['operatorCapacityTrainee', 'operatorCapacityStandard', 'operatorCapacityExcellent'] },
  { title: 'settings.accounts', keys: ['accountFriendLimit', 'inviteStepHours'] },
  {
    title: 'settings.campaigns',
    keys: [
      'selectionFitsMembers',
      'selectionSeason',
      'selectionRepurchase',
      'selectionFastMoving',
      'selectionEndorsement',
      'selectionMargin',
      'shopAddress',
      'shopHosts',
      'linkAttributionHours',
      'pictureMegabytes',
      'videoMegabytes',
      'lateFireMinutes',
      'closeGraceMinutes',
    ],
  },
  {
    title: 'settings.kols',
    keys: [
      'kolSales',
      'kolActivity',
      'kolReplies',
      'kolTeam',
      'kolConduct',
      'kolTenure',
      'kolTermDays',
      'kolAnswerDays',
      'kolExpiryDays',
      'kolsPerGroup',
      'kolsOfMid',
      'kolsOfHead',
      'dutyPointsSharing',
      'dutyPointsOnDuty',
      'dutyPointsLecture',
      'dutyPointsLive',
      'dutyPointsPatrol',
      'dutyPointsRelay',
    ],
  },
  { title: 'settings.camps', keys: ['campSilentDays'] },
  {
    title: 'settings.reminders',
    keys: [
      'reminderDaysBefore',
      'reminderDayBefore',
      'reminderMinutesBefore',
      'reminderFromHour',
      'reminderToHour',
      'reminderPosts',
      'dutyAnswerHours',
      'dutyEarlyMinutes',
      'dutyStartMinutes',
      'dutyHandInHours',
      'escalationHours',
      'noticeRetentionDays',
    ],
  },
  { title: 'settings.data', keys: ['webhookRequestsPerMinute', 'importRetentionDays', 'messageRetentionDays', 'evidenceMegabytes'] },
  { title: 'settings.channels', keys: ['uncertainMessages', 'allowedHosts'] },
] as const;

const isKnown = (key: string): key is keyof typeof WORDS => key in WORDS;

export function settingName(key: string, t: Say): string {
  return isKnown(key) ? t(WORDS[key][0]) : key;
}

export function settingAbout(key: string, t: Say): string {
  return isKnown(key) ? t(WORDS[key][1]) : '';
}

type Unit = Extract<(typeof WORDS)[keyof typeof WORDS], readonly [unknown, unknown, unknown]>[2];

/** A count's own unit; of those that name none: so many a minute. */
export function unitOf({ key, kind }: { readonly key: string; readonly kind: SettingKind }, t: Say): string {
  const words: readonly [unknown, unknown, Unit?] | null = isKnown(key) ? WORDS[key] : null;
  if (words?.[2] !== undefined) return t(words[2]);
  switch (kind) {
    case 'HOURS':
      return t('unit.hours');
    case 'DAYS':
      return t('unit.days');
    case 'COUNT':
      return t('unit.perMinute');
    case 'TEXT':
    case 'CLOCK':
    case 'CLOCKS':
      return '';
  }
}
