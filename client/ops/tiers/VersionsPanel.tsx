// Every version of the rules, the newest first, with what it is good for now. A draft of managers can be begun from any of them.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { Link, useLocation } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { PolicyLine } from '../generated.ts';
import { DraftTierPolicyMutation, TierPoliciesQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { policyStateText } from './words.ts';

export function VersionName({ policy }: { policy: PolicyLine }): ReactElement {
  const { t } = useTexts();
  return (
    <span className="pair">
      <Link href={`/people/policies/${String(policy.version)}`} className="f">
        {t('policy.name', { version: String(policy.version) })}
      </Link>
      <PolicyTag policy={policy} />
    </span>
  );
}

export function PolicyTag({ policy }: { policy: PolicyLine }): ReactElement | null {
  const { t } = useTexts();
  if (policy.isInForce) return <span className="tag done">{t('policy.inForce')}</span>;
  if (policy.state === 'PUBLISHED') return policy.until === null ? <span className="tag acc">{t('policy.toCome')}</span> : null;
  return <span className="tag">{t(policyStateText[policy.state])}</span>;
}

export function useSpan(): (policy: PolicyLine) => string {
  const { t } = useTexts();
  const { day, moment } = useFormats();
  const now = useNow(60_000);
  return (policy) => {
    if (policy.from === null) return `${policy.createdByName} ${moment(policy.createdAt, now)}`;
    if (policy.until === null) return t('policy.since', { from: day(policy.from, now) });
    return `${day(policy.from, now)} – ${day(policy.until, now)}`;
  };
}

/** Begins a draft from a version, or from the usual rules, and goes there. */
export function useDrafting(): { isBusy: boolean; begin: (basedOn: number | null) => void } {
  const tell = useTell();
  const [, go] = useLocation();
  const draft = useAct(DraftTierPolicyMutation, [TierPoliciesQuery.name]);
  return {
    isBusy: draft.isPending,
    begin: (basedOn) =>
      draft.mutate(
        { basedOn },
        {
          onError: tell.failure,
          onSuccess: ({ draftTierPolicy }) => go(`/people/policies/${String(draftTierPolicy.version)}`),
        },
      ),
  };
}

export function VersionsPanel(): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const span = useSpan();
  const { isBusy, begin } = useDrafting();
  const asked = useAnswer(TierPoliciesQuery, {});
  const policies = asked.data?.tierPolicies ?? [];
  return (
    <Panel
      title={t('policy.versions')}
      aside={
        isManager && policies.length > 1 ? (
          <Link href="/people/policies/compare" className="s c-acc">
            {t('policy.compare')}
          </Link>
        ) : undefined
      }
    >
      <Answered asked={asked} bones={3}>
        {({ tierPolicies }) =>
          tierPolicies.length === 0 ? (
            <Nothing
              action={
                isManager ? (
                  <Button loading={isBusy ? { delay: 200 } : false} onClick={() => begin(null)}>
                    {t('policy.fromUsual')}
                  </Button>
                ) : undefined
              }
            >
              {t('policy.none')}
            </Nothing>
          ) : (
            <ul className="kv">
              {tierPolicies.map((policy) => (
                <li key={policy.version}>
                  <VersionName policy={policy} />
                  <span className="m s">{span(policy)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Panel>
  );
}
