// Which acts are kept in the trail, and how each entry is chained to the one before it: its digest covers every field of it and
// the digest of its predecessor, so that whoever changes one entry has to change all that follow.
// Surprise: the text that is digested is a list of values in a fixed order, not an object: no order of keys to get wrong.

import type { AuditRow } from './model.ts';

export const AUDIT_ACTIONS = [
  'STAFF_SIGNED_IN',
  'SESSION_REUSED',
  'SESSION_ENDED',
  'STAFF_SESSIONS_ENDED',
  'PASSWORD_CHANGED',
  'TOTP_ON',
  'TOTP_OFF',
  'TOTP_RESET',
  'RECOVERY_CODE_USED',
  'STAFF_INVITED',
  'INVITATION_RENEWED',
  'INVITATION_ACCEPTED',
  'STAFF_CHANGED',
  'SETTING_CHANGED',
  'JOB_RUN',
  'WORK_STOPPED',
  'WORK_RESUMED',
  'IMPORT_BEGUN',
  'IMPORT_FINISHED',
  'LIST_EXPORTED',
  'DEMO_WORLD_LOADED',
  'TIER_POLICY_DRAFTED',
  'TIER_POLICY_CHANGED',
  'TIER_POLICY_PUBLISHED',
  'TIER_POLICY_WITHDRAWN',
  'TIER_PINNED',
  'TIER_UNPINNED',
  'TIER_OBJECTION_ANSWERED',
  'TIER_PLAN_CONFIRMED',
  'QUARANTINE_DISCARDED',
  'SPONSOR_MOVED',
  'PHONE_REVEALED',
  'DISTRIBUTOR_ERASED',
  'OWN_DATA_EXPORTED',
  'OPERATOR_CHANGED',
  'OPERATOR_LEAVE_ADDED',
  'OPERATOR_LEAVE_REMOVED',
  'GROUP_OPENED',
  'GROUPS_HANDED_OVER',
  'ASSIGNMENT_APPLIED',
  'ASSIGNMENT_DISCARDED',
  'ACCOUNT_CREATED',
  'ACCOUNT_CHANGED',
  'ACCOUNT_RESTED',
  'ACCOUNT_WOKEN',
  'ACCOUNT_RETIRED',
  'ACCOUNT_COMPLAINED',
  'DIVERT_PLANNED',
  'DIVERT_STARTED',
  'DIVERT_STOPPED',
  'DIVERT_DISCARDED',
  'INVITES_STOPPED',
  'GROUP_CHANGED',
  'GROUP_STATE_CHANGED',
  'GROUPS_MERGED',
  'GROUP_SPLIT',
  'GROUP_TRANSFORMED',
  'GROUP_MEMBERS_ADMITTED',
  'GROUP_MEMBERS_RELEASED',
  'GROUP_ROLE_CHANGED',
  'GROUP_LEAVES_ASKED',
  'GROUP_CODE_PUBLISHED',
  'KEYWORD_RULE_SAVED',
  'VIOLATION_RULE_SAVED',
  'VIOLATION_STEP',
  'ROBOT_ADDED',
  'ROBOT_CHANGED',
  'ROBOT_REMOVED',
  'ROBOT_BOUND',
  'MESSAGES_DECIDED',
  'MESSAGE_COMPOSED',
  'SCRIPT_PUBLISHED',
  'SCRIPT_RETIRED',
  'KIT_CHANGED',
  'CAMPAIGN_CREATED',
  'CAMPAIGN_CHANGED',
  'CAMPAIGN_PUBLISHED',
  'CAMPAIGN_WITHDRAWN',
  'CAMPAIGN_CANCELLED',
  'CAMPAIGN_STATE_CHANGED',
  'CAMPAIGN_STEP_MARKED',
  'PRODUCT_FACTS_SET',
  'CAMPAIGN_TIMETABLE_CHANGED',
  'CAMPAIGN_ACTION_FIRED',
  'CAMPAIGN_ACTION_SKIPPED',
  'CAMPAIGN_SHIFTED',
  'REPORT_PLAN_SAVED',
  'REPORT_REPOSTED',
  'LIVE_CHANGED',
  'LIVE_STARTED',
  'LIVE_ENDED',
  'BOARDS_FROZEN',
  'ABSENCE_ADDED',
  'ABSENCE_REMOVED',
  'HOURS_SET',
  'POINTS_CORRECTED',
  'KOL_NOMINATED',
  'KOL_WITHDRAWN',
  'KOL_APPOINTED',
  'KOL_RENEWED',
  'KOL_RELEASED',
  'KOL_CHANGED',
  'KOL_MONTH_SETTLED',
  'WEEKLY_MODEL_PUBLISHED',
  'WEEK_CHANGED',
  'ACTIVITY_CHANGED',
  'DUTY_ASSIGNED',
  'DUTY_SCORED',
  'DUTY_WITHDRAWN',
  'RELAY_SENT',
  'RELAY_ANSWERED',
  'COURSE_PUBLISHED',
  'CAMP_ENROLLED',
  'CAMP_LEFT',
  'CAMP_EXTENDED',
  'CAMP_LESSON_MOVED',
  'CAMP_LECTURER_SET',
  'CAMP_NUDGED',
  'ROTA_SAVED',
  'ROTA_ENDED',
  'ROTA_PUBLISHED',
  'SHIFT_CHANGED',
  'SWAP_DECIDED',
  'MEETING_PLAN_SET',
  'MEETING_CHANGED',
  'MEETING_ACTION_SETTLED',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What stands before the first entry, and the digest of an empty trail. */
export const GENESIS = '0'.repeat(64);

/** A value as JSON text with the keys of every object in order, so that equal values are equal texts. Dates become ISO 8601. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** What the digest of an entry is made from: all its fields but the digest itself. */
export function textOf(entry: Omit<AuditRow, 'hash'>): string {
  const { _id, at, actorId, actorKind, actorName, action, subjectKind, subjectId, subjectName, details, requestId, previous } = entry;
  return JSON.stringify([
    _id,
    at.getTime(),
    actorId,
    actorKind,
    actorName,
    action,
    subjectKind,
    subjectId,
    subjectName,
    details,
    requestId,
    previous,
  ]);
}

/** How far the reading of a trail has come: the last entry that fits. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
}

export const BEFORE_THE_FIRST: Link = { seq: 0, hash: GENESIS };

/**
 * Whether `entry` follows `last`: the next number, the digest of the one before, and a digest of its own that is true. Null when it
 * does not, which is how a changed, missing, inserted or moved entry shows. `digest` is SHA-256 in hexadecimal.
 */
export function follows(last: Link, entry: AuditRow, digest: (text: string) => string): Link | null {
  const fits = entry._id === last.seq + 1 && entry.previous === last.hash && digest(textOf(entry)) === entry.hash;
  return fits ? { seq: entry._id, hash: entry.hash } : null;
}
