// What happened to a member, in words: the move, and which of the conditions that were looked at decided it.

import { dayNumber, dayOfNumber } from '../core/time.ts';
import type { ConditionValueRow, TierChangeRow } from '../distributors/service.ts';
import type { TierChangeKind, Words } from '../generated/types.ts';
import { limitOf } from './explain.rules.ts';
import { amountWords, dateWords, measureWords, shareWords, TIER_WORDS, words } from './words.rules.ts';

/** The conditions because of which a tree does not hold: one of several that are missing is no reason where another of them is met. */
export function reasonsAgainst<Row extends ConditionValueRow>(rows: readonly Row[]): Row[] {
  const metGroups = new Set(
    rows.filter((row) => row.isMet && row.group > 0 && row.groupKind === 'ANY').map((row) => `${row.tier} ${row.group}`),
  );
  return rows.filter((row) => !row.isMet && !metGroups.has(`${row.tier} ${row.group}`));
}

/** The condition that is met most narrowly: the last hurdle. A rate that is low enough is named only where nothing else is. */
export function narrowest<Row extends ConditionValueRow>(rows: readonly Row[]): Row | null {
  const met = rows.filter((row) => row.isMet);
  const good = met.filter((row) => row.comparison === 'AT_LEAST');
  const spare = (row: Row): number => Math.abs(row.value - row.threshold) / Math.max(1, row.threshold);
  return (good.length > 0 ? good : met).reduce<Row | null>((least, row) => (least && spare(least) <= spare(row) ? least : row), null);
}

/** `近30天个人订单 9 单，不到 11 单`. */
function valueWords(row: ConditionValueRow): Words {
  const [measure, value, limit] = [
    measureWords(row.metric, row.window),
    amountWords(row.metric, row.value),
    amountWords(row.metric, limitOf(row)),
  ];
  const share = row.topBasisPoints === null ? null : shareWords(row.topBasisPoints);
  const isLeast = row.comparison === 'AT_LEAST';
  const zh = isLeast ? (row.isMet ? '达到' : '不到') : row.isMet ? '不超过' : '高于';
  const en = isLeast ? (row.isMet ? 'at least' : 'short of') : row.isMet ? 'not above' : 'above';
  return words(
    `${measure.zh} ${value.zh}，${zh}${share ? `${share.zh}的` : ''} ${limit.zh}`,
    `${measure.en} ${value.en}, ${en} ${limit.en}${share ? ` (${share.en})` : ''}`,
  );
}

const MOST_REASONS = 2;

function reasonWords(rows: readonly ConditionValueRow[]): Words | null {
  const [first, ...others] = rows.slice(0, MOST_REASONS).map(valueWords);
  if (!first) return null;
  const isMore = rows.length > MOST_REASONS;
  return others.reduce((sofar, other, index) => {
    const end = isMore && index === others.length - 1;
    return words(`${sofar.zh}；${other.zh}${end ? '等' : ''}`, `${sofar.en}; ${other.en}${end ? ' and more' : ''}`);
  }, first);
}

/** What happened, and which condition decided, in words for the member. What a person wrote as a reason is not for members. */
export function changeWords(change: Pick<TierChangeRow, 'kind' | 'from' | 'to' | 'day' | 'until' | 'conditions'>): Words {
  const [from, to] = [TIER_WORDS[change.from], TIER_WORDS[change.to]];
  const until = (days: number): Words | null =>
    change.until === null ? null : dateWords(dayOfNumber(dayNumber(change.until) + days), change.day);
  const withReason = (said: Words, reason: Words | null, rest: Words | null = null): Words =>
    words(
      `${said.zh}${reason ? `：${reason.zh}` : ''}${rest ? `；${rest.zh}` : ''}`,
      `${said.en}${reason ? `: ${reason.en}` : ''}${rest ? `; ${rest.en}` : ''}`,
    );
  const against = (): Words | null => reasonWords(reasonsAgainst(change.conditions));
  const inFavour = (): Words | null => {
    const least = narrowest(change.conditions.filter((row) => row.tier === change.to));
    return least && valueWords(least);
  };
  const sayings: Record<TierChangeKind, () => Words> = {
    PROMOTED: () => withReason(words(`升到${to.zh}`, `Up to ${to.en}`), inFavour()),
    DEMOTED: () => {
      const down = change.to === 'NEW' ? words('回到新手', 'Back to newcomer') : words(`降到${to.zh}`, `Down to ${to.en}`);
      return withReason(words(`宽限期已过，${down.zh}`, `${down.en} after the grace`), against());
    },
    GRACE_BEGUN: () => {
      const last = until(-1);
      const rest = last && words(`${last.zh}前补上就保住${from.zh}`, `make it up by ${last.en} and you keep ${from.en}`);
      return withReason(words('进入宽限期', 'The grace has begun'), against(), rest);
    },
    GRACE_ENDED: () => withReason(words(`保住了${to.zh}`, `You keep ${to.en}`), inFavour()),
    PINNED: () => {
      const last = until(0);
      return words(
        `由平台固定为${to.zh}${last ? `，到${last.zh}` : ''}`,
        `Fixed at ${change.to === 'NEW' ? `the tier of newcomers` : to.en}${last ? ` until ${last.en}` : ''}`,
      );
    },
    PIN_ENDED: () => words('固定结束，重新按规则评估', 'No longer fixed: the rules count again'),
  };
  return sayings[change.kind]();
}
