// What the demo world's groups are watched for, and what was found among the messages that were written: most of it was looked at by
// somebody since, the latest waits.

import type { ObjectId } from 'mongodb';
import type { ViolationState } from '../server/generated/types.ts';
import { DEFAULT_KEYWORD_RULES } from '../server/messages/keyword.rules.ts';
import type { KeywordRuleRow } from '../server/messages/model.ts';
import { DEFAULT_VIOLATION_RULES } from '../server/violations/detect.rules.ts';
import type { ViolationRow, ViolationRuleRow, ViolationStepRow } from '../server/violations/model.ts';
import type { Chat } from './chats.ts';
import type { PlannedGroup } from './groups.ts';
import { makeIds } from './ids.ts';
import type { Plan } from './people.ts';
import { makeRandom } from './random.ts';
import { MANAGER } from './staff.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A person looks at what was found within a day, and at whether a step helped within three. */
const FIRST_LOOK = DAY;
const NEXT_LOOK = 3 * DAY;
/** After these somebody has settled it. */
const OPEN_DAYS = 6;

export interface Rulebook {
  keywords: KeywordRuleRow[];
  violations: ViolationRuleRow[];
}

export function ruleRows({ seed, endsAt }: Plan): Rulebook {
  const createdAt = new Date(endsAt.getTime() - 200 * DAY);
  const id = makeIds(seed, 'keyword-rule');
  const ruleId = makeIds(seed, 'violation-rule');
  const made = { byName: MANAGER, changedAt: createdAt, createdAt };
  return {
    keywords: DEFAULT_KEYWORD_RULES.map((rule, nth) => ({ _id: id(createdAt.getTime(), nth), ...rule, words: [...rule.words], ...made })),
    violations: DEFAULT_VIOLATION_RULES.map((rule, nth) => ({
      _id: ruleId(createdAt.getTime(), nth),
      ...rule,
      words: [...rule.words],
      ...made,
    })),
  };
}

export function violationRows(
  plan: Plan,
  groupId: ObjectId,
  group: PlannedGroup,
  { said }: Chat,
  rules: readonly ViolationRuleRow[],
  personId: (index: number) => ObjectId,
): ViolationRow[] {
  const random = makeRandom(plan.seed, 'violations', group.nth);
  const id = makeIds(plan.seed, 'violation');
  const now = plan.endsAt.getTime();
  const ruleFor = (text: string) => rules.find(({ kind }) => kind === (text.includes('http') ? 'LINKS' : 'KEYWORDS')) ?? null;
  return said
    .filter(({ isBreach }) => isBreach)
    .map(({ id: messageId, stay, text, at, day }, nth) => {
      const age = now - at;
      const state: ViolationState =
        age < 2 * DAY ? 'CANDIDATE' : age < OPEN_DAYS * DAY ? random.pick(['REMINDED', 'REMINDED', 'WARNED']) : 'DISMISSED';
      const steps = stepsTo(state, at, now);
      const last = steps.at(-1)?.at.getTime() ?? at;
      return {
        _id: id(at, group.nth * 1_000 + nth),
        groupId,
        distributorId: personId(stay.person),
        ruleId: ruleFor(text)?._id ?? null,
        messageId,
        excerpt: text,
        at: new Date(at),
        day,
        state,
        steps,
        dueAt: state === 'DISMISSED' ? null : new Date(state === 'CANDIDATE' ? at + FIRST_LOOK : last + NEXT_LOOK),
        createdAt: new Date(at),
      };
    });
}

function stepsTo(state: ViolationState, at: number, now: number): ViolationStepRow[] {
  const step = (to: ViolationState, hours: number, note: string): ViolationStepRow => ({
    to,
    at: new Date(Math.min(now, at + hours * HOUR)),
    byName: MANAGER,
    note,
  });
  if (state === 'DISMISSED') return [step('REMINDED', 4, '已私信提醒，本人表示不再发'), step('DISMISSED', 76, '三天内没有再犯，结案')];
  if (state === 'REMINDED') return [step('REMINDED', 4, '已私信提醒，本人表示不再发')];
  if (state === 'WARNED') return [step('REMINDED', 4, '已私信提醒'), step('WARNED', 20, '同一天又发了一次')];
  return [];
}
