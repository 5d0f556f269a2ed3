// Which settings there are, what each is when nobody has changed it, and between which bounds it may be changed. A setting that is
// not in this table does not exist.

import type { SettingKind } from '../generated/types.ts';

interface Definition {
  readonly kind: SettingKind;
  readonly usual: string | number;
  /** Of a number; of a text its length in characters; of times how many, of one its minute of the day. */
  readonly min: number;
  readonly max: number;
}

const define = <Key extends string>(table: Record<Key, Definition>) => table;

export const SETTINGS = define({
  staffSessionHours: { kind: 'HOURS', usual: 12, min: 1, max: 168 },
  distributorSessionDays: { kind: 'DAYS', usual: 30, min: 1, max: 180 },
  webhookRequestsPerMinute: { kind: 'COUNT', usual: 600, min: 10, max: 60_000 },
  importRetentionDays: { kind: 'DAYS', usual: 30, min: 1, max: 365 },
  objectionAnswerDays: { kind: 'DAYS', usual: 3, min: 1, max: 30 },
  operatorCapacityTrainee: { kind: 'COUNT', usual: 20, min: 1, max: 100 },
  operatorCapacityStandard: { kind: 'COUNT', usual: 30, min: 1, max: 100 },
  operatorCapacityExcellent: { kind: 'COUNT', usual: 50, min: 1, max: 100 },
  evidenceMegabytes: { kind: 'COUNT', usual: 8, min: 1, max: 20 },
  accountFriendLimit: { kind: 'COUNT', usual: 5_000, min: 100, max: 10_000 },
  inviteStepHours: { kind: 'HOURS', usual: 24, min: 1, max: 168 },
  groupSizeLimit: { kind: 'COUNT', usual: 300, min: 50, max: 500 },
  qrJoinLimit: { kind: 'COUNT', usual: 200, min: 10, max: 500 },
  messageRetentionDays: { kind: 'DAYS', usual: 30, min: 1, max: 365 },
  uncertainMessages: { kind: 'COUNT', usual: 0, min: 0, max: 1 },
  allowedHosts: { kind: 'TEXT', usual: 'qyapi.weixin.qq.com', min: 1, max: 200 },
  pictureMegabytes: { kind: 'COUNT', usual: 10, min: 1, max: 20 },
  videoMegabytes: { kind: 'COUNT', usual: 50, min: 1, max: 100 },
  linkAttributionHours: { kind: 'HOURS', usual: 24, min: 1, max: 168 },
  shopAddress: { kind: 'TEXT', usual: '', min: 0, max: 200 },
  shopHosts: { kind: 'TEXT', usual: '', min: 0, max: 200 },
  closeGraceMinutes: { kind: 'COUNT', usual: 2, min: 0, max: 30 },
  lateFireMinutes: { kind: 'COUNT', usual: 10, min: 1, max: 240 },
  brandName: { kind: 'TEXT', usual: '群阶', min: 1, max: 12 },
  // What a group tolerates: at which times, how much in a day, and when not at all
  sendSlots: { kind: 'CLOCKS', usual: '09:00 10:00 13:00 14:00 16:00 17:00 20:00 22:00', min: 1, max: 24 },
  groupDailySends: { kind: 'COUNT', usual: 16, min: 1, max: 100 },
  quietFrom: { kind: 'CLOCK', usual: '22:30', min: 0, max: 1_439 },
  quietTo: { kind: 'CLOCK', usual: '08:00', min: 0, max: 1_439 },
  // Campaigns: what each criterion of the selection weighs
  selectionFitsMembers: { kind: 'COUNT', usual: 25, min: 0, max: 100 },
  selectionSeason: { kind: 'COUNT', usual: 15, min: 0, max: 100 },
  selectionRepurchase: { kind: 'COUNT', usual: 20, min: 0, max: 100 },
  selectionFastMoving: { kind: 'COUNT', usual: 20, min: 0, max: 100 },
  selectionEndorsement: { kind: 'COUNT', usual: 5, min: 0, max: 100 },
  selectionMargin: { kind: 'COUNT', usual: 15, min: 0, max: 100 },
  // Duties: how long what may take
  dutyAnswerHours: { kind: 'HOURS', usual: 12, min: 1, max: 168 },
  dutyEarlyMinutes: { kind: 'COUNT', usual: 30, min: 0, max: 240 },
  dutyStartMinutes: { kind: 'COUNT', usual: 15, min: 1, max: 240 },
  dutyHandInHours: { kind: 'HOURS', usual: 24, min: 1, max: 168 },
  // Notices and reminders; 0 sends none
  noticeRetentionDays: { kind: 'DAYS', usual: 90, min: 7, max: 730 },
  reminderDaysBefore: { kind: 'DAYS', usual: 7, min: 0, max: 30 },
  reminderDayBefore: { kind: 'DAYS', usual: 1, min: 0, max: 6 },
  reminderMinutesBefore: { kind: 'COUNT', usual: 60, min: 0, max: 720 },
  reminderFromHour: { kind: 'COUNT', usual: 8, min: 0, max: 23 },
  reminderToHour: { kind: 'COUNT', usual: 21, min: 1, max: 24 },
  reminderPosts: { kind: 'COUNT', usual: 1, min: 0, max: 3 },
  escalationHours: { kind: 'HOURS', usual: 4, min: 1, max: 168 },
  // KOLs: what each criterion of a candidate's score weighs, terms, seats
  kolSales: { kind: 'COUNT', usual: 30, min: 0, max: 100 },
  kolActivity: { kind: 'COUNT', usual: 20, min: 0, max: 100 },
  kolReplies: { kind: 'COUNT', usual: 15, min: 0, max: 100 },
  kolTeam: { kind: 'COUNT', usual: 15, min: 0, max: 100 },
  kolConduct: { kind: 'COUNT', usual: 15, min: 0, max: 100 },
  kolTenure: { kind: 'COUNT', usual: 5, min: 0, max: 100 },
  kolTermDays: { kind: 'DAYS', usual: 90, min: 7, max: 366 },
  kolAnswerDays: { kind: 'DAYS', usual: 7, min: 1, max: 60 },
  kolExpiryDays: { kind: 'DAYS', usual: 14, min: 1, max: 90 },
  kolsPerGroup: { kind: 'COUNT', usual: 5, min: 0, max: 50 },
  kolsOfMid: { kind: 'COUNT', usual: 2_000, min: 0, max: 100_000 },
  kolsOfHead: { kind: 'COUNT', usual: 1_000, min: 0, max: 100_000 },
  campSilentDays: { kind: 'DAYS', usual: 3, min: 1, max: 14 },
  // Points for a duty that was done
  dutyPointsSharing: { kind: 'COUNT', usual: 30, min: 0, max: 10_000 },
  dutyPointsOnDuty: { kind: 'COUNT', usual: 20, min: 0, max: 10_000 },
  dutyPointsLecture: { kind: 'COUNT', usual: 50, min: 0, max: 10_000 },
  dutyPointsLive: { kind: 'COUNT', usual: 50, min: 0, max: 10_000 },
  dutyPointsPatrol: { kind: 'COUNT', usual: 20, min: 0, max: 10_000 },
  dutyPointsRelay: { kind: 'COUNT', usual: 20, min: 0, max: 10_000 },
});

