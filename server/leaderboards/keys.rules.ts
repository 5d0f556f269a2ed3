// The name of a board: whose it is, what it counts, and of which stretch of which campaign. As text it is one word that processes,
// rooms and frozen lists agree on.

import type { BoardMetric, BoardSubject } from '../generated/types.ts';

export interface BoardKey {
  readonly campaignId: string;
  readonly subject: BoardSubject;
  readonly metric: BoardMetric;
  /** Null: the whole campaign. */
  readonly phaseId: string | null;
}

const SUBJECT_TABLE: Record<BoardSubject, true> = { DISTRIBUTOR: true, TEAM: true, GROUP: true, OPERATOR: true, REGION: true };
const METRIC_TABLE: Record<BoardMetric, true> = { SALES: true, ORDERS: true, NEW_MEMBERS: true };

export const SUBJECTS = Object.keys(SUBJECT_TABLE) as BoardSubject[];
export const METRICS = Object.keys(METRIC_TABLE) as BoardMetric[];

export function keyText({ campaignId, subject, metric, phaseId }: BoardKey): string {
  return `${campaignId}:${subject}:${metric}:${phaseId ?? ''}`;
}

/** Null for what keyText never wrote. */
export function readKeyText(text: string): BoardKey | null {
  const [campaignId = '', subject = '', metric = '', phaseId = '', ...more] = text.split(':');
  const isKey = /^[0-9a-f]{24}$/.test(campaignId) && (phaseId === '' || /^[0-9a-f]{24}$/.test(phaseId)) && more.length === 0;
  if (!isKey || !Object.hasOwn(SUBJECT_TABLE, subject) || !Object.hasOwn(METRIC_TABLE, metric)) return null;
  return { campaignId, subject: subject as BoardSubject, metric: metric as BoardMetric, phaseId: phaseId === '' ? null : phaseId };
}

/** Every board of a campaign with these phases. */
export function keysOf(campaignId: string, phaseIds: readonly string[]): BoardKey[] {
  return [null, ...phaseIds].flatMap((phaseId) =>
    SUBJECTS.flatMap((subject) => METRICS.map((metric) => ({ campaignId, subject, metric, phaseId }))),
  );
}
