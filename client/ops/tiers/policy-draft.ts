// A draft while somebody works on it: what is typed, whether it differs from what is kept, and keeping it. What was typed and not
// kept yet survives leaving the page (not the tab), so that a look at a member costs nothing.

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useAnswer } from '../answers.ts';
import type { CheckFields, PolicyFields, TierPolicyData } from '../generated.ts';
import { CheckTierRuleQuery, SaveTierPolicyMutation, TierPoliciesQuery, TierPolicyQuery } from '../generated.ts';
import type { Filled, MetricFacts, RuleForm, RuleWritten } from './rule-form.ts';
import { fill, formOf, unitsOf } from './rule-form.ts';

interface Typed {
  readonly form: RuleForm;
  readonly note: string;
}

/** By version and revision: what was typed upon that revision. */
const unsaved = new Map<string, Typed>();

const PAUSE_MILLISECONDS = 400;

export interface PolicyDraft extends Typed {
  readonly filled: Filled;
  readonly isDirty: boolean;
  /** What speaks against the rule as it is typed; null while it is not known. */
  readonly check: CheckFields | null;
  readonly isChecking: boolean;
  change(form: RuleForm): void;
  changeNote(note: string): void;
  discard(): void;
  /** Keeps what was typed, if anything; throws when it is refused. */
  save(): Promise<PolicyFields>;
}

export function usePolicyDraft(policy: PolicyFields, metrics: readonly MetricFacts[], isEditable: boolean): PolicyDraft {
  const client = useQueryClient();
  const key = `${String(policy.version)} ${String(policy.revision)}`;
  const units = useMemo(() => unitsOf(metrics), [metrics]);
  const kept = useMemo<Typed>(() => ({ form: formOf(policy.rule, units), note: policy.note }), [policy, units]);
  const [typedAt, setTyped] = useState<{ key: string; typed: Typed } | null>(null);
  const typed = (typedAt?.key === key ? typedAt.typed : unsaved.get(key)) ?? kept;
  const filled = useMemo(() => fill(typed.form, units), [typed.form, units]);
  const isDirty = JSON.stringify(typed) !== JSON.stringify(kept);
  const { rule, isWaiting } = useRested(filled.rule);
  const asked = useAnswer(
    CheckTierRuleQuery,
    { rule: rule ?? filled.rule ?? EMPTY },
    { isWanted: isEditable && rule !== null, staleMilliseconds: 60_000 },
  );
  const put = (next: Typed) => {
    unsaved.set(key, next);
    setTyped({ key, typed: next });
  };

  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);

  return {
    ...typed,
    filled,
    isDirty,
    check: isEditable ? (asked.data?.checkTierRule ?? policy.check) : policy.check,
    isChecking: isEditable && (isWaiting || asked.isFetching),
    change: (form) => put({ ...typed, form }),
    changeNote: (note) => put({ ...typed, note }),
    discard: () => {
      unsaved.delete(key);
      setTyped(null);
    },
    save: async () => {
      if (!isDirty || filled.rule === null) return policy;
      const { saveTierPolicy } = await ask(SaveTierPolicyMutation, {
        version: policy.version,
        revision: policy.revision,
        rule: filled.rule,
        note: typed.note,
      });
      unsaved.delete(key);
      client.setQueriesData({ queryKey: [TierPolicyQuery.name, { version: policy.version }] }, (before: TierPolicyData | undefined) =>
        before ? { ...before, tierPolicy: saveTierPolicy } : before,
      );
      void client.invalidateQueries({ queryKey: [TierPoliciesQuery.name] });
      return saveTierPolicy;
    },
  };
}

const EMPTY: RuleWritten = {
  riseToMid: { kind: 'ALL', children: [] },
  riseToHead: { kind: 'ALL', children: [] },
  keepMid: { kind: 'ALL', children: [] },
  keepHead: { kind: 'ALL', children: [] },
  hysteresisBasisPoints: 0,
  graceDays: 0,
  protectionDays: 0,
};

/** The last whole rule that was left alone for a moment; the first one at once. */
function useRested(rule: RuleWritten | null): { rule: RuleWritten | null; isWaiting: boolean } {
  const [rested, setRested] = useState(rule);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    if (rule === null) return;
    timer.current = setTimeout(() => setRested(rule), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer.current);
  }, [rule]);
  return { rule: rested, isWaiting: rule !== null && rule !== rested };
}