export type SettingKey = keyof typeof SETTINGS;
export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];
/** Texts are named here, so that the type of a value follows from its key. */
export type SettingValue<Key extends SettingKey> = Key extends
  'brandName' | 'allowedHosts' | 'shopAddress' | 'shopHosts' | 'sendSlots' | 'quietFrom' | 'quietTo'
  ? string
  : number;

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS, key);
}

export type Verdict =
  | { ok: true; value: string | number }
  | { ok: false; why: 'SETTING_NOT_A_NUMBER' | 'SETTING_OUT_OF_RANGE' | 'SETTING_TEXT_LENGTH'; min: number; max: number }
  | { ok: false; why: 'SETTING_NOT_A_CLOCK' | 'SETTING_NOT_CLOCKS'; max: number };

/** Any control character, or one that turns the direction of writing around. */
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Reads what was typed. Numbers are whole and written as digits; texts lose the space around them. */
export function validate(key: SettingKey, typed: string): Verdict {
  const { kind, min, max } = SETTINGS[key];
  const text = typed.normalize('NFC').trim();
  if (kind === 'TEXT') {
    const fits = text.length <= 4 * max && between(Array.from(text).length, min, max) && !UNPRINTABLE.test(text);
    return fits ? { ok: true, value: text } : { ok: false, why: 'SETTING_TEXT_LENGTH', min, max };
  }
  if (kind === 'CLOCK') return CLOCK.test(text) ? { ok: true, value: text } : { ok: false, why: 'SETTING_NOT_A_CLOCK', max };
  if (kind === 'CLOCKS') {
    const clocks = [...new Set(text.split(/[\s,，、]+/).filter((word) => word !== ''))].sort();
    const fits = between(clocks.length, min, max) && clocks.every((clock) => CLOCK.test(clock));
    return fits ? { ok: true, value: clocks.join(' ') } : { ok: false, why: 'SETTING_NOT_CLOCKS', max };
  }
  if (!/^(?:0|[1-9]\d{0,14})$/.test(text)) return { ok: false, why: 'SETTING_NOT_A_NUMBER', min, max };
  const value = Number(text);
  return between(value, min, max) ? { ok: true, value } : { ok: false, why: 'SETTING_OUT_OF_RANGE', min, max };
}

/** What is kept, if it is still allowed; a value that an earlier version allowed falls back to the usual one. */
export function valueOf<Key extends SettingKey>(key: Key, kept: string | number | undefined): SettingValue<Key> {
  const verdict = kept === undefined ? null : validate(key, String(kept));
  return (verdict?.ok ? verdict.value : SETTINGS[key].usual) as SettingValue<Key>;
}

const between = (value: number, min: number, max: number): boolean => value >= min && value <= max;

export const MOST_VIEWS = 50;
const LONGEST_NAME = 40;
const LONGEST_QUERY = 2_000;

export interface ViewInput {
  list: string;
  name: string;
  query: string;
}

export type ViewVerdict =
  { ok: true; view: ViewInput } | { ok: false; why: 'VIEW_LIST_UNKNOWN' | 'VIEW_NAME_LENGTH' | 'VIEW_QUERY_TOO_LONG'; max: number };

/** `list` is a word of the client's, as `distributors`; `query` is the part of an address behind the question mark. */
export function checkView(input: ViewInput): ViewVerdict {
  const name = input.name.normalize('NFC').trim();
  if (!/^[a-z][a-zA-Z-]{0,39}$/.test(input.list)) return { ok: false, why: 'VIEW_LIST_UNKNOWN', max: LONGEST_NAME };
  if (!between(Array.from(name).length, 1, LONGEST_NAME) || UNPRINTABLE.test(name))
    return { ok: false, why: 'VIEW_NAME_LENGTH', max: LONGEST_NAME };
  if (input.query.length > LONGEST_QUERY) return { ok: false, why: 'VIEW_QUERY_TOO_LONG', max: LONGEST_QUERY };
  return { ok: true, view: { list: input.list, name, query: input.query } };
}
