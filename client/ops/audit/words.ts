// One sentence for each act of the trail. An act that this page does not know yet is shown by its own word.

import type { Say } from '../texts.ts';

const SENTENCES = {
  STAFF_SIGNED_IN: 'audit.STAFF_SIGNED_IN',
  SESSION_REUSED: 'audit.SESSION_REUSED',
  SESSION_ENDED: 'audit.SESSION_ENDED',
  STAFF_SESSIONS_ENDED: 'audit.STAFF_SESSIONS_ENDED',
  PASSWORD_CHANGED: 'audit.PASSWORD_CHANGED',
  TOTP_ON: 'audit.TOTP_ON',
  TOTP_OFF: 'audit.TOTP_OFF',
  TOTP_RESET: 'audit.TOTP_RESET',
  RECOVERY_CODE_USED: 'audit.RECOVERY_CODE_USED',
  STAFF_INVITED: 'audit.STAFF_INVITED',
  INVITATION_RENEWED: 'audit.INVITATION_RENEWED',
  INVITATION_ACCEPTED: 'audit.INVITATION_ACCEPTED',
  STAFF_CHANGED: 'audit.STAFF_CHANGED',
  SETTING_CHANGED: 'audit.SETTING_CHANGED',
  JOB_RUN: 'audit.JOB_RUN',
  WORK_STOPPED: 'audit.WORK_STOPPED',
  WORK_RESUMED: 'audit.WORK_RESUMED',
  IMPORT_BEGUN: 'audit.IMPORT_BEGUN',
  IMPORT_FINISHED: 'audit.IMPORT_FINISHED',
  LIST_EXPORTED: 'audit.LIST_EXPORTED',
  DEMO_WORLD_LOADED: 'audit.DEMO_WORLD_LOADED',
  TIER_POLICY_DRAFTED: 'audit.TIER_POLICY_DRAFTED',
  TIER_POLICY_CHANGED: 'audit.TIER_POLICY_CHANGED',
  TIER_POLICY_PUBLISHED: 'audit.TIER_POLICY_PUBLISHED',
  TIER_POLICY_WITHDRAWN: 'audit.TIER_POLICY_WITHDRAWN',
  TIER_PINNED: 'audit.TIER_PINNED',
  TIER_UNPINNED: 'audit.TIER_UNPINNED',
  TIER_OBJECTION_ANSWERED: 'audit.TIER_OBJECTION_ANSWERED',
  TIER_PLAN_CONFIRMED: 'audit.TIER_PLAN_CONFIRMED',
  QUARANTINE_DISCARDED: 'audit.QUARANTINE_DISCARDED',
  SPONSOR_MOVED: 'audit.SPONSOR_MOVED',
  PHONE_REVEALED: 'audit.PHONE_REVEALED',
  DISTRIBUTOR_ERASED: 'audit.DISTRIBUTOR_ERASED',
  OWN_DATA_EXPORTED: 'audit.OWN_DATA_EXPORTED',
} as const;

const LISTS = { distributors: 'nav.members', orders: 'nav.orders', audit: 'nav.audit' } as const;

interface Entry {
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectName: string;
}

function isKnown(action: string): action is keyof typeof SENTENCES {
  return action in SENTENCES;
}

/** What the entry says, with the subject's name in its place. `nameOf` turns stable words (jobs, settings) into names. */
export function sentenceOf(entry: Entry, t: Say, nameOf: (kind: string, name: string) => string): string {
  if (!isKnown(entry.action)) return `${entry.action} ${entry.subjectName}`;
  return t(SENTENCES[entry.action], { subject: nameOf(entry.subjectKind, entry.subjectName) });
}

const NAMES = {
  STAFF_SIGNED_IN: 'auditAction.STAFF_SIGNED_IN',
  SESSION_REUSED: 'auditAction.SESSION_REUSED',
  SESSION_ENDED: 'auditAction.SESSION_ENDED',
  STAFF_SESSIONS_ENDED: 'auditAction.STAFF_SESSIONS_ENDED',
  PASSWORD_CHANGED: 'auditAction.PASSWORD_CHANGED',
  TOTP_ON: 'auditAction.TOTP_ON',
  TOTP_OFF: 'auditAction.TOTP_OFF',
  TOTP_RESET: 'auditAction.TOTP_RESET',
  RECOVERY_CODE_USED: 'auditAction.RECOVERY_CODE_USED',
  STAFF_INVITED: 'auditAction.STAFF_INVITED',
  INVITATION_RENEWED: 'auditAction.INVITATION_RENEWED',
  INVITATION_ACCEPTED: 'auditAction.INVITATION_ACCEPTED',
  STAFF_CHANGED: 'auditAction.STAFF_CHANGED',
  SETTING_CHANGED: 'auditAction.SETTING_CHANGED',
  JOB_RUN: 'auditAction.JOB_RUN',
  WORK_STOPPED: 'auditAction.WORK_STOPPED',
  WORK_RESUMED: 'auditAction.WORK_RESUMED',
  IMPORT_BEGUN: 'auditAction.IMPORT_BEGUN',
  IMPORT_FINISHED: 'auditAction.IMPORT_FINISHED',
  LIST_EXPORTED: 'auditAction.LIST_EXPORTED',
  DEMO_WORLD_LOADED: 'auditAction.DEMO_WORLD_LOADED',
  TIER_POLICY_DRAFTED: 'auditAction.TIER_POLICY_DRAFTED',
  TIER_POLICY_CHANGED: 'auditAction.TIER_POLICY_CHANGED',
  TIER_POLICY_PUBLISHED: 'auditAction.TIER_POLICY_PUBLISHED',
  TIER_POLICY_WITHDRAWN: 'auditAction.TIER_POLICY_WITHDRAWN',
  TIER_PINNED: 'auditAction.TIER_PINNED',
  TIER_UNPINNED: 'auditAction.TIER_UNPINNED',
  TIER_OBJECTION_ANSWERED: 'auditAction.TIER_OBJECTION_ANSWERED',
  TIER_PLAN_CONFIRMED: 'auditAction.TIER_PLAN_CONFIRMED',
  QUARANTINE_DISCARDED: 'auditAction.QUARANTINE_DISCARDED',
  SPONSOR_MOVED: 'auditAction.SPONSOR_MOVED',
  PHONE_REVEALED: 'auditAction.PHONE_REVEALED',
  DISTRIBUTOR_ERASED: 'auditAction.DISTRIBUTOR_ERASED',
  OWN_DATA_EXPORTED: 'auditAction.OWN_DATA_EXPORTED',
} as const satisfies Record<keyof typeof SENTENCES, string>;

/** The act without a subject, for the filter. */
export function actionName(action: string, t: Say): string {
  return isKnown(action) ? t(NAMES[action]) : action;
}

export function listName(name: string, t: Say): string {
  return name in LISTS ? t(LISTS[name as keyof typeof LISTS]) : name;
}
