// How a case came about: by a rule, by a patrol with its pictures, or by somebody who saw it. A patrol can only ask for a removal; that
// it asks stands out, since somebody waits for the answer.

import type { ReactElement } from 'react';
import type { ViolationFields } from '../generated.ts';
import { useTexts } from '../texts.ts';
import { breachText } from './words.ts';
import '../parts/evidence.css';

type Case = Pick<ViolationFields, 'rule' | 'breach' | 'reporter'>;

export function useFoundBy(): (found: Case) => string {
  const { t } = useTexts();
  return ({ rule, breach, reporter }) => {
    if (rule !== null) return t('violation.foundBy', { rule: rule.name });
    if (breach === null) return t('violation.seenByPerson');
    return reporter === null ? t('violation.patrolGone') : t('violation.patrol', { name: reporter.name });
  };
}

export function BreachTags({ violation: { breach, asksRemoval, next } }: { violation: ViolationFields }): ReactElement | null {
  const { t } = useTexts();
  if (breach === null) return null;
  return (
    <>
      <span className="tag">{t(breachText[breach])}</span>{' '}
      {asksRemoval && next !== null ? <span className="tag late">{t('violation.asksRemoval')}</span> : null}{' '}
    </>
  );
}

/** Small; each opens in full beside the page. */
export function Pictures({ ids }: { ids: readonly string[] }): ReactElement | null {
  const { t } = useTexts();
  if (ids.length === 0) return null;
  return (
    <div className="evidence">
      <ul aria-label={t('violation.pictures')}>
        {ids.map((id, index) => (
          <li key={id}>
            <a href={`/evidence/${id}`} target="_blank" rel="noreferrer">
              <img src={`/evidence/${id}`} alt={t('violation.picture', { n: index + 1 })} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
